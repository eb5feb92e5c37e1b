using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios;

/// <summary>
/// A scenario that has been read, with what it extends merged in, but whose meaning is not checked yet. It does not change:
/// <see cref="ScenarioValidator.Validate"/> can be called on it many times with different overrides.
/// </summary>
public sealed class ScenarioDraft
{
    internal ScenarioDraft(string file, SourceNode root, IReadOnlyList<ScenarioProblem> problems, string sha256)
    {
        File = file;
        Root = root;
        Problems = problems;
        Sha256 = sha256;
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>
    /// SHA-256 of the file's bytes in lower-case hexadecimal, as <c>sha256sum</c> prints it; where the file extends others,
    /// of its bytes followed by theirs.
    /// </summary>
    public string Sha256 { get; }

    /// <summary>The files it extends, the nearest first, by their names in the folder tree.</summary>
    internal IReadOnlyList<string> Extends { get; init; } = [];

    internal SourceNode Root { get; }

    /// <summary>What was wrong already when reading, such as names that stand twice.</summary>
    internal IReadOnlyList<ScenarioProblem> Problems { get; }
}

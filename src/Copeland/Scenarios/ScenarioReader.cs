using System.Security.Cryptography;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios;

/// <summary>Reads scenario files: bytes in, merged JSON with places out. What numbers mean is <see cref="ScenarioValidator"/>'s to say.</summary>
public static class ScenarioReader
{
    /// <summary>A scenario file may have at most this many bytes: 1 MiB.</summary>
    public const int MaximumBytes = 1 << 20;

    /// <summary>Reads a file that may extend others.</summary>
    /// <param name="file">The file.</param>
    /// <param name="location">Where it lies in its folder tree; null where there is no tree, and then it may not extend another.</param>
    /// <exception cref="ScenarioException">The file, or one it extends, is too large, not UTF-8, not JSON, or cannot be found.</exception>
    public static ScenarioDraft Read(ScenarioSource file, ScenarioLocation? location = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var problems = new ProblemList();
        var chain = new ExtendsChain(location, problems);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (chain.Merge(file, hash) is not { } root)
        {
            problems.ThrowIfAny();
            throw new System.Diagnostics.UnreachableException("A scenario that does not parse has a problem.");
        }

        return new ScenarioDraft(file.Name, root, problems.All, Convert.ToHexStringLower(hash.GetHashAndReset())) { Extends = chain.Extended };
    }

    /// <summary>The problem of a file that is too large; callers that know the size need not read the file.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="bytes">How many bytes it has; null where only that it is too large is known.</param>
    public static ScenarioProblem TooLarge(string file, long? bytes) => new(
        file, 0, 0, 1, string.Empty,
        Invariant($"the file {(bytes is null ? "never ends" : Invariant($"has {bytes:N0} bytes"))}; a scenario has at most {MaximumBytes:N0} bytes (1 MiB). Check that this is the file you meant."),
        string.Empty);
}

using Copeland.Elections;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>Scenario files on disk.</summary>
internal static class ScenarioFiles
{
    private const string TreeName = "scenarios";

    private const int MostLinks = 16;

    private const string SchemaEnding = ".schema.json";

    /// <summary>Reads a scenario and what it extends.</summary>
    /// <param name="path">The file as the user typed it.</param>
    /// <exception cref="FileAccessException">The file is missing, a folder, or cannot be read.</exception>
    /// <exception cref="ScenarioException">It is not a scenario.</exception>
    public static ScenarioDraft Read(string path)
    {
        var full = FullPath(path);
        return Read(path, full, Open(path, full) ?? throw Missing(path, full));
    }

    /// <summary>
    /// SHA-256 that the scenario may have had before its result was written into the file, in the ways people write it; none where it has
    /// no result.
    /// </summary>
    /// <param name="path">The file as the user typed it.</param>
    public static IReadOnlyList<string> DigestsBeforeResult(string path)
    {
        var full = FullPath(path);
        return Open(path, full) is { } source
            ? [.. ResultCut.Before(source.Bytes.Span).Select(bytes => Digest(path, full, source with { Bytes = bytes })).OfType<string>().Distinct(StringComparer.Ordinal)]
            : [];
    }

    // A way of writing it that was not this file's leaves what is no JSON.
    private static string? Digest(string path, string full, ScenarioSource source)
    {
        try
        {
            return Read(path, full, source).Sha256;
        }
        catch (ScenarioException)
        {
            return null;
        }
    }

    private static ScenarioDraft Read(string path, string full, ScenarioSource source)
    {
        var tree = TreeOf(full);
        var name = Path.GetRelativePath(tree, full).Replace(Path.DirectorySeparatorChar, '/');
        return ScenarioReader.Read(source, new ScenarioLocation(name, other =>
        {
            var target = Path.Combine(tree, other);
            return LeavesByLink(tree, other) ? null : Open(Path.IsPathRooted(path) ? target : Path.GetRelativePath(Environment.CurrentDirectory, target), target);
        }));
    }

    /// <summary>The scenarios among several files: a shell spells scenarios/*.json out, and the schema lies among them.</summary>
    /// <param name="files">Files as the user typed them; a single one is what it is.</param>
    public static IReadOnlyList<string> Among(IReadOnlyList<string> files) =>
        files.Count > 1 ? [.. files.Where(file => !file.EndsWith(SchemaEnding, StringComparison.OrdinalIgnoreCase))] : files;

    private static string FullPath(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new FileAccessException("a file name is empty. Name a scenario, for example scenarios/copeland-2017.json.");
        }

        return Path.GetFullPath(path);
    }

    /// <summary>The folder <c>extends</c> may not leave: the nearest one called scenarios, else the file's own.</summary>
    private static string TreeOf(string full)
    {
        var own = Path.GetDirectoryName(full) ?? full;
        for (var folder = new DirectoryInfo(own); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == TreeName)
            {
                return folder.FullName;
            }
        }

        return own;
    }

    // A file that a link brings into the tree is not of the tree.
    private static bool LeavesByLink(string tree, string name, int links = 0)
    {
        var place = tree;
        var steps = name.Split('/');
        for (var step = 0; step < steps.Length; step++)
        {
            place = Path.Combine(place, steps[step]);
            if ((File.Exists(place) || Directory.Exists(place)) && new FileInfo(place).LinkTarget is { } target)
            {
                var within = Path.GetRelativePath(tree, Path.GetFullPath(target, Path.GetDirectoryName(place) ?? tree)).Replace(Path.DirectorySeparatorChar, '/');
                var rest = string.Join('/', [within, .. steps[(step + 1)..]]);
                return links >= MostLinks || within == ".." || within.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(within) || LeavesByLink(tree, rest, links + 1);
            }
        }

        return false;
    }

    private static ScenarioSource? Open(string shown, string full) =>
        LimitedFile.Read(full, shown, ScenarioReader.MaximumBytes, LimitedFile.Scenario) is { } bytes ? new ScenarioSource(shown, bytes) : null;

    private static FileAccessException Missing(string path, string full)
    {
        var folders = new[] { Path.GetDirectoryName(path) is { Length: > 0 } own ? own : ".", TreeName };
        var known = folders.Where(Directory.Exists).Distinct(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"))
            .Select(file => file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file)
            .Order(StringComparer.Ordinal)
            .ToList();
        var stem = Path.GetFileNameWithoutExtension(full);
        var near = known.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).Equals(stem, StringComparison.OrdinalIgnoreCase))
            ?? (DidYouMean.Nearest(stem, known.Select(file => Path.GetFileNameWithoutExtension(file))) is { } name
                ? known.First(file => Path.GetFileNameWithoutExtension(file) == name)
                : null);
        return new FileAccessException($"there is no file {path}.{(near is null ? " Check the name and the folder you are in." : $" Did you mean {near}?")}");
    }
}

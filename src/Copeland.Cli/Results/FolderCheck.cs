using System.Security.Cryptography;

namespace Copeland.Cli.Results;

/// <summary>Whether a folder of results is one run's: every list complete, every file as it was written, all of one forecast.</summary>
internal sealed class FolderCheck
{
    private readonly string folder;
    private readonly List<string> problems = [];
    private readonly List<string> notes = [];
    private readonly List<(string Name, ResultManifest Manifest)> manifests = [];

    private FolderCheck(string folder) => this.folder = folder;

    /// <summary>What is wrong, a sentence each; empty where the folder is whole.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>What is not wrong, and worth knowing.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The commands whose files are there, and how many files each.</summary>
    public string Contents => string.Join(", ", manifests.Select(one => Invariant($"{one.Manifest.Of} ({one.Manifest.Files.Count} files)")));

    /// <summary>Whether a folder holds results, or the remains of a command that was making some.</summary>
    public static bool HoldsResults(string folder) =>
        ResultManifest.NamesIn(folder).Count > 0 || ResultKind.All.Any(kind => new Staging(folder, kind).Exists || Lacks(folder, kind));

    /// <summary>Checks a folder.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FolderCheck Of(string folder)
    {
        var check = new FolderCheck(folder);
        check.LookForUnfinished();
        foreach (var name in ResultManifest.NamesIn(folder))
        {
            check.Check(name);
        }

        check.CompareForecasts();
        check.LookForUnlisted();
        return check;
    }

    /// <summary>SHA-256 of a file's bytes, lower-case hexadecimal.</summary>
    public static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static bool Lacks(string folder, ResultKind kind) =>
        kind.Main is { } main && File.Exists(Path.Combine(folder, main)) && !File.Exists(Path.Combine(folder, kind.Manifest));

    private void LookForUnfinished()
    {
        foreach (var kind in ResultKind.All)
        {
            var staging = new Staging(folder, kind);
            if (staging.IsReady)
            {
                problems.Add($"unfinished: copeland {kind.Command} is putting its files in place, or was stopped while it did. Run it again.");
            }
            else if (staging.Exists)
            {
                notes.Add($"a copeland {kind.Command} is at work here, or was stopped before it changed anything");
            }

            if (Lacks(folder, kind))
            {
                problems.Add($"unfinished: {kind.Main} is there without {kind.Manifest}, the list of its files. Run copeland {kind.Command} again.");
            }
        }
    }

    private void Check(string name)
    {
        if (ResultManifest.Read(Path.Combine(folder, name)) is not { } manifest)
        {
            problems.Add($"{name}: is no list of files and hashes. Make the folder again.");
            return;
        }

        manifests.Add((name, manifest));
        if (manifest.Files.Any(file => file.Sha256 is null))
        {
            problems.Add($"{name}: has no hashes; it was written by a version before 2.0.0. Run copeland {manifest.Of} again.");
            return;
        }

        foreach (var file in manifest.Files)
        {
            var place = Path.Combine(folder, file.Name);
            if (!File.Exists(place))
            {
                problems.Add($"{file.Name}: is missing; {name} lists it. Run copeland {manifest.Of} again.");
            }
            else if (HashOf(place) != file.Sha256)
            {
                problems.Add($"{file.Name}: is not as copeland {manifest.Of} wrote it (its SHA-256 differs from that in {name}). Run copeland {manifest.Of} again.");
            }
        }
    }

    private void CompareForecasts()
    {
        if (manifests.Find(one => one.Manifest.Forecast is not null) is not { Manifest.Forecast: { } first } reference)
        {
            return;
        }

        var run = manifests.Find(one => one.Name == ResultKind.Run.Manifest && one.Manifest.Forecast is not null);
        var (of, origin) = run.Manifest is { Forecast: { } ofRun } ? (run.Manifest.Of, ofRun) : (reference.Manifest.Of, first);
        foreach (var (name, manifest) in manifests.Where(one => one.Manifest.Forecast is not null))
        {
            if (manifest.Forecast!.DifferenceFrom(origin) is { Length: > 0 } apart)
            {
                problems.Add($"{name}: of another forecast than copeland {of}’s ({apart}). Run copeland {manifest.Of} again, with the same options.");
            }
            else if (manifest.Of is "sensitivity" or "explain" or "explore" && manifest.Forecast.Draws != origin.Draws)
            {
                notes.Add(Invariant($"copeland {manifest.Of} made {manifest.Forecast.Draws:N0} draws and copeland {of} {origin.Draws:N0}: their numbers differ by Monte Carlo error"));
            }
        }
    }

    private void LookForUnlisted()
    {
        if (manifests.Count == 0 && problems.Count == 0)
        {
            problems.Add("unfinished, or no folder of results: there is no run.json. Make it with copeland run.");
            return;
        }

        var listed = manifests.SelectMany(one => one.Manifest.Files.Select(file => file.Name)).Concat(manifests.Select(one => one.Name)).ToHashSet(StringComparer.Ordinal);
        var others = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))
            .Where(name => !listed.Contains(name) && name != ResultsFolder.Turn && !ResultKind.All.Any(kind => kind.Staging == name || kind.Main == name || kind.Manifest == name))
            .Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            notes.Add($"not the program’s, and left alone: {string.Join(", ", others)}");
        }
    }
}

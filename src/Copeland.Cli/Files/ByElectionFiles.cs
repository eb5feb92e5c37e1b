using System.Security.Cryptography;
using Copeland.Cli.Settings;
using Copeland.Elections;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>The by-elections in the files that the setting <c>byElections</c> names.</summary>
internal static class ByElectionFiles
{
    /// <summary>The ending of such files.</summary>
    public const string Ending = ".json";

    /// <summary>All of them; null where the setting is not set, or names what is still to be made.</summary>
    /// <exception cref="ScenarioException">Something is wrong with a file.</exception>
    /// <exception cref="FileAccessException">One cannot be read.</exception>
    public static MoreByElections? Read(CopelandSettings settings, TextWriter error)
    {
        var made = settings.ByElections.Where(path => File.Exists(path) || Directory.Exists(path)).ToList();
        foreach (var missing in settings.ByElections.Except(made, StringComparer.Ordinal))
        {
            error.WriteLine($"note: the setting byElections names {missing}, which is not there yet; copeland data add-result makes it.");
        }

        var all = new List<EarlierByElection>();
        var files = new List<EvidenceFile>();
        foreach (var path in EvidencePaths.Of(made, ("byElections", Ending), error))
        {
            var bytes = LimitedFile.Read(Path.GetFullPath(path), path, ScenarioReader.MaximumBytes, "a file of by-elections") ?? throw new FileAccessException($"there is no file {path} any more.");
            all.AddRange(ByElectionReader.Read(new ScenarioSource(path, bytes)));
            files.Add(new EvidenceFile(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes.Span))));
        }

        // One by-election is one, in however many files it stands: the last file's counts.
        List<EarlierByElection> once = [.. all.AsEnumerable().Reverse().DistinctBy(held => (held.Contest.PollingDay, held.Contest.Seat.Name.ToUpperInvariant())).Reverse()];
        return files.Count == 0 ? null : new MoreByElections(once, files, $"byElections {string.Join(" and ", files.Select(file => Invariant($"{file.Name} (sha256 {file.Sha256[..16]})")))}");
    }
}

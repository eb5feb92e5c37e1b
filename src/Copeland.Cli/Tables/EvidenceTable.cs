using Copeland.Calibration;
using Copeland.Cli.Files;
using Copeland.History;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>What evidence is in use, a line each.</summary>
internal static class EvidenceTable
{
    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, EvidenceInUse evidence)
    {
        console.WriteLine($"Evidence in use on {DisplayNumber.Date(evidence.Today)}");
        console.WriteLine();
        foreach (var (name, text) in Lines(evidence))
        {
            console.WriteLine($"{name,-16}{text}");
        }
    }

    private static IEnumerable<(string Name, string Text)> Lines(EvidenceInUse evidence)
    {
        yield return ("Polls", $"{Sentence.Plural(evidence.Polls.Count, "national poll")} of this Parliament; built in {DisplayNumber.Count(BuiltInPolls.All.Count)} since {DisplayNumber.Date(BuiltInPolls.First)}");
        yield return ("  newest", evidence.Polls.MaxBy(poll => poll.End) is { } newest
            ? $"{newest.Pollster}, to {DisplayNumber.Date(newest.End)}: {Age(evidence, newest.End)}" : "none");
        if (evidence.FromFiles is { } files)
        {
            yield return ("  from files", files);
        }

        yield return ("  doubles", evidence.Doubles == 0 ? "none set aside" : string.Create(CultureInfo.InvariantCulture, $"{evidence.Doubles} set aside; --keep-doubles counts them"));
        yield return ("By-elections", string.Create(CultureInfo.InvariantCulture, $"{evidence.Held.Count} of this Parliament, {evidence.HeldFromFiles} of them from files; built in {ByElections.All.Count} since {DisplayNumber.Date(ByElections.All[0].Date)}"));
        yield return ("  newest", evidence.Held.Count > 0 ? $"{evidence.Held[^1].Seat}, {DisplayNumber.Date(evidence.Held[^1].Day)}: {Age(evidence, evidence.Held[^1].Day)}" : "none");
        yield return ("Seats", $"{Constituencies.All.Count}, result of {DisplayNumber.Date(Constituencies.Elected)}");
        yield return ("Calibration", string.Create(CultureInfo.InvariantCulture, $"{EmbeddedCalibration.Name}, {EmbeddedCalibration.Contests} by-elections, sha256 {EmbeddedCalibration.Sha256[..16]}"));
        foreach (var file in evidence.Files)
        {
            yield return ("File", $"{file.Name}, sha256 {file.Sha256[..16]}");
        }

        yield return ("Evidence", $"sha256 {evidence.Sha256[..16]} over the built-in tables and the files");
    }

    private static string Age(EvidenceInUse evidence, DateOnly day) => Sentence.Plural(evidence.Today.DayNumber - day.DayNumber, "day") + " old";
}

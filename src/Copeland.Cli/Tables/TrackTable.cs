using Copeland.Reports;
using Copeland.Tracking;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>A forecast through time: where it began, where it is, how far it went, and the days and runs of days that moved it most.</summary>
internal static class TrackTable
{
    /// <summary>Writes the table and the moves.</summary>
    public static void Write(IAnsiConsole console, Track track, bool plain)
    {
        var words = new TrackWords(track);
        console.WriteLine();
        console.Write(new Markup($"[bold]{Markup.Escape(track.Provenance.Title)}[/]  {DisplayNumber.Date(track.Days[0].Day)} to {DisplayNumber.Date(track.Days[^1].Day)}"));
        console.WriteLine();
        console.WriteLine(words.Chances.Title);
        console.WriteLine();
        var table = new FittedTable(console, plain).Words("Candidate").Numbers("First day").Numbers("Lowest", 1).Numbers("Highest", 2).Numbers("Last day").Numbers("Share", 3);
        foreach (var place in words.ByChance)
        {
            var wins = track.Days.Select(day => day.Candidates[place].Win).ToList();
            table.Row(
                FittedTable.Text(words.Names[place].Label), Chance(wins[0]), Chance(wins.Min()), Chance(wins.Max()), $"[bold]{Chance(wins[^1])}[/]",
                DisplayNumber.Share(track.Days[^1].Candidates[place].Median));
        }

        table.Write();
        console.WriteLine();
        console.WriteLine(track.Movements.Count == 0 ? words.NothingMoved : $"The largest moves that lasted {words.Lasting} or to the end:");
        foreach (var movement in track.Movements)
        {
            console.WriteLine($"  {words.Of(movement)}");
        }

        WarningNotes.Write(console, words.Warnings);
    }

    private static string Chance(double chance) => DisplayNumber.Chance(new(chance, 0));
}

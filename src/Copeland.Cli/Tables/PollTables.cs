using Copeland.Elections;
using Copeland.Polling;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>The poll average and the pollsters' leans.</summary>
internal static class PollTables
{
    private const double Tellable = 0.0005;

    /// <summary>Writes both tables.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="average">The average.</param>
    /// <param name="readOn">The day from which the age of its polls is counted.</param>
    /// <param name="plain">ASCII and no colour.</param>
    public static void Write(IAnsiConsole console, PollAverage average, DateOnly readOn, bool plain)
    {
        console.WriteLine();
        console.Write(new Markup(Invariant($"[bold]National polls, Great Britain[/]  {Sentence.Plural(average.Weights.Count, "poll")} known on {DisplayNumber.Date(average.AsOf)}{(average.Weights.Count == 1 ? "" : Invariant($", worth {average.EffectivePolls:0.0} equal ones"))}")));
        console.WriteLine();
        var table = new FittedTable(console, plain).Words("Party").Numbers("Average").Numbers("90% band").Numbers("Against a result", 1).Numbers("Polls", 3).Numbers("Last asked", 2);
        foreach (var party in average.Parties.OrderByDescending(party => party.Share))
        {
            var (low, high) = party.Band(PollLines.Ninety);
            table.Row(
                FittedTable.Text(Name(party.Code)),
                Invariant($"[bold]{100 * party.Share:0.0}%[/]"),
                Invariant($"{100 * low:0.0} to {100 * high:0.0}"),
                Invariant($"±{100 * PollLines.Ninety * party.Share * party.ResultError:0.0}"),
                Invariant($"{party.Polls}"),
                DisplayNumber.Date(party.LastAsked));
        }

        table.Write();
        console.WriteLine("\"90% band\" is the error of the average itself; \"against a result\" is how far such averages have been from the next day's general election.");
        console.WriteLine();
        foreach (var found in average.SetAside)
        {
            console.WriteLine(Invariant($"Set aside, as impossible beside the other polls of those weeks: {found.Poll.Pollster}, {DisplayNumber.Date(found.Poll.End)}, with {found.Party} at {100 * found.Share:0.#}% where they have {100 * found.Others:0.#}%."));
        }

        foreach (var told in new[] { PictureWarnings.Doubt(average), PictureWarnings.Stale(average, readOn) }.OfType<string>())
        {
            console.WriteLine(told);
        }

        Leans(console, average, plain).Write();
        console.WriteLine("Leans: how far a pollster shows a party above (+) or below the others, in points; they are taken out of the average.");
        console.WriteLine();
    }

    private static string Name(string code) => PartyCatalogue.BuiltIn.TryGet(code, out _) ? CandidateName.Of(PartyCatalogue.BuiltIn[code]).Label : code;

    private static FittedTable Leans(IAnsiConsole console, PollAverage average, bool plain)
    {
        var parties = average.Parties.OrderByDescending(party => party.Share).Select(party => party.Code).ToList();
        var table = new FittedTable(console, plain).Words("Pollster").Numbers("Polls", parties.Count + 1);
        foreach (var (party, rank) in parties.Select((party, rank) => (party, rank)))
        {
            table.Numbers(party, rank < 2 ? FittedTable.Always : rank);
        }

        foreach (var house in average.HouseEffects.GroupBy(effect => effect.Pollster, StringComparer.Ordinal).OrderByDescending(group => group.Max(effect => effect.Polls)))
        {
            var leans = house.ToDictionary(effect => effect.Party, effect => effect.Lean, StringComparer.Ordinal);
            table.Row(parties.Select(party => leans.TryGetValue(party, out var lean) ? Lean(lean) : "").Prepend(Invariant($"{house.Max(effect => effect.Polls)}")).Prepend(FittedTable.Text(house.Key)));
        }

        return table;
    }

    private static string Lean(double lean) => Math.Abs(lean) < Tellable ? "0.0" : DisplayNumber.SignedPoints(lean);
}

using Copeland.Polling;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>The poll average and the pollsters' leans.</summary>
internal static class PollTables
{
    private const double Tellable = 0.0005;

    /// <summary>Writes both tables.</summary>
    public static void Write(IAnsiConsole console, PollAverage average, bool plain)
    {
        var sign = plain ? "+/-" : "±";
        console.WriteLine();
        console.Write(new Markup(Invariant($"[bold]National polls, Great Britain[/]  {average.Weights.Count} polls known on {DisplayNumber.Date(average.AsOf)}, worth {average.EffectivePolls:0.0} equal ones")));
        console.WriteLine();
        var table = Table(plain, "Party", "Average", "90% band", "Against a result", "Polls", "Last asked");
        foreach (var party in average.Parties.OrderByDescending(party => party.Share))
        {
            var (low, high) = party.Band(PollLines.Ninety);
            table.AddRow(
                party.Code,
                Invariant($"[bold]{100 * party.Share:0.0}%[/]"),
                Invariant($"{100 * low:0.0} to {100 * high:0.0}"),
                Invariant($"{sign}{100 * PollLines.Ninety * party.Share * party.ResultError:0.0}"),
                Invariant($"{party.Polls}"),
                DisplayNumber.Date(party.LastAsked));
        }

        console.Write(table);
        console.WriteLine("\"90% band\" is the error of the average itself; \"against a result\" is how far such averages have been from the next day's general election.");
        console.WriteLine();
        foreach (var found in average.SetAside)
        {
            console.WriteLine(Invariant($"Set aside, as impossible beside the other polls of those weeks: {found.Poll.Pollster}, {DisplayNumber.Date(found.Poll.End)}, with {found.Party} at {100 * found.Share:0.#}% where they have {100 * found.Others:0.#}%."));
        }

        if (average.Stale is { } stale)
        {
            console.WriteLine(stale);
        }

        console.Write(Leans(average, plain));
        console.WriteLine("Leans: how far a pollster shows a party above (+) or below the others, in points; they are taken out of the average.");
        console.WriteLine();
    }

    private static Table Leans(PollAverage average, bool plain)
    {
        var parties = average.Parties.OrderByDescending(party => party.Share).Select(party => party.Code).ToList();
        var table = Table(plain, ["Pollster", "Polls", .. parties]);
        foreach (var house in average.HouseEffects.GroupBy(effect => effect.Pollster, StringComparer.Ordinal).OrderByDescending(group => group.Max(effect => effect.Polls)))
        {
            var leans = house.ToDictionary(effect => effect.Party, effect => effect.Lean, StringComparer.Ordinal);
            table.AddRow([Markup.Escape(house.Key), Invariant($"{house.Max(effect => effect.Polls)}"), .. parties.Select(party => leans.TryGetValue(party, out var lean) ? Lean(lean, plain) : "")]);
        }

        return table;
    }

    private static string Lean(double lean, bool plain)
    {
        var text = Math.Abs(lean) < Tellable ? "0.0" : DisplayNumber.SignedPoints(lean);
        return plain ? text.Replace(DisplayNumber.Minus, "-", StringComparison.Ordinal) : text;
    }

    private static Table Table(bool plain, params string[] headings)
    {
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        foreach (var (heading, place) in headings.Select((heading, place) => (heading, place)))
        {
            var column = new TableColumn(heading);
            table.AddColumn(place == 0 ? column : column.RightAligned());
        }

        return table;
    }
}

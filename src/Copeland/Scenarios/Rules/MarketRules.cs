using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Bookmakers' odds.</summary>
internal static class MarketRules
{
    private const double Longest = 100_000;
    private static readonly string[] Evens = ["evens", "even", "evs", "evn", "even money", "levels"];

    /// <summary>What a book's prices may add up to: margins of a half are seen on long fields, not of as much again as the book.</summary>
    private const double LargestBook = 2;

    // A book of three or more may add up to 100 in decimal odds as well, but hardly with another margin than this besides.
    private const double LeastBook = 0.9;
    private const double UsualBook = 1.15;
    private const int FewestChances = 3;
    private const double Rounding = 1;

    /// <summary>The market, or null where there is none or the odds are not a whole book.</summary>
    public static Market? Of(MarketDocument? written, IReadOnlyList<Candidate> ballot, Findings findings)
    {
        if (written?.Odds is null)
        {
            return null;
        }

        var odds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (id, text) in written.Odds)
        {
            var path = ScenarioAddress.Join("market.odds", id);
            CandidateRules.IsStanding(id, path, ballot, findings);
            if (Decimal(text) is { } value)
            {
                odds[id] = value;
            }
            else
            {
                findings.Report(path, $"is {Quoted.Text(text)}; odds are fractional like \"9/4\", \"evens\" or \"EVS\", American like \"+225\" or \"-300\", or decimal like 3.25, above 1, as exchanges write them. Write one of these.");
            }
        }

        if (odds.Count == 0)
        {
            findings.Report("market.odds", "has no odds in it; at least one candidate needs some. Add them, like \"Con\": \"1/3\", or remove \"market\".");
        }

        if (AreChances(written.Odds, odds))
        {
            var (id, chance) = odds.MaxBy(entry => entry.Value);
            findings.ReportName("market.odds", Invariant($"add up to {odds.Values.Sum():0.#} and as decimal odds imply {100 * odds.Values.Sum(value => 1 / value):0.#}%: they look like chances in percent. Write odds, {100 / chance:0.##} for {id}’s {chance:0.##}%; fractional odds (\"{chance - 1:0.##}/1\") if these are odds."));
            return null;
        }

        return IsWhole(odds, findings) ? new Market(written.Source, odds.AsReadOnly()) : null;
    }

    private static bool AreChances(IReadOnlyDictionary<string, string> written, Dictionary<string, double> odds) =>
        odds.Count >= FewestChances && odds.Count == written.Count && written.Values.All(text => Number(text) is not null)
        && Math.Abs(odds.Values.Sum() - 100) <= Rounding && odds.Values.Sum(value => 1 / value) is < LeastBook or > UsualBook;

    // Whoever prices every candidate with a chance lets the prices add up to 100% and his margin. Of less than that nobody can tell what
    // margin to remove.
    private static bool IsWhole(Dictionary<string, double> odds, Findings findings)
    {
        var implied = odds.Values.Sum(value => 1 / value);
        if (implied > LargestBook)
        {
            findings.Warn(Invariant($"market.odds imply {100 * implied:0.#}% together, and no bookmaker’s margin is so wide: these prices cannot be made into chances, so there is no market column. Check them."));
            return false;
        }

        var whole = odds.Count >= 2 && implied >= 1;
        if (!whole && odds.Count > 0)
        {
            findings.Warn(Invariant($"market.odds are not a whole book: those given ({string.Join(", ", odds.Keys)}) imply {100 * implied:0.#}% together, so there is no market column. Give the odds of every candidate with a chance."));
        }

        return whole;
    }

    /// <summary>The return per unit staked, the stake included, or null where the text is no odds.</summary>
    internal static double? Decimal(string text)
    {
        var odds = text.Trim();
        if (Evens.Contains(odds, StringComparer.OrdinalIgnoreCase))
        {
            return 2;
        }

        // American: what 100 win, or what must be staked to win 100.
        if (odds is ['+' or '-' or '−', .. var american] && Number(american) is >= 100 and var hundreds)
        {
            return 1 + (odds[0] == '+' ? hundreds / 100 : 100 / hundreds);
        }

        var parts = odds.Split('/', '-');
        var value = parts.Length switch
        {
            1 => Number(parts[0]),
            2 => 1 + (Number(parts[0]) / Number(parts[1])),
            _ => null,
        };
        return value is > 1 and < Longest ? value : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
}

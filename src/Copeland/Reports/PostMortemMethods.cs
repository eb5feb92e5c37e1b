namespace Copeland.Reports;

/// <summary>
/// The sentences of a post-mortem on the forecast beside the swings and the market. Where one of these is first named it is said what it is, so the calls come in the order
/// of the sentences.
/// </summary>
internal sealed class PostMortemMethods(PostMortem judged)
{
    private const string Uniform = "uniform swing";
    private const string Proportional = "proportional swing";
    private const string Market = "the betting market";

    private bool knowsSwings;
    private bool knowsMarket;

    /// <summary>Who had somebody else in front, by chances or, for the rules, by votes; nothing where nobody had. Of the forecast its favourite says so.</summary>
    public string InFront()
    {
        var isTold = !judged.Ahead.First().HasWinner;
        var missed = Names(judged.Ahead.Skip(isTold ? 1 : 0).Where(one => !one.HasWinner).Select(one => one.Method));
        var had = Names(judged.Ahead.Where(one => one.HasWinner).Select(one => one.Method));
        return missed.Count == 0 ? isTold ? $" {Sentence.Start(Told(had))} had the winner in front." : ""
            : $" {Sentence.Start(Told(missed))} had somebody else in front{(isTold ? " too" : "")}{(had.Count == 0 ? "" : $"; {Told(had)} had the winner")}.";
    }

    /// <summary>Who was nearest on shares of the vote, and who gave the winner the greatest chance: the finding of the scores. Of chances all next to 100% nothing is said.</summary>
    public string Best()
    {
        var shares = judged.Scores.Where(score => score.Error is not null).ToList();
        var chances = judged.Scores.Where(score => score.Tells).ToList();
        var nearest = Names(shares.Where(score => PostMortemWords.Tenth(score.Error ?? 0) == PostMortemWords.Tenth(shares.Min(one => one.Error ?? 0))).Select(score => score.Method));
        var surest = Names(chances.Where(score => Chance(score) == PostMortemWords.Chance(chances.Max(one => one.Winner))).Select(score => score.Method));
        return $"{Nearest(shares, nearest)}{(chances.Count < 2 || judged.AreChancesAlike ? ""
            : nearest.SequenceEqual(surest) ? " and gave the winner the greatest chance"
            : surest.Count == chances.Count ? $"; {(chances.Count == 2 ? "both" : "all")} gave the winner a chance of {Chance(chances[0])}"
            : $"; {Told(surest)} gave the winner the greatest chance")}.";
    }

    private string Nearest(IReadOnlyList<PostMortemScore> shares, IReadOnlyList<string> nearest)
    {
        var winner = judged.Names[judged.Winner].Subject;
        if (judged.IsFarOut)
        {
            return $"{Sentence.Start(Told(Names(shares.Select(score => score.Method))))} were far out on the shares of the vote{(judged.IsMissedByAll ? $", and none put {winner} first" : "")}; {Told(nearest)} came nearest";
        }

        var first = $"{Sentence.Start(Told(nearest))} came nearest to the shares of the vote";
        return judged.IsMissedByAll ? $"{first}, though neither {(nearest is ["the forecast"] ? "it" : "the forecast")} nor the swings put {winner} first" : first;
    }

    private static string Chance(PostMortemScore score) => PostMortemWords.Chance(score.Winner);

    private static List<string> Names(IEnumerable<string> methods) => [.. methods.Select(method => char.ToLowerInvariant(method[0]) + method[1..])];

    // What swings are, and how old prices, once.
    private string Told(IReadOnlyList<string> names)
    {
        var areBoth = names.Contains(Uniform) && names.Contains(Proportional);
        List<string> told = [.. names.Where(name => !areBoth || name != Proportional).Select(name => name switch
        {
            Uniform when areBoth => knowsSwings ? "both swings" : "two simple rules, uniform and proportional swing,",
            Uniform or Proportional when !knowsSwings => $"a simple rule, {name},",
            Market when !knowsMarket && PostMortemWords.DaysOlder(judged) is > 0 and var days => $"{name} (its prices {Sentence.Plural(days, "day")} older)",
            _ => name,
        })];
        knowsSwings |= names.Contains(Uniform) || names.Contains(Proportional);
        knowsMarket |= names.Contains(Market);
        return Sentence.List(told);
    }
}

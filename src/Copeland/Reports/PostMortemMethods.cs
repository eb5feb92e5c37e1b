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

    // Average errors no further apart, in points as they are printed, are about level.
    private const decimal Level = 0.2m;

    private bool knowsSwings;
    private bool knowsMarket;

    /// <summary>Whom those had in front who had not the winner, by chances or, for the rules, by votes; nothing where all had. Of the forecast its favourite says so.</summary>
    public string InFront()
    {
        var ahead = judged.Ahead.ToList();
        var isTold = ahead[0].Leader != judged.Winner;
        var missed = ahead.Skip(isTold ? 1 : 0).Where(one => one.Leader != judged.Winner).ToList();
        var had = Names(ahead.Where(one => one.Leader == judged.Winner).Select(one => one.Method));
        if (missed.Count == 0)
        {
            return isTold ? $" {Sentence.Start(Told(had))} had the winner in front." : "";
        }

        var leaders = missed.Select(one => one.Leader).Distinct().ToList();
        var too = isTold && (leaders.Count > 1 || leaders[0] == ahead[0].Leader);
        return $" {Sentence.Start(Told(Names(missed.Select(one => one.Method))))} had {(leaders is [var only] ? judged.Names[only].Subject : "somebody else")} in front{(too ? " too" : "")}{(had.Count == 0 ? "" : $"; {Told(had)} had the winner")}.";
    }

    /// <summary>Who was nearest on shares of the vote, and who gave the winner the greatest chance: the finding of the scores. Of chances all next to 100% nothing is said.</summary>
    public string Best()
    {
        var shares = judged.Scores.Where(score => score.Error is not null).ToList();
        var chances = judged.Scores.Where(score => score.Tells).ToList();
        var least = shares.Min(Printed);
        var nearest = Names(shares.Where(score => Printed(score) <= least + Level).Select(score => score.Method));
        var surest = Names(chances.Where(score => Chance(score) == PostMortemWords.Chance(chances.Max(one => one.Winner))).Select(score => score.Method));
        return $"{Nearest(Names(shares.Select(score => score.Method)), nearest)}{(chances.Count < 2 || judged.AreChancesAlike ? ""
            : surest.Count == chances.Count ? $"; {(chances.Count == 2 ? "both" : "all")} gave the winner {PostMortemWords.AChance(chances[0].Winner)}"
            : nearest.SequenceEqual(surest) && !IsLevel(nearest) ? " and gave the winner the greatest chance"
            : $"; {Told(surest)} gave the winner the greatest chance")}.{Silent(nearest)}";
    }

    // The forecast's report tells no swing of such a seat; here one is praised.
    private string Silent(IReadOnlyList<string> nearest) =>
        RuleWords.IsTelling(judged.Contest) || !nearest.Any(name => name is Uniform or Proportional) ? "" : $" A swing says little here all the same: {RuleWords.Reason(judged.Contest)}.";

    private string Nearest(IReadOnlyList<string> all, IReadOnlyList<string> nearest)
    {
        var winner = judged.Names[judged.Winner].Subject;
        if (judged.IsFarOut)
        {
            return $"{Sentence.Start(Told(all))} were {(nearest.Count == all.Count ? "about equally " : "")}far out on the shares of the vote{(judged.IsMissedByAll ? $", and none put {winner} first" : "")}{(nearest.Count == all.Count ? "" : $"; {Told(nearest)} came nearest")}";
        }

        var first = (IsLevel(nearest) ? $"On the shares of the vote {nearest[0]} was about level with {Told([.. nearest.Skip(1)])}" : nearest is ["the forecast"] ? $"The forecast came nearer to the shares of the vote than {Told([.. all.Except(nearest)])}" : $"{Sentence.Start(Told(nearest))} came nearest to the shares of the vote").TrimEnd(',');
        return !judged.IsMissedByAll ? first : $"{first}, though neither {(nearest is ["the forecast"] ? "it" : "the forecast")} nor the swings put {winner} first";
    }

    // The forecast is not said to be ahead of, or behind, what it is level with.
    private static bool IsLevel(IReadOnlyList<string> nearest) => nearest is ["the forecast", _, ..];

    // An error in points as the table has it.
    private static decimal Printed(PostMortemScore score) => Math.Round((decimal)(100 * (score.Error ?? 0)), 1, MidpointRounding.AwayFromZero);

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

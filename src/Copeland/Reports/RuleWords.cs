using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>How the chances that rules of thumb give are shown.</summary>
internal static class RuleWords
{
    /// <summary>Below this share a rule's chance is not told: its error is of one size for all, which says far too much of the smallest.</summary>
    private const double LeastShare = 0.05;

    /// <summary>How much of last time's vote those who stand need to have had between them for a swing to say anything.</summary>
    private const double SwingNeeds = 0.75;

    /// <summary>What uniform swing is.</summary>
    public const string Uniform = "Every party changes by as many points as in the polls since the last general election, and the shares are made to add up to 100 again.";

    /// <summary>What proportional swing is.</summary>
    public const string Proportional = "Every party changes by the same factor as in the polls since the last general election, and the shares are made to add up to 100 again.";

    /// <summary>The two in a line.</summary>
    public const string Both = "Uniform swing changes every party by as many points as its polls have moved since the last general election, proportional swing by the same factor; the shares are then scaled to 100";

    /// <summary>The two in a line, and what a table of their shares lacks.</summary>
    /// <param name="race">The race.</param>
    /// <param name="shown">The places on the ballot that have a row.</param>
    public static string Shares(Race race, IReadOnlyCollection<int> shown)
    {
        bool IsNew(int place) => race.Forecast.Candidates[place].PreviousShare is null;
        var places = Enumerable.Range(0, race.Names.Count).ToList();
        var aside = !places.Exists(IsNew) ? "" : $", with a part set aside for those who did not stand last time{(shown.Any(IsNew) ? " (a dash)" : "")}";
        return $"{Both}{aside}.{(shown.Count < places.Count ? " Not shown: those below 2% by forecast and both rules." : "")}{(aside.Length > 0 || shown.Count < places.Count ? " So shares may come to less than 100." : "")}";
    }

    /// <summary>What the dash of a chance means.</summary>
    public const string Dash = "A dash for a swing: the party did not stand last time, or is put below 5%, too little to work out a chance.";

    /// <summary>Why a rule's chances need not add up to the whole.</summary>
    public const string Rest = "A rule gives every party the same error, and so small ones, also those not shown, too great a chance; a column need not add up to 100%.";

    /// <summary>
    /// Whether a swing of the parties that stand says anything: where much of last time's vote has nobody to go to, it gives one of them nearly all of it, and
    /// in Northern Ireland no poll asks about the parties.
    /// </summary>
    public static bool IsTelling(Contest contest) =>
        contest.Seat.Country != Country.NorthernIreland && contest.Candidates.Sum(candidate => contest.PreviousShare(candidate) ?? 0) >= SwingNeeds;

    /// <summary>Why no rule is told for a race in which a swing says nothing.</summary>
    public static string Silent(Race race) =>
        $"{(race.Forecast.Contest.Seat.Country == Country.NorthernIreland ? "There is no swing to tell" : "A swing says little here")}: {Reason(race)}.";

    /// <summary>The reason alone, e.g. <c>those who stand had only 46% of last time’s vote</c>.</summary>
    public static string Reason(Race race) => Reason(race.Forecast.Contest);

    /// <summary>The same of a contest.</summary>
    public static string Reason(Contest contest) =>
        contest.Seat.Country == Country.NorthernIreland ? "no poll here asks about the parties of Northern Ireland"
        : LastVotes.UnderAnotherLabel(contest).FirstOrDefault(moved => moved.Share >= LastVotes.OfOneAlone) is { Candidate.Name: { } name, Share: var share }
        ? $"{Typography.Of(name)} had {DisplayNumber.Share(share)} of last time’s vote under another label"
        : $"those who stand had only {DisplayNumber.Share(Math.Min(1, contest.Candidates.Sum(candidate => contest.PreviousShare(candidate) ?? 0)))} of last time’s vote";

    /// <summary>Whether a rule that puts a candidate on a share tells its chance.</summary>
    public static bool Tells(double share) => share >= LeastShare;

    /// <summary>A rule's chance of winning for the candidate at a place of the ballot; a dash where the rule knows too little of it.</summary>
    public static string Chance(BaselineForecast rule, int place) =>
        !Tells(rule.Shares[place]) ? "–" : DisplayNumber.Probability(new ProbabilityEstimate(rule.WinProbabilities[place], 0.005));
}

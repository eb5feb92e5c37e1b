using Copeland.Elections;
using Copeland.Inputs;

namespace Copeland.Reports;

/// <summary>What the words mean that the model's estimates are called by.</summary>
internal static class EstimateGlossary
{
    private const string Upset = "A local upset is a result that nothing known before the day predicts; the larger upsets usually are, the less any lead is worth.";

    // Of a government's seats elsewhere: there it says what to make of earlier by-elections.
    private const string OwnSeats = "governmentDefending";
    private static readonly (string Note, string? Meaning) OfEarlier = (
        "judged by how a governing party usually does",
        "What the governing party usually gains or loses in its own seats counts elsewhere too, because earlier by-elections of this Parliament are judged by it.");

    // By what the names of assumptions begin with, the first that does: what a note of few words says of it, and a sentence where the name in a text needs one.
    private static readonly (string Start, string Note, string? Meaning)[] Words =
    [
        ("base", "how much of it still counts", "The carry-over is how much is left of what was peculiar to a party’s last result here."),
        ("uniformMinus", "equal points, or in proportion to shares", null),
        ("governmentPenalty", "what by-elections take from a governing party", "The effect of governing is what by-elections take from a governing party, or give it."),
        ("coalition", "what by-elections take from a junior partner", null),
        (OwnSeats, "gains or losses beyond the national swing", null),
        ("governmentYears", "the older it is, the worse the party does", null),
        ("defending", "gains for holding the seat", null),
        ("second", "gains for having come second", null),
        ("new", "gains beyond the national swing", null),
        ("restander", "the votes that go along with the member", null),
        ("insurgent", "gains of one who stirs up the contest", null),
        ("fringe", "how few votes those have whom nobody knows", null),
        ("leaveEffect", "between strong Leave and strong Remain seats", null),
        ("momentum", "how much of what parties gained there counts here", null),
        ("scaleSince2010", "how much larger they are than before", Upset),
        ("scaleYears", "how much larger they grow with the years", Upset),
        ("scaleSlope", "small shares stray more, large ones less", "Small shares, whosever, stray further from what is expected than large ones, in proportion."),
        ("scaleOther", "how hard their shares are to predict", null),
        ("scaleNew", "how hard their shares are to predict", null),
        ("scaleFringe", "how hard their shares are to predict", null),
        ("scaleDefending", "how hard it is to predict", null),
        ("scaleSecond", "how hard it is to predict", null),
        ("scaleRight", "how hard it is to predict", null),
        ("scaleLiberalDemocrat", "how hard it is to predict", null),
        ("scale", "how far a typical seat is from its forecast", Upset),
        ("futureErrorFactor", "forecasts miss by more than hindsight does", "Forecasts made before the vote have strayed further than the same model does in hindsight."),
        ("freedom", "how seldom one is far beyond the usual", "A shock result is one that the usual size of local upsets would hardly allow."),
        ("splitPrevious", "how much of their last shares is left", null),
        ("splitIndependent", "against candidates of small parties", null),
        ("splitKnown", "what being known is worth", null),
        ("rivalsAside", "the rest goes to parties that stood last time", null),
        ("splitSpread", "how unequal their votes are", null),
        ("seatPollShared", "all of them may be wrong the same way", null),
        ("seatPollOwn", "what one gets wrong by itself", null),
        ("seatPollDaily", "the older a poll, the less it tells", "Polls of a seat go out of date: the older one is, the further it may be out."),
        ("seatPollShare", "polls misjudge these by more, in proportion", null),
        ("seatPollInflation", "whether both go wrong the same way", null),
        ("", "gains beyond the national swing", null),
    ];

    /// <summary>What an estimate's name means, a sentence; null where it needs no saying.</summary>
    /// <param name="contest">The contest: what acts through earlier by-elections alone is told as that.</param>
    /// <param name="estimate">The estimate.</param>
    public static string? Meaning(Contest contest, Input estimate) => Of(contest, estimate).Meaning;

    /// <summary>The same in a few words that stand under the name.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="estimate">The estimate.</param>
    public static string Note(Contest contest, Input estimate) => Of(contest, estimate).Note;

    // The address of an estimate is that of its assumption's mean.
    private static (string Note, string? Meaning) Of(Contest contest, Input estimate)
    {
        var name = estimate.Address.Split('.') is [_, var of, ..] ? of : "";
        if (name == OwnSeats && !contest.GovernmentDefends)
        {
            return OfEarlier;
        }

        var (_, note, meaning) = Words.First(entry => name.StartsWith(entry.Start, StringComparison.Ordinal));
        return (note, meaning);
    }
}

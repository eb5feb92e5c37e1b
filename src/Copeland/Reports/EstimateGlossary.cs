using Copeland.Elections;

namespace Copeland.Reports;

/// <summary>What the words mean that the model's estimates are called by.</summary>
internal static class EstimateGlossary
{
    private const string OwnSeats = "in its own seats";
    private const string Bonus = "A bonus is what a party of that kind gains at by-elections beyond the national swing.";
    private const string Scatter = "Scatter is how far a result strays from what is expected.";

    // The first that a label holds: what a note of few words says of it, and a sentence where the name in a text needs one.
    private static readonly (string Word, string? Note, string? Meaning)[] Words =
    [
        (OwnSeats, "shifts what earlier by-elections tell", "What happens in the government’s own seats counts elsewhere too, because earlier by-elections of this Parliament are judged by it."),
        ("the defending party’s bonus", "for holding the seat", Bonus),
        ("the runner-up’s bonus", "for having come second", Bonus),
        ("bonus at by-elections", "in any seat, beyond the national swing", Bonus),
        ("bonus", "beyond the national swing", Bonus),
        ("staying power", "how much of a strong or weak last result is left", "Staying power is how much is left of what was peculiar to a party’s last result here."),
        ("effect of governing", "what by-elections take from a governing party", "The effect of governing is what by-elections take from a governing party, or give it."),
        ("local upsets since 2010", null, "Local upsets have been larger since 2010; how much larger is not well known."),
        ("local upset", "how far a typical seat is from its forecast", "A local upset is a result that nothing known before the day predicts; the larger upsets usually are, the less any lead is worth."),
        ("extreme upset", "how seldom results are far beyond the usual", "An extreme upset is one that the usual size of local upsets would hardly allow."),
        ("small shares", "a party on 5% is harder to predict than one on 40%", "Small shares, whosever, stray further from what is expected than large ones, in proportion."),
        ("over hindsight", "forecasts miss by more than fits to the past", "Forecasts made before the vote have strayed further than the same model does in hindsight."),
        ("out of date", "the older a poll, the less it tells", "Polls of a seat go out of date: the older one is, the further it may be out."),
        ("scatter of independents", "how hard their shares are to predict", Scatter),
        ("scatter", "how hard it is to predict", Scatter),
        ("earlier by-elections", "what parties gained there beyond the polls", null),
        ("Leave vote", "between strong Leave and strong Remain seats", null),
        ("uniform swing", "equal points, or in proportion to shares", null),
        ("seat polls on small parties", "polls misjudge these by more, in proportion", null),
    ];

    /// <summary>What an estimate's name means, a sentence; null where it needs no saying.</summary>
    /// <param name="contest">The contest: of the seats of a government that defends this one nothing needs saying.</param>
    /// <param name="label">The estimate as it is called.</param>
    public static string? Meaning(Contest contest, string label) => Of(contest, label).Meaning;

    /// <summary>The same in a few words that stand under the name.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="label">The estimate as it is called.</param>
    public static string? Note(Contest contest, string label) => Of(contest, label).Note;

    private static (string Word, string? Note, string? Meaning) Of(Contest contest, string label) =>
        Words.FirstOrDefault(entry => label.Contains(entry.Word, StringComparison.OrdinalIgnoreCase) && !(entry.Word == OwnSeats && contest.Government.Contains(contest.Defending, StringComparer.Ordinal)));
}

using Copeland.Elections;

namespace Copeland.Reports;

/// <summary>What the words mean that the model's estimates are called by.</summary>
internal static class EstimateGlossary
{
    private const string OwnSeats = "in its own seats";

    // The first that a label holds.
    private static readonly (string Word, string Meaning)[] Words =
    [
        (OwnSeats, "What happens in the government’s own seats counts elsewhere too, because earlier by-elections of this Parliament are judged by it."),
        ("bonus", "A bonus is what a party of that kind gains at by-elections beyond the national swing."),
        ("staying power", "Staying power is how much is left of what was peculiar to a party’s last result here."),
        ("effect of governing", "The effect of governing is what by-elections take from a governing party, or give it."),
        ("local upsets since 2010", "Local upsets have been larger since 2010; how much larger is not well known."),
        ("local upset", "A local upset is a result that nothing known before the day predicts; the larger upsets usually are, the less any lead is worth."),
        ("extreme upset", "An extreme upset is one that the usual size of local upsets would hardly allow."),
        ("small shares", "Small shares, whosever, stray further from what is expected than large ones, in proportion."),
        ("real forecasts", "Real forecasts, made before the vote, have strayed further than the same model does in hindsight."),
        ("out of date", "Polls of a seat go out of date: the older one is, the further it may be out."),
        ("scatter", "Scatter is how far a result strays from what is expected."),
    ];

    /// <summary>What an estimate's name means; null where it needs no saying.</summary>
    /// <param name="contest">The contest: of the seats of a government that defends this one nothing needs saying.</param>
    /// <param name="label">The estimate as it is called.</param>
    public static string? Meaning(Contest contest, string label) =>
        Words.FirstOrDefault(entry => label.Contains(entry.Word, StringComparison.OrdinalIgnoreCase) && !(entry.Word == OwnSeats && contest.Government.Contains(contest.Defending, StringComparer.Ordinal))).Meaning;
}

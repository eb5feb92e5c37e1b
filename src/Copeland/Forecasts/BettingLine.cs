using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>
/// Something that markets price beside the winner: the majority, the turnout or a share over a line or within a band, in percent of the vote,
/// or who comes second. Written <c>majority=5</c>, <c>majority=5..10</c>, <c>turnout=40</c>, <c>Lab.share=30</c>, <c>Lab.second</c>.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Of">What it is of.</param>
/// <param name="Place">Place on the ballot, where it is of a candidate.</param>
/// <param name="Low">Over this, a fraction.</param>
/// <param name="High">And up to this; null for no upper end.</param>
public sealed record BettingLine(string Text, BettingLine.Quantity Of, int? Place, double Low, double? High)
{
    private const string Allowed = "majority=5, majority=5..10, turnout=40, ID.share=30 or ID.second is allowed, ID being a candidate's id";

    /// <summary>What a line is of.</summary>
    public enum Quantity
    {
        /// <summary>The winner's lead, whoever wins.</summary>
        Majority,

        /// <summary>Turnout.</summary>
        Turnout,

        /// <summary>A candidate's share of the vote.</summary>
        Share,

        /// <summary>A candidate comes second.</summary>
        Second,
    }

    /// <summary>The line a text means.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="candidates">The ballot.</param>
    /// <exception cref="FormatException">It means none; the message says what is allowed.</exception>
    public static BettingLine Parse(string text, IReadOnlyList<Candidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        var (what, value) = text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);
        var dot = what.LastIndexOf('.');
        if (dot < 0)
        {
            var quantity = what switch
            {
                "majority" => Quantity.Majority,
                "turnout" => Quantity.Turnout,
                _ => throw Mistake(text, $"{Allowed}"),
            };
            var (low, high) = Band(text, value);
            return new BettingLine(text, quantity, null, low, high);
        }

        var place = candidates.ToList().FindIndex(candidate => candidate.Id == what[..dot]);
        if (place < 0)
        {
            var near = PartyNames.Question(what[..dot], candidates);
            throw Mistake(text, $"nobody on the ballot has the id \"{what[..dot]}\"; {string.Join(", ", candidates.Select(candidate => candidate.Id))} stand{(near.Length > 0 ? "." : "")}{near}");
        }

        switch (what[(dot + 1)..])
        {
            case "second" when value is null:
                return new BettingLine(text, Quantity.Second, place, 0, null);
            case "share":
                var (low, high) = Band(text, value);
                return new BettingLine(text, Quantity.Share, place, low, high);
            default:
                throw Mistake(text, Allowed);
        }
    }

    /// <summary>Its probability in a forecast, with the error of the draws.</summary>
    public ProbabilityEstimate Probability(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (Of == Quantity.Second)
        {
            return forecast.Candidates[Place ?? 0].Second;
        }

        var histogram = Of switch
        {
            Quantity.Majority => forecast.Majority.Share,
            Quantity.Turnout => forecast.Turnout,
            _ => forecast.Candidates[Place ?? 0].Share,
        };
        var value = histogram.Above(Low) - (High is { } high ? histogram.Above(high) : 0);
        return new ProbabilityEstimate(value, Math.Sqrt(value * (1 - value) / Math.Max(1, histogram.Total)));
    }

    /// <summary>What a line is read as where it looks like a fraction, below a tenth of what a forecast says; null where it does not.</summary>
    internal string? Doubt(Forecast forecast)
    {
        var median = Of switch
        {
            Quantity.Turnout => forecast.Turnout.Median,
            Quantity.Share => forecast.Candidates[Place ?? 0].Share.Median,
            _ => 0,
        };
        return Low is > 0 and < 0.01 && median >= 10 * Low ? Invariant($"--line {Text} is read as {100 * Low:0.####}%. Write {10_000 * Low:0.####} if that is meant.") : null;
    }

    private static (double Low, double? High) Band(string text, string? value)
    {
        var ends = (value ?? "").Split("..");
        double? Number(string end) => double.TryParse(end, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100 ? number / 100 : null;
        return ends.Length is 1 or 2 && Number(ends[0]) is { } low && (ends.Length == 1 || Number(ends[1]) is { } end && end > low)
            ? (low, ends.Length == 1 ? null : Number(ends[1]))
            : throw Mistake(text, "a percentage from 0 to 100 or a band of two such as 5..10, the smaller first, is allowed after \"=\"");
    }

    private static FormatException Mistake(string text, string allowed) => new($"--line \"{text}\": {allowed}{(allowed.EndsWith('?') ? "" : ".")} For example --line majority=5..10.");
}

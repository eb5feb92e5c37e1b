using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The odds at which a bet is worth exactly its stake, if the forecast is right.</summary>
/// <param name="Decimal">What a stake of 1 brings back, the stake included: 1 over the probability.</param>
/// <param name="Fractional">The nearest price that bookmakers write, e.g. <c>9/4</c>, <c>evens</c>: nearest in probability.</param>
internal sealed record FairOdds(double Decimal, string Fractional)
{
    // The prices of British betting shops, from odds on to long shots; beyond them whole numbers to 1.
    private static readonly (int Win, int Stake)[] Ladder =
    [
        (1, 100), (1, 66), (1, 50), (1, 40), (1, 33), (1, 25), (1, 20), (1, 16), (1, 14), (1, 12), (1, 10), (1, 9), (1, 8), (2, 15), (1, 7), (2, 13), (1, 6),
        (2, 11), (1, 5), (2, 9), (1, 4), (2, 7), (3, 10), (1, 3), (4, 11), (2, 5), (4, 9), (1, 2), (8, 15), (4, 7), (8, 13), (4, 6), (8, 11), (4, 5), (5, 6),
        (10, 11), (1, 1), (11, 10), (6, 5), (5, 4), (11, 8), (6, 4), (13, 8), (7, 4), (15, 8), (2, 1), (9, 4), (5, 2), (11, 4), (3, 1), (10, 3), (7, 2), (4, 1),
        (9, 2), (5, 1), (11, 2), (6, 1), (13, 2), (7, 1), (15, 2), (8, 1), (9, 1), (10, 1), (11, 1), (12, 1), (14, 1), (16, 1), (18, 1), (20, 1), (25, 1), (28, 1),
        (33, 1), (40, 1), (50, 1), (66, 1), (80, 1), (100, 1), (125, 1), (150, 1), (200, 1), (250, 1), (300, 1), (400, 1), (500, 1), (750, 1), (1000, 1),
    ];

    /// <summary>Fair odds of a probability; null at 0, where there are none, and at 1, where a bet would win nothing.</summary>
    public static FairOdds? Of(ProbabilityEstimate probability)
    {
        if (probability.Value is not (> 0 and < 1))
        {
            return null;
        }

        var (win, stake) = Ladder.MinBy(price => Math.Abs(((double)price.Stake / (price.Win + price.Stake)) - probability.Value));
        // Nobody writes 3332/1: two figures of a long shot.
        static double Long(double toOne)
        {
            var step = Math.Pow(10, Math.Floor(Math.Log10(toOne)) - 1);
            return Math.Round((toOne - 1) / step) * step;
        }

        var isBeyond = probability.Value < 1.0 / 1250;
        return new FairOdds(
            1 / probability.Value,
            isBeyond ? Invariant($"{Long(1 / probability.Value):0}/1") : win == stake ? "evens" : Invariant($"{win}/{stake}"));
    }
}

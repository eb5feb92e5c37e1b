using Copeland.Statistics;
using MathNet.Numerics.Distributions;

namespace Copeland.Inputs;

/// <summary>A number that a forecast rests on and that could plausibly be another.</summary>
/// <param name="Address">Its address, as <c>--set</c> takes it.</param>
/// <param name="Label">Its name in words, as the subject of a sentence.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Present">Its value in the forecast.</param>
/// <param name="Range">How far it may plausibly lie from there.</param>
public sealed record Input(string Address, string Label, InputUnit Unit, double Present, InputRange Range)
{
    /// <summary>The 95% point of the standard normal distribution: low and high are so many standard deviations away.</summary>
    public const double RangeDeviations = 1.6448536269514722;

    /// <summary>What gives way where nothing does.</summary>
    internal const string NothingElse = "nothing else changes";

    private const double SmallestPercent = 0.1;

    /// <summary>The most that shares of a poll may add up to, in percent: a point of rounding is let pass.</summary>
    private const double MostTogether = 100.9;

    /// <summary>Room upwards, in points, below which a range is not cut: the door will refuse it, and say why.</summary>
    private const double LeastRoom = 0.2;

    /// <summary>A standard deviation in proportion beyond this says no more than that nothing is known: the range spans a factor of 150 either way.</summary>
    private const double LargestSpread = 3;

    /// <summary>What gives way when the input changes, in words.</summary>
    public string GivesWay { get; init; } = NothingElse;

    /// <summary>
    /// Whether it says again what other inputs say, as a swing between two parties does of their shares: it has a bar and a break-even
    /// point, but no place among inputs that vary independently.
    /// </summary>
    public bool IsCombination { get; init; }

    /// <summary>Whether it is an assumption of the model rather than something a scenario tells.</summary>
    public bool IsAssumption => Address.StartsWith("model.", StringComparison.Ordinal);

    /// <summary>What the input must stay above, as a variance must stay above 0; null where it may be anything.</summary>
    public double? Above { get; init; }

    /// <summary>The least the door lets it be, in its own unit.</summary>
    internal double Least { get; init; } = double.NegativeInfinity;

    /// <summary>The most.</summary>
    internal double Most { get; init; } = double.PositiveInfinity;

    /// <summary>The input at its low end.</summary>
    public InputValue Low => new(Address, Range.Low);

    /// <summary>The input at its high end.</summary>
    public InputValue High => new(Address, Range.High);

    /// <summary>
    /// The value so many standard deviations from the present one: on the scale of log odds for percentages, so that none leaves
    /// 0 to 100, in proportion for what must stay <see cref="Above"/> something, straight for everything else.
    /// </summary>
    public double At(double deviations)
    {
        if (Unit != InputUnit.Percent)
        {
            return Above is { } floor
                ? floor + ((Present - floor) * Math.Pow((Range.High - floor) / (Range.Low - floor), deviations / (2 * RangeDeviations)))
                : Present + (deviations * (Range.High - Range.Low) / (2 * RangeDeviations));
        }

        // A range that was cut short at its high end still tells the spread at its low end.
        var spread = Math.Max(Odds(Range.High) - Odds(Present), Odds(Present) - Odds(Range.Low)) / RangeDeviations;
        return LogOdds.Share(Odds(Present) + (deviations * spread), 100);
    }

    /// <summary>The value at a probability of the input's distribution, strictly between 0 and 1; what the door would refuse is the end of what it allows.</summary>
    public double Quantile(double probability) => Math.Clamp(At(Normal.InvCDF(0, 1, probability)), Least, Most);

    /// <summary>This input with a range: in percent, its log odds have a standard deviation.</summary>
    internal Input WithLogOddsSd(double sd, string reason)
    {
        double End(double deviations) => LogOdds.Share(Odds(Present) + (deviations * sd), 100);
        return this with { Range = new InputRange(End(-RangeDeviations), End(RangeDeviations), reason) };
    }

    /// <summary>This input with a range: it has a standard deviation in its own unit.</summary>
    internal Input WithSd(double sd, string reason) =>
        this with { Range = new InputRange(Present - (RangeDeviations * sd), Present + (RangeDeviations * sd), reason) };

    /// <summary>This input with a range: it must stay above something, and its standard deviation is taken in proportion.</summary>
    internal Input WithSdAbove(double floor, double sd, string reason)
    {
        var (present, spread) = (Present - floor, Math.Min(LargestSpread, sd / (Present - floor)));
        double End(double deviations) => floor + (present * Math.Exp(deviations * spread));
        return this with { Range = new InputRange(End(-RangeDeviations), End(RangeDeviations), reason), Above = floor };
    }

    /// <summary>This input with a reason for its range that can be told once of all inputs of its kind.</summary>
    internal Input Told(string of, string because) => this with { Range = Range with { Of = of, Because = because } };

    /// <summary>This input with a range that ends where it and the other shares that stand beside it would add up to more than is allowed.</summary>
    /// <param name="others">The other shares together, a fraction.</param>
    internal Input UpTo(double others)
    {
        var most = MostTogether - (100 * others);
        return most - Present < LeastRoom || Range.High <= most ? this : this with
        {
            Range = Range with { High = most, Reason = Range.Reason + Full, Because = Range.Because is { } because ? because + Full : null },
        };
    }

    private static string Full => Invariant($"; the high end is where all shares add up to {MostTogether:0.0}%, more is not allowed");

    private static double Odds(double percent) => LogOdds.Of(percent / 100, SmallestPercent / 100);
}

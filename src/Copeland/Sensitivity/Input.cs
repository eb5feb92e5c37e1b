using MathNet.Numerics.Distributions;

namespace Copeland.Sensitivity;

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

    private const double SmallestPercent = 0.1;

    /// <summary>What gives way when the input changes, in words.</summary>
    public string GivesWay { get; init; } = "nothing else changes";

    /// <summary>
    /// Whether it says again what other inputs say, as a swing between two parties does of their shares: it has a bar and a break-even
    /// point, but no place among inputs that vary independently.
    /// </summary>
    public bool IsCombination { get; init; }

    /// <summary>Whether it is an assumption of the model rather than something a scenario tells.</summary>
    public bool IsAssumption => InputEdit.ChangesAssumptions(Address);

    /// <summary>What the input must stay above, as a variance must stay above 0; null where it may be anything.</summary>
    public double? Above { get; init; }

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
        var spread = Math.Max(LogOdds(Range.High) - LogOdds(Present), LogOdds(Present) - LogOdds(Range.Low)) / RangeDeviations;
        return 100 / (1 + Math.Exp(-(LogOdds(Present) + (deviations * spread))));
    }

    /// <summary>The value at a probability of the input's distribution, strictly between 0 and 1.</summary>
    public double Quantile(double probability) => At(Normal.InvCDF(0, 1, probability));

    /// <summary>An input in percent whose log odds have a standard deviation.</summary>
    internal static Input OfPercent(string address, string label, double present, (double LogOddsSd, string Reason) error)
    {
        double End(double deviations) => 100 / (1 + Math.Exp(-(LogOdds(present) + (deviations * error.LogOddsSd))));
        return new Input(address, label, InputUnit.Percent, present, new InputRange(End(-RangeDeviations), End(RangeDeviations), error.Reason));
    }

    /// <summary>An input with a standard deviation in its own unit.</summary>
    internal static Input OfNumber(string address, string label, (double Present, double Sd, InputUnit Unit) value, string reason) => new(
        address, label, value.Unit, value.Present,
        new InputRange(value.Present - (RangeDeviations * value.Sd), value.Present + (RangeDeviations * value.Sd), reason));

    /// <summary>An input that must stay above something, with a standard deviation that is taken in proportion.</summary>
    internal static Input OfPositive(string address, string label, (double Present, double Sd, double Above) value, string reason)
    {
        var (present, spread) = (value.Present - value.Above, value.Sd / (value.Present - value.Above));
        double End(double deviations) => value.Above + (present * Math.Exp(deviations * spread));
        return new Input(address, label, InputUnit.Number, value.Present, new InputRange(End(-RangeDeviations), End(RangeDeviations), reason)) { Above = value.Above };
    }

    private static double LogOdds(double percent)
    {
        var inside = Math.Clamp(percent, SmallestPercent, 100 - SmallestPercent) / 100;
        return Math.Log(inside / (1 - inside));
    }
}

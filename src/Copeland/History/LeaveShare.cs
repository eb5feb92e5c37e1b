using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.History;

/// <summary>
/// A seat's 2016 Leave share from two published estimates for the boundaries of 2024. The count was by council area, so every
/// figure for a seat is an estimate and the difference of the two is the only measure of how well it is known.
/// </summary>
internal static class LeaveShare
{
    /// <summary>Standard deviation of the difference in England and Wales, as a fraction.</summary>
    private const double SdEnglandAndWales = 0.021;

    /// <summary>Standard deviation of the difference in Scotland; Northern Ireland has one source only and takes the larger error.</summary>
    private const double SdElsewhere = 0.046;

    /// <summary>A difference beyond which a row is called doubtful.</summary>
    private const double Doubtful = 0.08;

    /// <summary>
    /// The mean of the two, with the larger of the country's standard deviation and half their own difference. The two sources
    /// rest on the same counts, so their mean is not credited with the √½ that independent errors would give.
    /// </summary>
    public static Estimate Of(double first, double second, Country country) => new(
        (first + second) / 2,
        Math.Max(country is Country.England or Country.Wales ? SdEnglandAndWales : SdElsewhere, Math.Abs(first - second) / 2));

    /// <summary>Whether the two differ too much to rely on either.</summary>
    public static bool IsDoubtful(double first, double second) => Math.Abs(first - second) > Doubtful;
}

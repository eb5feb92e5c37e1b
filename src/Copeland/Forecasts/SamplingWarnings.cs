using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>What a reader must know of the number of simulated elections: that it is too small to tell, or for what was asked.</summary>
internal static class SamplingWarnings
{
    // Fewer tell next to nothing: a chance may be off by ten points.
    private const long Hardly = 100;

    /// <summary>Whether so few draws tell next to nothing, so that no sentence may say who is likely to win.</summary>
    public static bool TellNothing(long draws) => draws < Hardly;

    /// <summary>The warnings; none where there are draws enough.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="tally">What was drawn.</param>
    public static IEnumerable<string> Of(SimulationSettings asked, Tally tally)
    {
        var draws = tally.Draws;
        if (draws < CountedChance.Few)
        {
            yield return OfFew(draws, Enumerable.Range(0, tally.Plan.Candidates).Max(place => CountedChance.Reach(tally.WinProbability(place).Value, draws)));
        }

        var reached = tally.WinProbability(tally.Leader()).StandardError;
        if (asked.Precision is { } wanted && reached >= wanted)
        {
            var needed = Rounded(draws * Math.Pow(reached / wanted, 2));
            var would = needed > SimulationSettings.MostDraws ? Invariant($"no run makes the {needed:#,0} it would take") : Invariant($"about {needed:#,0} would do");
            yield return Invariant($"The precision asked for, {100 * wanted:0.######} points, was not reached: {Elections(draws)} {(draws == 1 ? "leaves" : "leave")} an error of {100 * reached:0.00} points in the leading chance; {would}. Allow more with --draws, or ask for less.");
        }
    }

    /// <summary>That so few draws tell next to nothing, and by how much a chance may be off.</summary>
    /// <param name="draws">The draws.</param>
    /// <param name="reach">How far the further end of a 95% interval lies from a chance.</param>
    public static string OfFew(long draws, double reach) =>
        Invariant($"Only {Elections(draws)}: so few tell {(TellNothing(draws) ? "next to nothing" : "little")}, and a chance may be off by up to {100 * reach:0} points (Wilson’s 95% interval). Ask for 10,000 or more with --draws.");

    private static string Elections(long draws) => Invariant($"{draws:#,0} simulated election{(draws == 1 ? "" : "s")}");

    // To two figures, upwards.
    private static double Rounded(double number)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return Math.Ceiling(number / unit) * unit;
    }
}

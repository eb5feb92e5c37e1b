using Copeland.Inputs;
using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Exploration;

/// <summary>
/// Makes the surface of a page's sliders, holds it against the engine, and where it misses by more than pages promise finds how far they
/// may reach: those that nobody asked for are narrowed or left out, of those that were named it is said.
/// </summary>
/// <param name="varied">The scenario.</param>
/// <param name="switches">Places of the ballot that may stand or not.</param>
/// <param name="options">Threads, and what stops it.</param>
internal sealed class SliderFitting(VariedScenario varied, IReadOnlyList<int> switches, ParallelOptions options)
{
    /// <summary>Settings at which every surface is held against the engine.</summary>
    private const int CheckedSettings = 64;

    /// <summary>The first of them among the design's points.</summary>
    private const int FirstPoint = 1021;

    /// <summary>An expected share that a surface may miss, in points: by so much a chance moves half a point at most.</summary>
    private const double LargestMiss = 0.25;

    /// <summary>A relative error of a standard deviation that a surface may have.</summary>
    private const double LargestScaleMiss = 0.04;

    /// <summary>The parts of its range that a slider is narrowed to, one after the other, before it is left out.</summary>
    private static readonly double[] Parts = [0.8, 0.6, 0.4];

    /// <summary>The page of sliders that were named.</summary>
    /// <exception cref="ExplorationException">It would miss the engine by too much; the message has ranges that do not.</exception>
    public FittedPage AsAsked(IReadOnlyList<Slider> sliders)
    {
        var page = Fit(sliders);
        if (Excess(page.Check) <= 1)
        {
            return page;
        }

        var fitting = Trimmed(page, [.. sliders.Select(slider => slider.Address)]);
        throw new ExplorationException(
            Invariant($"a page that moves {TextList.And([.. sliders.Select(Range)])} would miss the engine by up to {page.Check.Points:0.00} points of a share and {100 * page.Check.Scale:0.0}% of a standard deviation; {LargestMiss} points and {100 * LargestScaleMiss:0}% are allowed. ")
            + (fitting is null ? "Vary other inputs, or use sweep." : $"Vary less, for example {string.Join(' ', fitting.Sliders.Select(slider => "--vary " + CommandText.Word(Range(slider))))}"));
    }

    /// <summary>The page of sliders that the program chose, as accurate as promised; null where nothing is left to move.</summary>
    /// <param name="sliders">The sliders.</param>
    /// <param name="worth">Their addresses, the most useful first.</param>
    public FittedPage? Trimmed(IReadOnlyList<Slider> sliders, IReadOnlyList<string> worth) => Trimmed(Fit(sliders), worth);

    // Which slider is to blame cannot be read off a surface that misses: each is narrowed in turn, the least useful first. The first that is
    // enough will do; where none is, the narrowing stays that comes closest.
    private FittedPage? Trimmed(FittedPage page, IReadOnlyList<string> worth)
    {
        var wanted = page.Sliders.ToDictionary(slider => slider.Address, StringComparer.Ordinal);
        var steps = page.Sliders.ToDictionary(slider => slider.Address, _ => 0, StringComparer.Ordinal);
        while (Excess(page.Check) > 1)
        {
            FittedPage? closest = null;
            var moved = "";
            foreach (var slider in page.Sliders.OrderByDescending(slider => worth.ToList().IndexOf(slider.Address)))
            {
                if (Less(page.Sliders, slider, wanted[slider.Address], steps[slider.Address]) is [_, ..] fewer && Fit(fewer) is var fit && (closest is null || Excess(fit.Check) < Excess(closest.Check)))
                {
                    (closest, moved) = (fit, slider.Address);
                }

                if (closest is not null && Excess(closest.Check) <= 1)
                {
                    return closest;
                }
            }

            if (closest is null)
            {
                return null;
            }

            (page, steps[moved]) = (closest, steps[moved] + 1);
        }

        return page;
    }

    // The sliders with one of them a step narrower, or without it once it is as narrow as is of use.
    private static List<Slider> Less(IReadOnlyList<Slider> sliders, Slider of, Slider wanted, int step) => step < Parts.Length
        ? [.. sliders.Select(slider => slider == of ? Narrowed(wanted, Parts[step]) : slider)]
        : [.. sliders.Where(slider => slider != of)];

    private FittedPage Fit(IReadOnlyList<Slider> sliders)
    {
        var surface = new SurfaceFit(varied, sliders, switches, options).Fit();
        return new FittedPage(sliders, surface, Checked(sliders, surface));
    }

    private static double Excess(SurfaceCheck check) => Math.Max(check.Points / LargestMiss, check.Scale / LargestScaleMiss);

    // To values that the slider's steps reach, the ends drawn in and never past its present value.
    private static Slider Narrowed(Slider slider, double part)
    {
        var step = Math.Pow(10, -slider.Digits);
        double low = slider.Present - (part * (slider.Present - slider.Low)), high = slider.Present + (part * (slider.High - slider.Present));
        var (below, above) = (Math.Ceiling(low / step) * step, Math.Floor(high / step) * step);
        return slider with { Low = below < slider.Present ? below : low, High = above > slider.Present ? above : high };
    }

    private static string Range(Slider slider) =>
        $"{slider.Address}={slider.Low.ToString("0.######", CultureInfo.InvariantCulture)}..{slider.High.ToString("0.######", CultureInfo.InvariantCulture)}";

    // Holds a surface against what the door makes of the same setting, ballots included.
    private SurfaceCheck Checked(IReadOnlyList<Slider> sliders, PlanSurface surface)
    {
        var ballot = varied.Base.Contest.Candidates;
        var (points, scale) = (new double[CheckedSettings], new double[CheckedSettings]);
        Parallel.For(0, CheckedSettings, options, i =>
        {
            var setting = DesignPoints.Setting(FirstPoint + i, sliders, ballot.Count, switches);
            List<InputValue> values = [.. Enumerable.Range(0, sliders.Count).Where(k => ((setting.Moved >> k) & 1) == 1).Select(k => sliders[k].At(setting.Values[k]))];
            var engine = SeatBeliefs.Plain(varied.Without([.. Enumerable.Range(0, ballot.Count).Except(setting.Standing).Select(place => ballot[place].Id)], values));
            var page = SurfaceReading.At(surface, sliders, setting);
            var (expected, read) = (Shares(engine.Means), Shares(page.Means));
            for (var c = 0; c < expected.Length; c++)
            {
                points[i] = Math.Max(points[i], 100 * Math.Abs(expected[c] - read[c]));
                var (own, other) = (engine.Student[c, c] + engine.Normal[c, c], page.Student[c, c] + page.Normal[c, c]);
                scale[i] = Math.Max(scale[i], Math.Abs(Math.Sqrt(other / own) - 1));
            }
        });
        return new SurfaceCheck(CheckedSettings, points.Max(), scale.Max());
    }

    private static double[] Shares(double[] means)
    {
        var shares = new double[means.Length];
        Softmax.Of(means, shares);
        return shares;
    }
}

/// <summary>A page's sliders, its surface, and how well that meets the engine.</summary>
/// <param name="Sliders">What moves.</param>
/// <param name="Surface">What is believed at every setting.</param>
/// <param name="Check">How well the surface meets the engine.</param>
internal sealed record FittedPage(IReadOnlyList<Slider> Sliders, PlanSurface Surface, SurfaceCheck Check);

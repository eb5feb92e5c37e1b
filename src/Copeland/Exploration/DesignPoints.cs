using Copeland.Sampling;

namespace Copeland.Exploration;

/// <summary>Settings spread evenly over all that a page allows, for fitting and checking a surface: unscrambled Sobol' points.</summary>
internal static class DesignPoints
{
    private const double PartMoved = 0.7;
    private const double PartStanding = 0.8;

    /// <summary>A coordinate of a point, between 0 and 1. Point 0 is the origin of every dimension and best left out.</summary>
    public static double At(int point, int dimension)
    {
        var directions = SobolDirections.Of(dimension);
        var sum = 0u;
        for (var bit = 0; bit < SobolDirections.Bits && point >> bit != 0; bit++)
        {
            sum ^= ((point >> bit) & 1) == 1 ? directions[bit] : 0;
        }

        return (sum + 0.5) / (1L << 32);
    }

    /// <summary>A setting: each slider moved or not, anywhere in its range, and where switches are given each of those candidates on or off.</summary>
    public static SurfaceSetting Setting(int point, IReadOnlyList<Slider> sliders, int candidates, IReadOnlyList<int> switches)
    {
        var (values, moved) = (new double[sliders.Count], 0);
        for (var k = 0; k < sliders.Count; k++)
        {
            var (slider, isMoved) = (sliders[k], At(point, (2 * k) + 1) < PartMoved);
            values[k] = isMoved ? slider.Low + (At(point, 2 * k) * (slider.High - slider.Low)) : slider.Present;
            moved |= isMoved ? 1 << k : 0;
        }

        var off = switches.Where((_, number) => At(point, (2 * sliders.Count) + number) > PartStanding).ToHashSet();
        return new SurfaceSetting(values, moved, [.. Enumerable.Range(0, candidates).Where(place => !off.Contains(place))]);
    }
}

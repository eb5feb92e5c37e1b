namespace Copeland.Exploration;

/// <summary>Reads a surface: what a page does with it, so that the surface can be held against the engine when it is made.</summary>
internal static class SurfaceReading
{
    /// <summary>The belief at a setting.</summary>
    public static SurfaceBelief At(PlanSurface surface, IReadOnlyList<Slider> sliders, SurfaceSetting setting)
    {
        var coordinates = Coordinates(surface, sliders, setting);
        var size = setting.Standing.Count;
        var (means, family, split, loadings) = (new double[size], new int[size], new double[size, size], new double[size]);
        var shifts = new double[]?[surface.Families.Count];
        var (logShares, scales) = (new double[surface.Families.Count], new double[surface.Families.Count]);
        var products = Products(surface.Curves, surface.Coordinates, surface.Basis, coordinates);
        double Entry(SurfaceCovariance of, int entry) => Alone(of, entry, (surface.Curves, surface.Coordinates), coordinates) + Product(of.Together.Length == 0 ? [] : of.Together[entry], products);
        var place = setting.Standing.Select((candidate, row) => (candidate, row)).ToDictionary(pair => pair.candidate, pair => pair.row);
        var aside = Aside(surface, setting.Standing);
        for (var f = 0; f < surface.Families.Count; f++)
        {
            var (known, mask) = (surface.Families[f], Mask(surface.Families[f], setting.Standing, aside));
            int[] rows = [.. known.Places.Where(place.ContainsKey).Select(candidate => place[candidate])];
            logShares[f] = double.NegativeInfinity;
            if (rows.Length == 0)
            {
                continue;
            }

            var subset = known.Subsets[mask];
            for (var i = 0; i < rows.Length; i++)
            {
                means[rows[i]] = subset.Base[i] + subset.Curves[i].Select((curve, c) => curve < 0 ? 0 : Value(surface.Curves[curve], surface.Coordinates[c], coordinates[c])).Sum();
                family[rows[i]] = f;
                loadings[rows[i]] = subset.Loadings[i];
                for (var j = 0; j <= i && subset.Split is not null; j++)
                {
                    split[rows[i], rows[j]] = split[rows[j], rows[i]] = Entry(subset.Split, (i * (i + 1) / 2) + j);
                }
            }

            logShares[f] = LogSum([.. rows.Select(row => means[row])]) + subset.Offset;
            scales[f] = subset.ScaleOffset;
            shifts[f] = subset.NormalShift;
        }

        var total = LogSum(logShares);
        for (var f = 0; f < scales.Length; f++)
        {
            var moves = surface.Families[f].ScaleMoves.Select((move, k) => move is null ? 0 : Value(move, SliderRange(sliders, k), setting.Values[k])).Sum();
            scales[f] += Knotted(surface.Families[f].Scale, logShares[f] - total) + moves;
        }

        double Normal(int f, int g) => Entry(surface.Normal, f >= g ? (f * (f + 1) / 2) + g : (g * (g + 1) / 2) + f)
            + (shifts[f]?[g] ?? 0) + (f == g ? 0 : shifts[g]?[f] ?? 0);
        double[,] student = new double[size, size], errors = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                student[i, j] = Math.Exp(scales[family[i]] + scales[family[j]]) * surface.Correlations[family[i]][family[j]] * loadings[i] * loadings[j];
                errors[i, j] = Normal(family[i], family[j]) + split[i, j];
            }
        }

        var turnout = surface.Turnout.LogitMean + surface.Turnout.Curves.Select((curve, k) => curve is null ? 0 : Value(curve, SliderRange(sliders, k), setting.Values[k])).Sum();
        return new SurfaceBelief(means, student, errors, turnout);
    }

    /// <summary>The national shares at a setting, fractions.</summary>
    public static double[] National(PlanSurface surface, IReadOnlyList<Slider> sliders, SurfaceSetting setting)
    {
        var moves = surface.Moves[ShareMask(sliders, setting.Moved)];
        return [.. surface.National.Select((share, p) => share + moves[p].Select((slope, k) => slope * (setting.Values[k] - sliders[k].Present)).Sum())];
    }

    /// <summary>Which share sliders were moved.</summary>
    public static int ShareMask(IReadOnlyList<Slider> sliders, int moved) =>
        sliders.Select((slider, k) => slider.Party is not null ? moved & (1 << k) : 0).Sum();

    /// <summary>Whether main rivals stand aside.</summary>
    public static bool Aside(PlanSurface surface, IReadOnlyList<int> standing) =>
        surface.Aside.Length > 0 && surface.Aside[surface.Families.Select((family, f) => family.Places.Any(standing.Contains) ? 0 : 1 << f).Sum()];

    /// <summary>The number of the set of a family's candidates that stand.</summary>
    public static int Mask(SurfaceFamily family, IReadOnlyList<int> standing, bool aside) =>
        family.Switches.Select((candidate, bit) => standing.Contains(candidate) ? 1 << bit : 0).Sum() + (aside && family.ChangesAside ? 1 << family.Switches.Count : 0);

    /// <summary>What the coordinates add to an entry of covariances, each alone.</summary>
    public static double Alone(SurfaceCovariance of, int entry, (IReadOnlyList<double[]> Curves, IReadOnlyList<SurfaceCoordinate> Along) at, double[] coordinates)
    {
        var sum = of.Base[entry];
        for (var c = 0; c < coordinates.Length; c++)
        {
            var curve = of.Curves[entry][c];
            sum += curve < 0 ? 0 : Value(at.Curves[curve], at.Along[c], coordinates[c]);
        }

        return sum;
    }

    /// <summary>Products of the curves that stand for two coordinates, in the order of <see cref="SurfaceCovariance.Together"/>.</summary>
    public static double[] Products(IReadOnlyList<double[]> curves, IReadOnlyList<SurfaceCoordinate> along, int[] basis, double[] coordinates)
    {
        double[] values = [.. coordinates.Select((coordinate, c) => Value(curves[basis[c]], along[c], coordinate))];
        return [.. values.SelectMany((value, c) => values.Take(c).Select(other => value * other))];
    }

    /// <summary>The coordinates at a setting, each in its own measure.</summary>
    public static double[] Coordinates(PlanSurface surface, IReadOnlyList<Slider> sliders, SurfaceSetting setting)
    {
        var national = National(surface, sliders, setting);
        return [.. surface.Coordinates.Select(c => c.Party >= 0 ? Math.Clamp(Math.Log(Math.Max(national[c.Party], 1e-9)), c.Low, c.High) : setting.Values[c.Slider])];
    }

    /// <summary>A curve's value, straight between nodes.</summary>
    public static double Value(double[] curve, SurfaceCoordinate at, double value)
    {
        var x = Math.Clamp((value - at.Low) / (at.High - at.Low), 0, 1) * (curve.Length - 1);
        var below = Math.Min((int)x, curve.Length - 2);
        return curve[below] + ((x - below) * (curve[below + 1] - curve[below]));
    }

    /// <summary>A slider's range as a coordinate.</summary>
    public static SurfaceCoordinate SliderRange(IReadOnlyList<Slider> sliders, int number) => new(-1, number, sliders[number].Low, sliders[number].High);

    /// <summary>The value of a curve of knots, level beyond them.</summary>
    public static double Knotted(ScaleCurve curve, double x)
    {
        var (at, value) = curve;
        var above = Array.FindIndex(at, knot => knot >= x);
        return above == 0 ? value[0] : above < 0 ? value[^1]
            : value[above - 1] + ((x - at[above - 1]) / (at[above] - at[above - 1]) * (value[above] - value[above - 1]));
    }

    /// <summary>log Σ exp.</summary>
    public static double LogSum(double[] values)
    {
        var top = values.Max();
        return double.IsNegativeInfinity(top) ? top : top + Math.Log(values.Sum(value => Math.Exp(value - top)));
    }

    private static double Product(double[] coefficients, double[] features) => coefficients.Zip(features, (coefficient, feature) => coefficient * feature).Sum();
}

/// <summary>A belief about a ballot in plain arrays, in the order of those who stand.</summary>
/// <param name="Means">Mean logits.</param>
/// <param name="Student">Scale matrix of the Student errors.</param>
/// <param name="Normal">Covariance of the normal errors.</param>
/// <param name="TurnoutMean">Mean of logit(turnout).</param>
internal sealed record SurfaceBelief(double[] Means, double[,] Student, double[,] Normal, double TurnoutMean);

/// <summary>Where the sliders stand and who stands for election.</summary>
/// <param name="Values">The sliders' values; of those that were not moved the present ones.</param>
/// <param name="Moved">Which were moved: bit k for slider k.</param>
/// <param name="Standing">Places of the ballot that stand, ascending.</param>
internal sealed record SurfaceSetting(double[] Values, int Moved, IReadOnlyList<int> Standing);

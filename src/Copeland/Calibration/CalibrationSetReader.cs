using System.Text.Json;
using Copeland.Elections;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>Reads one set of a calibration file.</summary>
/// <param name="root">The file.</param>
/// <param name="set">The set.</param>
internal sealed class CalibrationSetReader(JsonElement root, JsonElement set)
{
    private static readonly int Families = Enum.GetValues<Family>().Length;

    private readonly string name = set.GetProperty("name").GetString() ?? string.Empty;

    /// <summary>The assumptions of the set.</summary>
    public ModelAssumptions Read()
    {
        var specification = ModelSpecifications.Current;
        var model = new ModelAssumptions(specification, name, Numbers(set, specification), new SymmetricMatrix(Covariance(specification.MeanEffects)), new SymmetricMatrix(Triangle(set.GetProperty("correlations"), Families)));
        var structural = set.GetProperty("structural");
        return model.WithStructural(Certain(specification.WithoutMomentum(), Numbers(structural, specification), Triangle(structural.GetProperty("correlations"), Families)))
            .WithRules(SwingRules.All.ToDictionary(rule => rule.Name, Rule, StringComparer.Ordinal));
    }

    private ModelAssumptions Rule(ModelSpecification rule)
    {
        var identity = new double[Families, Families];
        for (var i = 0; i < Families; i++)
        {
            identity[i, i] = 1;
        }

        return Certain(rule, Numbers(set.GetProperty("rules").GetProperty(rule.Name), rule), identity);
    }

    // Nothing is drawn of what momentum is measured with, nor of a rule of thumb.
    private ModelAssumptions Certain(ModelSpecification specification, IReadOnlyList<Assumption> numbers, double[,] correlations) =>
        new(specification, name, numbers, new SymmetricMatrix(new double[specification.MeanEffects.Count, specification.MeanEffects.Count]), new SymmetricMatrix(correlations));

    // An effect that the file was fitted without comes last in the specification and has its prior.
    private double[,] Covariance(IReadOnlyList<Effect> effects)
    {
        var covariance = Triangle(set.GetProperty("covariance"), effects.Count);
        for (var k = 0; k < effects.Count; k++)
        {
            covariance[k, k] = covariance[k, k] == 0 ? effects[k].PriorSd * effects[k].PriorSd : covariance[k, k];
        }

        return covariance;
    }

    private List<Assumption> Numbers(JsonElement holder, ModelSpecification specification)
    {
        var meanings = root.GetProperty("numbers");
        var numbers = new List<Assumption>();
        foreach (var value in holder.GetProperty("values").EnumerateObject())
        {
            var known = meanings.TryGetProperty(value.Name, out var meaning);
            numbers.Add(new Assumption(
                value.Name,
                known ? meaning.GetProperty("unit").GetString() ?? string.Empty : string.Empty,
                value.Value[0].GetDouble(),
                value.Value[1].GetDouble(),
                known ? meaning.GetProperty("source").GetString() ?? string.Empty : string.Empty));
        }

        var given = numbers.Select(number => number.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. numbers,
            .. specification.MeanEffects.Concat(specification.ScaleEffects).Where(effect => !given.Contains(effect.Name))
                .Select(effect => new Assumption(effect.Name, "log share", effect.PriorMean, effect.PriorSd, "prior")),
            .. given.Contains(SplitFit.KnownPrior.Name) ? (IReadOnlyList<Assumption>)[] : [SplitFit.KnownPrior],
        ];
    }

    private static double[,] Triangle(JsonElement flat, int size)
    {
        var matrix = new double[size, size];
        var (row, column) = (0, 0);
        foreach (var number in flat.EnumerateArray())
        {
            matrix[row, column] = matrix[column, row] = number.GetDouble();
            (row, column) = column == row ? (row + 1, 0) : (row, column + 1);
        }

        return matrix;
    }
}

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
        var model = new ModelAssumptions(specification, name, Numbers(set), new SymmetricMatrix(Triangle(set.GetProperty("covariance"), specification.MeanEffects.Count)), new SymmetricMatrix(Triangle(set.GetProperty("correlations"), Families)));
        var structural = set.GetProperty("structural");
        return model.WithStructural(Certain(specification.WithoutMomentum(), Numbers(structural), Triangle(structural.GetProperty("correlations"), Families)))
            .WithRules(SwingRules.All.ToDictionary(rule => rule.Name, Rule, StringComparer.Ordinal));
    }

    private ModelAssumptions Rule(ModelSpecification rule)
    {
        var identity = new double[Families, Families];
        for (var i = 0; i < Families; i++)
        {
            identity[i, i] = 1;
        }

        return Certain(rule, Numbers(set.GetProperty("rules").GetProperty(rule.Name)), identity);
    }

    // Nothing is drawn of what momentum is measured with, nor of a rule of thumb.
    private ModelAssumptions Certain(ModelSpecification specification, IReadOnlyList<Assumption> numbers, double[,] correlations) =>
        new(specification, name, numbers, new SymmetricMatrix(new double[specification.MeanEffects.Count, specification.MeanEffects.Count]), new SymmetricMatrix(correlations));

    private List<Assumption> Numbers(JsonElement holder)
    {
        var meanings = root.GetProperty("numbers");
        return
        [
            .. holder.GetProperty("values").EnumerateObject().Select(value =>
            {
                var meaning = meanings.GetProperty(value.Name);
                return new Assumption(
                    value.Name, meaning.GetProperty("unit").GetString() ?? string.Empty, value.Value[0].GetDouble(), value.Value[1].GetDouble(), meaning.GetProperty("source").GetString() ?? string.Empty);
            }),
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

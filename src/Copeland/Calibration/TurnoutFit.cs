using Copeland.Model;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>How turnout at by-elections follows from the seat's last turnout and its safety, by weighted least squares.</summary>
internal static class TurnoutFit
{
    private const string Source = "fitted to by-elections since 1945";
    private const string Logit = "logit of turnout";

    /// <summary>Years in which a contest's weight falls by a factor e: turnout has fallen faster than politics has changed.</summary>
    private const double WeightYears = 12;

    private const double ParliamentMiddle = 2.0;
    private const double DaysPerYear = 365.25;

    // A little of a prior of 0, sd 7 in units of the residual, keeps the regression solvable.
    private const double Ridge = 0.02;

    /// <summary>The named numbers for some by-elections.</summary>
    /// <param name="target">The by-elections; of the history only what they may learn from is used.</param>
    /// <param name="history">All modelled contests.</param>
    public static IReadOnlyList<Assumption> Assumptions(SetTarget target, IReadOnlyList<PastContest> history)
    {
        List<Row> all = [.. history.Where(target.MayLearn).Select(contest => RowOf(contest, target.Parliament)).OfType<Row>()];
        var known = all.Where(row => row.Terms.Length > 1).ToList();
        var (values, errors, spread) = Regress(known);
        var unknown = Regress([.. all.Select(row => row with { Terms = [1] })]);
        return
        [
            new("turnoutLevel", Logit, values[0], spread, $"{Source}; its sd is a single contest's"),
            new("turnoutPrevious", "logit of turnout per logit of previous turnout", values[1], errors[1], Source),
            new("turnoutMargin", "logit of turnout per whole vote of lead", values[2], errors[2], Source),
            new("turnoutUnknown", Logit, unknown.Values[0], unknown.Spread, $"{Source}; where the previous turnout is unknown"),
        ];
    }

    /// <summary>Coefficients, their standard errors, and the spread of a contest that was not used.</summary>
    private static (Vector<double> Values, double[] Errors, double Spread) Regress(List<Row> rows)
    {
        var terms = rows[0].Terms.Length;
        var squares = Matrix<double>.Build.DenseIdentity(terms) * Ridge;
        var products = Vector<double>.Build.Dense(terms);
        foreach (var row in rows)
        {
            var x = Vector<double>.Build.DenseOfArray(row.Terms);
            squares += row.Weight * x.OuterProduct(x);
            products += row.Weight * row.Logit * x;
        }

        var inverse = squares.Inverse();
        var values = inverse * products;
        var (sum, weight) = (0.0, 0.0);
        foreach (var row in rows)
        {
            // The residual a contest has when it is left out of the fit.
            var x = Vector<double>.Build.DenseOfArray(row.Terms);
            var leverage = row.Weight * x.DotProduct(inverse * x);
            var residual = (row.Logit - x.DotProduct(values)) / (1 - leverage);
            sum += row.Weight * residual * residual;
            weight += row.Weight;
        }

        var spread = Math.Sqrt(sum / weight);
        return (values, [.. Enumerable.Range(0, terms).Select(i => spread * Math.Sqrt(inverse[i, i]))], spread);
    }

    private static Row? RowOf(PastContest contest, DateOnly parliament)
    {
        var middle = parliament.DayNumber + (ParliamentMiddle * DaysPerYear);
        var years = Math.Abs(contest.Outlook.Date.DayNumber - middle) / DaysPerYear;
        return contest.Source.Turnout is { } turnout
            ? new Row(Turnout.Logit(turnout), Turnout.Terms(contest.Contest.Previous) ?? [1], Math.Exp(-years / WeightYears))
            : null;
    }

    private sealed record Row(double Logit, double[] Terms, double Weight);
}

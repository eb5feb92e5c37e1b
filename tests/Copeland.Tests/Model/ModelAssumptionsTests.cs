using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>The model's numbers as one set: what it takes, what changes with a number and what does not.</summary>
public class ModelAssumptionsTests
{
    private static readonly ModelAssumptions Present = EmbeddedCalibration.Present;

    [Fact]
    public void New_WithoutAnEffectsNumber_NamesIt()
    {
        var exception = Assert.Throws<ArgumentException>(() => Of([.. Present.All.Where(assumption => assumption.Name is not ("defending" or "scaleSecond"))]));
        Assert.Contains("No number is given for defending, scaleSecond.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_WithANameTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Of([.. Present.All, Present.All[0]]));

    [Fact]
    public void New_OfItsOwnNumbers_IsTheSame()
    {
        var made = Of(Present.All);
        Assert.Equal(Present.MeanCoefficients, made.MeanCoefficients);
        Assert.Equal(Present.ScaleCoefficients, made.ScaleCoefficients);
        Assert.Same(made, made.ForMomentum);
    }

    [Fact]
    public void New_WithAMatrixOfAnotherSize_IsRefused()
    {
        var (small, families) = (new SymmetricMatrix(new double[1, 1]), Present.Correlations);
        Assert.Throws<ArgumentException>(() => new ModelAssumptions(Present.Specification, "present", Present.All, small, families));
        Assert.Throws<ArgumentException>(() => new ModelAssumptions(Present.Specification, "present", Present.All, Present.Covariance, small));
    }

    [Fact]
    public void With_ANumber_ChangesItEverywhereAndNothingElse()
    {
        var place = Present.Specification.MeanEffects.Select((effect, k) => (effect.Name, k)).First(effect => effect.Name == "defending").k;
        var changed = Present.With("defending", new Estimate(0.7, Present["defending"].Sd));
        Assert.Equal(0.7, changed["defending"].Mean);
        Assert.Equal("scenario", changed["defending"].Source);
        Assert.Equal(Present.MeanCoefficients.SetItem(place, 0.7), changed.MeanCoefficients);
        Assert.Equal(Present.ScaleCoefficients, changed.ScaleCoefficients);
        Assert.Same(Present.Covariance, changed.Covariance);
        Assert.Equal(Present.All.Where(assumption => assumption.Name != "defending"), changed.All.Where(assumption => assumption.Name != "defending"));
        Assert.NotEqual(0.7, Present["defending"].Mean);
    }

    [Fact]
    public void With_AnotherError_MakesTheNumberIndependent()
    {
        var names = Present.Specification.MeanEffects.Select(effect => effect.Name).ToList();
        var place = names.IndexOf("defending");
        var changed = Present.With("defending", new Estimate(Present["defending"].Mean, 0.3)).Covariance;
        Assert.Equal(0.09, changed[place, place], 12);
        Assert.All(Enumerable.Range(0, names.Count).Where(other => other != place), other => Assert.Equal(0, changed[place, other]));
        Assert.Equal(Present.Covariance[place == 0 ? 1 : 0, names.Count - 1], changed[place == 0 ? 1 : 0, names.Count - 1]);
    }

    [Fact]
    public void With_ANumber_ShiftsWhatMomentumIsMeasuredWithByAsMuch()
    {
        var structural = Present.ForMomentum;
        var changed = Present.With("defending", new Estimate(Present["defending"].Mean + 0.25, Present["defending"].Sd));
        Assert.Equal(structural["defending"].Mean + 0.25, changed.ForMomentum["defending"].Mean, 12);
        Assert.Equal(structural["second"].Mean, changed.ForMomentum["second"].Mean);
    }

    [Fact]
    public void With_AnUnknownName_IsRefusedByName() =>
        Assert.Contains("luck", Assert.Throws<KeyNotFoundException>(() => Present.With("luck", new Estimate(0, 0))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("scaleOther", 2)]
    [InlineData("scaleSecond", 2)]
    [InlineData("scale", 1)]
    [InlineData("defending", 5)]
    [InlineData("governmentYears", 2)]
    [InlineData("splitKnown", 5)]
    public void Of_ANumber_HasTheLimitsOfItsKind(string name, double most) => Assert.Equal(most, AssumptionLimits.Of(name).Most);

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    public void ForecastScale_IsTheFitsTimesTheSquareOfTheFactor(double factor)
    {
        var outlook = ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture);
        var model = FamilyModel.Of(outlook, Momentum.None, Copeland2017.Assumptions.With(ErrorScale.FutureFactor, new Estimate(factor, 0)));
        Assert.Equal(factor * factor * model.Scale[0, 1], model.ForecastScale()[0, 1], 12);
        Assert.Equal(factor * factor * model.Scale[1, 1], model.ForecastScale()[1, 1], 12);
    }

    [Fact]
    public void ForecastScale_WithoutAFactor_IsTheFits()
    {
        var without = Of([.. Copeland2017.Assumptions.All.Where(assumption => assumption.Name != ErrorScale.FutureFactor)]);
        var model = FamilyModel.Of(ContestOutlook.Of(Copeland2017.Contest, Copeland2017.Picture), Momentum.None, without);
        Assert.Equal(model.Scale[1, 1], model.ForecastScale()[1, 1]);
    }

    [Fact]
    public void Of_ThreeOfAFamily_LetsNoErrorMoveItsTotal()
    {
        // Parts 0.5, 0.3 and 0.2 by what they polled before, spread 0.4: 0.16 (δij − wi − wj + 0.38).
        var parties = PartyCatalogue.BuiltIn;
        var contest = Copeland2017.Contest with
        {
            Candidates = [new("Lab", parties["Lab"], null), new("A", parties["Ind"], null), new("B", parties["Ind"], null), new("C", parties["Ind"], null)],
            Previous = Copeland2017.Contest.Previous with { Given = Copeland2017.Shares(("Lab", 0.5), ("A", 0.25), ("B", 0.15), ("C", 0.10)) },
        };
        var split = CandidateSplit.Of(
            Copeland2017.Evidence with { Contest = contest },
            Copeland2017.Assumptions.With("splitPrevious", new Estimate(1, 0)).With("splitSpread", new Estimate(0.4, 0)));
        Assert.Equal(0.16 * (1 - 0.5 - 0.5 + 0.38), split.Covariance[1, 1], 12);
        Assert.Equal(0.16 * (1 - 0.2 - 0.2 + 0.38), split.Covariance[3, 3], 12);
        Assert.Equal(0.16 * (0.38 - 0.5 - 0.3), split.Covariance[1, 2], 12);
        Assert.Equal(0, split.Covariance[0, 1]);
        Assert.Equal(0, split.Covariance[0, 0]);
        Assert.Equal(0, split.LogParts[0]);
        Assert.Equal(1, Enumerable.Range(1, 3).Sum(i => Math.Exp(split.LogParts[i] + (split.Covariance[i, i] / 2))), 12);
    }

    private static ModelAssumptions Of(IReadOnlyList<Assumption> all) => new(Present.Specification, "present", all, Present.Covariance, Present.Correlations);
}

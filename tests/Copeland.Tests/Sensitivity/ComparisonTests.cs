using Copeland.Forecasts;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Sensitivity;

public class ComparisonTests
{
    private static readonly SimulationSettings Settings = new(100_000, 11);

    [Fact]
    public void Of_AScenarioWithItself_IsExactlyZero()
    {
        var comparison = Comparison.Of([TestScenarios.Copeland2017(), TestScenarios.Copeland2017()], Settings, TestContext.Current.CancellationToken);
        Assert.All(comparison.Others[0].Candidates, candidate =>
        {
            Assert.Equal(new Difference(0, 0), candidate.Win);
            Assert.Equal(new Difference(0, 0), candidate.Share);
        });
        Assert.Equal(["copeland-2017 and copeland-2017 give exactly the same forecast."], Copeland.Reports.ComparisonFiles.Sentences(comparison));
    }

    [Fact]
    public void Of_TwoScenarios_IsTheDifferenceOfTheirForecastsWithASmallerError()
    {
        var (one, two) = (TestScenarios.Copeland2017(), TestScenarios.Copeland2017("national.averagePct.Lab=28"));
        var lab = Comparison.Of([one, two], Settings, TestContext.Current.CancellationToken).Others[0].Candidates[1];
        var (before, after) = (Run(one, 11), Run(two, 11));
        Assert.Equal(after - before, lab.Win?.Value);

        // Independent runs of one candidate at even odds differ by √2 standard errors; in pairs most of that cancels.
        Assert.InRange(lab.Win?.StandardError ?? 1, 1e-5, 0.6 * Math.Sqrt(2 * 0.25 / 100_000));
    }

    [Fact]
    public void Of_ManySeeds_SpreadsAsTheStatedErrorSays()
    {
        var (one, two) = (TestScenarios.Copeland2017(), TestScenarios.Copeland2017("national.averagePct.Lab=28"));
        var found = Enumerable.Range(0, 60)
            .Select(seed => Comparison.Of([one, two], new SimulationSettings(4000, (ulong)seed), TestContext.Current.CancellationToken).Others[0].Candidates[1].Win.GetValueOrDefault()).ToList();
        var mean = found.Average(difference => difference.Value);
        var spread = Math.Sqrt(found.Sum(difference => Math.Pow(difference.Value - mean, 2)) / (found.Count - 1));

        // The spread of 60 has a relative error of 9%: four of them either way.
        Assert.InRange(spread / found.Average(difference => difference.StandardError), 0.64, 1.36);
    }

    [Fact]
    public void Of_BallotsThatDiffer_ComparesThoseWhoStandInBoth()
    {
        const string Without = """{ "party": "Green" },""";
        var other = TestScenarios.Read(TestScenarios.CopelandJson.Replace(Without, string.Empty, StringComparison.Ordinal));
        var difference = Comparison.Of([TestScenarios.Copeland2017(), other], Settings, TestContext.Current.CancellationToken).Others[0];
        Assert.False(difference.SameBallot);
        var green = Assert.Single(difference.Candidates, candidate => candidate.CandidateId == "Green");
        Assert.Equal((4, null, null, null), (green.First, green.Other, green.Win, green.Share));
        Assert.NotNull(difference.Candidates.Single(candidate => candidate.CandidateId == "Ind-2").Win);
    }

    private static double Run(Copeland.Scenarios.Scenario scenario, ulong seed) =>
        Forecaster.Run(scenario, Settings with { Seed = seed }, TestContext.Current.CancellationToken).Candidates[1].Win.Value;
}

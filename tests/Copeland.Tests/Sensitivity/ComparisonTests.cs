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

    [Theory]
    [InlineData(-0.00004, 0, "0.00 ± 0.00")]
    [InlineData(0.00004, 0.00004, "0.00 ± <0.01")]
    [InlineData(-0.0341, 0.0005, "−3.41 ± 0.05")]
    [InlineData(0.0341, 0.0005, "+3.41 ± 0.05")]
    public void Points_OfADifference_HaveNoMinusBeforeNought(double value, double error, string expected) =>
        Assert.Equal(expected, Copeland.Reports.ComparisonFiles.Points(new Difference(value, error)));

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

    /// <summary>
    /// Yesterday's file has ICM and a poll that today's has no more; today YouGov is new, and Survation in the seat. Each step is the
    /// difference of two forecasts that can be made by hand, and together they are the whole difference.
    /// </summary>
    [Fact]
    public void Of_OneSeatOnTwoDays_GoesPollByPollAndAddsUp()
    {
        var today = SensitivityCases.WithSeatPolls;
        var yesterday = today.Replace("\"pollingDay\"", "\"asOf\": \"2017-02-17\", \"pollingDay\"", StringComparison.Ordinal).Replace("2017-02-19", "2017-02-16", StringComparison.Ordinal);
        Assert.NotEqual(today, yesterday);
        var (first, other) = (TestScenarios.Read(yesterday), TestScenarios.Read(today));
        var difference = Comparison.Of([first, other], Settings, TestContext.Current.CancellationToken).Others[0];
        Assert.Equal([ChangeKind.AllElse, ChangeKind.SeatPoll, ChangeKind.NationalPolls, ChangeKind.NationalPolls, ChangeKind.PollsLeftOut], difference.Steps.Select(step => step.Kind));
        Assert.Equal(["ComRes", "ICM", "YouGov", "ICM"], difference.Steps.SelectMany(step => step.Polls).Select(poll => poll.Pollster));
        foreach (var candidate in difference.Candidates)
        {
            Assert.Equal(candidate.Win?.Value ?? 0, difference.Steps.Sum(step => step.Win[candidate.Other ?? 0]?.Value ?? 0), 1e-12);
            Assert.Equal(candidate.Share?.Value ?? 0, difference.Steps.Sum(step => step.Share[candidate.Other ?? 0]?.Value ?? 0), 1e-12);
        }

        // YouGov's step by hand: today's file with both of ICM's polls, less the same without YouGov.
        var icm = today.Replace("\"polls\": [", "\"polls\": [ { \"pollster\": \"ICM\", \"end\": \"2017-02-16\", \"sharesPct\": { \"Con\": 44, \"Lab\": 26, \"LD\": 8, \"UKIP\": 13, \"Green\": 4 } },", StringComparison.Ordinal);
        var without = System.Text.RegularExpressions.Regex.Replace(icm, """,\s*\{ "pollster": "YouGov"[^}]*\}\s*\}""", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("YouGov", without, StringComparison.Ordinal);
        Assert.Equal(Run(TestScenarios.Read(icm), 11) - Run(TestScenarios.Read(without), 11), difference.Steps[3].Win[1]?.Value ?? 0, 1e-12);
    }

    /// <summary>What by-elections have taught is theirs and not all else's: each day's is today's forecast less the same had they not been held.</summary>
    [Fact]
    public void Of_ByElectionsBetween_TellsEachDayOfThem()
    {
        var (early, late) = (TestScenarios.Copeland2017("asOf=2016-10-01"), TestScenarios.Copeland2017());
        var steps = Comparison.Of([early, late], Settings, TestContext.Current.CancellationToken).Others[0].Steps;
        Assert.Equal([ChangeKind.AllElse, ChangeKind.ByElections, ChangeKind.ByElections], steps.Select(step => step.Kind));
        Assert.Equal(["the by-election in Witney (20 October 2016)", "the by-election in Sleaford and North Hykeham (8 December 2016)"], steps.Skip(1).Select(Copeland.Reports.CompareWords.Step));
        var (neither, one) = (Run(late with { ByElectionsBefore = new(2016, 10, 20) }, 11), Run(late with { ByElectionsBefore = new(2016, 12, 8) }, 11));
        Assert.Equal(neither - Run(early, 11), steps[0].Win[1]?.Value ?? 0, 1e-12);
        Assert.Equal(one - neither, steps[1].Win[1]?.Value ?? 0, 1e-12);
        Assert.Equal(Run(late, 11) - one, steps[2].Win[1]?.Value ?? 0, 1e-12);
        Assert.All(steps.Skip(1), step => Assert.NotEqual(0, step.Win[1]?.Value ?? 0));
    }

    /// <summary>Polls of the seat's part are steps of their own, and all steps add up.</summary>
    [Fact]
    public void Of_ASeatInScotland_TellsItsPollsAndAddsUp()
    {
        var late = TestScenarios.Committed("aberdeen-south-2026.json");
        var early = late.With("asOf=2025-10-20");
        var other = Comparison.Of([early, late], Settings with { Draws = 4096 }, TestContext.Current.CancellationToken).Others[0];
        var part = other.Steps.Where(step => step.Kind == ChangeKind.PartPolls).ToList();
        Assert.NotEmpty(part);
        Assert.Equal(Copeland.Scenarios.PartEvidence.PollsOf(late).Count - Copeland.Scenarios.PartEvidence.PollsOf(early).Count, part.Sum(step => step.Polls.Count));
        Assert.All(part, step => Assert.Contains(step.Polls.Count == 1 ? " in Scotland (to " : " earlier polls of Scotland (to ", Copeland.Reports.CompareWords.Step(step), StringComparison.Ordinal));
        Assert.Contains(other.Steps.SelectMany(step => step.ByElections), contest => contest.Seat.Name == "Gorton and Denton");
        foreach (var candidate in other.Candidates)
        {
            Assert.Equal(candidate.Win?.Value ?? 0, other.Steps.Sum(step => step.Win[candidate.Other ?? 0]?.Value ?? 0), 1e-12);
        }
    }

    /// <summary>The parts of a move that a sentence tells add up to the move.</summary>
    [Fact]
    public void Sentences_TheParts_AddUpToTheWhole()
    {
        var later = TestScenarios.Committed("aberdeen-south-2026.json");
        var comparison = Comparison.Of([later.With("asOf=2025-12-01"), later], Settings with { Draws = 4096 }, TestContext.Current.CancellationToken);
        var why = Copeland.Reports.CompareWords.Sentences(comparison, comparison.Others[0])[^1];
        foreach (var told in why.Split("; ").Where(part => part.Contains(" moved by ", StringComparison.Ordinal)))
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(told.Replace("−", "-", StringComparison.Ordinal), @"(?<![\d-])[+-]\d+\.\d", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
            Assert.True(numbers.Count > 2, told);
            Assert.Equal(numbers[0], numbers.Skip(1).Sum(), 1e-9);
        }
    }

    [Fact]
    public void Of_TwoSeatsOrOneDay_HasNoSteps() =>
        Assert.Empty(Comparison.Of([TestScenarios.Read(SensitivityCases.WithPolls), TestScenarios.Read(SensitivityCases.WithSeatPolls)], Settings with { Draws = 1000 }, TestContext.Current.CancellationToken).Others[0].Steps);

    private static double Run(Copeland.Scenarios.Scenario scenario, ulong seed) =>
        Forecaster.Run(scenario, Settings with { Seed = seed }, TestContext.Current.CancellationToken).Candidates[1].Win.Value;
}

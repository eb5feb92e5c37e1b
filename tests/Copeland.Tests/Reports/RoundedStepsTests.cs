using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>What an explanation prints can be added up.</summary>
public class RoundedStepsTests
{
    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Of_EveryCandidate_AddsUpFromThePrintedBeginningToThePrintedEnd(string example)
    {
        var race = Race.Of(ExampleForecasts.Get(example));
        var steps = RoundedSteps.Of(race);
        for (var place = 0; place < (steps.Count == 0 ? 0 : race.Names.Count); place++)
        {
            var (before, after) = ExplanationWords.Ends(race, place);
            Assert.Equal(RoundedSteps.Of(after), RoundedSteps.Of(before) + steps.Sum(step => step.Points[place]), 9);
            Assert.All(steps.Zip(race.Forecast.Explanation), pair => Assert.InRange(pair.First.Points[place] - pair.Second.Points[place], -0.001, 0.001));
            Assert.All(steps, step => Assert.Equal(Math.Round(step.Points[place] * 1000), step.Points[place] * 1000, 6));
        }
    }

    /// <summary>Of a move of −3.0 told as −1.3, −1.0 and −0.9 and a rest, the printed parts are the printed whole.</summary>
    [Theory]
    [InlineData(-0.0304, new[] { -0.0134, -0.0104, -0.0094, 0.0028 })]
    [InlineData(-0.0390, new[] { -0.0416, 0.0198, -0.0142, -0.0030 })]
    [InlineData(0.0013, new[] { 0.0004, 0.0004, 0.0005 })]
    public void Of_PartsOfAChange_AddUpToThePrintedChange(double change, double[] parts)
    {
        var printed = RoundedSteps.Of(parts, change);
        Assert.Equal(RoundedSteps.Of(change), printed.Sum(), 9);
        Assert.All(printed.Zip(parts), pair => Assert.InRange(pair.First - pair.Second, -0.001, 0.001));
    }

    /// <summary>Eight steps of 0.04 points before the polls are 0.3 together and 0.3 the poll takes off: what is printed between is what the share was.</summary>
    [Fact]
    public void Of_StepsBeforePollsOfTheSeat_AddUpToTheSharePrintedThere()
    {
        var forecast = ExampleForecasts.Get("two-party");
        var race = Race.Of(forecast with
        {
            Explanation =
            [
                .. Enumerable.Range(0, 8).Select(row => new Copeland.Forecasts.ExplanationStep(Invariant($"effect {row}"), [0.0004, -0.0004])),
                new("polls of the seat", [-0.0314, 0.0314]), new(ExplanationWords.Upsets, [-0.0004, 0.0004]),
            ],
        });
        var told = RoundedSteps.Of(race);

        Assert.All([0, 1], place => Assert.Equal(
            RoundedSteps.Of(ExplanationWords.BeforeEvidence(race, place)), RoundedSteps.Of(ExplanationWords.Ends(race, place).Before) + told.Take(8).Sum(step => step.Points[place]), 9));
        Assert.All([0, 1], place => Assert.Equal(
            RoundedSteps.Of(ExplanationWords.Ends(race, place).After), RoundedSteps.Of(ExplanationWords.BeforeEvidence(race, place)) + told.Skip(8).Sum(step => step.Points[place]), 9));
    }

    /// <summary>Six steps of 0.04 points are 0.2 together: two of them are printed as 0.1, and none as more.</summary>
    [Fact]
    public void Of_StepsThatAllRoundTheSameWay_GivesTheRestToTheLargest()
    {
        var forecast = ExampleForecasts.Get("two-party");
        double[] small = [0.00040, 0.00041, 0.00042, 0.00043, 0.00044, 0.00030];
        var after = forecast.Candidates[0].Share.Median;
        var race = Race.Of(forecast with
        {
            Explanation = [.. small.Append(after - small.Sum() - 0.5).Select((points, row) => new Copeland.Forecasts.ExplanationStep(Invariant($"effect {row}"), [points, -points]))],
        });
        var told = RoundedSteps.Of(race).Take(small.Length).Select(step => step.Points[0]).ToList();

        Assert.All(told, points => Assert.True(points is 0 or 0.001));
        Assert.True(told.Count(points => points > 0) is 2 or 3);
        Assert.Equal(0, told[5]);
    }
}

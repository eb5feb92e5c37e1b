using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Reports;

/// <summary>What an analyst's judgement is and does, told first and no further than it is true.</summary>
public class ComparedJudgementTests
{
    private const string Poll = "{ \"pollster\": \"Alpha\", \"start\": \"2017-02-10\", \"end\": \"2017-02-12\", \"sample\": 500, \"sharesPct\": { \"Con\": 20, \"Lab\": 60, \"UKIP\": 10 } }";

    [Theory]
    [InlineData("makerfield-2026", "makerfield-2026-star", @"^Reform UK, not Labour, is the favourite in Makerfield with an analyst’s judgement instead of polls of the seat; Labour’s chance is \d+%, not \d+%$")]
    [InlineData("bradford-west-2012", "bradford-west-2012-insurgent", @"^An analyst’s 15 points for Respect raise its chance of winning Bradford West from \d% to 2\d%, but Labour stays the favourite$")]
    [InlineData("rochdale-2024", "rochdale-2024-disowned", @"^An analyst’s 15 points off Labour cut its chance of winning Rochdale from 9\d% to 7\d%, but it stays the favourite$")]
    public void Finding_JudgedScenariosOfTheRepository_SaysWhatTheJudgementDoes(string plain, string judged, string expected)
    {
        var (one, two) = (TestScenarios.Committed(plain + ".json"), TestScenarios.Committed(judged + ".json"));

        // The same whichever comes first.
        Assert.Matches(expected, Title(one, two));
        Assert.Equal(Title(one, two), Title(two, one));
    }

    [Theory]
    [InlineData("Con", 6, 2, @"^An analyst’s 6 points for the Conservatives make them the favourites in Copeland, raising their chance from \d+% to \d+%$")]
    [InlineData("Lab", -6, 2, @"^An analyst’s 6 points off Labour make the Conservatives the favourites in Copeland, cutting Labour’s chance from \d+% to \d+%$")]
    [InlineData("UKIP", -3, 0.1, @"^An analyst’s 3 points off UKIP cut its chance of winning Copeland from \d% to (\d|less than 1)%; Labour stays the favourite$")]
    [InlineData("UKIP", 1, 0.1, @"^An analyst’s 1 point for UKIP (raises its chance of winning Copeland from \d% to \d%, but Labour stays the favourite|leaves its chance of winning Copeland at \d%)$")]
    [InlineData("Lab", 0, 0.1, @"^An analyst’s judgement on Labour leaves its chance of winning Copeland at \d+%$")]
    [InlineData("Ind-1", 9, 30, @"^An analyst’s 9 points for Michael Guest raise Michael Guest’s chance of winning Copeland from (less than )?1% to \d+%, but (Labour stays the favourite|the Conservatives stay the favourites)$")]
    [InlineData("Lab", 20, 0, @"^An analyst’s 20 points for Labour raise its chance of winning Copeland from \d+% to \d+%$")]
    public void Finding_AJudgement_GoesWithItsNumberAndSign(string whom, double points, double sd, string expected) =>
        Assert.Matches(expected, Title(TestScenarios.Copeland2017(), Judged(whom, points, sd)));

    /// <summary>A wide judgement can take a chance the other way: its width is the reason, and is told.</summary>
    [Fact]
    public void Finding_AChanceThatFallsForAllThePoints_HasTheWidth() =>
        Assert.Matches(@"^An analyst’s 1 point for Labour, give or take 40 points, takes its chance of winning Copeland from \d+% to \d+%", Title(TestScenarios.Copeland2017("national.averagePct.Lab=32"), Judged("Lab", 1, 40, "national.averagePct.Lab=32")));

    [Fact]
    public void Key_AJudgementInsteadOfAPoll_NamesBothAndTheSourceThePoll()
    {
        var polled = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", $"\"seatPolls\": [ {Poll} ], \"national\":", StringComparison.Ordinal));
        var comparison = Compared(polled, Judged("Lab", 1, 4));
        Assert.Equal(("with a poll of the seat", "with the judgement instead"), CompareWords.Key(comparison, comparison.Others[0]));
        Assert.EndsWith(", a national poll average as given; for the open circles also a poll of the seat", CompareWords.Source(comparison, comparison.Others[0]), StringComparison.Ordinal);
        Assert.StartsWith("With an analyst’s judgement instead of a poll of the seat, Labour’s chance in Copeland is ", Title(comparison), StringComparison.Ordinal);
        Assert.Equal("Judgement: 1 point added to Labour’s share, give or take 4 points two times in three (“The hospital”)", Assert.Single(CompareWords.Judged(comparison, comparison.Others[0])));
        var reversed = Compared(Judged("Lab", 1, 4), polled);
        Assert.Equal(("with the judgement", "with a poll of the seat instead"), CompareWords.Key(reversed, reversed.Others[0]));
        Assert.Matches(@"^With an analyst’s judgement instead of a poll of the seat, Labour’s chance in Copeland is \d+%, not (\d+|more than 99)%$", Title(polled, Judged("Lab", -1, 4)));
    }

    /// <summary>
    /// Labour falls between the two although the judgement adds to it: the state with neither says why. It is the judged scenario without its judgement, which
    /// anybody can forecast by hand, and stands in sentences, picture and file.
    /// </summary>
    [Theory]
    [InlineData("makerfield-2026", "makerfield-2026-star", @"^Without either, Labour’s chance would be \d%: the judgement raises it to \d+%, the polls to \d+%\.$")]
    [InlineData("makerfield-2026-star", "makerfield-2026", @"^Without either, Labour’s chance would be \d%: the judgement raises it to \d+%, the polls to \d+%\.$")]
    public void WithoutEither_AJudgementInsteadOfPolls_IsAForecastOfItsOwn(string first, string second, string expected)
    {
        var comparison = Compared(TestScenarios.Committed(first + ".json"), TestScenarios.Committed(second + ".json"));
        var other = comparison.Others[0];
        var bare = Copeland.Forecasts.Forecaster.Run(TestScenarios.Committed("makerfield-2026.json", "seatPolls=[]"), new SimulationSettings(16384, 3), TestContext.Current.CancellationToken);
        var told = CompareWords.Notes(comparison, other)[0];
        Assert.Matches(expected, told);
        Assert.Equal(bare.Candidates.Select(candidate => candidate.Win.Value), other.WithoutEither?.Candidates.Select(candidate => candidate.Win.Value));
        Assert.Contains($"would be {DisplayNumber.Chance(bare.Candidates[0].Win)}:", told, StringComparison.Ordinal);
        Assert.Contains(told, CompareWords.Sentences(comparison, other));
        Assert.Contains(told, Assert.Single(ComparisonFiles.Sentences(comparison)), StringComparison.Ordinal);
        Assert.Contains("\"withoutEither\"", System.Text.Encoding.UTF8.GetString(ComparisonFiles.Json(comparison)), StringComparison.Ordinal);
        Assert.EndsWith($"; for the {(second.EndsWith("star", StringComparison.Ordinal) ? "open" : "filled")} circles also polls of the seat", CompareWords.Source(comparison, other), StringComparison.Ordinal);
    }

    /// <summary>A judgement beside the same polls needs no third state, and none is forecast.</summary>
    [Fact]
    public void WithoutEither_NoPollsReplaced_IsNotMade()
    {
        var comparison = Compared(TestScenarios.Copeland2017(), Judged("Lab", 5, 4));
        Assert.Null(comparison.Others[0].WithoutEither);
        Assert.DoesNotContain("withoutEither", System.Text.Encoding.UTF8.GetString(ComparisonFiles.Json(comparison)), StringComparison.Ordinal);
        Assert.DoesNotContain(CompareWords.Sentences(comparison, comparison.Others[0]), sentence => sentence.StartsWith("Without either", StringComparison.Ordinal));
    }

    /// <summary>Polls may take what the judgement adds, and either may change nothing that is printed.</summary>
    [Theory]
    [InlineData("Con", 30, @"^Without either, the Conservatives’ chance would be \d+%: the judgement raises it to \d+%, the poll cuts it to (\d+|less than 1)%\.$")]
    [InlineData("Con", 0, @"^Without either, the Conservatives’ chance would be \d+%: the judgement leaves it there, the poll cuts it to (\d+|less than 1)%\.$")]
    [InlineData("Green", 0, @"^Without either, the Greens’ chance would be less than 1% as well\.$")]
    public void WithoutEither_EachGoesItsOwnWay(string whom, double points, string expected)
    {
        var polled = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", $"\"seatPolls\": [ {Poll} ], \"national\":", StringComparison.Ordinal));
        var comparison = Compared(polled, Judged(whom, points, 0));
        Assert.Matches(expected, CompareWords.Notes(comparison, comparison.Others[0])[0]);
    }

    /// <summary>What has no width needs no word on it, also where the reason uses the same words.</summary>
    [Fact]
    public void Judged_WithoutAWidth_SaysNothingOfIt()
    {
        var exact = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", "\"adjustments\": [ { \"party\": \"Lab\", \"points\": 5, \"sd\": 0, \"reason\": \"A ward, give or take a street\" } ], \"national\":", StringComparison.Ordinal));
        var comparison = Compared(TestScenarios.Copeland2017(), exact);
        Assert.EndsWith("(“A ward, give or take a street”)", Assert.Single(CompareWords.Judged(comparison, comparison.Others[0])), StringComparison.Ordinal);
    }

    /// <summary>Where more than the judgement differs, nothing is said to come of it.</summary>
    [Fact]
    public void Of_MoreThanTheJudgementDiffers_IsNoComparisonOfAJudgement()
    {
        var comparison = Compared(TestScenarios.Copeland2017("national.averagePct.Lab=30"), Judged("Lab", 5, 4));
        Assert.Null(ComparedJudgement.Of(comparison, comparison.Others[0]));
        Assert.DoesNotContain("analyst", Title(comparison), StringComparison.Ordinal);
    }

    private static Scenario Judged(string whom, double points, double sd, params string[] changes) => TestScenarios.Read(
        TestScenarios.CopelandJson.Replace("\"national\":", $"\"adjustments\": [ {{ \"party\": \"{whom}\", \"points\": {points.ToString(CultureInfo.InvariantCulture)}, \"sd\": {sd.ToString(CultureInfo.InvariantCulture)}, \"reason\": \"The hospital\" }} ], \"national\":", StringComparison.Ordinal), changes);

    private static Comparison Compared(Scenario first, Scenario second) => Comparison.Of([first, second], new SimulationSettings(16384, 3), TestContext.Current.CancellationToken);

    private static string Title(Scenario first, Scenario second) => Title(Compared(first, second));

    private static string Title(Comparison comparison) => CompareWords.Chart(comparison, comparison.Others[0]).Title;
}

using Copeland.Cli.Output;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Cli;

/// <summary>The polls of a report as rows of a table.</summary>
public class ScenarioFactsTests
{
    /// <summary>A year that all rows share stands above them once, and their months are short: on paper each poll has one line.</summary>
    [Fact]
    public void Polls_OfOneYear_HaveItInTheCaption()
    {
        var polls = Assert.Single(ScenarioFacts.Polls(TestScenarios.Committed("southend-west-2022.json")));
        Assert.Equal("National polls in 2022", polls.Caption);
        Assert.All(polls.Polls, poll => Assert.DoesNotContain("2022", poll.About, StringComparison.Ordinal));
        Assert.Contains(polls.Polls, poll => poll.About == "5 to 7 Jan");
    }

    [Fact]
    public void Polls_OneAlone_KeepsItsYear()
    {
        var polls = ScenarioFacts.Polls(TestScenarios.Committed("brecon-and-radnorshire-2019.json"))[0];
        Assert.Equal("Polls of the seat", polls.Caption);
        Assert.Matches(" 2019", Assert.Single(polls.Polls).About);
    }

    /// <summary>An estimate that is above or below each of the polls over it says why.</summary>
    [Fact]
    public void Polls_OfAPart_SayWhatTheirEstimateAdds()
    {
        var polls = ScenarioFacts.Polls(TestScenarios.Committed("aberdeen-south-2026.json"));
        Assert.Equal("The estimate adds Great Britain’s swing since these polls were taken.", Assert.Single(polls, table => table.Caption.StartsWith("Polls of Scotland", StringComparison.Ordinal)).Note);
        Assert.All(polls.Where(table => !table.Caption.StartsWith("Polls of Scotland", StringComparison.Ordinal)), table => Assert.Empty(table.Note));
    }

    [Theory]
    [InlineData("2022-01-10", "2022-01-11", "10 to 11 Jan")]
    [InlineData("2022-01-30", "2022-02-01", "30 Jan to 1 Feb")]
    [InlineData("2022-01-10", "2022-01-10", "10 Jan")]
    public void DaysOfAYear_AreShort(string first, string last, string expected) =>
        Assert.Equal(expected, Copeland.Reports.DisplayNumber.DaysOfAYear(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)));
}

using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>Days, sums and areas of a row of polls at the ends of what is allowed.</summary>
public class PollRowTests
{
    [Theory]
    [InlineData("2017-02-19", "2017-02-19")]
    [InlineData("2017-02-17", "2017-02-17")]
    [InlineData("", null)]
    public void Read_AStart_IsTheFirstDayOfFieldwork(string start, string? expected)
    {
        var poll = Assert.Single(Read($"pollster,start,end,Con\nICM,{start},2017-02-19,44\n"));
        Assert.Equal((expected, new DateOnly(2017, 2, 19)), (poll.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), poll.End));
    }

    [Theory]
    [InlineData("2017-02-20,2017-02-19", "polls.csv:2: end: 2017-02-19 lies before start 2017-02-20. Put the two in order.")]
    [InlineData("2017-02-17,", "polls.csv:2: end: The cell is empty; every poll needs the last day of its fieldwork, such as 2026-06-15.")]
    public void Read_DaysThatCannotBe_AreNamed(string days, string message) => Assert.Equal(
        message, Assert.Throws<PollFileException>(() => Read($"pollster,start,end,Con\nICM,{days},44\n")).Message);

    [Fact]
    public void Read_SharesThatPassAHundredByRounding_AreTaken()
    {
        Assert.Equal(2, Assert.Single(Read("pollster,end,Con,Lab\nICM,2017-02-19,53,50\n")).Shares.Count);
        Assert.Contains("The shares add up to 103.1%", Assert.Throws<PollFileException>(() => Read("pollster,end,Con,Lab\nICM,2017-02-19,53.1,50\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AHeaderWithWhatCannotBeSeen_IsNamed() => Assert.Contains(
        "polls.csv:1: The header ", Assert.Throws<PollFileException>(() => Read("pollster,end,Con,L\u202eab\nICM,2017-02-19,44,40\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", null)]
    [InlineData("GB", null)]
    [InlineData("UK", null)]
    [InlineData("Scottish", "Scotland")]
    [InlineData("Atlantis", "Atlantis")]
    public void Part_OfAnArea_IsThePartOrNoneOfTheWhole(string written, string? part) => Assert.Equal(part, PollArea.Part(written));

    private static IReadOnlyList<Poll> Read(string text) => PollCsv.Read(new StringReader(text), "polls.csv").Polls;
}

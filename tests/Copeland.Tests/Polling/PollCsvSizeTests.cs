using Copeland.Polling;

namespace Copeland.Tests.Polling;

public class PollCsvSizeTests
{
    [Fact]
    public void Read_MoreThanAScenarioMayHold_IsRefused()
    {
        var rows = string.Concat(Enumerable.Repeat("ICM,2017-02-19,44\n", PollCsv.MostPolls));
        Assert.Equal(PollCsv.MostPolls, Read("pollster,end,Con\n" + rows).Count);
        var exception = Assert.Throws<PollFileException>(() => Read("pollster,end,Con\n" + rows + "ICM,2017-02-19,44\n"));
        Assert.StartsWith("polls.csv:4098: This is poll 4097; a file may hold 4096.", exception.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Poll> Read(string text) => PollCsv.Read(new StringReader(text), "polls.csv").Polls;
}

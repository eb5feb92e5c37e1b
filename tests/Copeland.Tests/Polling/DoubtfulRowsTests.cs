using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>Rows of a poll table that are doubtful.</summary>
public class DoubtfulRowsTests
{
    [Theory]
    [InlineData("YouGov,2026-11-15,2308,19,19,13,0.24,15", "polls.csv:2: Reform: The share is 0.24, which looks like a fraction beside the other shares. Write percent, 24 for 0.24.")]
    [InlineData("YouGov,2026-11-15,2308,19,19,13,24,0.15", "polls.csv:2: Green: The share is 0.15, which looks like a fraction beside the other shares. Write percent, 15 for 0.15.")]
    [InlineData("YouGov,2026-11-15,2308,30,30,5,0.5,3", null)]
    [InlineData("YouGov,2026-11-15,2308,19,29,13,20,<1", null)]
    public void Read_AFractionAmongShares_IsRefused(string row, string? problem)
    {
        var exception = Record.Exception(() => Read(row));
        Assert.Equal(problem, exception?.Message.Split('\n')[0]);
    }

    [Theory]
    [InlineData(null, "YouGov,2026-11-15,2308,19,19,13,24,15", "Opinium,2026-11-15,2308,19,29,13,14,15")]
    [InlineData(null, "YouGov,2026-11-15,2308,19,19,13,24,15", "YouGov,2026-11-15,2308,19,19,13,24,15")]
    [InlineData(null, "YouGov,2026-11-15,2308,19,19,13,24,15", "YouGov,2026-11-15,1308,19,29,13,14,15")]
    [InlineData("Row 3 (\"You Gov\") has other figures than a row above of the same pollster, days and sample: both count, so take out the one that is wrong.", "YouGov,2026-11-15,2308,19,19,13,24,15", "You Gov,2026-11-15,2308,19,29,13,14,15")]
    [InlineData("Row 2 (\"2.308\") has a sample that is read as thousands, 2,308 for 2.308.", "YouGov,2026-11-15,2.308,19,19,13,24,15")]
    [InlineData("Rows 2 (\"2\"), 3 (\"99\") have samples that no published poll has: check them.", "YouGov,2026-11-15,2,19,19,13,24,15", "Opinium,2026-11-15,99,19,19,13,24,15")]
    [InlineData(null, "YouGov,2026-11-15,100,19,19,13,24,15")]
    public void Read_ADoubtfulRow_IsNotedOnce(string? note, params string[] rows) => Assert.Equal(note is null ? [] : [note], Read(rows).Notes);

    /// <summary>Where a comma parts decimals a point parts thousands.</summary>
    [Fact]
    public void Read_PointsAmongSemicolons_AreThousands()
    {
        using var text = new StringReader("Pollster;End;Sample;Con;Lab;LD;Reform;Green\nYouGov;2026-11-15;2.308;19,5;19;13;24;15\n");
        Assert.Empty(PollCsv.Read(text, "polls.csv").Notes);
    }

    private static PollFileContent Read(params string[] rows)
    {
        using var text = new StringReader("Pollster,End,Sample,Con,Lab,LD,Reform,Green\n" + string.Join('\n', rows) + "\n");
        return PollCsv.Read(text, "polls.csv");
    }
}

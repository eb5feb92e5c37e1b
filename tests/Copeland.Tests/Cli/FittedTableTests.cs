using Copeland.Cli.Output;
using Copeland.Cli.Tables;

namespace Copeland.Tests.Cli;

public class FittedTableTests
{
    [Theory]
    [InlineData(200, "Name Wins Words Error", null)]
    [InlineData(62, "Name Wins Words", "Error")]
    [InlineData(40, "Name Wins Error", "Words")]
    [InlineData(24, "Name Wins", "Words and Error")]
    public void Write_InATerminalOfAWidth_LeavesColumnsOutByImportanceAndNamesThem(int width, string headings, string? left)
    {
        var lines = Written(width).Split('\n');

        Assert.Equal(headings, string.Join(' ', lines.First(line => line.Contains("Name", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= width, line));
        var told = string.Join(' ', lines.SkipWhile(line => !line.StartsWith("A wider", StringComparison.Ordinal)).Select(line => line.Trim())).Trim();
        Assert.Equal(left is null ? "" : $"A wider terminal also shows: {left}.", told);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(44, false)]
    public void Write_ColumnsOfOneImportance_GoTogetherAndHeadingsMayHaveLines(int width, bool both)
    {
        using var writer = new StringWriter();
        var console = Consoles.Create(writer, redirected: true, plain: false);
        console.Profile.Width = width;
        var table = new FittedTable(console, plain: false).Words("Name").Numbers("Wins:\n23 February").Numbers("Market", 1).Numbers("Edge", 1);
        table.Row("Liberal Democrat", "49%", "26%", "+22.2");
        table.Write();
        var text = string.Join(' ', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
        Assert.Equal(both, text.Contains("26%", StringComparison.Ordinal));
        Assert.Equal(both, text.Contains("+22.2", StringComparison.Ordinal));
        Assert.Equal(!both, text.Contains("A wider terminal also shows: Market and Edge.", StringComparison.Ordinal));
        Assert.Contains("Wins:\n", writer.ToString().ReplaceLineEndings("\n").Replace(" ", "", StringComparison.Ordinal).Replace("MarketEdge", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Written(int width)
    {
        using var writer = new StringWriter();
        var console = Consoles.Create(writer, redirected: true, plain: false);
        console.Profile.Width = width;
        var table = new FittedTable(console, plain: false).Words("Name").Numbers("Wins").Words("Words", 1).Numbers("Error", 2);
        table.Row("Labour", "49%", "toss-up, about 5 in 10", "±0.05");
        table.Row("Conservative", "44%", "less likely than not, about 4 in 10", "±0.05");
        table.Write();
        return writer.ToString().ReplaceLineEndings("\n");
    }
}

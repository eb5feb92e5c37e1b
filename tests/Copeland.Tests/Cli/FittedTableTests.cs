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

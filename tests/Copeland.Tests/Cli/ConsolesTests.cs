using Copeland.Cli.Output;
using Spectre.Console;

namespace Copeland.Tests.Cli;

public class ConsolesTests
{
    /// <summary>Three letters stand for ±, so lines are broken after the signs are written out.</summary>
    [Fact]
    public void Create_Plain_BreaksLinesOfWhatIsWritten()
    {
        using var writer = new StringWriter();
        var console = Consoles.Create(writer, redirected: false, plain: true);
        console.Profile.Width = 30;

        console.WriteLine("Chances carry an error of ±0.1, ±0.2, ±0.3, ±0.4, ±0.5, ±0.6 or ±0.7 points.\nA second line’s quotation marks…");
        console.Write(new Markup("[bold]±0.1[/] [yellow]±0.2 ±0.3 ±0.4 ±0.5 ±0.6[/]\n"));

        Assert.DoesNotContain('\u001b', writer.ToString());
        var lines = writer.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 30));
        Assert.Equal(
            "Chances carry an error of +/-0.1, +/-0.2, +/-0.3, +/-0.4, +/-0.5, +/-0.6 or +/-0.7 points. A second line's quotation marks... +/-0.1 +/-0.2 +/-0.3 +/-0.4 +/-0.5 +/-0.6",
            string.Join(' ', lines.Select(line => line.Trim())));
    }

    /// <summary>Bold text too would be an escape sequence.</summary>
    [Fact]
    public void Create_Plain_WritesNoEscapeSequence()
    {
        using var writer = new StringWriter();
        var console = Consoles.Create(writer, redirected: false, plain: true);

        console.Write(new Table().AddColumn(new TableColumn("[bold]Wins[/]")).AddRow(new Markup("[bold red]49%[/]")));

        Assert.Contains("49%", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', writer.ToString());
    }
}

using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>What a reader must know of a forecast before quoting a number of it: the same words below the table of every command that forecasts.</summary>
internal static class WarningNotes
{
    /// <summary>Writes a line for each.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            console.Write(new Markup($"[yellow]note[/] {Markup.Escape(warning)}"));
            console.WriteLine();
        }
    }
}

using Spectre.Console;

namespace Copeland.Cli.Output;

/// <summary>Consoles for results and for messages, which write what a terminal or a file can take.</summary>
internal static class Consoles
{
    /// <summary>Wide enough for every table where nobody looks at a screen.</summary>
    private const int WidthOfFiles = 200;

    /// <summary>Writes a line that breaks at spaces where the terminal ends.</summary>
    public static void Tell(TextWriter writer, bool plain, string text) => Create(writer, Console.IsOutputRedirected, plain).WriteLine(text);

    /// <summary>A console on a writer.</summary>
    /// <param name="writer">Where it writes.</param>
    /// <param name="redirected">Whether that is a file or a pipe: then no colour, no wrapping, no animation.</param>
    /// <param name="plain">Whether ASCII without colour is asked for.</param>
    public static IAnsiConsole Create(TextWriter writer, bool redirected, bool plain)
    {
        var colour = !redirected && !plain && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(plain && writer is not AsciiWriter ? new AsciiWriter(writer) : writer),
            // Without it every piece of text resets a terminal's colours, which is an escape sequence; what is plain has none to write.
            Ansi = plain ? AnsiSupport.Yes : redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = redirected || plain ? InteractionSupport.No : InteractionSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (plain)
        {
            console.Pipeline.Attach(new PlainHook());
        }

        if (redirected)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}

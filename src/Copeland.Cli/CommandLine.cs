using System.CommandLine;
using System.CommandLine.Parsing;
using Copeland.Cli.Commands;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Settings;
using Copeland.Exploration;
using Copeland.History;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Scenarios.Starting;

namespace Copeland.Cli;

/// <summary>The whole program behind <c>Main</c>: arguments in, exit code out, everything printed to two writers.</summary>
internal static class CommandLine
{
    /// <summary>After Ctrl-C a command has this long to stop by itself.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Every command; a new one is one line here. There is one tree a process: a shared option remembers every command that it was ever added to.</summary>
    internal static RootCommand Root { get; } = HelpWithExamples.On(new RootCommand("Monte Carlo forecasts of UK parliamentary by-elections.")
    {
        NewCommand.Create(),
        SeatsCommand.Create(),
        PollsCommand.Create(),
        RunCommand.Create(),
        ExplainCommand.Create(),
        TrackCommand.Create(),
        SensitivityCommand.Create(),
        SweepCommand.Create(),
        ExploreCommand.Create(),
        CompareCommand.Create(),
        OutlookCommand.Create(),
        ScoreCommand.Create(),
        ValidateCommand.Create(),
        VerifyCommand.Create(),
        FitCommand.Create(),
        SchemaCommand.Create(),
        ConfigCommand.Create(),
        DataCommand.Create(),
        BacktestCommand.Create(),
        CompletionsCommand.Create(),
    });

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">What was typed after the program's name.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Messages and progress.</param>
    /// <param name="cancellation">Stops the command; Ctrl-C does as well.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        error = MessageWriter.On(error);
        if (TextProblem(arguments) is { } hidden)
        {
            error.WriteLine($"copeland: {hidden}");
            return ExitCode.Usage;
        }

        // A file name or a --set value may begin with @, so there are no response files.
        var parsed = Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageMistakes.Of(parsed) is [_, ..] mistakes)
        {
            return Usage(parsed, mistakes, error);
        }

        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = SettingsOptions.AsksForPlainText(parsed) ? new AsciiWriter(output) : output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                },
                cancellation);
            return code;
        }
        catch (Exception exception)
        {
            return Explain(exception, error);
        }
    }

    // Whatever is typed may be printed, drawn or become a file's name. What --set gives is a scenario's, and is checked with its place.
    private static string? TextProblem(IReadOnlyList<string> arguments)
    {
        for (var place = 0; place < arguments.Count; place++)
        {
            var isChange = place > 0 && arguments[place - 1] == ScenarioOptions.Set.Name;
            if (!isChange && OutsideText.Problem(arguments[place]) is { } problem)
            {
                var option = place > 0 && arguments[place - 1].StartsWith("--", StringComparison.Ordinal) ? arguments[place - 1] : Invariant($"argument {place + 1}");
                return $"{Quoted.Plain(option, 60)} {problem}";
            }
        }

        return null;
    }

    private static int Usage(ParseResult parsed, IReadOnlyList<string> mistakes, TextWriter error)
    {
        foreach (var mistake in mistakes)
        {
            error.WriteLine($"copeland: {mistake}");
        }

        var names = new List<string> { "--help" };
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        error.WriteLine($"Try: copeland {string.Join(' ', names)}");
        return ExitCode.Usage;
    }

    /// <summary>Tells what went wrong.</summary>
    /// <returns>The exit code it leads to.</returns>
    public static int Explain(Exception exception, TextWriter error)
    {
        switch (exception)
        {
            case AggregateException several when several.Flatten() is { InnerExceptions: [var first, ..] all }:
                return Explain(all.OfType<OperationCanceledException>().FirstOrDefault() ?? first, error);
            case OperationCanceledException:
                error.WriteLine("copeland: cancelled; nothing was left half-written.");
                return ExitCode.Cancelled;
            case ScenarioException scenario:
                error.WriteLine(scenario.Message);
                return ExitCode.Invalid;
            case SettingsException settings:
                error.WriteLine($"copeland: {settings.Message}");
                return settings.ExitCode;
            case ExplorationException exploration:
                error.WriteLine($"copeland: {exploration.Message}");
                return ExitCode.Usage;
            case CommandException command:
                error.WriteLine($"copeland: {command.Message}");
                return command.ExitCode;
            case PollFileException or CandidateFileException:
                error.WriteLine(exception.Message);
                return ExitCode.Invalid;
            case SeatNotCoveredException or PollsNotAvailableException:
                error.WriteLine($"copeland: {exception.Message}");
                return ExitCode.Invalid;
            case FileAccessException file:
                error.WriteLine($"copeland: {file.Message}");
                return file.ExitCode;
            case IOException or UnauthorizedAccessException:
                error.WriteLine($"copeland: {exception.Message}");
                return ExitCode.Files;
            default:
                error.WriteLine($"copeland: this is our fault: {exception.GetType().Name}: {exception.Message} Please report it together with the command you typed.");
                return ExitCode.OurFault;
        }
    }
}

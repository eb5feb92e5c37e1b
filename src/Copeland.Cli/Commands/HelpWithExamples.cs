using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Copeland.Calibration;
using Copeland.Forecasts;

namespace Copeland.Cli.Commands;

/// <summary>Help that ends with a command one can copy, and a version that names engine and calibration.</summary>
internal static class HelpWithExamples
{
    /// <summary>An example of each command, without the program's name; every one works in a folder with the committed scenarios.</summary>
    public static IReadOnlyDictionary<string, string> Examples { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["copeland"] = "new \"Runcorn and Helsby\"",
        ["new"] = "new \"Runcorn and Helsby\" --polling-day 2026-09-10",
        ["seats"] = "seats Wales",
        ["polls"] = "polls --as-of 2017-02-22",
        ["run"] = "run scenarios/copeland-2017.json",
        ["track"] = "track scenarios/copeland-2017.json --from 2017-01-01",
        ["validate"] = "validate scenarios/copeland-2017.json",
        ["verify"] = "verify output/copeland-2017",
        ["fit"] = "fit",
        ["schema"] = "schema",
        ["config"] = "config show",
        ["data"] = "data",
        ["add-result"] = "data add-result scenarios/copeland-2017.json",
        ["show"] = "config show --draws 1e6",
        ["completions"] = "completions bash",
        ["sensitivity"] = "sensitivity scenarios/copeland-2017.json",
        ["sweep"] = "sweep scenarios/copeland-2017.json --x seat.leavePct=40..70",
        ["outlook"] = "outlook --as-of 2026-08-31",
        ["explore"] = "explore scenarios/copeland-2017.json --vary national.averagePct.Lab=20..35",
        ["compare"] = "compare scenarios/copeland-2016-12.json scenarios/copeland-2017.json",
        ["explain"] = "explain scenarios/copeland-2017.json",
        ["backtest"] = "backtest --protocol rolling-origin",
        ["score"] = "score scenarios/copeland-2017.json",
    };

    /// <summary>The engine's version, the calibration that is embedded in it, and what it runs on.</summary>
    public static string Version => $"copeland {EngineVersion.Text}, calibration {EmbeddedCalibration.Name} (sha256 {EmbeddedCalibration.Sha256[..12]}), {EngineVersion.Host}";

    /// <summary>A program whose help and version are these.</summary>
    public static RootCommand On(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new Help(help);
            }
            else if (option is VersionOption)
            {
                option.Action = new Versions();
            }
        }

        return root;
    }

    private sealed class Help(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = usual.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            if (Examples.TryGetValue(command is RootCommand ? "copeland" : command.Name, out var example))
            {
                parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  copeland {example}\n");
            }

            return code;
        }
    }

    private sealed class Versions : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCode.Done;
        }
    }
}

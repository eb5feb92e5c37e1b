using System.Text;
using System.Text.Json.Nodes;
using Copeland.Calibration;
using Copeland.Cli;
using Copeland.Cli.Commands;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

[Collection(CurrentFolder.Name)]
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandLine.Root.Subcommands.SelectMany(command => command.Subcommands.Select(sub => sub.Name).Append(command.Name)).Append("copeland")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_EveryCommand_HasOneThatParses(string command)
    {
        var example = HelpWithExamples.Examples[command];
        Assert.Empty(CommandLine.Root.Parse(example).Errors);
    }

    /// <summary>Commands whose example takes longer than the others': it is a test for the slow ones.</summary>
    private static readonly string[] Slow = ["backtest", "sensitivity"];

    public static TheoryData<string> QuickCommands => [.. Commands.Select(row => row.Data).Except([.. Slow, "fit"])];

    public static TheoryData<string> SlowCommands => [.. Slow];

    [Theory]
    [MemberData(nameof(QuickCommands))]
    public Task Examples_OfEveryCommand_Work(string command) => RunExample(command);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(SlowCommands))]
    public Task Examples_OfSlowCommands_Work(string command) => RunExample(command);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Example_OfFit_FindsTheShippedNumbersAgain() => RunExample("fit", folder =>
    {
        var fitted = CalibrationSets(File.ReadAllText(Path.Combine(folder, "output", "fit", "calibration.json")));
        var shipped = CalibrationSets(Encoding.UTF8.GetString(EmbeddedCalibration.File.Span));
        Assert.Equal(shipped.Keys, fitted.Keys);
        foreach (var (name, (mean, sd)) in fitted)
        {
            // Another processor's rounding may end the search a hair away: a thousandth of what is known of the number is no difference.
            var tolerance = (1e-3 * sd) + (1e-5 * Math.Abs(mean)) + 1e-9;
            Assert.True(Math.Abs(shipped[name].Mean - mean) <= tolerance, Invariant($"{name}: {mean} ± {sd}, shipped {shipped[name].Mean}"));
        }
    });

    /// <summary>Every number of every set of a calibration: mean and standard deviation by set and name.</summary>
    private static Dictionary<string, (double Mean, double Sd)> CalibrationSets(string json) => JsonNode.Parse(json)!["sets"]!.AsArray()
        .SelectMany(set => set!["values"]!.AsObject().Select(value => ($"{set["name"]} {value.Key}", value.Value!.AsArray())))
        .ToDictionary(value => value.Item1, value => ((double)value.Item2[0]!, (double)value.Item2[1]!), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEveryCommand_EndsWithItsExample(string command)
    {
        string[] arguments = command switch { "copeland" => [], "show" => ["config", "show"], "add-result" => ["data", "add-result"], _ => [command] };
        var (code, output, error) = await Shell.Run([.. arguments, "--help"]);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.EndsWith($"Example:\n  copeland {HelpWithExamples.Examples[command]}\n\n", output, StringComparison.Ordinal);
    }

    private static async Task RunExample(string command, Action<string>? look = null)
    {
        using var folder = new TemporaryFolder();
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder.Path;
            foreach (var name in new[] { "copeland-2017.json", "copeland-2016-12.json" })
            {
                folder.Write("scenarios/" + name, await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "scenarios", name)));
            }

            if (command == "add-result")
            {
                folder.Write("copeland.json", "{ \"byElections\": \"by-elections.json\" }");
            }

            if (command == "verify")
            {
                await Shell.Run("run", "scenarios/copeland-2017.json", "--draws", "1000", "--charts", "none");
            }

            var arguments = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(HelpWithExamples.Examples[command]).ToArray();
            var (code, output, error) = await Shell.Run(arguments);
            Assert.True(code == 0, error);
            Assert.NotEmpty(output);
            look?.Invoke(folder.Path);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public async Task Version_NamesEngineAndCalibration()
    {
        var (code, output, _) = await Shell.Run("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^copeland \d+\.\d+\.\d+\S*, calibration ", output);
        Assert.Contains(EmbeddedCalibration.Name, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[suggest:2]", "ne", "new")]
    [InlineData("[suggest:7]", "new Run", "Runcorn and Helsby")]
    [InlineData("[suggest:6]", "run --", "--polls")]
    public async Task Suggest_TypedSoFar_ListsWhatMayFollow(string directive, string line, string expected)
    {
        var (code, output, _) = await Shell.Run(directive, line);
        Assert.Equal(0, code);
        Assert.Contains(expected, output.Split('\n'));
    }

    [Fact]
    public async Task Completions_AnUnknownShell_ExitsTwo() => Assert.Equal(2, (await Shell.Run("completions", "fish")).Code);
}

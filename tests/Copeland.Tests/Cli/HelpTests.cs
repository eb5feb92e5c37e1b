using Copeland.Calibration;
using Copeland.Cli;
using Copeland.Cli.Commands;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

[Collection(CurrentFolder.Name)]
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandLine.Root().Subcommands.SelectMany(command => command.Subcommands.Select(sub => sub.Name).Append(command.Name)).Append("copeland")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_EveryCommand_HasOneThatParses(string command)
    {
        var example = HelpWithExamples.Examples[command];
        Assert.Empty(CommandLine.Root().Parse(example).Errors);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("seats")]
    [InlineData("polls")]
    [InlineData("track")]
    [InlineData("completions")]
    public async Task Examples_OfThese_Work(string command)
    {
        using var folder = new TemporaryFolder();
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder.Path;
            folder.Write("scenarios/copeland-2017.json", await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json")));
            var arguments = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(HelpWithExamples.Examples[command]).ToArray();
            Assert.Equal(0, (await Shell.Run(arguments)).Code);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public async Task Help_OfACommand_EndsWithItsExample()
    {
        var (code, output, _) = await Shell.Run("track", "--help");
        Assert.Equal(0, code);
        Assert.EndsWith("Example:\n  copeland track scenarios/copeland-2017.json --from 2017-01-01\n\n", output, StringComparison.Ordinal);
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

using Copeland.Cli;
using Copeland.Tests.Cli;

namespace Copeland.Tests.Architecture;

/// <summary>The documents say what is there, and the commands they show are commands.</summary>
[Collection(CurrentFolder.Name)]
public class DocumentTests
{
    private static readonly string[] Guides = ["README.md", "scenarios/README.md", "src/Copeland.Cli/PACKAGE.md", "src/Copeland/Model/README.md", "benchmarks/README.md"];

    public static TheoryData<string, string> Commands =>
        [.. Guides.SelectMany(guide => CommandsIn(File.ReadAllText(Path.Combine(SourceTree.Root, guide))).Select(command => (guide, command)))];

    [Fact]
    public void SourceMap_EveryFolder_IsNamed()
    {
        var map = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "README.md"));
        var source = Path.Combine(SourceTree.Root, "src");
        var unnamed = SourceTree.CSharpFiles().Where(file => file.StartsWith(source, StringComparison.Ordinal))
            .Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal)
            .Where(folder => !map.Contains($"{Path.GetFileName(folder)}`", StringComparison.Ordinal));
        Assert.Empty(unnamed);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Guide_ACommandShown_Parses(string guide, string command)
    {
        var words = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(command).ToArray();
        var errors = CommandLine.Root.Parse(words).Errors;
        Assert.True(errors.Count == 0, $"{guide}: copeland {command}: {string.Join(' ', errors.Select(error => error.Message))}");
    }

    [Fact]
    public void CommandsIn_BlocksOnly_WithoutTheirComments() => Assert.Equal(
        ["run a.json", "new Clacton", "fit"],
        CommandsIn("copeland not this\n```sh\ncopeland run a.json   # a forecast\ndotnet run --project src/Copeland.Cli -c Release -- new Clacton\n```\n\n    copeland fit\n"));

    private static IEnumerable<string> CommandsIn(string text)
    {
        const string FromSource = "dotnet run --project src/Copeland.Cli -c Release -- ";
        var fenced = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);
            var shown = line.Trim().Replace(FromSource, "copeland ", StringComparison.Ordinal);
            if ((fenced || line.StartsWith("    ", StringComparison.Ordinal)) && shown.StartsWith("copeland ", StringComparison.Ordinal))
            {
                yield return shown["copeland ".Length..].Split(" #")[0].Trim();
            }
        }
    }
}

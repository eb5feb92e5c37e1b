using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>A command that is told to a reader makes the forecast it stands beside, wherever its files are and however that forecast was asked for.</summary>
[Collection(CurrentFolder.Name)]
public sealed partial class NextCommandTests : IDisposable
{
    private const string Scenario = "my dir/a 'b' $c/my scenario.json";
    private const string Polls = "my dir/the wiki's \"polls\".csv";

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public NextCommandTests()
    {
        Environment.CurrentDirectory = folder.Path;
        folder.Write(Scenario, File.ReadAllText(Path.Combine(SourceTree.Root, "scenarios", "makerfield-2026.json")));
        folder.Write(Polls, "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-06-12,100000,21,15,9,34,15\n");
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    /// <summary>Each option that decides a forecast by itself, and all of them.</summary>
    public static TheoryData<string[]> Options { get; } = new()
    {
        Array.Empty<string>(),
        new[] { "--polls", Polls },
        new[] { "--polls", Polls, "--keep-doubles" },
        new[] { "--as-of", "2026-06-01" },
        new[] { "--polls", Polls, "--as-of", "latest" },
        new[] { "--seed", "7" },
        new[] { "--draws", "3000" },
        new[] { "--precision", "0.9" },
        new[] { "--set", "seat.leavePct=50", "--set", "title=It's \"$x\" & more" },
        new[] { "--without", "LD", "--without", "Green" },
        new[] { "--polls", Polls, "--as-of", "latest", "--seed", "7", "--draws", "3000", "--set", "candidates[0].name=A B", "--without", "Green" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Run_WithOptions_NamesACommandForTheSameForecast(string[] options)
    {
        var (code, text, error) = await Shell.Run(["run", Scenario, "--charts", "none", "--output", "first", .. options]);
        Assert.True(code == 0, error);
        var told = text.Split('\n').First(line => line.Contains("What it hangs on: ", StringComparison.Ordinal)).Split("What it hangs on: ")[1];
        Assert.Equal(["copeland", "sensitivity"], ShellWords.Of(told).Take(2));
        await AssertSame([.. ShellWords.Of(told).Skip(2)]);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Explore_WithOptions_PrintsACommandForTheSameForecast(string[] options)
    {
        Assert.Equal(0, (await Shell.Run(["run", Scenario, "--charts", "none", "--output", "first", .. options])).Code);
        var (code, _, error) = await Shell.Run(["explore", Scenario, "--vary", "seat.leavePct", "--output", "page", "--quiet", .. options]);
        Assert.True(code == 0, error);
        var (words, beside) = await OnThePage();
        Assert.Equal(["copeland", "run", Scenario], words.Take(3));
        Assert.Equal("", beside);
        await AssertSame([.. words.Skip(2)]);
    }

    /// <summary>The folders of whoever made a page are nobody else's business, but the files are called what they are called.</summary>
    [Fact]
    public async Task Explore_PathsThatLeadElsewhere_NamesTheFilesAndSaysThatTheyBelongTogether()
    {
        var (code, _, error) = await Shell.Run(
            "explore", Path.Combine(folder.Path, Scenario), "--polls", Path.Combine(folder.Path, Polls), "--vary", "seat.leavePct", "--draws", "2000", "--output", "page", "--quiet");
        Assert.True(code == 0, error);
        var (words, beside) = await OnThePage();
        Assert.Equal(["copeland", "run", "my scenario.json", "--polls", "the wiki's \"polls\".csv", "--draws", "2000"], words);
        Assert.Equal("It is meant for a folder that holds “my scenario.json” and “the wiki's \"polls\".csv”.", beside);
        Assert.DoesNotContain(folder.Path, await File.ReadAllTextAsync("page/makerfield-2026/explore.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explore_SettingsThatChangeTheForecast_AreInTheCommandOrSaidBesideIt()
    {
        folder.Write("copeland.json", JsonSerializer.Serialize(new Dictionary<string, string> { ["draws"] = "3000", ["polls"] = "more" }));
        folder.Write("more/wiki.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-06-12,100000,21,15,9,34,15\n");
        var (code, _, error) = await Shell.Run("explore", Scenario, "--vary", "seat.leavePct", "--output", "page", "--quiet");
        Assert.True(code == 0, error);
        var (words, beside) = await OnThePage();
        Assert.Equal(["copeland", "run", Scenario, "--draws", "3000"], words);
        Assert.Equal("The page was made with the setting polls (more); the command needs the same in copeland.json.", beside);
    }

    [Fact]
    public async Task New_InAFolderWithASpace_NamesACommandThatFindsIt()
    {
        var (code, text, error) = await Shell.Run("new", "King's Lynn", "--output", "a folder", "--polls", Polls, "--keep-doubles");
        Assert.True(code == 0, error);
        var words = ShellWords.Of(text.TrimEnd('\n').Split("then run: ")[1]);
        Assert.Equal(["copeland", "run", text.Split('\n')[0], "--polls", Polls, "--keep-doubles"], words);
        Assert.True(File.Exists(words[2]));
    }

    // The forecast that another command's words make as a run, against the first.
    private static async Task AssertSame(string[] words)
    {
        var (code, _, error) = await Shell.Run(["run", .. words, "--charts", "none", "--output", "second"]);
        Assert.True(code == 0, error);
        string[] made = [.. await Task.WhenAll(new[] { "first", "second" }.Select(place => File.ReadAllTextAsync($"{place}/makerfield-2026/forecast.json", TestContext.Current.CancellationToken)))];
        Assert.Equal(made[0], made[1]);
    }

    private static async Task<(IReadOnlyList<string> Words, string Beside)> OnThePage()
    {
        var found = Printed().Match(await File.ReadAllTextAsync("page/makerfield-2026/explore.html", TestContext.Current.CancellationToken));
        return (ShellWords.Of(WebUtility.HtmlDecode(found.Groups["command"].Value)), WebUtility.HtmlDecode(found.Groups["beside"].Value).Trim());
    }

    [GeneratedRegex("<code id=\"command\"[^>]*>(?<command>[^<]*)</code>(?<beside>[^<]*)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed();

    /// <summary>A scenario that extends another is of no use without it.</summary>
    [Fact]
    public async Task Explore_OfAScenarioThatExtendsAnother_NamesBoth()
    {
        using var elsewhere = new TemporaryFolder();
        var star = Path.Combine(SourceTree.Root, "scenarios", "makerfield-2026-star.json");
        Assert.Equal(0, (await Shell.Run("explore", star, "--draws", "2000", "--quiet", "--vary", "seat.leavePct", "--output", elsewhere.Path)).Code);
        var page = await File.ReadAllTextAsync(Directory.GetFiles(elsewhere.Path, "explore.html", SearchOption.AllDirectories).Single());
        Assert.Contains("It is meant for a folder that holds “makerfield-2026-star.json” and “makerfield-2026.json”.", page, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using Copeland.Cli.Settings;

namespace Copeland.Tests.Cli;

public sealed class SettingsTests : IDisposable
{
    private static readonly Dictionary<string, string> NoOptions = [];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_NoLayers_GivesDefaults()
    {
        var settings = SettingsLayers.Load(folder.Path, NoOptions);
        Assert.Equal(("output", 100_000L, "web", "light", false), (settings.Output, settings.Draws, settings.Size, settings.Theme, settings.Plain));
        Assert.Equal(["png", "svg"], settings.Charts);
        Assert.Null(settings.Credit);
        Assert.Null(settings.DrawsOption);
        Assert.True(settings.Threads >= 1);
        Assert.All(settings.Values, value => Assert.Equal("default", value.Origin));
    }

    [Fact]
    public void Load_AFileAndOptions_TheLaterLayerWins()
    {
        folder.Write("copeland.json", "{ \"draws\": 2000, \"credit\": \"Daily Example\", /* dark */ \"theme\": \"dark\", \"plain\": true, }");
        var settings = SettingsLayers.Load(folder.Path, new Dictionary<string, string> { ["draws"] = "1e6", ["charts"] = "none" });
        Assert.Equal((1_000_000L, "Daily Example", "dark", true), (settings.Draws, settings.Credit, settings.Theme, settings.Plain));
        Assert.Equal(1_000_000, settings.DrawsOption);
        Assert.Empty(settings.Charts);
        Assert.Equal(
            ["draws: option --draws", "charts: option --charts", "theme: copeland.json", "plain: copeland.json", "credit: copeland.json"],
            settings.Values.Where(value => value.IsSet).Select(value => $"{value.Setting.Name}: {value.Origin}"));
    }

    [Theory]
    [InlineData("{ \"drws\": 5 }", "copeland.json: drws is no setting; known: output, draws, threads, charts, size, theme, plain, credit, source, fontRegular, fontBold, colours, polls, byElections. Did you mean \"draws\"?")]
    [InlineData("{ \"draws\": \"many\" }", "copeland.json: draws is \"many\"; a whole number from 1 to 1,000,000,000,000 is allowed. Correct it.")]
    [InlineData("{ \"draws\": 0 }", "copeland.json: draws is \"0\"; a whole number from 1 to 1,000,000,000,000 is allowed. Correct it.")]
    [InlineData("{ \"charts\": [\"png\"] }", "copeland.json: charts is no single value; png, svg, png,svg or none is allowed. Write one value, for example \"png,svg\".")]
    [InlineData("{ \"charts\": \"gif\" }", "copeland.json: charts is \"gif\"; png, svg, png,svg or none is allowed. Correct it.")]
    [InlineData("{ \"threads\": -1 }", "copeland.json: threads is \"-1\"; a whole number from 0 (all cores) to 1,024 is allowed. Correct it.")]
    [InlineData("{ \"credit\": \"a\\nb\" }", "copeland.json: credit is \"a�b\"; text of at most 200 characters without line breaks and invisible characters is allowed. Correct it.")]
    public void Load_AMistakeInTheFile_IsExplained(string json, string expected)
    {
        folder.Write("copeland.json", json);
        var exception = Assert.Throws<SettingsException>(() => SettingsLayers.Load(folder.Path, NoOptions));
        Assert.Equal((expected, 3), (exception.Message, exception.ExitCode));
    }

    [Theory]
    [InlineData("", ":1", "The file is empty.")]
    [InlineData("[1]", ":1", "The file does not hold an object.")]
    [InlineData("{ \"credit\": \"a\",\n \"credit\": \"b\" }", ":2", "credit stands twice (first on line 1); each name may stand once. Remove one of them.")]
    [InlineData("{ \"credit\": \"a\",\n \"Credit\": \"b\" }", "", "A duplicate key 'Credit' was found.")]
    [InlineData("{ \"credit\": \"a\" \"b\" }", ":1", "Found a double quote after a value; a comma must stand between two values.")]
    public void Load_AFileThatIsNone_IsToldInOurWords(string json, string line, string what)
    {
        folder.Write("copeland.json", json);
        Assert.StartsWith(
            $"copeland.json{line} is not a settings file: it must be one JSON object of names and values, like {{ \"credit\": \"Daily Example\" }}. {what}",
            Assert.Throws<SettingsException>(() => SettingsLayers.Load(folder.Path, NoOptions)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AFileThatIsNoJson_NamesTheLine()
    {
        folder.Write("copeland.json", "{\n \"draws\" 5 }");
        var exception = Assert.Throws<SettingsException>(() => SettingsLayers.Load(folder.Path, NoOptions));
        Assert.StartsWith("copeland.json:2 is not a settings file: it must be one JSON object of names and values", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AMistakenOption_ExitsTwoWithoutHelp()
    {
        var (code, output, error) = await Shell.Run("config", "show", "--draws", "abc");
        Assert.Equal((2, string.Empty, "copeland: option --draws is \"abc\"; a whole number from 1 to 1,000,000,000,000 is allowed. Correct it.\n"), (code, output, error));
    }

    [Fact]
    public async Task ConfigShow_OverAllLayers_SaysWhereEachValueCameFrom()
    {
        folder.Write("copeland.json", "{ \"theme\": \"dark\", \"size\": \"social\" }");
        var (code, output, _) = await Process("COPELAND_SIZE", "print", "config", "show", "--draws", "500");
        Assert.Equal(0, code);
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("draws        500      option --draws", lines);
        Assert.Contains("size         print    environment variable COPELAND_SIZE", lines);
        Assert.Contains("theme        dark     copeland.json", lines);
        Assert.Contains("charts       png,svg  default", lines);
    }

    [Fact]
    public async Task ConfigShow_AnUnknownVariable_ExitsTwo()
    {
        var (code, _, error) = await Process("COPELAND_DRAW", "5", "config", "show");
        Assert.Equal(2, code);
        Assert.Equal("copeland: environment variable COPELAND_DRAW is no setting; known: output, draws, threads, charts, size, theme, plain, credit, source, fontRegular, fontBold, colours, polls, byElections. Did you mean \"draws\"?", error.Trim());
    }

    /// <summary>Environment variables belong to a process, so these tests need one.</summary>
    private async Task<(int Code, string Output, string Error)> Process(string variable, string value, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Copeland.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[variable] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

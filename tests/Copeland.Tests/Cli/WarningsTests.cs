using System.Text.Json;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>What a forecast warns of is printed by every command that makes it, in the same words and once.</summary>
public sealed class WarningsTests : IDisposable
{
    private const string Holder = "defending is Con, but Lab has the largest share in previous: check that this is meant.";
    private const string Leave = "seat.leavePct is 20, but the built-in table of seats has ";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("explain")]
    [InlineData("sensitivity")]
    [InlineData("sweep", "--x", "seat.electorate=60000..61000:2")]
    [InlineData("explore", "--vary", "seat.leavePct=15..25")]
    [InlineData("track", "--from", "2025-04-28")]
    [InlineData("score")]
    public async Task Any_AScenarioWithWarnings_PrintsThoseOfRunOnce(string command, params string[] more)
    {
        string[] common = [Runcorn("wrong", "Con"), "--draws", "512", "--output", folder.Path, "--charts", "none"];
        var expected = Notes((await Shell.Run(["run", .. common])).Output);
        Assert.Contains(expected, note => note.StartsWith(Leave, StringComparison.Ordinal));
        Assert.Contains(Holder, expected);

        var (code, output, error) = await Shell.Run([command, .. common, .. more]);
        Assert.True(code == 0, error);
        Assert.All(expected, note => Assert.Single(Notes(output), note));
        Assert.Empty(Notes((await Shell.Run([command, .. common, .. more, "--quiet"])).Output));
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("sensitivity")]
    [InlineData("sweep", "--x", "seat.electorate=60000..61000:2")]
    [InlineData("compare")]
    public async Task Json_AScenarioWithWarnings_HasThem(string command, params string[] more)
    {
        string[] files = command == "compare" ? [Runcorn("wrong", "Con"), Runcorn("other", "Con")] : [Runcorn("wrong", "Con")];
        var (code, output, error) = await Shell.Run([command, .. files, .. more, "--draws", "99", "--output", folder.Path, "--charts", "none", "--json"]);
        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        List<JsonElement> of = command == "compare" ? [json.RootElement.GetProperty("first"), json.RootElement.GetProperty("others")[0]] : [json.RootElement];
        foreach (var forecast in of)
        {
            List<string?> warnings = [.. forecast.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString())];
            Assert.Contains(warnings, warning => warning!.StartsWith(Leave, StringComparison.Ordinal));
            Assert.Contains(warnings, warning => warning!.StartsWith("Only 99 simulated elections", StringComparison.Ordinal));
        }
    }

    /// <summary>What all warn of has no name before it; what one does has its own: of one seat on one day under one id its place.</summary>
    [Fact]
    public async Task Several_WhatOneOfThemWarnsOf_IsToldWithItsName()
    {
        var (plain, named) = (Runcorn("plain", "Lab"), Runcorn("named", "Con"));
        var other = folder.Write("other.json", (await File.ReadAllTextAsync(named, TestContext.Current.CancellationToken)).Replace("\"named\"", "\"plain\"", StringComparison.Ordinal));
        string[] common = ["--draws", "512", "--output", folder.Path, "--charts", "none"];

        foreach (var (command, second, name) in new[] { ("compare", other, "scenario 2"), ("compare", named, "named"), ("run", named, "named"), ("score", named, "named") })
        {
            var (code, output, error) = await Shell.Run([command, plain, second, .. common]);
            Assert.True(code == 0, error);
            Assert.Single(Notes(output), $"{name}: {Holder}");
            Assert.Single(Notes(output), note => note.StartsWith(Leave, StringComparison.Ordinal));
        }
    }

    // Runcorn and Helsby with a Leave vote of another place.
    private string Runcorn(string id, string defending) => folder.Write($"{id}.json", File.ReadAllText(Path.Combine(SourceTree.Root, "scenarios", "runcorn-and-helsby-2025.json"))
        .Replace("\"runcorn-and-helsby-2025\"", $"\"{id}\"", StringComparison.Ordinal).Replace("\"leavePct\": 55.12", "\"leavePct\": 20", StringComparison.Ordinal)
        .Replace("\"defending\": \"Lab\"", $"\"defending\": \"{defending}\"", StringComparison.Ordinal));

    // As they begin: the rest of a long one stands in lines of its own.
    private static List<string> Notes(string output) => [.. output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("note ", StringComparison.Ordinal)).Select(line => line[5..].TrimEnd())];
}

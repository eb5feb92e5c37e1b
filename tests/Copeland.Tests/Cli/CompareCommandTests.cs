using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary><c>compare</c> as a user meets it.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private static readonly string Makerfield = Path.Combine(SourceTree.Root, "scenarios", "makerfield-2026.json");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Compare_PollsOfAFileInTheEarlierSide_AreToldWithTheKeptForecastAndTheRemedy()
    {
        var (before, after) = (Scenario("before", "2026-06-10"), Scenario("after", "2026-06-17"));
        var undated = folder.Write("newer.csv", "Pollster,Dates conducted,Con,Lab,LD,Ref,Grn\nAcme,8–9 Jun 2026,18,29,12,18,13\n");
        const string Remedy = "A poll that does not say when it came out counts from the end of its fieldwork: a column \"Published\" in newer.csv keeps polls out of days before they came out.\n";
        Assert.Contains($"note: before, as of 10 June 2026, now includes 1 poll of newer.csv. {Remedy}", await Compared("--polls", undated), StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("run", before, "--draws", "2000", "--charts", "none", "--quiet", "--output", folder.Path)).Code);
        var told = await Compared("--polls", undated);
        Assert.Matches($"note: before, as of 10 June 2026, now includes 1 poll of newer.csv that its forecast in .*before.forecast.json had not: .* chance was \\d+% there and is \\d+% here\\. ", told);
        Assert.Contains(Remedy, told, StringComparison.Ordinal);
        var dated = folder.Write("newer.csv", "Pollster,Dates conducted,Published,Con,Lab,LD,Ref,Grn\nAcme,8–9 Jun 2026,11 Jun 2026,18,29,12,18,13\n");
        Assert.DoesNotContain("now includes", await Compared("--polls", dated), StringComparison.Ordinal);
        Assert.DoesNotContain("now includes", await Compared(), StringComparison.Ordinal);

        async Task<string> Compared(params string[] options)
        {
            var (code, _, error) = await Shell.Run(["compare", before, after, "--draws", "2000", "--charts", "none", "--output", folder.Path, .. options]);
            Assert.True(code == 0, error);
            return error;
        }
    }

    [Fact]
    public async Task Compare_OnePollInTwoSizes_SaysWhyTheyDifferAndLeavesNothingOut()
    {
        var (code, output, _) = await Shell.Run(
            "compare", Scenario("before", "2026-06-10"), Scenario("after", "2026-06-17"), "--draws", "2000", "--charts", "none", "--json", "--output", folder.Path);
        Assert.Equal(0, code);
        Assert.Contains("points, effect by effect: ", output, StringComparison.Ordinal);
        Assert.Equal(
            output.Contains("the allowance for upsets", StringComparison.Ordinal),
            output.Contains("that allowance is told by itself here; poll by poll it is part of what each poll did", StringComparison.Ordinal));
        Assert.DoesNotContain(" 0.0 with all else", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_FewDraws_AreToldOf()
    {
        var (code, _, error) = await Shell.Run("compare", Scenario("before", "2026-06-10"), Scenario("after", "2026-06-17"), "--draws", "99", "--charts", "none", "--output", folder.Path);
        Assert.Equal(0, code);
        Assert.Contains("note: Only 99 simulated elections: so few tell next to nothing", error, StringComparison.Ordinal);
    }

    private string Scenario(string id, string asOf) =>
        folder.Write($"{id}.json", File.ReadAllText(Makerfield).Replace("\"makerfield-2026\"", $"\"{id}\"", StringComparison.Ordinal).Replace("\"asOf\": \"2026-06-17\"", $"\"asOf\": \"{asOf}\"", StringComparison.Ordinal));
}

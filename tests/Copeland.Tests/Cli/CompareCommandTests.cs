using System.Text.RegularExpressions;
using Copeland.Cli.Output;
using Copeland.Cli.Tables;
using Copeland.Sensitivity;
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
        const string Remedy = "note: a poll that does not say when it came out counts from the end of its fieldwork: a column \"Published\" in newer.csv keeps polls out of days before they came out.\n";
        Assert.Contains($"note: before, as of 10 June 2026, now includes 1 poll of newer.csv.\n{Remedy}", await Compared("--polls", undated), StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("run", before, "--draws", "2000", "--charts", "none", "--quiet", "--output", folder.Path)).Code);
        var told = await Compared("--polls", undated);
        Assert.Matches($"note: before, as of 10 June 2026, now includes 1 poll of newer.csv that its forecast in .*before.forecast.json had not: .* chance was \\d+% there and is \\d+% here\\.", told);
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

    /// <summary>Every side but the last is told of, and the remedy once.</summary>
    [Fact]
    public async Task Compare_PollsOfAFileInSeveralEarlierSides_AreToldOfEach()
    {
        var undated = folder.Write("newer.csv", "Pollster,Dates conducted,Con,Lab,LD,Ref,Grn\nAcme,8–9 Jun 2026,18,29,12,18,13\n");
        var (code, _, error) = await Shell.Run(
            "compare", Scenario("before", "2026-06-10"), Scenario("between", "2026-06-14"), Scenario("after", "2026-06-17"), "--polls", undated, "--draws", "2000", "--charts", "none", "--output", folder.Path);
        Assert.True(code == 0, error);
        Assert.Contains("note: before, as of 10 June 2026, now includes 1 poll of newer.csv.\nnote: between, as of 14 June 2026, now includes 1 poll of newer.csv.\nnote: a poll that does not say", error, StringComparison.Ordinal);
        Assert.DoesNotContain("after, as of", error, StringComparison.Ordinal);
        Assert.Equal(2, error.Split("a poll that does not say").Length);
    }

    /// <summary>What the effects that are named leave is not given to them, and what is printed adds up.</summary>
    [Fact]
    public async Task Compare_ManyEffects_TellsWhatTheOthersMake()
    {
        string Committed(string name) => Path.Combine(SourceTree.Root, "scenarios", name + ".json");
        var (_, output, _) = await Shell.Run("compare", Committed("copeland-2016-12"), Committed("copeland-2017"), "--draws", "4096", "--charts", "none", "--output", folder.Path);
        var told = output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).Split("mean share moved by ")[1].Split(" (that allowance")[0];
        Assert.Contains(" and all other effects ", told, StringComparison.Ordinal);
        List<decimal> numbers = [.. told.Split(' ').Select(word => word.Trim(',', '.').Replace('−', '-')).Where(word => word[0] is '-' or '+').Select(word => decimal.Parse(word, CultureInfo.InvariantCulture))];
        Assert.Equal(numbers[0], numbers.Skip(1).Sum());
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
        var (code, output, _) = await Shell.Run("compare", Scenario("before", "2026-06-10"), Scenario("after", "2026-06-17"), "--draws", "99", "--charts", "none", "--output", folder.Path);
        Assert.Equal(0, code);
        Assert.Single(Regex.Matches(output, "note Only 99 simulated elections: so few tell next to nothing", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Table_InEightyColumns_KeepsTheChancesOfBothAndLeavesMeanSharesOut()
    {
        var scenario = Forecasts.TestScenarios.Copeland2017();
        var comparison = Comparison.Of([scenario.With("asOf=2016-12-21"), scenario], scenario.Simulation with { Draws = 2000 });
        using var writer = new StringWriter();
        var console = Consoles.Create(writer, redirected: true, plain: false);
        console.Profile.Width = 80;
        ComparisonTable.Write(console, comparison, plain: false);
        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Contains(lines, line => line.Contains("21 December 2016   22 February 2017", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("A wider terminal also shows: Mean share: ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Run_SeveralWithFewDraws_TellsEach()
    {
        var (code, _, error) = await Shell.Run("run", Scenario("before", "2026-06-10"), Scenario("after", "2026-06-17"), "--draws", "99", "--charts", "none", "--quiet", "--output", folder.Path);
        Assert.Equal(0, code);
        Assert.Contains("note: before: Only 99 simulated elections: ", error, StringComparison.Ordinal);
        Assert.Contains("note: after: Only 99 simulated elections: ", error, StringComparison.Ordinal);
    }

    private string Scenario(string id, string asOf) =>
        folder.Write($"{id}.json", File.ReadAllText(Makerfield).Replace("\"makerfield-2026\"", $"\"{id}\"", StringComparison.Ordinal).Replace("\"asOf\": \"2026-06-17\"", $"\"asOf\": \"{asOf}\"", StringComparison.Ordinal));
}

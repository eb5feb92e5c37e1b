namespace Copeland.Tests.Scenarios;

/// <summary>Figures that can hardly be meant are refused, and those that are doubtful told, once.</summary>
public class DoubtfulFiguresTests
{
    private const string Runcorn = """
        {
          "schemaVersion": 1, "id": "rr", "title": "Runcorn and Helsby by-election", "pollingDay": "2026-10-29", "asOf": "2026-09-29",
          "seat": { "name": "Runcorn and Helsby", "country": "England", "region": "North West", "leavePct": 55.12, "electorate": 70801 },
          "previous": { "date": "2024-07-04", "turnoutPct": 59.65, "votes": { "Lab": 22358, "Reform": 7662, "Con": 6756, "Green": 2715, "LD": 2149, "SDP": 116, "Oth": 479 } },
          "government": ["Lab"], "defending": "Reform",
          "candidates": [ { "party": "Lab" }, { "party": "Reform" }, { "party": "Con" }, { "party": "Green" }, { "party": "LD" } ],
          "national": { "source": "built-in" }
        }
        """;

    private const string Poll = "\"pollster\": \"A\", \"end\": \"2026-09-20\", \"sample\": 500";
    private const string Whole = "\"Reform\": 40, \"Lab\": 38, \"Con\": 8, \"LD\": 4, \"Green\": 8";

    private static readonly string[] Known = ["seat.", "Not on the ballot", "Polls of", "The seat has voted"];

    [Theory]
    [InlineData("\"Reform\": 40, \"Lab\": 0.38, \"Con\": 0.08", "Lab: is 0.38, which looks like a fraction beside the other shares. Write percent, 38 for 0.38.", "Con: is 0.08, which looks like a fraction beside the other shares. Write percent, 8 for 0.08.")]
    [InlineData("\"Reform\": 40, \"Lab\": 28, \"SDP\": 0.3", "SDP: is 0.3, which looks like a fraction beside the other shares. Write percent, 30 for 0.3.")]
    [InlineData("\"Reform\": 40, \"Lab\": 38, \"Con\": 8, \"LD\": 0.5")]
    [InlineData("\"Reform\": 40, \"Lab\": 30, \"Con\": 8, \"Green\": 8, \"SDP\": 0.1")]
    [InlineData("\"Reform\": 40, \"Lab\": 38, \"Con\": 8, \"LD\": 4, \"Green\": 8, \"Oth\": 0.4")]
    public void Validate_AFractionAmongShares_IsRefusedAndAFringeIsNot(string shares, params string[] problems) =>
        Assert.Equal(problems.Select(problem => "seatPolls[0].sharesPct." + problem), Problems(With("seatPolls", $"[ {{ {Poll}, \"sharesPct\": {{ {shares} }} }} ]")));

    [Theory]
    [InlineData("\"averagePct\": { \"Lab\": 27, \"Reform\": 0.25, \"Con\": 18, \"LD\": 12, \"Green\": 12 }", "national.averagePct.Reform: is 0.25")]
    [InlineData("\"polls\": [ { \"pollster\": \"X\", \"end\": \"2026-09-25\", \"sharesPct\": { \"Lab\": 27, \"Reform\": 25, \"Con\": 18, \"LD\": 12, \"Green\": 0.12 } } ]", "national.polls[0].sharesPct.Green: is 0.12")]
    public void Validate_AFractionAmongNationalShares_IsRefused(string national, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Problems(Runcorn.Replace("\"source\": \"built-in\"", national, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Reform\": 62, \"Lab\": 30, \"Con\": 4, \"Green\": 2, \"LD\": 2", "market.odds: add up to 100 and as decimal odds imply 129.9%: they look like chances in percent. Write odds, 1.61 for Reform’s 62%; fractional odds (\"61/1\") if these are odds.")]
    [InlineData("\"Reform\": 55, \"Lab\": 35, \"Con\": 10", "market.odds: add up to 100 and as decimal odds imply 14.7%")]
    [InlineData("\"Reform\": 1.5, \"Lab\": 3.5, \"Con\": 20, \"Green\": 25, \"LD\": 50", null)]
    [InlineData("\"Reform\": \"61/1\", \"Lab\": 30, \"Con\": 4, \"Green\": 2, \"LD\": 2", null)]
    [InlineData("\"Reform\": 1.6, \"Lab\": 3, \"Con\": 51, \"Green\": 51, \"LD\": 101", null)]
    public void Validate_ChancesTypedAsOdds_AreRefusedAndOddsAreNot(string odds, string? problem)
    {
        var problems = Problems(With("market", $"{{ \"odds\": {{ {odds} }} }}"));
        Assert.Equal(problem is null ? 0 : 1, problems.Count);
        Assert.All(problems, told => Assert.StartsWith(problem!, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"Reform\": 45, \"Lab\": 36, \"Con\": 10, \"Green\": 6, \"LD\": 3", "result.votes: add up to 100, as percentages do, and nobody is elected with so few votes. Write the votes, or the percentages under \"sharesPct\".")]
    [InlineData("\"Reform\": 15, \"Lab\": 12, \"Con\": 3, \"Green\": 2, \"LD\": 1", "result.votes: add up to 33, a turnout of 0.05% of the 70,801 electors of seat.electorate; the lowest at a by-election since 1945 was 18%. Write the votes, or percentages under \"sharesPct\".")]
    [InlineData("\"Reform\": 1500, \"Lab\": 1200, \"Con\": 600, \"Green\": 200, \"LD\": 100", null)]
    public void Validate_PercentagesTypedAsVotes_AreRefused(string votes, string? problem) =>
        Assert.Equal(problem is null ? [] : [problem], Problems(With("result", $"{{ \"votes\": {{ {votes} }} }}")));

    [Fact]
    public void Validate_PreviousVotesOfNoElectorate_AreRefused() => Assert.StartsWith(
        "previous.votes: add up to 1,035, a turnout of 1.46% of the 70,801 electors",
        Assert.Single(Problems(Runcorn.Replace("22358", "223", StringComparison.Ordinal).Replace("7662", "76", StringComparison.Ordinal).Replace("6756", "67", StringComparison.Ordinal).Replace("2715", "27", StringComparison.Ordinal).Replace("2149", "47", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { \"Reform\": 40, \"Lab\": 30, \"YP\": 20 } } ]", "seatPolls[0] (A) has 20% for Your Party, not on the ballot: that figure counts for those on it whom the poll does not name. Add whoever stands to candidates, or take it out.")]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { \"Reform\": 40, \"Lab\": 30, \"SNP\": 20 } } ]", "seatPolls[0] (A) has 20% for SNP, not on the ballot: that figure is not used. Add whoever stands to candidates, or take it out.")]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { \"Reform\": 40, \"Lab\": 30, \"YP\": 1, \"Oth\": 20 } } ]", null)]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { \"Reform\": 24, \"Lab\": 22, \"Con\": 6, \"Green\": 5, \"LD\": 3 } } ]", "seatPolls[0] (A) names everybody on the ballot, and its shares add up to 60%; the rest is not used, and they count in proportion. Write the share of those who did not know as dontKnowPct, or correct the shares, or add whoever is missing.")]
    [InlineData("[ { " + Poll + ", \"dontKnowPct\": 15, \"sharesPct\": { \"Reform\": 30, \"Lab\": 27, \"Con\": 8, \"Green\": 6, \"LD\": 4 } } ]", "seatPolls[0] (A) names everybody on the ballot, and its shares add up to 75%; the rest is not used, and they count in proportion. Correct the shares, or add whoever is missing.")]
    [InlineData("[ { \"pollster\": \"A\", \"end\": \"2026-10-05\", \"sample\": 99, \"sharesPct\": { \"Reform\": 40, \"Lab\": 30, \"SNP\": 20 } } ]", "The one poll in seatPolls became known after 2026-09-29 and is not used.")]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { \"Reform\": 24, \"Lab\": 22, \"Con\": 6, \"Green\": 5 } } ]", null)]
    [InlineData("[ { \"pollster\": \"A\", \"end\": \"2025-03-01\", \"sample\": 500, \"sharesPct\": { " + Whole + " } } ]", "seatPolls[0] (A) ended on 2025-03-01, before the by-election of 1 May 2025 in this seat, and counts all the same: take it out, unless you trust it more than that vote.")]
    [InlineData("[ { \"pollster\": \"A\", \"end\": \"2025-05-02\", \"sample\": 99, \"sharesPct\": { " + Whole + " } } ]", "seatPolls[0] (A) has a sample of 99, which no published poll has: check it.")]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { " + Whole + " } }, { \"pollster\": \"B\", \"end\": \"2026-09-20\", \"sample\": 500, \"sharesPct\": { " + Whole + " } } ]", "seatPolls[0] (A) and seatPolls[1] (B) have the same days and figures and are most likely one poll; both count. Take one out.")]
    [InlineData("[ { " + Poll + ", \"sharesPct\": { " + Whole + " } }, { \"pollster\": \"B\", \"end\": \"2026-09-20\", \"sample\": 900, \"sharesPct\": { " + Whole + " } } ]", null)]
    public void Validate_APollOfTheSeatThatIsDoubtful_IsToldOnce(string polls, string? warning) => Assert.Equal(warning is null ? [] : [warning], Warnings(With("seatPolls", polls)));

    [Theory]
    [InlineData("2026-10-29", null)]
    [InlineData("2026-10-28", "pollingDay is 2026-10-28, a Wednesday; all by-elections after 31 May 1978 were held on Thursdays, by custom and not by law. Check the date.")]
    [InlineData("2026-12-25", "pollingDay is 2026-12-25, a public holiday (25 December). Check the date.")]
    public void Validate_APollingDay_IsDoubtfulOutsideThursdays(string day, string? warning) =>
        Assert.Equal(warning is null ? [] : [warning], Warnings(Runcorn.Replace("2026-10-29", day, StringComparison.Ordinal)));

    [Theory]
    [InlineData("national.averagePct.Reform=0.25", "national.averagePct.Reform is set to 0.25, read as 0.25%; it was ")]
    [InlineData("turnout.meanPct=17", "turnout.meanPct is set to 17; by-elections since 1945 have had 18.2 to 87.5. Check it.")]
    [InlineData("turnout.meanPct=88", "turnout.meanPct is set to 88; by-elections since 1945 have had 18.2 to 87.5. Check it.")]
    [InlineData("turnout.meanPct=40", null)]
    [InlineData("national.averagePct.SDP=0.3", null)]
    public void Set_ADoubtfulNumber_IsToldOnce(string change, string? warning)
    {
        var told = Warnings(Runcorn, change);
        Assert.Equal(warning is null ? 0 : 1, told.Count);
        Assert.All(told, text => Assert.StartsWith(warning!, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Set_ATurnoutBelowOne_IsRefused() => Assert.Equal(
        ["turnout.meanPct: is 0.4, which looks like a fraction. Write percent, 40 for 0.4."], Problems(Runcorn, "turnout.meanPct=0.4"));

    private static string With(string name, string value) => Runcorn.Replace("\"national\":", $"\"{name}\": {value}, \"national\":", StringComparison.Ordinal);

    private static List<string> Warnings(string json, params string[] changes) =>
        [.. ScenarioText.Read(json, changes).Warnings.Where(warning => !Array.Exists(Known, start => warning.StartsWith(start, StringComparison.Ordinal)))];

    private static List<string> Problems(string json, params string[] changes)
    {
        try
        {
            _ = ScenarioText.Read(json, changes);
            return [];
        }
        catch (Copeland.Scenarios.ScenarioException exception)
        {
            return [.. exception.Problems.Select(problem => $"{problem.Address}: {problem.Message}")];
        }
    }
}

using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Model;

/// <summary>Votes of last time without a candidate: one note, whoever they were.</summary>
public class AbsentVotesTests
{
    /// <summary>A contest is told what others took before it, never its own result.</summary>
    [Theory]
    [InlineData("2008-07-10", ": no by-election before it was like that, so where those votes go is less certain than the forecast says")]
    [InlineData("2016-10-20", ". At the one earlier by-election of this kind small parties and independents together took 28%")]
    [InlineData("2022-02-03", ". At the two earlier by-elections of this kind, since 2008, small parties and independents together took 14% to 28%")]
    [InlineData("2026-08-13", ". At the three earlier by-elections of this kind, since 2008, small parties and independents together took 11% to 28%")]
    [InlineData("2026-12-10", ". At the four earlier by-elections of this kind, since 2008, small parties and independents together took 11% to 37%")]
    public void Left_RivalsWhoAllStandAside_SaysWhatOthersTookBefore(string day, string told)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var outlook = RangeWarningsTests.Usual with { Date = date, GeneralElection = date.AddDays(-365), Orphaned = 0.5 };

        Assert.Equal("Parties that took 50% of the vote last time do not stand and leave no rival that had much of the rest" + told, AbsentVotes.Left(outlook, 0.5, isNamed: true));
        Assert.Equal("A candidate who took 50% of the vote last time does not stand and leaves no rival that had much of the rest" + told, AbsentVotes.Left(outlook with { Left = [0.5] }, 0.5, isNamed: false));
        Assert.Equal("The 50% of the vote that this candidate took last time leaves no rival that had much of the rest" + told, AbsentVotes.Left(outlook with { Left = [0.5] }, 0.5, isNamed: true));
    }

    /// <summary>No by-election since 1945 lost so many votes and kept several rivals; the four that are known had one left.</summary>
    [Theory]
    [InlineData(new double[0], false, "Parties that took 40% of the vote last time do not stand, but more than one rival does")]
    [InlineData(new[] { 0.4 }, false, "A candidate who took 40% of the vote last time does not stand, but more than one rival does")]
    [InlineData(new[] { 0.4 }, true, "The 40% of the vote that this candidate took last time is left to more than one rival")]
    [InlineData(new[] { 0.25 }, true, "Parties that took 40% of the vote last time do not stand, but more than one rival does")]
    public void Left_ManyVotersAmongSeveralRivals_IsLikeNoByElection(double[] left, bool isNamed, string told)
    {
        Assert.Equal(
            told + ": no by-election before it was like that, so where those votes go is less certain than the forecast says",
            AbsentVotes.Left(RangeWarningsTests.Usual with { Left = left }, 0.4, isNamed));
        Assert.DoesNotContain(ModelledHistory.All, contest => contest.Contest.AbsentShare > Contest.ManyAbsent);
    }

    /// <summary>Rivals, the part of the vote and whoever else is missing are one note, with one word on what it makes uncertain.</summary>
    [Fact]
    public void Of_ABallotOfTwo_IsOneNote()
    {
        const string json = """
            { "schemaVersion": 1, "id": "two", "title": "Runcorn and Helsby by-election", "pollingDay": "2026-10-29", "asOf": "2026-09-30", "seat": { "name": "Runcorn and Helsby", "country": "England", "leavePct": 55.12 },
              "previous": { "date": "2024-07-04", "votes": { "Lab": 22358, "Reform": 7662, "Con": 6756, "Green": 2715, "LD": 2149, "SDP": 116, "Oth": 479 } },
              "government": ["Lab"], "defending": "Reform", "candidates": [ { "party": "Lab" }, { "party": "Reform" } ], "national": { "source": "built-in" } }
            """;
        var warnings = Belief.Of(TestScenarios.Read(json)).Warnings;

        Assert.Matches(
            "^Main rival not standing: Conservative \\(16\\.0% last time\\)\\. Parties that took 29% of the vote last time do not stand, but more than one rival does: no by-election before it was like that, "
            + "so where those votes go is less certain than the forecast says\\. Also not on the ballot: [A-Z][^,]+ and [A-Z][^,]+\\. Add whoever stands to candidates\\.$",
            Assert.Single(warnings, warning => warning.Contains("than the forecast says", StringComparison.Ordinal)));
        Assert.Single(warnings, warning => warning.Contains("not standing", StringComparison.Ordinal) || warning.Contains("not stand", StringComparison.Ordinal) || warning.Contains("ballot", StringComparison.Ordinal));
    }

    /// <summary>A party that came second with less than a seventh of the vote is a main rival, and is named once.</summary>
    [Fact]
    public void Of_ASmallRunnerUp_IsNamedOnce()
    {
        const string json = """
            { "schemaVersion": 1, "id": "two", "title": "A by-election", "pollingDay": "2026-10-29", "asOf": "2026-09-30", "seat": { "name": "Somewhere", "country": "England", "leavePct": 55 },
              "previous": { "date": "2024-07-04", "sharesPct": { "Lab": 48, "Con": 14, "LD": 13, "Reform": 13, "Green": 12 } },
              "government": ["Lab"], "defending": "Lab", "candidates": [ { "party": "Lab" }, { "party": "Green" } ], "national": { "source": "built-in" } }
            """;
        var note = Assert.Single(Belief.Of(TestScenarios.Read(json)).Warnings, warning => warning.Contains("not standing", StringComparison.Ordinal));

        Assert.StartsWith("Main rival not standing: Conservative (14.0% last time). Parties that took 40% of the vote last time", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Con (", note, StringComparison.Ordinal);
        Assert.Contains("LD (", note, StringComparison.Ordinal);
    }

    /// <summary>Of a party that won the seat and is not there its chance is told in the same note.</summary>
    [Fact]
    public void Of_TheDefenderAmongTheMissing_TellsItsChanceInTheSameNote()
    {
        var json = TestScenarios.CopelandJson.Replace("{ \"party\": \"Lab\" }, ", "", StringComparison.Ordinal);

        Assert.StartsWith(
            "Labour won the seat last but does not stand: its chance of holding the seat is 0. Parties that took 42% of the vote last time do not stand, but more than one rival does: ",
            Assert.Single(Belief.Of(TestScenarios.Read(json.Replace(", \"Lab\": \"9/4\"", "", StringComparison.Ordinal))).Warnings, warning => warning.Contains("Labour", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }
}

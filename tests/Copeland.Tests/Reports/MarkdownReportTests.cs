using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Reports;

public class MarkdownReportTests
{
    [Theory]
    [MemberData(nameof(ExampleForecasts.All), MemberType = typeof(ExampleForecasts))]
    public void Write_AnyForecast_HasEveryPartAndNothingFromTheScenarioAsMarkup(string name)
    {
        var text = MarkdownReport.Write(ExampleForecasts.Get(name));

        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        Assert.Contains("## In numbers\n", text, StringComparison.Ordinal);
        Assert.Contains("## Method and caveats\n", text, StringComparison.Ordinal);
        Assert.Contains("## How to cite\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0%", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 100%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SixParties_SaysThreeSentencesWithTheForecastsNumbers() =>
        Assert.Equal(
            "The Conservatives are forecast to win 40% of the vote (32–48% in nine simulated elections out of ten; 36% last time), and Labour 39% "
            + "(31–47%; 42% last time). Whoever wins, the median majority is 6.1 points (about 1,800 votes), and the chance of a majority "
            + "of 50 votes or fewer is 2%. National swing alone, applied uniformly, would put Labour on 39% and the Conservatives on 33%.",
            MarkdownReport.Write(ExampleForecasts.Get("six-party")).Split('\n')[4]);

    [Fact]
    public void Write_AJudgement_SaysUnderTheHeadlineThatItIsOne() => Assert.Contains(
        "**These figures include an analyst’s judgement, not a poll: 15 points added to Labour’s share, give or take 8 points two times in three (“The candidate is known far beyond the seat”).**",
        Committed("makerfield-2026-star.json"),
        StringComparison.Ordinal);

    [Fact]
    public void Write_AThirdOfAHundredCandidates_NamesThoseWhoMatter()
    {
        var rows = Committed("clacton-2026.json").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Candidate", "---", "Reform UK (Nigel Farage)", "Count Binface Party", "Reclaim (Laurence Fox)", "Others (31)"], rows.Select(row => row.Split(" | ")[0][2..]));
        Assert.StartsWith("| Others (31) | – | &lt;1% each |", rows[^1], StringComparison.Ordinal);
    }

    /// <summary>Whoever is missing is named, and a column of last time that does not come to 100 says why.</summary>
    [Fact]
    public void Write_APartyThatDoesNotStandAgain_IsNamedAndSaidOfTheColumn()
    {
        var text = Committed("gorton-and-denton-2026.json");
        Assert.Contains(" Not on the ballot: the Workers Party (10.3% last time).", text.Split('\n')[4], StringComparison.Ordinal);
        Assert.Contains(" Last time those who stand now had 90% of the vote; the rest went to parties and candidates that do not stand this time.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Last time those who stand now", Committed("copeland-2017.json"), StringComparison.Ordinal);
    }

    /// <summary>A candidate new to the seat who prints no more than one of the others is one of them: no "1% each" stands below a "&lt;1%".</summary>
    [Theory]
    [InlineData(1, "&lt;1% each")]
    [InlineData(2, "up to 1% each")]
    public void Write_SomebodyWithLessThanTheOthers_IsOneOfThem(int errorFactor, string share)
    {
        var rows = Committed("gorton-and-denton-2026.json", Invariant($"seatPolls.errorFactor={errorFactor}")).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        Assert.StartsWith($"| Others (6) | – | {share} |", rows[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(rows.SkipLast(1), row => row.Contains("| &lt;1% | &lt;1–", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_APartyOfTheScenariosOwn_IsNamedInTheNotes() =>
        Assert.Contains("has lost every deposit on record: the Alliance for Democracy and Freedom.", Committed("aberdeen-south-2026.json"), StringComparison.Ordinal);

    private static string Committed(string file, params string[] changes) => MarkdownReport.Write(Forecaster.Run(TestScenarios.Committed(file, ["simulation.draws=2000", .. changes])));

    [Fact]
    public void Write_Table_HasSevenCellsInEveryRow()
    {
        var rows = MarkdownReport.Write(ExampleForecasts.Get("long-names")).Split('\n').Where(line => line.StartsWith('|')).ToList();

        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal(8, row.Count(letter => letter == '|')));
    }

    [Fact]
    public void Escape_Markup_BecomesText() =>
        Assert.Equal(@"\*a\* \_b\_ \| &lt;i&gt; &amp; \[c\] d", MarkdownReport.Escape("*a* _b_ | <i> & [c]\nd"));
}

using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Sensitivity;

namespace Copeland.Tests.Charts;

/// <summary>The page on what moves a forecast: what stands where, and what is said of it.</summary>
public class SensitivityPageTests
{
    /// <summary>The later chart of a page says above it how it is to be read beside the first.</summary>
    [Fact]
    public void Page_OfTwoCharts_SaysAboveTheLaterHowTheyCompare()
    {
        var report = ExampleReports.Of("six-party");
        Assert.Empty(new SensitivityParts(report).Beside(TornadoPart.Model));

        var still = new SensitivityParts(report with { Bars = [.. report.Bars.Select(bar => bar.Input.IsAssumption ? bar with { Low = report.Base, High = report.Base } : bar)] });
        Assert.StartsWith("No estimate moves the chance by more than a point, so this chart is of the forecast share", still.Beside(TornadoPart.Model), StringComparison.Ordinal);
        Assert.Equal("This chart is of the chance, the previous one of the share: their bars cannot be compared.", still.Beside(TornadoPart.World));
    }

    /// <summary>Of what a reader is warned of the first sentence is in bold; on paper the folded points are said to be elsewhere.</summary>
    [Fact]
    public void Page_OfANote_HasItsFirstSentenceInBold()
    {
        var report = ExampleReports.Of("six-party");
        var parts = new SensitivityParts(report with { Forecast = report.Forecast with { Notes = ["Labour does not stand. It took 40.1% last time."] } });
        Assert.Contains("<p class=\"caveat\"><b>Labour does not stand.</b> It took 40.1% last time.</p>", parts.Lead(""), StringComparison.Ordinal);
        Assert.Contains("<p class=\"paper small\">All four points at which the race turns, with exact values, are in the file break-even.csv", parts.Points(), StringComparison.Ordinal);
    }

    /// <summary>Why ranges are what they are is told once of all that have them for the same reason.</summary>
    [Fact]
    public void Reasons_OfAKind_AreToldOnce()
    {
        var varied = SensitivityCases.Varied(SensitivityCases.ThreeWay);
        List<Copeland.Sensitivity.TornadoBar> bars = [.. Copeland.Sensitivity.VariedInputs.Of(varied, [0, 1, 2]).Select(input => new Copeland.Sensitivity.TornadoBar(input, ExampleReports.Of("six-party").Base, ExampleReports.Of("six-party").Base))];
        var reasons = SensitivityParts.Reasons(bars).ToList();
        Assert.Equal(reasons.Count, reasons.Select(reason => reason.What).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            ["Shares in national polls", "National swings", "The seat’s estimated Leave share of 2016", "Expected turnout", "Shares in polls of the seat", "The analyst’s judgement on Labour", "The model’s estimates"],
            reasons.Select(reason => reason.What));
        Assert.Single(reasons, reason => reason.Why.Contains("poll averages have typically missed by", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_AnyExample_EscapesWhatScenariosSay()
    {
        var page = SensitivityPage.Write(ExampleReports.Of("long-names"), new ChartOptions());
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("id=\"turns\"", page, StringComparison.Ordinal);
        Assert.Contains("</h1><p>As it stands, ", page.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(page.IndexOf(SensitivityWords.Premise, StringComparison.Ordinal), page.IndexOf("<ul class=\"findings\">", StringComparison.Ordinal), page.IndexOf("</header>", StringComparison.Ordinal));
        Assert.Contains("so the column can pass 100%;", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"explore.html\">“What if?”</a>", page, StringComparison.Ordinal);
    }

    /// <summary>
    /// What the first finding is of has the first figure, whatever the headline names; it stands above the findings, on the first screen of a telephone,
    /// under a name that does not say the headline again, and the other figure has a part of its own.
    /// </summary>
    [Fact]
    public void Page_OfAnEstimateThatCountsMost_BeginsWithTheEstimates()
    {
        var report = ExampleReports.Of("six-party");
        var (world, model) = (report.Bars.First(bar => !bar.Input.IsAssumption), report.Bars.First(bar => bar.Input.IsAssumption));
        int At(string page, string text) => page.IndexOf(text, StringComparison.Ordinal);
        string Drawn(string page, TornadoPart part) => At(page, $"<figure id=\"chart-{part.Name}\">") is var at && at < 0 ? "nowhere" : at < At(page, "<ul class=\"findings\">") ? "first" : "later";

        // Two estimates, so that theirs is a figure.
        var usual = SensitivityPage.Write(report with { Bars = [.. report.Bars, model with { Input = model.Input with { Label = "the runner-up’s bonus", Address = "model.second.mean" } }] }, new ChartOptions());
        Assert.Equal(("first", "later"), (Drawn(usual, TornadoPart.World), Drawn(usual, TornadoPart.Model)));
        Assert.True(At(usual, "<section id=\"turns\"") < At(usual, "<section id=\"estimates\"") && At(usual, "<section id=\"inputs\"") < 0);

        // Behind the findings what they end with comes first, so that on paper the long tables stand last.
        Assert.InRange(At(usual, ">All at once: "), At(usual, ">What else the numbers say"), At(usual, ">Polls and figures: how far "));

        // Only the later one has its finding as its title.
        Assert.DoesNotContain($">{SensitivityWords.Tornado(report, TornadoPart.World).Title.Split(' ')[0]} ", usual[At(usual, "<figure")..At(usual, "</figure>")], StringComparison.Ordinal);
        Assert.Contains(">Of the model’s estimates", usual, StringComparison.Ordinal);

        var longer = SensitivityPage.Write(report with { Bars = [world with { Input = model.Input }, model with { Input = world.Input }] }, new ChartOptions());
        Assert.Equal("first", Drawn(longer, TornadoPart.Model));
        Assert.True(At(longer, "<section id=\"estimates\"") < 0 && At(longer, "<section id=\"turns\"") > 0);

        // A favourite that nothing threatens: the headline names no bar.
        var ahead = report.Base with { Win = [.. report.Base.Win.Select((_, place) => new ProbabilityEstimate(place == report.First ? 0.95 : 0.05 / (report.Base.Win.Count - 1), 0.001))] };
        PlanOutcome With(double chance) => ahead with { Win = [.. ahead.Win.Select((win, place) => place == report.First ? new ProbabilityEstimate(chance, 0.001) : win)] };
        var runaway = SensitivityPage.Write(report with { Base = ahead, Bars = [model with { Low = With(0.92), High = With(0.97) }, world with { Low = With(0.94), High = With(0.96) }] }, new ChartOptions());
        Assert.Contains("the favourite", runaway[..At(runaway, "</h1>")], StringComparison.Ordinal);
        Assert.True(At(runaway, "<li>Of what the model has learnt") > 0);
        Assert.Equal("first", Drawn(runaway, TornadoPart.Model));
    }

    /// <summary>A later figure of one bar is a sentence instead, and none where the findings say it: a bar beside nothing compares nothing.</summary>
    [Fact]
    public void Page_OfOneBarLater_SaysItInASentence()
    {
        var report = ExampleReports.Of("six-party");
        var (world, model) = (report.Bars.First(bar => !bar.Input.IsAssumption), report.Bars.First(bar => bar.Input.IsAssumption));
        var alone = report with { Bars = [world, model] };
        Assert.Matches("^One estimate alone moves the Conservatives’ chance, now [0-9]+%: with .+ at the low end of its range it would be [0-9]+%, at the high end of its range, [0-9]+%\\.$", SensitivityWords.Alone(alone));
        Assert.True(SensitivityWords.IsAlone(alone, TornadoPart.World));
        Assert.False(SensitivityWords.IsAlone(report, TornadoPart.World));

        var page = SensitivityPage.Write(alone, new ChartOptions());
        Assert.Contains("<p>One estimate alone moves ", page, StringComparison.Ordinal);
        Assert.Contains("<figure id=\"chart-tornado\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure id=\"chart-tornado-model\">", page, StringComparison.Ordinal);

        // Where the estimate comes first, the poll or figure is the second finding, and has no part that says it again.
        var estimateFirst = SensitivityPage.Write(report with { Bars = [world with { Input = model.Input }, model with { Input = world.Input }] }, new ChartOptions());
        Assert.Contains("<li>Of the polls and figures that go in, ", estimateFirst, StringComparison.Ordinal);
        Assert.DoesNotContain("<section id=\"inputs\"", estimateFirst, StringComparison.Ordinal);
    }

    /// <summary>An end of the range of a poll published in whole per cent reads in the table as it does in the findings.</summary>
    [Fact]
    public void Page_TableOfAPollInWholePerCent_IsNoFinerThanTheFindings()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption);
        var poll = bar with { Input = bar.Input with { Address = "seatPolls[0].sharesPct.Con", Unit = InputUnit.Percent, Present = 29, Range = bar.Input.Range with { Low = 19.9, High = 40.2 } } };
        var table = new SensitivityParts(report with { Bars = [poll] }).Inputs();
        Assert.Contains("<td>20%</td>", table, StringComparison.Ordinal);
        Assert.Contains("<td>40%</td>", table, StringComparison.Ordinal);
    }

    /// <summary>A table has a row for what moves something, or for all where nothing does; what stays is named once.</summary>
    [Fact]
    public void Page_TableOfWhatWasMoved_LeavesOutWhatStays()
    {
        var report = ExampleReports.Of("six-party");
        var still = report.Bars[0] with { Input = report.Bars[0].Input with { Label = "expected turnout" }, Low = report.Base, High = report.Base };
        var moved = new SensitivityParts(report with { Bars = [report.Bars[0], still] }).Inputs();
        Assert.Equal(2, moved.Split("<th scope=\"row\">").Length);
        Assert.Contains("Expected turnout moves the chance by a point at most at either end of its range.", moved, StringComparison.Ordinal);
        Assert.DoesNotContain(" moves the chance by a point at most", new SensitivityParts(report with { Bars = [report.Bars[0]] }).Inputs(), StringComparison.Ordinal);
        var none = new SensitivityParts(report with { Bars = [still, still] }).Inputs();
        Assert.Equal(3, none.Split("<th scope=\"row\">").Length);
    }

    /// <summary>Of what is varied together each of what makes next to nothing is told in one row, and how far the parts are known once.</summary>
    [Fact]
    public void Page_AllAtOnce_GathersWhatMakesNextToNothing()
    {
        var report = ExampleReports.Of("six-party");
        var (input, much, none) = (report.Together.Inputs[0], new IndexEstimate(0.9, 0.8, 0.98), new IndexEstimate(0.004, 0, 0.01));
        var together = report.Together with { Inputs = [input, input, input], Lead = [new(much, much), new(none, none), new(none, none)], Win = [new(much, much), new(none, none), new(none, none)] };
        var html = new SensitivityParts(report with { Together = together }).Together();
        Assert.Equal(3, html.Split("<th scope=\"row\">").Length);
        Assert.Contains("Each of the other two", html, StringComparison.Ordinal);
        Assert.Contains("<td>80–98%</td>", html, StringComparison.Ordinal);
    }

    /// <summary>Days of polls stay with their months, and conditions of one kind stand under one stem.</summary>
    [Fact]
    public void Page_Dates_StayWhole()
    {
        var page = SensitivityPage.Write(ExampleReports.Of("six-party"), new ChartOptions());
        var lead = page[page.IndexOf("<header>", StringComparison.Ordinal)..page.IndexOf("</header>", StringComparison.Ordinal)];
        Assert.DoesNotMatch("[0-9] (January|February|March|April|May|June|July|August|September|October|November|December)", lead);
        Assert.Matches("[0-9]\u00a0(January|February|March|April|May|June|July|August|September|October|November|December)", lead);
    }
}

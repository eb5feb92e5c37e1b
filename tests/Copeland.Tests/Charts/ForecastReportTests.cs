using System.Text.RegularExpressions;
using System.Xml.Linq;

using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Elections;
using Copeland.Reports;
using Copeland.Statistics;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Charts;

public partial class ForecastReportTests
{
    public static TheoryData<string> Examples => ExampleForecasts.All;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_AnyForecast_NamesNoAddressAndRunsNoScript(string example)
    {
        var html = Write(example);

        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_EveryPicture_IsWellFormedNamedAndThereForBothScreens(string example)
    {
        var pictures = Picture().Matches(Write(example)).Select(match => XElement.Parse(match.Value)).ToList();

        Assert.Equal(2 * ForecastCharts.Names(ExampleForecasts.Get(example)).Count, pictures.Count);
        Assert.All(pictures, picture => Assert.NotEmpty(Assert.IsType<XAttribute>(picture.Attribute("aria-label")).Value));
        Assert.All(pictures, picture => Assert.All(
            picture.Descendants("g").Where(group => group.Attribute("tabindex") is not null),
            group => Assert.NotEmpty(Assert.IsType<XAttribute>(group.Attribute("aria-label")).Value)));
    }

    [Fact]
    public void Write_EveryId_IsUniqueAndEveryReferenceResolves()
    {
        var html = Write("six-party");
        var ids = Id().Matches(html).Select(match => match.Groups["id"].Value).ToList();
        var references = Reference().Matches(html).Select(match => match.Groups["id"].Value).Distinct().ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference, ids));
    }

    [Fact]
    public void Write_EveryColourVariable_IsDefinedForDayAndNight()
    {
        var html = Write("three-way");
        var used = Used().Matches(html).Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.NotEmpty(used);
        Assert.All(used, name => Assert.Equal(2, Regex.Count(html, $"--{name}:#", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    /// <summary>A white plate under a number would hide it by night.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_EveryColourOfAPicture_FollowsTheTheme(string example)
    {
        var colours = Picture().Matches(Write(example)).SelectMany(match => XElement.Parse(match.Value).DescendantsAndSelf())
            .SelectMany(element => new[] { element.Attribute("fill"), element.Attribute("stroke") }).OfType<XAttribute>().Select(attribute => attribute.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(colours);
        Assert.All(colours, colour => Assert.Matches("^(var\\(--.+\\)|none|url\\(.+\\))$", colour));
    }

    /// <summary>What bears on the whole forecast stands under the headline, and not a second time at the foot.</summary>
    [Fact]
    public void Write_AContestTheModelWasNotMadeFor_SaysSoUnderTheHeadlineOnce()
    {
        const string grave = "Main rival not standing: Labour (28.1% last time). The model was not fitted to such contests.";
        const string shown = "<b>Main rival not standing: Labour (28.1% last time).</b> The model was not fitted to such contests.";
        const string lesser = "The last result is notional.";
        var html = ForecastReport.Write(ExampleForecasts.Get("six-party") with { Warnings = [grave, lesser] }, new ReportContext(), new ChartOptions());

        Assert.Contains($"<p class=\"caveat\">{shown}</p>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("Main rival not standing")[1..]);
        Assert.Contains($"<li>{lesser}</li>", html, StringComparison.Ordinal);
    }

    /// <summary>Where too much of last time's vote has nobody to go to, a swing of the rest is not told as if it said something.</summary>
    [Fact]
    public void Write_MostVotesWithoutACandidate_SaysWhyNoSwingIsShown()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var first = forecast.Contest.Candidates[0].Party.Code;
        var contest = forecast.Contest with { Previous = new(forecast.Contest.Previous.Date, new([KeyValuePair.Create(first, forecast.Contest.Previous.Shares[first] ?? 0)]), null, null, false) };
        var few = forecast with { Contest = contest, Baselines = forecast.Baselines with { Market = null }, Candidates = [.. forecast.Candidates.Select((candidate, place) => place == 0 ? candidate : candidate with { PreviousShare = null })] };
        var html = ForecastReport.Write(few, new ReportContext(), new ChartOptions());

        Assert.Matches("A swing says little here: those who stand had only \\d+% of last time’s vote\\.", html);
        Assert.DoesNotContain("Proportional swing", html, StringComparison.Ordinal);
        Assert.DoesNotContain("applied uniformly", html, StringComparison.Ordinal);
    }

    /// <summary>The last result is whole: who does not stand again is in it, under a number of their own too.</summary>
    [Fact]
    public void Write_TheLastResult_NamesThoseWhoDoNotStandAgain()
    {
        var forecast = ExampleForecasts.Get("two-party");
        var contest = forecast.Contest with { Previous = forecast.Contest.Previous.WithShare("Ind-9", 0.123) };
        var html = ForecastReport.Write(forecast with { Contest = contest }, new ReportContext(), new ChartOptions());

        Assert.Contains(" 12.3%", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RecordAndInputs_AreShownAndEscaped()
    {
        var context = new ReportContext
        {
            Record = new ModelRecord("each Parliament left out in turn", 389, [new ModelScore("Copeland & co", 5.616, 0.487, 0.267, 0.823, 0.894)]),
            Inputs = [new ReportFact("Poll", "ICM <i>44</i>", "\"client\"")],
        };
        var html = ForecastReport.Write(ExampleForecasts.Get("two-party"), context, new ChartOptions());

        Assert.Contains("Forecasts of 389 past by-elections, each Parliament left out in turn.", html, StringComparison.Ordinal);
        Assert.Contains("Copeland &amp; co</th><td>5.62</td>\n<td>0.487</td>\n<td>0.267</td>\n<td>82%</td>\n<td>89%</td>", html, StringComparison.Ordinal);
        Assert.Contains("ICM &lt;i&gt;44&lt;/i&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&quot;client&quot;", html, StringComparison.Ordinal);
    }

    /// <summary>A column for each party that any poll asked about, the largest of the last row first; who was not asked about has a dash.</summary>
    [Fact]
    public void Write_Polls_AreATableWithAColumnForEachParty()
    {
        var polls = new ReportPolls("Polls of the seat",
        [
            new ReportPoll("ICM for <i>us</i>", "1 May 2017", Shares(("Con", 0.4), ("Lab", 0.41), ("UKIP", 0.05))),
            new ReportPoll("YouGov", "2 to 3 May 2017, 1,000 asked", Shares(("Con", 0.42), ("Lab", 0.395))),
        ]);
        var html = ForecastReport.Write(ExampleForecasts.Get("two-party"), new ReportContext { Polls = [polls] }, new ChartOptions());

        Assert.Contains("<caption>Polls of the seat, in per cent</caption>\n<thead><tr><th scope=\"col\">Pollster</th><th scope=\"col\">Con</th><th scope=\"col\">Lab</th><th scope=\"col\">UKIP</th></tr>", html, StringComparison.Ordinal);
        Assert.Contains("ICM for &lt;i&gt;us&lt;/i&gt; <span class=\"sub\">1 May 2017</span></th><td>40</td>\n<td>41</td>\n<td>5</td>\n", html, StringComparison.Ordinal);
        Assert.Contains("1,000 asked</span></th><td>42</td>\n<td>39.5</td>\n<td>–</td>\n", html, StringComparison.Ordinal);

        static VoteShares Shares(params (string Party, double Share)[] all) => new(all.Select(one => KeyValuePair.Create(one.Party, one.Share)));
    }

    /// <summary>Two rows stand as close as four: a runaway's first picture is no page of white.</summary>
    /// <summary>The first picture has the same rows on a telephone and on a desk, where there is room for all of them and where a long source leaves less on one.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("A source that takes so many lines under a picture on a telephone that there is less room for rows above it than a desk has, which writes it in one line or two, and so on to its end, which is not yet here, but here.")]
    public void Write_FirstPicture_NamesTheSameCandidatesOnBothScreens(string? source)
    {
        var known = ExampleForecasts.Get("six-party");
        double[] chances = [0.48, 0.44, 0.03, 0.03, 0.01, 0.01];
        var forecast = known with { Candidates = [.. known.Candidates.Select((candidate, place) => candidate with { Win = new ProbabilityEstimate(place < chances.Length ? chances[place] : 0, 0.001) })] };
        var rows = Picture().Matches(ForecastReport.Write(forecast, new ReportContext(), new ChartOptions { Source = source })).Take(2)
            .Select(picture => Row().Matches(picture.Value).Select(row => row.Groups["who"].Value).ToList()).ToList();

        Assert.Equal(rows[0], rows[1]);
        Assert.Equal(source is null ? 5 : 3, rows[0].Count);
    }

    [Fact]
    public void Write_ARunaway_HasALowerFirstPicture()
    {
        Assert.True(Height(Write("runaway")) < Height(Write("three-way")));

        static double Height(string html) => double.Parse(
            (string?)XElement.Parse(Picture().Match(html).Value).Attribute("viewBox") is { } box ? box.Split(' ')[3] : "", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Shapes of many who differ have room, and the sheet they stand on is full; more than there is room for are drawn closer.</summary>
    [Fact]
    public void Write_ManyCandidates_HaveAHigherPictureOfShares()
    {
        Assert.True(Height(Write("three-way")) < Height(Write("six-party")));
        Stand[] many = [new("Con", 0.5, 0.1, 0.475), .. Enumerable.Range(1, 11).Select(number => new Stand("Ind", 0.012 * number, 0.2, null, null, Invariant($"Ind-{number}")))];
        Assert.InRange(Height(ForecastReport.Write(new SimulatedForecast("Haltemprice and Howden", "Con", many).Build(), new ReportContext(), new ChartOptions())), Height(Write("six-party")), 576);

        static double Height(string html) => XElement.Parse(Picture().Match(html[html.IndexOf("id=\"chart-shares\"", StringComparison.Ordinal)..]).Value).Attribute("viewBox")?.Value is { } box
            ? double.Parse(box.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Who does not stand is news, and stands under the headline once.</summary>
    [Fact]
    public void Write_APartyNotOnTheBallot_IsAmongTheFirstSentences()
    {
        const string absent = "Not on the ballot: WPB (10.3% last time). Add whoever stands to candidates.";
        var html = ForecastReport.Write(ExampleForecasts.Get("six-party") with { Warnings = [absent] }, new ReportContext(), new ChartOptions());

        Assert.Single(html.Split("Not on the ballot")[1..]);
        Assert.Matches("<li>Not on the ballot: the Workers Party \\(10.3% last time\\)\\.</li>\n</ul>\n<p class=\"small\">Forecast as of", html);
    }

    /// <summary>The heading of the bars is what they show.</summary>
    [Theory]
    [InlineData(0.95, "Nearly all the ")]
    [InlineData(0.6, "Most of the ")]
    [InlineData(0.4, "The largest part of the ")]
    public void Write_Uncertainty_IsHeadedByItsFinding(double part, string start)
    {
        var rest = (1 - part) / 2;
        var html = ForecastReport.Write(ExampleForecasts.Get("six-party") with { Uncertainty = [new("model coefficients", rest), new("this seat on the day", part), new("seat polls", rest)] }, new ReportContext(), new ChartOptions());

        Assert.Matches($"<h3>{start}.* comes from what is peculiar to this seat on the day and error in the national polls</h3>", html);
    }

    /// <summary>The edge is the one that forecast.json and the terminal give, rounded once: 33% less 68% may be −34.</summary>
    [Fact]
    public void Write_Edge_IsTheUnroundedDifferenceAndTheNoteSaysSo()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var market = new Copeland.Forecasts.MarketProbabilities("Ladbrokes", [.. forecast.Candidates.Select((_, place) => place == 0 ? (double?)0.6774 : null)], 0.12499999);
        var html = ForecastReport.Write(
            forecast with
            {
                Candidates = [forecast.Candidates[0] with { Win = new(0.3345, 0.001) }, .. forecast.Candidates.Skip(1)],
                Baselines = forecast.Baselines with { Market = market },
            },
            new ReportContext(), new ChartOptions());

        Assert.Contains("<td>68%</td>\n<td>−34</td>", html, StringComparison.Ordinal);
        Assert.Contains("the bookmakers’ margin of 12.5 points is removed", html, StringComparison.Ordinal);
        Assert.Contains("in points, worked out before either is rounded", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.3429, "−34")]
    [InlineData(0.167, "+17")]
    [InlineData(-0.004, "0")]
    [InlineData(0.005, "+1")]
    public void SignedWholePoints_ADifference_IsRoundedOnce(double difference, string expected) => Assert.Equal(expected, DisplayNumber.SignedWholePoints(difference));

    /// <summary>The foot of every sheet names the contest, and no title ends the style sheet.</summary>
    [Fact]
    public void Write_OnPaper_HasTheContestAtTheFootOfEverySheet()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var html = ForecastReport.Write(forecast with { Provenance = forecast.Provenance with { Title = "A \"by-election\" </style>" } }, new ReportContext(), new ChartOptions());

        Assert.Contains("@page{font:8pt 'Inter', ", html, StringComparison.Ordinal);
        Assert.Contains("@bottom-left{content:\"A \\22 by-election\\22  \\3C /style>, ", html, StringComparison.Ordinal);

        // However many lines the title takes, the number of the sheet has one.
        Assert.Matches("@bottom-right{content:counter\\(page\\)[^}]*;white-space:nowrap}", html);
        Assert.Single(html.Split("</style>")[1..]);
    }

    /// <summary>The heading of a part outranks the titles of its pictures: 15.5 points on paper, where an em of a picture is 9.8.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_ATitleOfAPicture_IsSmallerThanTheHeadingAboveIt(string example)
    {
        foreach (var picture in Picture().Matches(Write(example)).Select(match => XElement.Parse(match.Value)))
        {
            var size = double.Parse(picture.Descendants("text").First().Attribute("font-size")?.Value ?? "", CultureInfo.InvariantCulture);
            Assert.InRange(size, 0, 1.31 * (picture.Attribute("class")?.Value == "wide" ? ChartSize.Web : ChartSize.Narrow).TextSize);
        }
    }

    /// <summary>Of two pictures side by side none has the larger title.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_APairOfPictures_HasTitlesOfOneSize(string example)
    {
        var html = Write(example);
        var pair = Picture().Matches(html[html.IndexOf("id=\"chart-majority\"", StringComparison.Ordinal)..]).Take(4).Select(match => XElement.Parse(match.Value).Descendants("text").First().Attribute("font-size")?.Value).ToList();

        Assert.Equal(pair[0], pair[2]);
        Assert.Equal(pair[1], pair[3]);
    }

    [Fact]
    public void Write_InOtherCultures_GivesTheSameText()
    {
        var expected = Write("long-names");
        foreach (var culture in new[] { "en-GB", "de-DE", "tr-TR" })
        {
            using (new CultureScope(culture))
            {
                Assert.Equal(expected, Write("long-names"));
            }
        }
    }

    private static string Write(string example) =>
        ForecastReport.Write(ExampleForecasts.Get(example), new ReportContext(), new ChartOptions());

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Picture();

    [GeneratedRegex("class=\"hit\"[^>]*aria-label=\"(?<who>[^:\"]+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Id();

    [GeneratedRegex("(aria-describedby=\"|aria-labelledby=\"|href=\"#|url\\(#)(?<id>[^\")]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Reference();

    [GeneratedRegex("var\\(--(?<name>c[0-9A-F-]+)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Used();
}

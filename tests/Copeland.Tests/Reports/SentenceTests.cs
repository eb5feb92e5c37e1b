using System.Text;

using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Architecture;
using Copeland.Tests.Sensitivity;
using Copeland.Tracking;

namespace Copeland.Tests.Reports;

/// <summary>
/// Every sentence a forecast can say, at the ends and in the middle of what can happen, as somebody has read them aloud and found
/// them good. To accept a change, read the file, run the tests with COPELAND_ACCEPT=1 and commit it.
/// </summary>
public class SentenceTests
{
    [Fact]
    public void Sentences_AtTheExtremes_AreAsRead()
    {
        var text = new StringBuilder();
        foreach (var (name, forecast) in Cases())
        {
            text.Append(CultureInfo.InvariantCulture, $"== {name}\n");
            foreach (var (template, sentence) in Of(forecast))
            {
                text.Append(CultureInfo.InvariantCulture, $"{template}: {sentence}\n");
            }

            text.Append('\n');
        }

        foreach (var (name, sentences) in Others())
        {
            text.Append(CultureInfo.InvariantCulture, $"== {name}\n").AppendJoin('\n', sentences.Select(line => $"{line.Template}: {line.Sentence}")).Append("\n\n");
        }

        Golden.AssertIs(text.ToString(), "Reports", "sentences.txt");
    }

    [Fact]
    public void Sentences_OfAnyForecast_HoldNoIsoDateAndNoCertainty()
    {
        foreach (var (name, sentences) in Cases().Select(one => (one.Name, Of(one.Forecast))).Concat(Others()))
        {
            Assert.All(sentences, line =>
            {
                Assert.DoesNotMatch(@"\b\d{4}-\d{2}-\d{2}\b", line.Sentence);
                Assert.DoesNotMatch(@"(?<![\d.])(0|100)%", line.Sentence);
                Assert.DoesNotMatch("  |\\.\\.| ,", line.Sentence);
                Assert.True(char.IsUpper(line.Sentence[0]) || char.IsDigit(line.Sentence[0]), $"{name}, {line.Template}: {line.Sentence}");
            });
        }
    }

    private static IEnumerable<(string Name, Forecast Forecast)> Cases()
    {
        foreach (var chance in new[] { 0.0004, 0.049, 0.05, 0.25, 0.44, 0.5, 0.58, 0.948, 0.9997 })
        {
            yield return (FormattableString.Invariant($"two parties, the defender wins {100 * chance:0.##}%"), Won(Two(0.41).Build(), chance, 1 - chance));
        }

        yield return ("two parties, 500 draws, 97%", Won((Two(0.41) with { Draws = 500 }).Build(), 0.97, 0.03, 0.0076));
        yield return ("a tie", Won(Two(0.41).Build(), 0.5, 0.5));
        yield return ("two parties and a third, 44 and 43", Won(Three().Build(), 0.44, 0.43, 0, 0.13));
        yield return ("half against a field", Won(Field().Build(), 0.5, 0.14, 0, 0.13, 0.12, 0.11));
        yield return ("no previous result of either", Won(Two(null).Build(), 0.6, 0.4));
        var standings = Three().Build();
        yield return ("an insurgent, and one of the fringe with a tenth", standings with
        {
            Candidates =
            [
                standings.Candidates[0] with { Win = new ProbabilityEstimate(0.7, 0.001) },
                standings.Candidates[1] with { Candidate = standings.Candidates[1].Candidate with { Standing = Copeland.Elections.CandidateStanding.Insurgent }, Win = new ProbabilityEstimate(0.3, 0.001) },
                standings.Candidates[2] with { Candidate = standings.Candidates[2].Candidate with { Standing = Copeland.Elections.CandidateStanding.Fringe }, Win = new ProbabilityEstimate(0, 0) },
            ],
        });
        foreach (var name in ExampleForecasts.Names)
        {
            yield return (name, ExampleForecasts.Get(name));
        }
    }

    private static SimulatedForecast Two(double? before) => new("Witney", "Con", new("Con", 0.56, 0.16, before), new("LD", 0.44, 0.2, before is null ? null : 0.40))
    {
        Draws = 5_000,
        Notes = ["The Conservatives disowned their candidate on 12 February 2017."],
    };

    private static SimulatedForecast Field() => new(
        "Hove", "Con", new("Con", 0.3, 0.2, 0.6), new("Lab", 0.2, 0.3, 0.1), new("LD", 0.2, 0.3, 0.1), new("UKIP", 0.15, 0.3, 0.1), new("Green", 0.15, 0.3, 0.1))
    {
        Draws = 5_000,
    };

    private static SimulatedForecast Three() => new("Wells", "Lab", new("Lab", 0.36, 0.2, 0.4), new("ED", 0.35, 0.2, null), new("Green", 0.29, 0.2, 0.2))
    {
        Draws = 5_000,
        Parties = Copeland.Elections.PartyCatalogue.BuiltIn.With(
            [new Copeland.Elections.Party("ED", "English Democrats", "#AA2200", Copeland.Elections.Family.Other)]),
    };

    // The chances alone are set: words must follow them whatever the shares.
    private static Forecast Won(Forecast forecast, double first, double second, double error = 0, params double[] others) => forecast with
    {
        Candidates =
        [
            .. forecast.Candidates.Zip([first, second, .. others], (candidate, win) => candidate with { Win = new ProbabilityEstimate(win, error) }),
        ],
        Hold = new ProbabilityEstimate(first, error),
    };

    // What the other documents say: of what moves a forecast, of a forecast through time, of a forecast and the result.
    private static IEnumerable<(string Name, IEnumerable<(string Template, string Sentence)> Sentences)> Others()
    {
        foreach (var name in ExampleForecasts.Names)
        {
            yield return ($"sensitivity of {name}", Of(ExampleReports.Of(name)));
        }

        foreach (var (name, chances) in new (string, double[])[]
        {
            ("rises", [0.44, 0.46, 0.48, 0.49, 0.5, 0.51, 0.51]),
            ("rises over a dip", [.. Enumerable.Repeat(0.44, 8), .. Enumerable.Repeat(0.12, 8), .. Enumerable.Repeat(0.51, 8)]),
            ("falls over a height", [.. Enumerable.Repeat(0.948, 8), .. Enumerable.Repeat(0.9997, 8), .. Enumerable.Repeat(0.5, 8), .. Enumerable.Repeat(0.88, 8), .. Enumerable.Repeat(0.3, 8)]),
            ("stays, but for a day", [.. Enumerable.Repeat(0.5, 8), 0.2, .. Enumerable.Repeat(0.5, 8)]),
            ("never above next to nothing", [.. Enumerable.Repeat(0.0004, 9)]),
        })
        {
            yield return ($"a chance that {name}", Of(Tracked(chances)));
        }

        foreach (var (name, leader) in new[] { ("as foreseen", 0.62), ("far from it", 0.2), ("on a knife's edge", 0.5003) })
        {
            yield return ($"after the event, {name}", Of(Judged(leader)));
        }
    }

    private static IEnumerable<(string Template, string Sentence)> Of(SensitivityReport report)
    {
        foreach (var part in new[] { TornadoPart.World, TornadoPart.Model }.Where(part => part.Of(report).Count > 0))
        {
            var words = SensitivityWords.Tornado(report, part);
            yield return ("tornado title", words.Title);
            yield return ("tornado subtitle", words.Subtitle);
            yield return ("tornado alt text", words.AltText);
        }

        yield return ("premise", SensitivityWords.Premise);
        foreach (var finding in SensitivityWords.Findings(report).Concat(SensitivityWords.Further(report)))
        {
            yield return ("finding", finding);
        }

        foreach (var point in report.BreakEvens)
        {
            yield return ("break-even", new TurningWords(report).Of(point));
        }
    }

    private static IEnumerable<(string Template, string Sentence)> Of(TrackWords words)
    {
        foreach (var (name, chart) in new[] { ("track", words.Chances), ("track of shares", words.Shares) })
        {
            yield return ($"{name} title", chart.Title);
            yield return ($"{name} subtitle", chart.Subtitle);
            yield return ($"{name} alt text", chart.AltText);
        }

        yield return ("track source", words.Source);
    }

    private static IEnumerable<(string Template, string Sentence)> Of(PostMortem judged)
    {
        yield return ("post-mortem title", PostMortemWords.Title(judged));
        foreach (var sentence in PostMortemWords.Sentences(judged).Append(PostMortemWords.Missed(judged)))
        {
            yield return ("post-mortem", sentence);
        }

        var picture = PostMortemWords.Picture(judged);
        yield return ("post-mortem subtitle", picture.Subtitle);
        yield return ("post-mortem alt text", picture.AltText);
    }

    // The first candidate's chance day by day, the second's the rest; shares stand still.
    private static TrackWords Tracked(double[] chances)
    {
        var forecast = Two(0.41).Build();
        var first = new DateOnly(2017, 1, 2);
        return new TrackWords(new Track(
            forecast.Contest,
            forecast.Provenance,
            [.. chances.Select((win, day) => new TrackedDay(
                first.AddDays(day), [new(win, 0.5, 0.5, 0.4, 0.6), new(1 - win, 0.5, 0.5, 0.4, 0.6)], Copeland.Elections.VoteShares.None, [], [], []))],
            [],
            [],
            []));
    }

    private static PostMortem Judged(double leader)
    {
        var forecast = Two(0.41).Build();
        var shares = new Copeland.Elections.VoteShares([KeyValuePair.Create("Con", leader), KeyValuePair.Create("LD", 1 - leader)]);
        return new PostMortem(forecast.Contest, JudgedForecast.Read(ForecastJson.Write(forecast)), new Copeland.Elections.ElectionResult(shares, null, null));
    }

    private static IEnumerable<(string Template, string Sentence)> Of(Forecast forecast)
    {
        var race = Race.Of(forecast);
        yield return ("headline", Headline.Of(race));
        foreach (var caveat in ForecastSentences.CaveatsInPrint(forecast))
        {
            yield return ("caveat", caveat);
        }

        foreach (var (sentence, name) in ForecastSentences.Of(race).Zip(["vote", "majority", "uniform swing"]))
        {
            yield return (name, sentence);
        }

        foreach (var line in ForecastSentences.Baselines(race))
        {
            yield return ("baseline", line);
        }

        List<(string Name, ChartText Words)> charts =
        [
            ("chances", ChanceWords.Bars(race)), ("dots", ChanceWords.Dots(race)), ("shares", ShareWords.Histograms(race)),
            ("intervals", ShareWords.Intervals(race)), ("majority", MajorityWords.Of(race)),
        ];
        if (forecast.Explanation.Count > 0)
        {
            charts.Add(("explanation", ExplanationWords.Of(race)));
        }

        foreach (var (name, words) in charts)
        {
            yield return ($"{name} title", words.Title);
            yield return ($"{name} subtitle", words.Subtitle);
            yield return ($"{name} alt text", words.AltText);
        }

        yield return ("evidence", "From " + ForecastSentences.Evidence(forecast) + ".");
        yield return ("how to read", ForecastSentences.HowToRead);
        yield return ("fair odds", FairOdds.Of(race.Leader.Win) is { } fair ? Invariant($"Odds of {fair.Fractional} or {fair.Decimal:0.00}") : "None");
        yield return ("fair odds of the other side", FairOdds.Of(race.Rival.Win) is { } other ? Invariant($"Odds of {other.Fractional} or {other.Decimal:0.00}") : "None");
        if (RecordWords.Of(forecast) is { } record)
        {
            yield return ("record", record);
        }

        if (OthersRow.Of(race) is { } others)
        {
            yield return ("others", $"{others.Label} {others.Share} {others.Range}");
        }

        yield return ("in words", Sentence.Start(ProbabilityWords.Both(race.Leader.Win)));
        yield return ("the other side", Sentence.Start(ProbabilityWords.Both(race.Rival.Win)));
        yield return ("source", ForecastSentences.SourceLine(forecast));
        yield return ("method", ForecastSentences.Method(forecast));
        yield return ("citation", ForecastSentences.Citation(forecast));
    }
}

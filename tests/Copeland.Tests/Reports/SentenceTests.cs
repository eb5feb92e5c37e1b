using System.Text;

using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Statistics;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Reports;

/// <summary>
/// Every sentence a forecast can say, at the ends and in the middle of what can happen, as somebody has read them aloud and found
/// them good. To accept a change, read the file, run the tests with COPELAND_ACCEPT=1 and commit it.
/// </summary>
public class SentenceTests
{
    private static readonly string Accepted = Path.Combine(SourceTree.Root, "tests", "Copeland.Tests", "Reports", "sentences.txt");

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

        if (Environment.GetEnvironmentVariable("COPELAND_ACCEPT") == "1")
        {
            File.WriteAllText(Accepted, text.ToString());
        }

        Assert.Equal(File.ReadAllText(Accepted).ReplaceLineEndings("\n"), text.ToString());
    }

    [Fact]
    public void Sentences_OfAnyForecast_HoldNoIsoDateAndNoCertainty()
    {
        foreach (var (name, forecast) in Cases())
        {
            Assert.All(Of(forecast), line =>
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

using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Statistics;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Reports;

/// <summary>The three sentences a piece can begin with.</summary>
public class ForecastSentencesTests
{
    /// <summary>The newest poll of the seat comes before any rule of thumb, and is not left to contradict the headline without a word.</summary>
    [Fact]
    public void Of_ASeatWithPolls_TellsTheNewestInsteadOfTheSwing()
    {
        var forecast = Forecaster.Run(TestScenarios.Committed("gorton-and-denton-2026.json", "simulation.draws=2000"));
        var race = Race.Of(forecast);
        var told = ForecastSentences.Of(race);

        Assert.Equal("Reform UK", race.LeaderName.Subject);
        Assert.Equal(4, told.Count);
        Assert.Equal("The newest poll of the seat, by Omnisis (20 February 2026), had the Greens on 33%, Reform UK on 29% and Labour on 26%. Polls of a seat have often been wrong by more than that lead; before polls of the seat the forecast had Reform UK on 35% and the Greens on 18%.", told[2]);
        Assert.Equal("Bookmakers (Oddschecker, 13 February 2026) made the Greens the favourites, at 68%, before that poll; the forecast does not use their prices.", told[3]);

        var led = Race.Of(forecast with { SeatPolls = [.. forecast.SeatPolls.OrderBy(poll => poll.Poll.End).Take(1)] });
        Assert.StartsWith("The newest poll of the seat, by Find Out Now (", ForecastSentences.Of(led)[2], StringComparison.Ordinal);
        Assert.Contains("had Reform UK on 36%, Labour on 33% and the Greens on 21%.", ForecastSentences.Of(led)[2], StringComparison.Ordinal);
        Assert.StartsWith("Bookmakers ", ForecastSentences.Of(led)[3], StringComparison.Ordinal);
    }

    /// <summary>That a vote was held is known of an earlier Parliament, and of what stands in the tables: a seat that nobody has voted in is not said to have.</summary>
    [Theory]
    [InlineData("Makerfield", "2026-06-18", true)]
    [InlineData("Aldershot", "2026-06-18", false)]
    [InlineData("Aldershot", "2013-02-28", true)]
    [InlineData("Makerfield", "2027-01-14", false)]
    public void InRetrospect_AVote_IsPastWhereItIsKnownToBe(string seat, string day, bool isPast)
    {
        var forecast = ExampleForecasts.Get("two-party");
        forecast = forecast with
        {
            Contest = forecast.Contest with { Seat = forecast.Contest.Seat with { Name = seat }, PollingDay = DateOnly.Parse(day, CultureInfo.InvariantCulture) },
            Provenance = forecast.Provenance with { Coefficients = "without-2024-parliament" },
        };
        Assert.StartsWith(isPast ? "This forecast was made after the vote, " : "This forecast goes back to ", ForecastSentences.InRetrospect(forecast), StringComparison.Ordinal);
        Assert.Equal(isPast, ForecastSentences.SourceLine(forecast).Contains(", made after the vote, ", StringComparison.Ordinal));
        Assert.Equal(isPast, Copeland.Charts.Html.HtmlPage.Kicker(forecast).Contains(": a forecast in hindsight<", StringComparison.Ordinal));
        Assert.Equal(isPast, ShareWords.Place(Race.Of(forecast)).EndsWith(" (in\u00a0hindsight)", StringComparison.Ordinal));
    }

    /// <summary>An age is counted from a day, which is named beside it; polls of the last week have neither.</summary>
    [Fact]
    public void SourceLine_OldPolls_NamesTheDayTheirAgeIsCountedFrom()
    {
        var forecast = ExampleForecasts.Get("two-party");
        var newest = forecast.NewestPoll!.Value;
        Forecast On(int days) => forecast with { Provenance = forecast.Provenance with { AsOf = newest.AddDays(days) } };
        Assert.EndsWith($" simulated elections, national polls to {DisplayNumber.Date(newest)}", ForecastSentences.SourceLine(On(7)), StringComparison.Ordinal);
        Assert.EndsWith($" simulated elections, as of {DisplayNumber.Date(newest.AddDays(8))}, national polls to {DisplayNumber.Date(newest)} (8 days old)", ForecastSentences.SourceLine(On(8)), StringComparison.Ordinal);

        var scottish = Forecaster.Run(TestScenarios.Committed("aberdeen-south-2026.json", "simulation.draws=500"));
        Assert.EndsWith(" made after the vote, as of 17 June 2026, national polls to 15 June 2026 and polls of Scotland to 3 December 2025 (196 days old)", ForecastSentences.SourceLine(scottish), StringComparison.Ordinal);
    }

    /// <summary>A market is told of where it favours somebody else, and only there.</summary>
    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.5, false)]
    [InlineData(0.7, false)]
    public void Of_AMarketWithAnotherFavourite_TellsIt(double price, bool isTold)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var leader = Race.Of(forecast).Front.First;
        var market = new MarketProbabilities(null, [.. forecast.Candidates.Select((_, place) => (double?)(place == leader ? price : 1 - price))], 0.05);
        var told = ForecastSentences.Of(Race.Of(forecast with { Baselines = forecast.Baselines with { Market = market } }));

        Assert.Equal(isTold, told.Contains("Bookmakers made the Liberal Democrats the favourites, at 70%; the forecast does not use their prices."));
        Assert.Equal(isTold ? 4 : 3, told.Count);
    }

    /// <summary>Of a favourite nobody says that he may win; the person is told of whose record it is; the Speaker has a warning of another kind.</summary>
    [Theory]
    [InlineData("Ind", "Jane Doe", 0.9, "Jane Doe stands outside the parties that polls ask about: contests of this kind are among the model’s worst misses.")]
    [InlineData("YP", "Jane Doe", 0.9, "Jane Doe (Your Party) stands outside the parties that polls ask about: contests of this kind are among the model’s worst misses.")]
    [InlineData("YP", null, 0.9, "Your Party stands outside the parties that polls ask about: contests of this kind are among the model’s worst misses.")]
    [InlineData("ED", null, 0.9, "The English Democrats stand outside the parties that polls ask about: contests of this kind are among the model’s worst misses.")]
    [InlineData("YP", "Jane Doe", 0.4, "Jane Doe (Your Party) may win from outside the parties that polls ask about: contests of this kind are among the model’s worst misses.")]
    [InlineData("Ind", "Jane Doe", 0.02, "Jane Doe may win from outside the parties that polls ask about: contests of this kind are among the model’s worst misses.")]
    [InlineData("Spk", "Jane Doe", 0.9, null)]
    public void Caveats_OfAnInsurgent_FitTheChanceAndThePerson(string party, string? name, double chance, string? told)
    {
        var forecast = ExampleForecasts.Get("two-party");
        var insurgent = new Candidate(party, PartyCatalogue.BuiltIn[party], name) { Standing = CandidateStanding.Insurgent };
        var changed = forecast with
        {
            Contest = forecast.Contest with { Candidates = [insurgent, forecast.Candidates[1].Candidate] },
            Candidates =
            [
                forecast.Candidates[0] with { Candidate = insurgent, Win = new ProbabilityEstimate(chance, 0.001) },
                forecast.Candidates[1] with { Win = new ProbabilityEstimate(1 - chance, 0.001) },
            ],
        };
        Assert.Equal(told, ForecastSentences.Caveats(changed).SingleOrDefault(caveat => caveat.Contains("outside the parties", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_ASeatWithoutPolls_TellsUniformSwing() =>
        Assert.Contains(" alone, applied uniformly, would put ", ForecastSentences.Of(Race.Of(ExampleForecasts.Get("six-party")))[2], StringComparison.Ordinal);

    [Theory]
    [InlineData("present", null)]
    [InlineData("without-2010-parliament", "This forecast was made after the vote, by a model fitted without the by-elections of the Parliament elected in 2010.")]
    public void InRetrospect_IsSaidOfAModelFittedWithoutTheParliament(string coefficients, string? said)
    {
        var forecast = ExampleForecasts.Get("six-party");
        Assert.Equal(said, ForecastSentences.InRetrospect(forecast with { Provenance = forecast.Provenance with { Coefficients = coefficients } }));
    }

    /// <summary>Whatever evidence of the seat moved the forecast is named as what it rests on, by its kind.</summary>
    [Theory]
    [InlineData("MRP estimates of the seat")]
    [InlineData("private polling of the seat")]
    [InlineData("local elections in the seat")]
    public void PollsAndOther_EvidenceOfTheSeat_IsNamed(string kind)
    {
        var forecast = ExampleForecasts.Get("six-party");
        Assert.DoesNotContain(kind, ForecastSentences.PollsAndOther(forecast));
        Assert.Contains(kind, ForecastSentences.PollsAndOther(forecast with { Explanation = [.. forecast.Explanation, new(kind, [.. forecast.Candidates.Select(_ => 0.01)])] }));
    }
}

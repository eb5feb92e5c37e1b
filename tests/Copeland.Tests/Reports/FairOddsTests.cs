using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class FairOddsTests
{
    [Theory]
    [InlineData(0.5, 2.0, "evens")]
    [InlineData(0.25, 4.0, "3/1")]
    [InlineData(0.3077, 3.2499, "9/4")]
    [InlineData(0.75, 1.3333, "1/3")]
    [InlineData(0.0002, 5000, "5000/1")]
    [InlineData(0.0003, 3333.333, "3300/1")]
    [InlineData(0.995, 1.005, "1/100")]
    public void Of_AProbability_IsOneOverItAndTheNearestPrice(double probability, double expected, string fractional)
    {
        var odds = FairOdds.Of(new(probability, 0));

        Assert.NotNull(odds);
        Assert.Equal(expected, odds.Decimal, 0.001);
        Assert.Equal(fractional, odds.Fractional);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_ACertainty_AreNone(double probability) => Assert.Null(FairOdds.Of(new(probability, 0)));

    [Fact]
    public void Lines_OfAForecast_CountWhatTheHistogramsHold()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        double Chance(string line) => BettingLine.Parse(line, ballot).Probability(forecast).Value;

        Assert.Equal(1, Chance("majority=0"), 1e-9);
        Assert.Equal(Chance("majority=5") - Chance("majority=10"), Chance("majority=5..10"), 1e-12);
        Assert.Equal(0.5, Chance(Invariant($"Lab.share={100 * forecast.Candidates[1].Share.Median:R}")), 0.001);
        Assert.Equal(0.95, Chance(Invariant($"turnout={100 * forecast.Turnout.Quantile(0.05):R}")), 0.001);
        Assert.Equal(forecast.Candidates[1].Second.Value, Chance("Lab.second"));
        Assert.Equal("majority=5", forecast.WithLines([BettingLine.Parse("majority=5", ballot)]).Lines[0].Line.Text);
    }

    [Theory]
    [InlineData("majorty=5", "majority=5")]
    [InlineData("Lib.share=30", "Con, Lab")]
    [InlineData("Lab.share", "a percentage")]
    [InlineData("majority=10..5", "a percentage")]
    [InlineData("turnout=140", "a percentage")]
    [InlineData("Lab.third", "ID.second")]
    public void Parse_AMistypedLine_SaysWhatIsAllowed(string text, string allowed)
    {
        var ballot = ExampleForecasts.Get("six-party").Candidates.Select(candidate => candidate.Candidate).ToList();

        Assert.Contains(allowed, Assert.Throws<FormatException>(() => BettingLine.Parse(text, ballot)).Message, StringComparison.Ordinal);
    }
}

using System.Text;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Outlooks;
using Copeland.Scenarios;
using Copeland.Scenarios.Starting;
using Copeland.Simulation;

namespace Copeland.Tests.Outlooks;

/// <summary>A by-election in every seat, at once, against one seat by itself.</summary>
[Trait("Category", "Slow")]
public class OutlookRunTests
{
    private const int Draws = 2048;

    private static readonly StartingPoint Start = new(new DateOnly(2026, 9, 1)) { AsOf = new DateOnly(2026, 8, 15) };

    internal static readonly Lazy<Outlook> Made = new(() => OutlookRun.Of(Start, new SimulationSettings { Draws = Draws, Threads = 2 }, Terms, default));

    private static ScenarioTerms Terms => new();

    [Theory]
    [InlineData("Llanelli")]
    [InlineData("Aberdeen South")]
    [InlineData("Gorton and Denton")]
    [InlineData("Clacton")]
    public void Seat_ByItself_IsTheSameToTheLastDigit(string name)
    {
        var text = StartingScenario.Write(Constituencies.All.Single(seat => seat.Name == name), Start);
        var scenario = ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource(name, Encoding.UTF8.GetBytes(text))), [], Terms);
        var forecast = Forecaster.Run(scenario, scenario.Simulation with { Draws = Draws, Precision = null });
        var row = Assert.Single(Made.Value.Seats, seat => seat.Name == name);

        Assert.Equal(forecast.Candidates.Select(candidate => candidate.Candidate.Id), row.Candidates.Select(candidate => candidate.Candidate.Id));
        Assert.All(forecast.Candidates.Zip(row.Candidates), pair =>
        {
            Assert.Equal(pair.First.Win, pair.Second.Win);
            Assert.Equal(pair.First.Share.Median, pair.Second.Median);
            Assert.Equal(pair.First.Share.Quantile(0.05), pair.Second.Low);
            Assert.Equal(pair.First.Share.Quantile(0.95), pair.Second.High);
        });
    }

    [Fact]
    public void Seats_OutsideTheModel_AreNineteenAndHaveAReason()
    {
        Assert.Equal(19, Made.Value.LeftOut.Count);
        Assert.Equal(Constituencies.All.Count - 19, Made.Value.Seats.Count);
        Assert.All(Made.Value.LeftOut, seat => Assert.NotEmpty(seat.Reason));
        Assert.Equal(18, Made.Value.LeftOut.Count(seat => Constituencies.All.Single(known => known.Name == seat.Name).Country == Country.NorthernIreland));
    }

    [Fact]
    public void Page_OfAllSeats_WeighsLessThanAMegabyteAndAHalf()
    {
        var page = OutlookPage.Write(Made.Value, new ChartOptions());
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 1_500_000);
        Assert.Contains("Chorley", page, StringComparison.Ordinal);
    }
}

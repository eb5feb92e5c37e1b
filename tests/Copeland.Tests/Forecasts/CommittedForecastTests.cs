using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Forecasts;

/// <summary>Every scenario of the repository runs, without being told of new ones.</summary>
public class CommittedForecastTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "scenarios"), "*.json").Select(Path.GetFileName).OfType<string>()
            .Where(name => name != "scenario.schema.json").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_EveryScenario_GivesAForecastThatAddsUp(string file)
    {
        var scenario = TestScenarios.Committed(file, "simulation.draws=20000");
        var forecast = Forecaster.Run(scenario);
        Assert.Equal(1, forecast.Candidates.Sum(candidate => candidate.Win.Value), 9);
        Assert.Equal(1, forecast.Candidates.Sum(candidate => candidate.Share.Mean), 5);
        Assert.NotEmpty(Headline.Of(forecast));
    }

    [Fact]
    public void Run_Brecon2019_GivesTheFringeFewerThanOneWinInTwoHundred()
    {
        // A party that never kept a deposit, beside a poll of the seat that does not name it.
        var forecast = Forecaster.Run(TestScenarios.Committed("brecon-and-radnorshire-2019.json", "simulation.draws=100000"));
        var win = forecast.Candidates.Single(candidate => candidate.Candidate.Id == "MRLP").Win.Value;
        Assert.InRange(win, 0.0001, 0.005);
    }

    [Fact]
    public void Run_OneTwoAndSevenThreads_WriteTheSameBytes()
    {
        var scenario = TestScenarios.Copeland2017();
        byte[] Bytes(int threads) => ForecastJson.Write(Forecaster.Run(scenario, scenario.Simulation with { Threads = threads }));
        var one = Bytes(1);
        Assert.Equal(one, Bytes(2));
        Assert.Equal(one, Bytes(7));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Run_InAnotherLocale_WritesTheSameBytes(string culture)
    {
        var scenario = TestScenarios.Copeland2017("simulation.draws=20000");
        var before = CultureInfo.CurrentCulture;
        var british = (ForecastJson.Write(Forecaster.Run(scenario)), MarkdownReport.Write(Forecaster.Run(scenario)));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(british.Item1, ForecastJson.Write(Forecaster.Run(scenario)));
            Assert.Equal(british.Item2, MarkdownReport.Write(Forecaster.Run(scenario)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

using Copeland.Reports;

using Sylvan.Data.Csv;

namespace Copeland.Tests.Reports;

public class ChartCsvTests
{
    [Theory]
    [MemberData(nameof(ExampleForecasts.All), MemberType = typeof(ExampleForecasts))]
    public void Shares_OfAnyForecast_AddToAllDraws(string name)
    {
        var forecast = ExampleForecasts.Get(name);
        var rows = Rows(ChartCsv.FineShares(forecast));

        foreach (var candidate in forecast.Candidates)
        {
            var own = rows.Where(row => row["id"] == candidate.Candidate.Id).ToList();
            Assert.Equal(candidate.Share.Total, own.Sum(row => long.Parse(row["draws"], CultureInfo.InvariantCulture)));
            Assert.Equal(1, own.Sum(row => double.Parse(row["proportion"], CultureInfo.InvariantCulture)), 1e-9);
            Assert.Equal(candidate.Candidate.Name ?? "", own[0]["name"]);
            Assert.Equal(candidate.Candidate.Party.Code, own[0]["party"]);
            Assert.All(own, row => Assert.Equal(Rows(ChartCsv.Outcomes(forecast)).Single(named => named["id"] == candidate.Candidate.Id)["party"], row["partyName"]));
        }
    }

    [Theory]
    [MemberData(nameof(ExampleForecasts.All), MemberType = typeof(ExampleForecasts))]
    public void All_OfAnyForecast_HaveBinsOfOnePointPartyNamesAndNoExponents(string name)
    {
        var forecast = ExampleForecasts.Get(name);
        var race = Race.Of(forecast);
        var rows = Rows(ChartCsv.Shares(forecast));

        Assert.All(rows, row => Assert.Equal(1, double.Parse(row["toPct"], CultureInfo.InvariantCulture) - double.Parse(row["fromPct"], CultureInfo.InvariantCulture), 1e-9));
        Assert.All(rows, row => Assert.Contains(row["party"], race.Names.Select(candidate => candidate.Label)));
        Assert.All(ChartCsv.All(forecast), table => Assert.DoesNotMatch("[0-9]E[-+]?[0-9]", table.Text));
        foreach (var candidate in forecast.Candidates)
        {
            Assert.Equal(1, rows.Where(row => row["id"] == candidate.Candidate.Id).Sum(row => double.Parse(row["proportion"], CultureInfo.InvariantCulture)), 1e-6);
        }
    }

    [Fact]
    public void Majority_OfAllWinners_AddsToAllDraws()
    {
        var rows = Rows(ChartCsv.Majority(ExampleForecasts.Get("three-way")));

        Assert.Equal(1, rows.Sum(row => double.Parse(row["proportion"], CultureInfo.InvariantCulture)), 1e-9);
    }

    [Theory]
    [MemberData(nameof(ExampleForecasts.All), MemberType = typeof(ExampleForecasts))]
    public void Outcomes_OfAnyForecast_RoundEachProbability(string name)
    {
        var forecast = ExampleForecasts.Get(name);
        var rows = Rows(ChartCsv.Outcomes(forecast));

        Assert.All(forecast.Candidates, candidate => Assert.True(Math.Abs(
            int.Parse(rows.Single(row => row["id"] == candidate.Candidate.Id)["winsIn100"], CultureInfo.InvariantCulture) - (candidate.Win.Value * 100)) < 1));
    }

    [Fact]
    public void Field_WithCommaQuoteOrBreak_IsQuoted()
    {
        Assert.Equal("plain", ChartCsv.Field("plain"));
        Assert.Equal("\"a, \"\"b\"\"\"", ChartCsv.Field("a, \"b\""));
        Assert.Equal("\"a\nb\"", ChartCsv.Field("a\nb"));
        Assert.Equal("", ChartCsv.Field(null));
    }

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = CsvDataReader.Create(new StringReader(csv));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }
}

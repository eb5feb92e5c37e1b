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
        var rows = Rows(ChartCsv.Shares(forecast));

        foreach (var candidate in forecast.Candidates)
        {
            var own = rows.Where(row => row["id"] == candidate.Candidate.Id).ToList();
            Assert.Equal(candidate.Share.Total, own.Sum(row => long.Parse(row["draws"], CultureInfo.InvariantCulture)));
            Assert.Equal(1, own.Sum(row => double.Parse(row["proportion"], CultureInfo.InvariantCulture)), 1e-9);
            Assert.Equal(candidate.Candidate.Name ?? "", own[0]["name"]);
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
    public void Outcomes_OfAnyForecast_AddToAHundredAndRoundEachProbability(string name)
    {
        var forecast = ExampleForecasts.Get(name);
        var rows = Rows(ChartCsv.Outcomes(forecast));

        Assert.Equal(100, rows.Sum(row => int.Parse(row["winsIn100"], CultureInfo.InvariantCulture)));
        Assert.All(rows.Zip(forecast.Candidates), pair => Assert.True(
            Math.Abs(int.Parse(pair.First["winsIn100"], CultureInfo.InvariantCulture) - (pair.Second.Win.Value * 100)) < 1));
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

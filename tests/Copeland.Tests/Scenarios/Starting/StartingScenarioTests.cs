using System.Text;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Scenarios;
using Copeland.Scenarios.Starting;
using Copeland.Simulation;

namespace Copeland.Tests.Scenarios.Starting;

public class StartingScenarioTests
{
    private static readonly StartingPoint Start = new(new DateOnly(2026, 7, 31));

    [Fact]
    [Trait("Category", "Slow")]
    public void Write_EverySeatOfGreatBritain_Validates()
    {
        var seats = Constituencies.All.Where(seat => seat.Country != Country.NorthernIreland && seat.Winner != "Spk").ToList();
        Assert.Equal(631, seats.Count);
        foreach (var seat in seats)
        {
            var scenario = Read(StartingScenario.Write(seat, Start));
            Assert.Equal(StartingScenario.Id(seat, Start), scenario.Id);
            Assert.Equal(seat.ValidVotes, scenario.Contest.Previous.Votes!.Values.Sum());
            Assert.Equal(Start.Holders.Of(seat), scenario.Contest.Defending);
            Assert.Equal(seat.Turnout, scenario.Contest.Previous.Turnout!.Value, 6e-5);
            Assert.Equal(seat.Leave.Mean, scenario.Contest.Seat.Leave!.Value.Mean, 6e-5);
        }
    }

    [Theory]
    [InlineData("Runcorn and Helsby")]
    [InlineData("Aberdeen South")]
    [InlineData("Na h-Eileanan an Iar")]
    [InlineData("Ynys Môn")]
    [InlineData("Ceredigion Preseli")]
    [InlineData("Islington North")]
    [InlineData("Slough")]
    [InlineData("Clacton")]
    [InlineData("Blackpool South")]
    [InlineData("Ashfield")]
    public void Write_TenSeats_CanBeForecast(string name)
    {
        var seat = SeatFinder.Find(name).Found!;
        var forecast = Forecaster.Run(Read(StartingScenario.Write(seat, Start)), new SimulationSettings(4096, 1));
        Assert.Equal(1, forecast.Candidates.Sum(candidate => candidate.Win.Value), 9);
        Assert.True(forecast.Candidates.Count >= 2);
        Assert.All(forecast.Candidates, candidate => Assert.True(candidate.Share.Sd > 0));
    }

    [Theory]
    [InlineData("2026-09-10", null, null)]
    [InlineData("2026-09-09", "// CHECK: a Wednesday; all by-elections after 31 May 1978 were held on Thursdays, by custom and not by law.", null)]
    [InlineData("2026-07-23", null, "// CHECK: a day that is past; today is 31 July 2026.")]
    [InlineData("2026-07-24", "// CHECK: a Friday; all by-elections after 31 May 1978 were held on Thursdays, by custom and not by law.", "// CHECK: a day that is past; today is 31 July 2026.")]
    public void Write_APollingDayThatIsPastOrNoThursday_IsMarked(string day, string? weekday, string? past)
    {
        var text = StartingScenario.Write(SeatFinder.Find("Stroud").Found!, Start with { PollingDay = Day(day) });
        var marks = text[..text.IndexOf("\"asOf\"", StringComparison.Ordinal)].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("// CHECK", StringComparison.Ordinal));
        Assert.Equal(new[] { weekday, past }.OfType<string>(), marks);
    }

    /// <summary>No party that kept its deposit is called by its initials.</summary>
    [Theory]
    [InlineData("West Ham and Beckton", "\"NIP\": { \"name\": \"Newham Independents Party\"")]
    [InlineData("Liverpool Garston", "\"LCI\": { \"name\": \"Liverpool Community Independents\"")]
    [InlineData("Ashfield", "\"Ash\": { \"name\": \"Ashfield Independents\"")]
    public void Write_ALocalParty_HasItsName(string seat, string expected) => Assert.Contains(expected, StartingScenario.Write(SeatFinder.Find(seat).Found!, Start), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-28", "2027-01-14")]
    [InlineData("2026-11-26", "2027-01-07")]
    [InlineData("2026-11-27", "2027-01-14")]
    [InlineData("2027-12-31", "2028-02-17")]
    public void Write_NoDayGiven_GuessesTheFirstThursdayAtLeastSixWeeksOn(string today, string expected)
    {
        var start = new StartingPoint(Day(today));
        var text = StartingScenario.Write(SeatFinder.Find("Stroud").Found!, start);
        var scenario = Read(text);
        Assert.Equal(Day(expected), scenario.Contest.PollingDay);
        Assert.Equal(Day(today), scenario.AsOf);
        Assert.Contains($"// CHECK: a guess, the first Thursday at least six weeks after {start.Today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AsOfGiven_CountsTheSixWeeksFromThere()
    {
        var scenario = Read(StartingScenario.Write(SeatFinder.Find("Stroud").Found!, Start with { AsOf = new DateOnly(2025, 3, 1) }));
        Assert.Equal((new DateOnly(2025, 4, 17), new DateOnly(2025, 3, 1)), (scenario.Contest.PollingDay, scenario.AsOf));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Write_EverySeatOfGreatBritain_HasEveryPartyThatThePollsMakeLikely()
    {
        var start = new StartingPoint(new DateOnly(2026, 11, 28));
        foreach (var seat in Constituencies.All.Where(seat => seat.Country != Country.NorthernIreland && seat.Winner != "Spk"))
        {
            var ballot = Read(StartingScenario.Write(seat, start)).Contest.Candidates.Select(candidate => candidate.Party.Code).ToList();
            string[] nationalist = seat.Country == Country.Scotland ? ["SNP"] : seat.Country == Country.Wales ? ["PC"] : [];
            Assert.Empty(new[] { "Con", "Lab", "LD", "Reform", "Green" }.Concat(nationalist).Except(ballot));
            Assert.DoesNotContain("Ind", ballot);
            Assert.Equal(seat.Country == Country.Scotland, ballot.Contains("SNP"));
            Assert.Contains(start.Holders.Of(seat), ballot.Append("Ind"));
        }
    }

    [Fact]
    public void Write_IndependentsAndSmallPartiesOfLastTime_AreCommentedAndCanBeUncommented()
    {
        var text = StartingScenario.Write(SeatFinder.Find("Slough").Found!, Start);
        Assert.Contains("\n    // { \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"Chandra Muvvala\" }, // an independent, 2.3% last time\n", text, StringComparison.Ordinal);
        var all = Read(text.Replace("    // { \"party\"", "    { \"party\"", StringComparison.Ordinal));
        Assert.Equal(SeatFinder.Find("Slough").Found!.Candidates.Count, all.Contest.Candidates.Count);
    }

    [Fact]
    public void Write_PollingDayBeforeTheNewestPoll_StopsOnItsEve()
    {
        var day = new DateOnly(2025, 5, 1);
        var text = StartingScenario.Write(SeatFinder.Find("Clacton").Found!, Start with { PollingDay = day });
        Assert.Equal(day.AddDays(-1), Read(text).AsOf);
        Assert.DoesNotContain("a guess, the first Thursday", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WonByAnIndependent_LeavesTheWinnerOffTheBallotAndSaysSo()
    {
        var text = StartingScenario.Write(SeatFinder.Find("Islington North").Found!, Start);
        Assert.Equal("Ind", Read(text).Contest.Defending);
        Assert.DoesNotContain(Read(text).Contest.Candidates, candidate => candidate.Party.Code == "Ind");
        Assert.Contains("The seat was an independent's", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PartiesGiven_AreTheBallot()
    {
        var text = StartingScenario.Write(SeatFinder.Find("Slough").Found!, Start with { Parties = ["Lab", "Reform", "Ind", "Ind", "INet"] });
        Assert.Equal(["Lab", "Reform", "Ind-1", "Ind-2", "INet"], Read(text).Contest.Candidates.Select(candidate => candidate.Id));
    }

    [Fact]
    public void Write_AMistypedParty_SaysWhichWasMeant()
    {
        var exception = Assert.Throws<ArgumentException>(() => StartingScenario.Write(SeatFinder.Find("Slough").Found!, Start with { Parties = ["Lab", "Reforn"] }));
        Assert.StartsWith("\"Reforn\" is no party the program knows. Did you mean \"Reform\"?", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => StartingScenario.Write(SeatFinder.Find("Slough").Found!, Start with { Parties = ["Lab", "Con", "Lab"] }));
        Assert.Throws<ArgumentException>(() => StartingScenario.Write(SeatFinder.Find("Slough").Found!, Start with { Parties = ["Lab"] }));
    }

    [Fact]
    public void Write_NorthernIreland_IsRefusedWithTheReason()
    {
        foreach (var seat in Constituencies.All.Where(seat => seat.Country == Country.NorthernIreland))
        {
            var exception = Assert.Throws<SeatNotCoveredException>(() => StartingScenario.Write(seat, Start));
            Assert.Contains("Its parties stand nowhere else", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_BeforeTheElectionOfTheTable_IsRefused() =>
        Assert.Throws<SeatNotCoveredException>(() => StartingScenario.Write(SeatFinder.Find("Slough").Found!, Start with { PollingDay = new DateOnly(2024, 7, 4) }));

    [Fact]
    public void Id_EverySeat_IsItsOwn() =>
        Assert.Equal(650, Constituencies.All.Select(seat => StartingScenario.Id(seat, Start.Day)).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("Ynys Môn", "ynys-mon-2026")]
    [InlineData("Queen's Park and Maida Vale", "queens-park-and-maida-vale-2026")]
    public void Id_AccentsAndApostrophes_AreDropped(string name, string id) =>
        Assert.Equal(id, StartingScenario.Id(SeatFinder.Find(name).Found!, new DateOnly(2026, 7, 27)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Scenario Read(string text) => ScenarioValidator.Validate(
        ScenarioReader.Read(new ScenarioSource("new.json", Encoding.UTF8.GetBytes(text))), [], new ScenarioTerms());
}

using Copeland.Elections;
using Copeland.History;

namespace Copeland.Tests.History;

public class GeneralElectionsTests
{
    [Fact]
    public void All_SharesAddToOne_InBothAreas()
    {
        Assert.Equal(22, GeneralElections.All.Count);
        foreach (var election in GeneralElections.All)
        {
            Assert.Equal(1, election.InGreatBritain(Country.Scotland).Total, 0.00002);
            Assert.Equal(1, election.InUnitedKingdom(Country.Wales).Total, 0.00002);
        }
    }

    [Theory]
    [InlineData("1945-07-05", "Lab", 48.801)]
    [InlineData("1997-05-01", "Con", 31.465)]
    [InlineData("2015-05-07", "UKIP", 12.9)]
    [InlineData("2019-12-12", "Brexit", 2.064)]
    public void At_AGeneralElection_GivesSharesInGreatBritain(string date, string party, double percent)
    {
        var election = GeneralElections.At(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.NotNull(election);
        Assert.Equal(percent / 100, election.InGreatBritain(Country.England)[party] ?? 0, 0.0005);
    }

    [Fact]
    public void InGreatBritain_JointNationalistsBefore2010_AreThoseOfTheCountry()
    {
        var election = GeneralElections.At(new DateOnly(2005, 5, 5));
        Assert.NotNull(election);
        Assert.Equal(0.02221, election.InGreatBritain(Country.Scotland)["SNP"] ?? 0, 0.00001);
        Assert.Null(election.InGreatBritain(Country.Scotland)["PC"]);
        Assert.Equal(0.02221, election.InGreatBritain(Country.Wales)["PC"] ?? 0, 0.00001);
        Assert.Null(election.InGreatBritain(Country.England)["SNP"]);
    }

    [Fact]
    public void At_ADayWithoutElection_IsNull()
    {
        Assert.Null(GeneralElections.At(new DateOnly(2016, 6, 23)));
        Assert.Equal(new DateOnly(2015, 5, 7), GeneralElections.LastBefore(new DateOnly(2016, 6, 23))?.Date);
        Assert.Null(GeneralElections.LastBefore(new DateOnly(1945, 7, 5)));
    }

    [Theory]
    [InlineData("1974-02-27", "1970")]
    [InlineData("1974-02-28", "1974-feb")]
    [InlineData("1974-10-10", "1974-oct")]
    [InlineData("2017-06-07", "2015")]
    [InlineData("2026-11-22", "2024")]
    public void Of_ADay_NamesItsParliament(string day, string name)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(name, Parliaments.Of(date).Name);
        Assert.Single(Parliaments.All, parliament => parliament.Contains(date));
    }

    [Fact]
    public void Of_BeforeTheFirst_SaysWhereTheHistoryBegins()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Parliaments.Of(new DateOnly(1945, 7, 4)));
        Assert.Contains("1945-07-05", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2010-05-10", "Lab")]
    [InlineData("2010-05-11", "Con,LD")]
    [InlineData("2015-05-08", "Con")]
    [InlineData("2024-07-04", "Con")]
    [InlineData("2024-07-05", "Lab")]
    public void On_ADay_NamesWhoGoverned(string day, string parties) => Assert.Equal(
        parties.Split(','), Governments.On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Parties);
}

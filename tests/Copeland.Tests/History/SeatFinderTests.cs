using Copeland.History;

namespace Copeland.Tests.History;

public class SeatFinderTests
{
    [Fact]
    public void Find_EverySeatsOwnName_FindsIt() =>
        Assert.All(Constituencies.All, seat => Assert.Equal(seat, SeatFinder.Find(seat.Name).Found));

    [Fact]
    public void Find_EverySeatsNameInCapitalsAndReversed_FindsIt() =>
        Assert.All(Constituencies.All, seat => Assert.Equal(seat, SeatFinder.Find(
            string.Join(' ', seat.Name.ToUpperInvariant().Split(' ').Reverse())).Found));

    [Theory]
    [InlineData("Runcorn & Helsby", "Runcorn and Helsby")]
    [InlineData("runcorn helsbey", "Runcorn and Helsby")]
    [InlineData("ynys mon", "Ynys Môn")]
    [InlineData("Anglesey", "Ynys Môn")]
    [InlineData("Cornwall North", "North Cornwall")]
    [InlineData("NE Fife", "North East Fife")]
    [InlineData("Hull East", "Kingston upon Hull East")]
    [InlineData("Birmigham Ladywod", "Birmingham Ladywood")]
    [InlineData("Hackney S & Shoreditch", "Hackney South and Shoreditch")]
    [InlineData("Bermondsey", "Bermondsey and Old Southwark")]
    [InlineData("St. Ives", "St Ives")]
    [InlineData("western isles", "Na h-Eileanan an Iar")]
    [InlineData("Weston super Mare", "Weston-super-Mare")]
    [InlineData("Helsby, Runcorn", "Runcorn and Helsby")]
    [InlineData("whitehaven", "Whitehaven and Workington")]
    [InlineData("Caerfyrddin", "Caerfyrddin")]
    [InlineData("Carmarthen", "Caerfyrddin")]
    [InlineData("Gorllewin Caerdydd", "Cardiff West")]
    [InlineData("Maldwyn a Glyndŵr", "Montgomeryshire and Glyndŵr")]
    [InlineData("N.E. Derbys", "North East Derbyshire")]
    [InlineData("south cambs", "South Cambridgeshire")]
    [InlineData("B'ham Perry Barr", "Birmingham Perry Barr")]
    [InlineData("Clacton on sea", "Clacton")]
    [InlineData("City of London", "Cities of London and Westminster")]
    [InlineData("fermanagh & s tyrone", "Fermanagh and South Tyrone")]
    [InlineData("Lagan Vally", "Lagan Valley")]
    public void Find_AWrongSpelling_FindsTheSeat(string typed, string name) => Assert.Equal(name, SeatFinder.Find(typed).Found?.Name);

    [Theory]
    [InlineData("Aberdeen", "Aberdeen North", "Aberdeen South")]
    [InlineData("ealing", "Ealing North", "Ealing Southall", "Ealing Central and Acton")]
    [InlineData("Wyre", "Wyre Forest", "Lancaster and Wyre")]
    [InlineData("Hackny", "Hackney South and Shoreditch", "Hackney North and Stoke Newington")]
    [InlineData("Caerdydd", "Cardiff East", "Cardiff North", "Cardiff West")]
    [InlineData("Hull", "Kingston upon Hull East", "Kingston upon Hull North and Cottingham", "Kingston upon Hull West and Haltemprice")]
    [InlineData("Brent", "Brent East", "Brent West")]
    public void Find_ANameThatMayMeanSeveral_SuggestsThem(string typed, params string[] names)
    {
        var match = SeatFinder.Find(typed);
        Assert.Null(match.Found);
        Assert.InRange(match.Suggestions.Count, 1, 3);
        Assert.All(names, name => Assert.Contains(name, match.Suggestions.Select(seat => seat.Name)));
    }

    [Theory]
    [InlineData("Copeland", "Whitehaven and Workington", "Barrow and Furness", "Penrith and Solway")]
    [InlineData("coepland", "Whitehaven and Workington", "Barrow and Furness", "Penrith and Solway")]
    [InlineData("Tiverton & Honiton", "Honiton and Sidmouth", "Tiverton and Minehead")]
    [InlineData("Honiton and Tiverton", "Honiton and Sidmouth", "Tiverton and Minehead")]
    [InlineData("Bristol West", "Bristol Central", "Bristol East")]
    [InlineData("Isle of Wight", "Isle of Wight East", "Isle of Wight West")]
    public void Find_ANameOfBefore2024_SuggestsWhereItsPeopleWent(string typed, params string[] names)
    {
        var match = SeatFinder.Find(typed);
        Assert.Null(match.Found);
        Assert.NotNull(match.Former);
        Assert.Equal(names.Order(StringComparer.Ordinal), match.Suggestions.Select(seat => seat.Name).Order(StringComparer.Ordinal));
        Assert.Equal(match.Former.Successors.Max(part => part.People), match.Former.Successors[0].People);
    }

    [Theory]
    [InlineData("Berwick-upon-Tweed", "North Northumberland")]
    [InlineData("Warley", "Smethwick")]
    [InlineData("Hull West & Hessle", "Kingston upon Hull West and Haltemprice")]
    [InlineData("Wakefeild", "Wakefield and Rothwell")]
    [InlineData("Brecon and Radnorshire", "Brecon, Radnor and Cwm Tawe")]
    public void Find_ASeatThatGoesByAnotherNameNow_FindsItAndSaysSo(string typed, string name)
    {
        var match = SeatFinder.Find(typed);
        Assert.Equal(name, match.Found?.Name);
        Assert.Equal(name, match.Former?.Successors[0].Seat.Name);
    }

    [Fact]
    public void FormerSeats_All_AreNoSeatsTodayAndWentSomewhere()
    {
        var today = Constituencies.All.Select(seat => seat.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(FormerSeats.All, former =>
        {
            Assert.DoesNotContain(former.Name, today);
            Assert.InRange(former.Successors.Count, 1, 3);
            Assert.InRange(former.Successors.Sum(part => part.People), 0.65, 1.02);
            var match = SeatFinder.Find(former.Name);
            Assert.Contains(former.Successors[0].Seat, match.Suggestions.Append(match.Found));
        });
    }

    [Fact]
    public void Find_TheSeatOfAnyByElectionSince2010_FindsItOrWhatBecameOfIt() => Assert.All(
        ByElections.All.Where(contest => contest.Date > new DateOnly(2010, 5, 6)),
        contest =>
        {
            var match = SeatFinder.Find(contest.Constituency);
            Assert.True(match.Found?.Name == contest.Constituency.Replace(",", "", StringComparison.Ordinal) || match.Former is not null, contest.Constituency);
        });

    [Fact]
    public void Find_ASeatWithOneLetterLost_FindsOrSuggestsIt()
    {
        var lost = Constituencies.All.Where((_, place) => place % 5 == 0).Where(seat =>
        {
            var place = seat.Name.Length / 2;
            var match = SeatFinder.Find(seat.Name.Remove(place, 1));
            return match.Found != seat && !match.Suggestions.Contains(seat);
        });
        Assert.Empty(lost.Select(seat => seat.Name));
    }

    [Fact]
    public void Find_Nonsense_SuggestsNothing()
    {
        var match = SeatFinder.Find("zzzz");
        Assert.Null(match.Found);
        Assert.Empty(match.Suggestions);
    }

    [Fact]
    public void Find_NoLetter_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SeatFinder.Find(" -- "));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Find_InAnotherCulture_FindsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("Islington North", SeatFinder.Find("ISLINGTON NORTH").Found?.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

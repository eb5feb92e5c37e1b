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
    public void Find_AWrongSpelling_FindsTheSeat(string typed, string name) => Assert.Equal(name, SeatFinder.Find(typed).Found?.Name);

    [Theory]
    [InlineData("Aberdeen", "Aberdeen North", "Aberdeen South")]
    [InlineData("ealing", "Ealing North", "Ealing Southall", "Ealing Central and Acton")]
    [InlineData("Wyre", "Wyre Forest", "Lancaster and Wyre")]
    [InlineData("Hackny", "Hackney South and Shoreditch", "Hackney North and Stoke Newington")]
    [InlineData("Clacton on sea", "Clacton")]
    public void Find_ANameThatMayMeanSeveral_SuggestsThem(string typed, params string[] names)
    {
        var match = SeatFinder.Find(typed);
        Assert.Null(match.Found);
        Assert.InRange(match.Suggestions.Count, 1, 3);
        Assert.All(names, name => Assert.Contains(name, match.Suggestions.Select(seat => seat.Name)));
    }

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

using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Reports;

namespace Copeland.Tests.Outlooks;

/// <summary>What an outlook says, by an example of 90 seats.</summary>
public class OutlookWordsTests
{
    [Fact]
    public void Headline_SaysWhichSeatsItCountsAndNothingOfToday()
    {
        Assert.Equal("Labour would be likelier than not to lose a by-election in 32 of its 66 seats; of the 88 that a party defends, 43 are likelier than not to change hands", OutlookWords.Headline(ExampleOutlook.Make()));
        Assert.StartsWith("A party defends 88 of the 90 seats with a forecast. The other two are held by independents: nobody", OutlookWords.Ranked(ExampleOutlook.Make()), StringComparison.Ordinal);
        Assert.Contains("The other one is held by an independent: nobody", OutlookWords.Ranked(ExampleOutlook.Make(independents: 1)), StringComparison.Ordinal);
        Assert.Null(OutlookWords.Ranked(ExampleOutlook.Make(independents: 0)));
    }

    [Fact]
    public void Gainer_CountsTheSeatsThatAreLikelierThanNotToChange()
    {
        var outlook = ExampleOutlook.Make();
        var changing = outlook.Seats.Where(seat => seat.HolderStands && seat.Change >= 0.5).ToList();
        var most = changing.GroupBy(seat => seat.Challenger.Candidate.Party.Name).Max(group => group.Count());
        Assert.EndsWith(" in " + most.ToString(CultureInfo.InvariantCulture) + " of the 43.", OutlookWords.Gainer(outlook), StringComparison.Ordinal);
        Assert.Null(OutlookWords.Gainer(outlook with { Seats = [.. outlook.Seats.Except(changing)] }));
    }

    [Fact]
    public void Page_ASeatThatVotedSince_SaysSo()
    {
        var outlook = ExampleOutlook.Make();
        var first = outlook.Seats[0];
        var page = OutlookPage.Write(outlook with { Seats = [first with { VotedSince = true }, .. outlook.Seats.Skip(1)] }, new ChartOptions());
        Assert.Equal(1, page.Split(" at a by-election").Length - 1);
    }

    [Fact]
    public void Page_ExplainsItsNumbersBeforeItListsSeats()
    {
        var page = OutlookPage.Write(ExampleOutlook.Make(), new ChartOptions());
        string[] order = ["<h1>", "not a general election.", "A party defends 88", "a standard list of parties", "id=\"parties\"", "id=\"seats\"", "id=\"left-out\""];
        var places = order.Select(text => page.IndexOf(text, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("<th scope=\"row\">Independent</th><td>2</td>\n<td>–</td>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Foyle and Mid Ulster: each is in Northern Ireland.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Chorley was the Speaker&#39;s seat.</p>", page, StringComparison.Ordinal);
    }
}

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
        Assert.Equal("Labour would be more likely than not to lose a by-election in 32 of its 66 seats; of the 88 that a party defends, 43 are more likely than not to change hands", OutlookWords.Headline(ExampleOutlook.Make()));
        Assert.StartsWith("A party defends 88 of the 90 seats with a forecast. The other two, ", OutlookWords.Ranked(ExampleOutlook.Make()), StringComparison.Ordinal);
        Assert.Contains(", is held by an independent: nobody knows whether he or she would stand again.", OutlookWords.Ranked(ExampleOutlook.Make(independents: 1)), StringComparison.Ordinal);
        Assert.Null(OutlookWords.Ranked(ExampleOutlook.Make(independents: 0)));
    }

    [Fact]
    public void Chart_BelowThePagesHeadline_HasAFindingOfItsOwn()
    {
        var outlook = ExampleOutlook.Make();
        Assert.Equal("Labour would have at least a 75% chance of losing a by-election in 15 of its 66 seats, the Conservatives in five of their 22", OutlookWords.LostBelow(outlook).Title);
        Assert.Contains(" in none of its 66 seats", OutlookWords.LostBelow(outlook with { Seats = [.. outlook.Seats.Where(seat => seat.Holder.Code != "Lab" || seat.Change < 0.75), .. outlook.Seats.Where(seat => seat.Holder.Code == "Lab").TakeLast(15)] }).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Method_SaysFromWhichPollsAndHowToCite()
    {
        var outlook = ExampleOutlook.Make();
        Assert.StartsWith("Each seat’s forecast is 100,000 simulated elections drawn from Copeland, a model", OutlookWords.Method(outlook), StringComparison.Ordinal);
        Assert.Contains("national polls to 27 November 2026", OutlookWords.Method(outlook), StringComparison.Ordinal);
        Assert.Contains("its coefficients fitted to all of them", OutlookWords.Method(outlook), StringComparison.Ordinal);
        Assert.EndsWith("national polls to 27 November 2026", OutlookWords.SourceLine(outlook), StringComparison.Ordinal);
        Assert.Equal("Copeland 2.0.0 (calibration 2026.5), “By-elections, seat by seat”, outlook as of 29 November 2026, 100,000 simulated elections a seat.", OutlookWords.Citation(outlook));
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

    /// <summary>The terminal marks and explains such a seat as the page does, and says nothing of it where none is shown.</summary>
    [Fact]
    public void Terminal_ASeatThatVotedSince_SaysSo()
    {
        var outlook = ExampleOutlook.Make();
        var first = outlook.ByRisk[0].Name;
        var told = Printed(outlook with { Seats = [.. outlook.Seats.Select(seat => seat with { VotedSince = seat.Name == first })] });
        Assert.Contains(OutlookWords.Dagger, Assert.Single(told, line => line.Contains($" {first} ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(2, told.Count(line => line.Contains(OutlookWords.Dagger, StringComparison.Ordinal)));
        Assert.Contains($"{OutlookWords.Dagger} {OutlookWords.VotedSince}", told);
        Assert.DoesNotContain(Printed(outlook), line => line.Contains(OutlookWords.Dagger, StringComparison.Ordinal));

        static string[] Printed(Copeland.Outlooks.Outlook outlook)
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            Copeland.Cli.Commands.OutlookCommand.Print(output, outlook);
            return output.ToString().Split('\n');
        }
    }

    [Fact]
    public void Page_ASeatThatVotedSince_SaysSo()
    {
        var outlook = ExampleOutlook.Make();
        var first = outlook.Seats[0];
        var page = OutlookPage.Write(outlook with { Seats = [first with { VotedSince = true }, .. outlook.Seats.Skip(1)] }, new ChartOptions());
        Assert.Equal(1, page.Split(OutlookWords.Dagger + "</a>").Length - 1);
        var (note, mark) = (page.IndexOf($"<p class=\"small\" id=\"since\">{OutlookWords.Dagger} Won at a ", StringComparison.Ordinal), page.IndexOf("href=\"#since\"", StringComparison.Ordinal));
        Assert.InRange(note, 1, mark);
        Assert.DoesNotContain(OutlookWords.Dagger, OutlookPage.Write(outlook, new ChartOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ExplainsItsNumbersBeforeItListsSeats()
    {
        var page = OutlookPage.Write(ExampleOutlook.Make(), new ChartOptions());
        string[] order = ["<h1>", "not a general election.", "the parties that polls ask about", "id=\"parties\"", "A party defends 88", "id=\"seats\"", "id=\"left-out\"", "id=\"method\"", "How to cite"];
        var places = order.Select(text => page.IndexOf(text, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("<th scope=\"row\">Independent</th><td>2</td>\n<td>–</td>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Two seats, each of which is in Northern Ireland: Foyle and Mid Ulster.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Chorley was the Speaker&#39;s seat.</p>", page, StringComparison.Ordinal);
    }

    /// <summary>The table of gainers adds up to the seats that are more likely than not to change hands, in all and from each party.</summary>
    [Fact]
    public void Gainers_AddUpToTheSeatsThatWouldBeLost()
    {
        var outlook = ExampleOutlook.Make();
        var gainers = OutlookWords.Gainers(outlook);
        Assert.Equal(43, gainers.Sum(gainer => gainer.Seats));
        Assert.Equal(outlook.Lost("Lab", 0.5), gainers.Sum(gainer => gainer.From.GetValueOrDefault("Lab")));
        Assert.Equal(gainers.Select(gainer => gainer.Seats).OrderDescending(), gainers.Select(gainer => gainer.Seats));
        Assert.All(gainers, gainer => Assert.False(gainer.From.ContainsKey(gainer.Gainer.Code)));
        var page = OutlookPage.Write(outlook, new ChartOptions());
        Assert.Contains($"<tr><th scope=\"row\">{gainers[0].Gainer.Name}</th><td>{DisplayNumber.Count(gainers[0].Seats)}</td>", page.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("likeliest gainer where a loss", OutlookPage.Write(outlook with { Seats = [.. outlook.Seats.Where(seat => !(seat.Change >= 0.5))] }, new ChartOptions()), StringComparison.Ordinal);
    }
}

using Copeland.Elections;
using Copeland.History;
using Copeland.Outlooks;
using Copeland.Statistics;

namespace Copeland.Tests.Outlooks;

/// <summary>An outlook made by hand: the first seats of Great Britain, of which Labour holds most and independents two.</summary>
internal static class ExampleOutlook
{
    public const int Seats = 90;
    public const int Independents = 2;

    private static readonly string[] Ballot = ["Lab", "Con", "LD", "Reform", "Green"];

    public static Outlook Make(int independents = Independents)
    {
        var seats = Constituencies.All.Where(seat => seat.Country != Country.NorthernIreland).OrderByDescending(seat => seat.Name.Length).Take(Seats)
            .Select((seat, number) => Seat(seat, number, number < independents ? "Ind" : number % 4 == 3 ? "Con" : "Lab"));
        return new Outlook(
            new DateOnly(2026, 11, 29),
            new DateOnly(2027, 1, 14),
            100_000,
            [.. seats],
            [new("Foyle", "Northern Ireland", "Foyle is in Northern Ireland. More."), new("Mid Ulster", "Northern Ireland", "Mid Ulster is in Northern Ireland. More."), new("Chorley", "North West", "Chorley was the Speaker's seat. More.")],
            "2.0.0",
            "2026.5")
        {
            Coefficients = "present",
            NewestPoll = new DateOnly(2026, 11, 27),
        };
    }

    private static SeatOutlook Seat(Constituency seat, int number, string holder)
    {
        var change = (Seats - number) / (Seats + 1.0);
        return new SeatOutlook(Invariant($"seat-{number}"), seat.Name, seat.Country, seat.Region, PartyCatalogue.BuiltIn[holder], 1,
            [.. Ballot.Select(code => Candidate(code, code == holder ? 1 - change : code == "Reform" ? change * 0.9 : change / 30))]);
    }

    private static CandidateOutlook Candidate(string code, double win) => new(new Candidate(code, PartyCatalogue.BuiltIn[code], null), new ProbabilityEstimate(win, 0.001), 0.2, 0.1, 0.4);
}

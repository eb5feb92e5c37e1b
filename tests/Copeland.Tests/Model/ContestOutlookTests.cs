using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Tests.Model;

public class ContestOutlookTests
{
    [Theory]
    [InlineData(false, false, 0.24)]
    [InlineData(true, false, 0.29)]
    [InlineData(false, true, 0.29)]
    public void Of_TwoPartiesOfAFamilyInThePolls_CountsThoseThatStandOrStood(bool stands, bool stood, double expected)
    {
        var parties = PartyCatalogue.BuiltIn;
        var previous = new Dictionary<string, double>(StringComparer.Ordinal) { ["Lab"] = 0.5, ["Reform"] = 0.3 };
        if (stood)
        {
            previous["Restore"] = 0.1;
        }

        string[] ballot = stands ? ["Lab", "Reform", "Restore"] : ["Lab", "Reform"];
        var contest = Copeland2017.Contest with
        {
            Previous = Copeland2017.Contest.Previous with { Given = new VoteShares(previous) },
            Candidates = [.. ballot.Select(code => new Candidate(code, parties[code], null))],
            Parties = parties,
        };
        var picture = Copeland2017.Picture with { Now = new VoteShares([new("Lab", 0.2), new("Reform", 0.24), new("Restore", 0.05)]) };
        var right = ContestOutlook.Of(contest, picture).Standings.Single(standing => standing.Family == Family.PopulistRight);
        Assert.Equal(expected, right.NationalNow ?? 0, 12);
    }
}

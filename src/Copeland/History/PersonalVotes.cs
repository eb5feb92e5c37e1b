using Copeland.Elections;

namespace Copeland.History;

/// <summary>Whose votes outside the polled parties a previous result has, where the tables name everybody who stood: in 2024.</summary>
internal static class PersonalVotes
{
    // A share of the table and one of a scenario this far apart are two results.
    private const double SameShare = 0.01;

    /// <summary>Everybody outside the polled parties who stood in a seat, with the key of the result that has the votes; none where the tables name nobody.</summary>
    public static IReadOnlyList<PersonalVote> Of(Seat seat, PreviousResult previous)
    {
        if (previous.Date != Constituencies.Elected || previous.Notional || Constituencies.All.FirstOrDefault(known => SeatName.IsSame(known.Name, seat.Name)) is not { } table)
        {
            return [];
        }

        var free = previous.Shares.ToList();
        List<PersonalVote> votes = [];
        foreach (var (code, name, count) in table.Candidates.Where(candidate => !PartyCatalogue.BuiltIn.TryGet(candidate.Party, out var party) || party.Family == Family.Other))
        {
            var share = (double)count / table.ValidVotes;
            var key = free.Where(entry => IsOf(entry.Key, code) && Math.Abs(entry.Value - share) <= SameShare).OrderBy(entry => Math.Abs(entry.Value - share)).Select(entry => entry.Key).FirstOrDefault();
            free.RemoveAll(entry => entry.Key == key);
            votes.Add(new PersonalVote(name, code, key, share));
        }

        return votes;
    }

    private static bool IsOf(string key, string code) => key == code || (LastVotes.IsPersonal(code) && key.StartsWith(code + "-", StringComparison.Ordinal));
}

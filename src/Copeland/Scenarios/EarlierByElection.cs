using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios;

/// <summary>An earlier by-election of the same Parliament that the scenario tells of.</summary>
/// <param name="Contest">What was known before it; the ballot is those in the result.</param>
/// <param name="National">The parties in Great Britain before it.</param>
/// <param name="Result">What came of it.</param>
internal sealed record EarlierByElection(Contest Contest, NationalSource National, ElectionResult Result)
{
    /// <summary>Whether the main rivals stood aside: then it counts for who holds the seat, and not for momentum.</summary>
    public bool RivalsStoodAside { get; init; }

    /// <summary>Who won it.</summary>
    internal SeatByElection Held
    {
        get
        {
            var winner = Result.Winner ?? Result.First[0];
            return new SeatByElection(Contest.Seat.Name, Contest.PollingDay, Contest.Candidates.First(candidate => candidate.Id == winner).Party.Code, null)
            {
                Shares = [.. Contest.Candidates.Select(candidate => (candidate.Party.Code, Share: Result.Shares[candidate.Id] ?? 0)).OrderByDescending(candidate => candidate.Share)],
            };
        }
    }
}

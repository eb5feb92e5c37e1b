using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>
/// The votes of the general election under the keys of a new scenario: parties known to everybody keep their code; others, and
/// independents, keep one where they saved their deposit; the rest is summed into <c>Oth</c>. An independent's key is an id, which is one
/// person's, and not the code, under which another could stand.
/// </summary>
internal sealed class PreviousVotes
{
    private const string Remainder = "Oth";

    /// <summary>The votes of a seat.</summary>
    public PreviousVotes(Constituency seat)
    {
        var telling = seat.Candidates.Where(candidate => IsKept(seat, candidate)).ToList();
        var number = 0;
        Kept = [.. telling.Select(candidate => (candidate, candidate.Party == StartingBallot.Independent
            ? new StartingCandidate(candidate.Party, Invariant($"{candidate.Party}-{++number}"), candidate.Name)
            : new StartingCandidate(candidate.Party, null, null)))];
        Remaining = [.. seat.Candidates.Except(telling)];
        Winner = Kept[0].Stood;
    }

    /// <summary>Whoever has a key of their own, most votes first.</summary>
    public IReadOnlyList<(SeatCandidate Source, StartingCandidate Stood)> Kept { get; }

    /// <summary>Whoever is counted among others.</summary>
    public IReadOnlyList<SeatCandidate> Remaining { get; }

    /// <summary>Who won.</summary>
    public StartingCandidate Winner { get; }

    /// <summary>The votes by key, most first, others last.</summary>
    public IEnumerable<(string Key, int Votes)> ByKey
    {
        get
        {
            foreach (var (source, stood) in Kept)
            {
                yield return (stood.Key, source.Votes);
            }

            if (Remaining.Count > 0)
            {
                yield return (Remainder, Remaining.Sum(candidate => candidate.Votes));
            }
        }
    }

    private static bool IsKept(Constituency seat, SeatCandidate candidate)
    {
        var saved = StartingBallot.SavedDeposit(seat, candidate) || ReferenceEquals(candidate, seat.Candidates[0]);
        return candidate.Party != Remainder
            && (saved ? candidate.Party.All(char.IsAsciiLetterOrDigit) : candidate.Party != StartingBallot.Independent && PartyCatalogue.BuiltIn.TryGet(candidate.Party, out _));
    }
}

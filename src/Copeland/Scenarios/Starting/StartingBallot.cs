using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>
/// The ballot a new scenario guesses from the general election, and the votes of then under its keys: parties known to everybody keep
/// their code; others, and independents, keep one where they saved their deposit; the rest is summed into <c>Oth</c>.
/// </summary>
internal sealed class StartingBallot
{
    /// <summary>Share that saved the deposit.</summary>
    private const double Telling = 0.05;

    private const string Independent = "Ind";
    private const string Remainder = "Oth";

    private readonly List<(SeatCandidate Source, StartingCandidate Stood)> kept;

    private StartingBallot(Constituency seat, IReadOnlyList<string> parties)
    {
        var telling = seat.Candidates.Where(candidate => IsKept(seat, candidate)).ToList();
        var independents = telling.Count(candidate => candidate.Party == Independent);
        var number = 0;
        kept = [.. telling.Select(candidate => (candidate, candidate.Party == Independent
            ? new StartingCandidate(Independent, independents > 1 ? Invariant($"{Independent}-{++number}") : null, candidate.Name)
            : new StartingCandidate(candidate.Party, null, null)))];
        Remaining = [.. seat.Candidates.Where(candidate => !IsKept(seat, candidate))];
        Defined = [.. kept.Where(pair => !PartyCatalogue.BuiltIn.TryGet(pair.Source.Party, out _)).Select(pair => pair.Source)];
        Defending = kept.First(pair => ReferenceEquals(pair.Source, seat.Candidates[0])).Stood.Party;
        Candidates = parties.Count > 0 ? Named(parties) : Guessed(seat);
    }

    /// <summary>Who stands.</summary>
    public IReadOnlyList<StartingCandidate> Candidates { get; }

    /// <summary>Whoever is counted among others.</summary>
    public IReadOnlyList<SeatCandidate> Remaining { get; }

    /// <summary>Candidates of last time whose party the program does not know by itself.</summary>
    public IReadOnlyList<SeatCandidate> Defined { get; }

    /// <summary>The party that won.</summary>
    public string Defending { get; }

    /// <summary>Whether last time's winner was an independent, who leaves no party behind.</summary>
    public bool WonByIndependent => Defending == Independent;

    /// <summary>Last time's votes by key, most first, others last.</summary>
    public IEnumerable<(string Key, int Votes)> Votes
    {
        get
        {
            foreach (var (source, stood) in kept)
            {
                yield return (stood.Key, source.Votes);
            }

            if (Remaining.Count > 0)
            {
                yield return (Remainder, Remaining.Sum(candidate => candidate.Votes));
            }
        }
    }

    /// <summary>The ballot of a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="parties">Parties that are known to stand; empty for those of last time.</param>
    /// <exception cref="ArgumentException">A party is unknown or stands twice.</exception>
    public static StartingBallot Of(Constituency seat, IReadOnlyList<string> parties) => new(seat, parties);

    private static bool IsKept(Constituency seat, SeatCandidate candidate)
    {
        var saved = candidate.Votes >= Telling * seat.ValidVotes || ReferenceEquals(candidate, seat.Candidates[0]);
        return candidate.Party != Remainder
            && (saved ? candidate.Party.All(char.IsAsciiLetterOrDigit) : candidate.Party != Independent && PartyCatalogue.BuiltIn.TryGet(candidate.Party, out _));
    }

    private IReadOnlyList<StartingCandidate> Guessed(Constituency seat) =>
        [.. kept.Where(pair => !WonByIndependent || !ReferenceEquals(pair.Source, seat.Candidates[0])).Select(pair => pair.Stood)];

    private List<StartingCandidate> Named(IReadOnlyList<string> parties)
    {
        var ballot = new List<StartingCandidate>();
        foreach (var code in parties)
        {
            var repeats = PartyCatalogue.RepeatableCodes.Contains(code, StringComparer.Ordinal) ? parties.Count(other => other == code) : 1;
            var stood = kept.Select(pair => pair.Stood).FirstOrDefault(candidate => candidate.Party == code);
            if (stood is null && !PartyCatalogue.BuiltIn.TryGet(code, out _))
            {
                throw new ArgumentException(Unknown(code));
            }

            if (repeats == 1 && ballot.Exists(candidate => candidate.Party == code))
            {
                throw new ArgumentException($"{code} is named twice; only Ind and Oth may stand more than once. Remove one of the two.");
            }

            var place = ballot.Count(candidate => candidate.Party == code) + 1;
            ballot.Add(new StartingCandidate(code, repeats > 1 ? Invariant($"{code}-{place}") : null, null));
        }

        return ballot;
    }

    private string Unknown(string code)
    {
        var known = PartyCatalogue.BuiltIn.All.Select(party => party.Code).Concat(Defined.Select(candidate => candidate.Party)).Distinct(StringComparer.Ordinal).ToList();
        return $"\"{code}\" is no party code the program knows.{DidYouMean.Question(code, known)} Codes are {string.Join(", ", known)}; a new party is defined in the file, under \"parties\".";
    }
}

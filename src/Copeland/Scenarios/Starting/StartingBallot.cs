using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>
/// The ballot of a new scenario. Where nobody has said who stands it is a guess: the parties of last time that saved their deposit or
/// are likely by the polls, the holder, and every other party that the polls make likely. Independents and parties smaller than that are
/// kept apart, to be added by whoever knows that they stand again.
/// </summary>
internal sealed class StartingBallot
{
    /// <summary>The code of independents.</summary>
    public const string Independent = "Ind";

    private const string Other = "Oth";
    private const double Deposit = 0.05;
    private const int LongestStem = 16;

    private readonly Constituency seat;
    private readonly PreviousVotes previous;
    private readonly List<StartingCandidate> ballot = [];
    private readonly List<StartingCandidate> idle = [];
    private readonly List<Party> defined;
    private readonly List<string> unknown = [];

    private StartingBallot(Constituency seat, PreviousVotes previous, IReadOnlyList<string> likely, string holder)
    {
        (this.seat, this.previous, Likely, Holder) = (seat, previous, likely, holder);
        defined = [.. previous.Kept.Where(pair => !PartyCatalogue.BuiltIn.TryGet(pair.Source.Party, out _))
            .Select(pair => new Party(pair.Source.Party, LocalParties.Name(pair.Source), "#888888", Family.Other))];
    }

    /// <summary>Who stands.</summary>
    public IReadOnlyList<StartingCandidate> Candidates => ballot;

    /// <summary>Whoever stood last time and is left off until known to stand.</summary>
    public IReadOnlyList<StartingCandidate> Idle => idle;

    /// <summary>Parties the program does not know by itself.</summary>
    public IReadOnlyList<Party> Defined => defined;

    /// <summary>Names of the parties that only the list of candidates knows.</summary>
    public IReadOnlyList<string> New => unknown;

    /// <summary>Codes of the parties the polls make likely, most votes first.</summary>
    public IReadOnlyList<string> Likely { get; }

    /// <summary>Code of the party that won the seat last.</summary>
    public string Holder { get; }

    /// <summary>Whether the seat is an independent's, who leaves no party behind.</summary>
    public bool HeldByIndependent => Holder == Independent;

    /// <summary>Codes of likely parties that are not on the ballot.</summary>
    public IReadOnlyList<string> Missing => [.. Likely.Where(code => !ballot.Exists(candidate => candidate.Party == code))];

    /// <summary>The ballot of a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="previous">Its votes at the general election.</param>
    /// <param name="start">Who is known to stand.</param>
    /// <param name="known">Codes of the parties the polls make likely, and of the party that won the seat last.</param>
    /// <exception cref="ArgumentException">A party is unknown or stands twice.</exception>
    public static StartingBallot Of(Constituency seat, PreviousVotes previous, StartingPoint start, (IReadOnlyList<string> Likely, string Holder) known)
    {
        var made = new StartingBallot(seat, previous, known.Likely, known.Holder);
        if (start.Nominated is { } nominated)
        {
            made.Nominate(nominated, fromList: true);
        }
        else if (start.Parties.Count > 0)
        {
            made.Name(start.Parties);
        }
        else
        {
            made.Guess();
        }

        made.Nominate(start.Nominees, fromList: false);
        made.TellApart();
        return made;
    }

    /// <summary>Whether somebody saved the deposit at the general election.</summary>
    public static bool SavedDeposit(Constituency seat, SeatCandidate candidate) => candidate.Votes >= Deposit * seat.ValidVotes;

    private void Guess()
    {
        foreach (var (source, stood) in previous.Kept)
        {
            var stands = source.Party != Independent && (Likely.Contains(source.Party, StringComparer.Ordinal) || source.Party == Holder || SavedDeposit(seat, source));
            (stands ? ballot : idle).Add(stands ? stood : stood with { Remark = Told(source) });
        }

        idle.AddRange(previous.Remaining.Select(source => source.Party == Independent || PartyCatalogue.BuiltIn.TryGet(source.Party, out _)
            ? new StartingCandidate(source.Party, null, source.Party == Independent ? source.Name : null) { Remark = Told(source) }
            : new StartingCandidate(Other, null, source.Name) { Remark = $"{source.Party}, {Told(source)}" }));
        foreach (var code in Likely.Append(Holder).Where(code => code != Independent && !ballot.Exists(candidate => candidate.Party == code)).Distinct().ToList())
        {
            ballot.Add(new StartingCandidate(code, null, null)
            {
                Remark = code == Holder ? "CHECK: holds the seat and did not stand in 2024" : "CHECK: did not stand here in 2024, but is above 4% in the polls",
            });
        }
    }

    private string Told(SeatCandidate source) => Invariant($"{(source.Party == Independent ? "an independent, " : "")}{100.0 * source.Votes / seat.ValidVotes:0.0}% last time");

    private void Name(IReadOnlyList<string> parties)
    {
        foreach (var written in parties)
        {
            var code = CodeOf(written) ?? throw new ArgumentException(Unknown(written));
            if (!IsRepeatable(code) && ballot.Exists(candidate => candidate.Party == code))
            {
                throw Twice(code);
            }

            ballot.Add(new StartingCandidate(code, null, null));
        }
    }

    private void Nominate(IReadOnlyList<Nominee> nominees, bool fromList)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var nominee in nominees)
        {
            idle.RemoveAll(left => PersonalVote.IsSame(left.Name, nominee.Name));
            var code = CodeOf(nominee) ?? (fromList ? Define(nominee) : throw new ArgumentException(Unknown(nominee.Party)));
            if (IsRepeatable(code))
            {
                ballot.Add(previous.Kept.Select(pair => pair.Stood).FirstOrDefault(stood => stood.Party == code && PersonalVote.IsSame(stood.Name, nominee.Name))
                    ?? new StartingCandidate(code, null, nominee.Name));
            }
            else if (named.Add(code))
            {
                var place = ballot.FindIndex(candidate => candidate.Party == code);
                var stands = new StartingCandidate(code, null, nominee.Name);
                if (place < 0)
                {
                    ballot.Add(stands);
                }
                else
                {
                    ballot[place] = stands;
                }

                idle.RemoveAll(left => left.Party == code);
            }
            else if (!fromList || (PartyCatalogue.BuiltIn.TryGet(code, out var party) && party.Family != Family.Other))
            {
                throw Twice(code);
            }
            else
            {
                // Three candidates of the Monster Raving Loony Party stood in Clacton in 2026; a party's code has but one.
                ballot.Add(new StartingCandidate(Other, null, nominee.Name) { Remark = nominee.Party });
            }
        }
    }

    /// <summary>Gives independents and others an id each where several stand, or are left off.</summary>
    private void TellApart()
    {
        foreach (var code in PartyCatalogue.RepeatableCodes)
        {
            var taken = previous.Kept.Select(pair => pair.Stood.Key).ToHashSet(StringComparer.Ordinal);
            var several = ballot.Concat(idle).Count(candidate => candidate.Party == code) > 1;
            var number = 0;
            foreach (var list in new[] { ballot, idle })
            {
                for (var place = 0; place < list.Count; place++)
                {
                    if (several && list[place].Party == code && list[place].Id is null)
                    {
                        list[place] = list[place] with { Id = Next() };
                    }
                }
            }

            string Next()
            {
                string id;
                do
                {
                    id = Invariant($"{code}-{++number}");
                }
                while (!taken.Add(id));
                return id;
            }
        }
    }

    private string? CodeOf(Nominee nominee) =>
        (nominee.PartyNumber is { } number ? PartyNumbers.Code(number) : null) ?? PartyNumbers.Code(nominee.Party) ?? CodeOf(nominee.Party);

    private string? CodeOf(string written) => PartyNames.Code(written, PartyCatalogue.BuiltIn.With(defined));

    // A party with a number of its own is registered, whatever its name is like.
    private string Define(Nominee nominee)
    {
        var name = nominee.Party;
        if (nominee.PartyNumber is null && PartyNames.Misspelt(name, PartyCatalogue.BuiltIn) is { } meant && PartyCatalogue.NationsOf(meant)?.Contains(seat.Country) != false)
        {
            throw new ArgumentException($"\"{name}\", for {nominee.Name ?? "a candidate"} in the list, is no party the program knows. Did you mean \"{meant}\"? Correct the list; if it is another party, write Oth there, and define it in the file, under \"parties\".");
        }

        unknown.Add(name);
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        var stem = LocalParties.Code(name) ?? (letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters[..Math.Min(letters.Length, LongestStem)] : "Party");
        var code = stem;
        for (var number = 2; PartyCatalogue.BuiltIn.With(defined).TryGet(code, out _); number++)
        {
            code = Invariant($"{stem}{number}");
        }

        defined.Add(new Party(code, name, "#888888", Family.Other));
        return code;
    }

    private static bool IsRepeatable(string code) => PartyCatalogue.RepeatableCodes.Contains(code, StringComparer.Ordinal);

    private static ArgumentException Twice(string code) => new($"{code} is named twice; only Ind and Oth may stand more than once. Remove one of the two.");

    private string Unknown(string written)
    {
        var parties = PartyCatalogue.BuiltIn.With(defined);
        return $"\"{written}\" is no party the program knows.{PartyNames.Question(written, parties)} Codes are {string.Join(", ", parties.All.Select(party => party.Code))}; a new party is defined in the file, under \"parties\".";
    }
}

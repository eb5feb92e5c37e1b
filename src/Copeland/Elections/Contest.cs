namespace Copeland.Elections;

/// <summary>A by-election as it is known before the vote: where, when, who held the seat, who stands.</summary>
/// <param name="Seat">The constituency.</param>
/// <param name="PollingDay">The day of the vote.</param>
/// <param name="Previous">The seat's result at the last general election.</param>
/// <param name="Government">Codes of the governing parties, the Prime Minister's first.</param>
/// <param name="Defending">The code of the party that won the seat last, whether or not it stands again.</param>
/// <param name="Candidates">The ballot: 2 to 64 candidates with unique ids.</param>
/// <param name="HolderRestanding">Whether the outgoing member stands again.</param>
public sealed record Contest(
    Seat Seat,
    DateOnly PollingDay,
    PreviousResult Previous,
    IReadOnlyList<string> Government,
    string Defending,
    IReadOnlyList<Candidate> Candidates,
    bool HolderRestanding = false);

using Copeland.Elections;

namespace Copeland.Model;

/// <summary>What is known before the poll about one family that is on the ballot.</summary>
/// <param name="Family">The family.</param>
/// <param name="PreviousShare">Its share of the valid vote in the seat at the last general election, 0 to 1; null if it did not stand.</param>
/// <param name="NationalPrevious">Its share in Great Britain at that election, 0 to 1; null if unknown.</param>
/// <param name="NationalNow">Its share in the national poll average, 0 to 1; null if nobody asked.</param>
/// <param name="Candidates">How many candidates the family has on the ballot; 1 where history counts only groups.</param>
internal sealed record FamilyStanding(
    Family Family, double? PreviousShare, double? NationalPrevious, double? NationalNow, int Candidates)
{
    /// <summary>Whether the outgoing member stands again as one of its candidates, the seat having been won under another label.</summary>
    public bool HasRestander { get; init; }

    /// <summary>Whether one of its candidates is an insurgent and none the outgoing member: no contest had both, so the two effects are never added.</summary>
    public bool HasInsurgent { get; init; }

    /// <summary>Whether all of its candidates are of the fringe.</summary>
    public bool IsFringe { get; init; }

    /// <summary>What it sets out from of the votes of main rivals who stand aside, a fraction of last time's vote: <see cref="RivalsAside"/>.</summary>
    public double Inherited { get; init; }

    /// <summary>The share it sets out from: its own of last time and what it inherits; null if it has neither.</summary>
    public double? Footing => Inherited > 0 ? (PreviousShare ?? 0) + Inherited : PreviousShare;
}

using Copeland.Elections;

namespace Copeland.Outlooks;

/// <summary>The forecast of a by-election in one seat, if one were held.</summary>
/// <param name="Id">Id of the scenario that <c>copeland new</c> writes for it.</param>
/// <param name="Name">The seat's name.</param>
/// <param name="Country">Its country.</param>
/// <param name="Region">Its region.</param>
/// <param name="Holder">The party that defends it.</param>
/// <param name="Seed">Seed of its draws.</param>
/// <param name="Candidates">Its ballot.</param>
internal sealed record SeatOutlook(string Id, string Name, Country Country, string Region, Party Holder, ulong Seed, IReadOnlyList<CandidateOutlook> Candidates)
{
    /// <summary>Whether the seat has voted at a by-election since the general election that its forecast starts from.</summary>
    public bool VotedSince { get; init; }

    /// <summary>Whoever stands for the party that defends the seat; null where nobody does.</summary>
    public CandidateOutlook? Defender => Candidates.FirstOrDefault(candidate => candidate.Candidate.Id == Holder.Code)
        ?? Candidates.FirstOrDefault(candidate => candidate.Candidate.Party.Code == Holder.Code);

    /// <summary>Whether the holder's party is on the ballot: an independent leaves none behind, and nobody knows whether he or she stands again.</summary>
    public bool HolderStands => Defender is not null;

    /// <summary>Probability that the seat changes hands.</summary>
    public double Change => 1 - (Defender?.Win.Value ?? 0);

    /// <summary>Its Monte Carlo standard error.</summary>
    public double ChangeError => Defender?.Win.StandardError ?? 0;

    /// <summary>The likeliest of those who would gain it.</summary>
    public CandidateOutlook Challenger => Candidates.Where(candidate => candidate != Defender).MaxBy(candidate => candidate.Win.Value) ?? Candidates[0];
}

using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Model;

/// <summary>All that the seat model is told about a contest.</summary>
/// <param name="Contest">Where, when, who stands, what happened last time.</param>
/// <param name="National">What polls say about the country.</param>
/// <param name="Momentum">How families did at the Parliament's earlier by-elections, log share beyond the structural mean.</param>
internal sealed record SeatEvidence(Contest Contest, NationalPicture National, IReadOnlyDictionary<Family, FamilyMomentum> Momentum)
{
    /// <summary>Polls and other evidence of the seat itself.</summary>
    public IReadOnlyList<SeatPoll> SeatPolls { get; init; } = [];

    /// <summary>An analyst's judgements.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Expected turnout where it is given rather than modelled, a fraction of the electorate; its spread stays the model's.</summary>
    public double? Turnout { get; init; }
}

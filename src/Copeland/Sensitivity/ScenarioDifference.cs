using Copeland.Forecasts;

namespace Copeland.Sensitivity;

/// <summary>A scenario held against the first.</summary>
/// <param name="Forecast">Its forecast, on the first one's random numbers.</param>
/// <param name="Candidates">Every candidate of either ballot, the first scenario's in ballot order, then those it lacks.</param>
/// <param name="SameBallot">Whether the same candidates stand in the same order, so that every candidate meets the same random numbers.</param>
public sealed record ScenarioDifference(Forecast Forecast, IReadOnlyList<CandidateDifference> Candidates, bool SameBallot)
{
    /// <summary>The way from the first to this one where both are of one seat on two days: all else, then poll by poll; empty where no poll came in.</summary>
    internal IReadOnlyList<ChangeStep> Steps { get; init; } = [];

    /// <summary>
    /// Where one of the two has polls of the seat and the other an analyst's judgement instead: the seat with neither, on the same random numbers, which
    /// both are measured from; null elsewhere.
    /// </summary>
    internal Forecast? WithoutEither { get; init; }
}

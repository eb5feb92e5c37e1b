namespace Copeland.Model;

/// <summary>
/// What is believed about the seat before the vote: shares = softmax(mean + errors) over the candidates of the ballot,
/// with the errors a sum of independent sources. It explains itself effect by effect.
/// </summary>
/// <param name="CandidateIds">The ballot's ids, in order; all arrays below follow it.</param>
/// <param name="MeanLogShares">Mean log share of each candidate up to a common constant.</param>
/// <param name="Components">Independent sources of error.</param>
/// <param name="DegreesOfFreedom">ν of the Student-t scale common to all student-scaled components of a draw; infinity for normal errors.</param>
/// <param name="Turnout">Turnout.</param>
/// <param name="Effects">The effects that make the mean: their sum over effects is <paramref name="MeanLogShares"/>.</param>
/// <param name="Warnings">What a reader must know.</param>
internal sealed record SeatPrior(
    IReadOnlyList<string> CandidateIds,
    double[] MeanLogShares,
    IReadOnlyList<UncertaintyComponent> Components,
    double DegreesOfFreedom,
    TurnoutPrior Turnout,
    IReadOnlyList<EffectContribution> Effects,
    IReadOnlyList<string> Warnings);

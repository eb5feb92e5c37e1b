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

/// <summary>What one effect adds to each candidate's log share.</summary>
/// <param name="Effect">The effect in words, e.g. <c>governing party</c>.</param>
/// <param name="LogShares">Addition to the mean log share, one per candidate in ballot order.</param>
internal sealed record EffectContribution(string Effect, double[] LogShares);

/// <summary>One independent source of error of the log shares.</summary>
/// <param name="Source">The source in words, e.g. <c>polls until polling day</c>.</param>
/// <param name="Covariance">Covariance of the candidates' log shares, candidates × candidates in ballot order, positive semi-definite.</param>
/// <param name="StudentScaled">Whether the draw's common Student-t scale multiplies this source (the seat's own error) or not (a plain normal).</param>
internal sealed record UncertaintyComponent(string Source, double[,] Covariance, bool StudentScaled);

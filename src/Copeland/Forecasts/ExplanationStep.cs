namespace Copeland.Forecasts;

/// <summary>One step on the way from the last result to the forecast.</summary>
/// <param name="Effect">The effect in words.</param>
/// <param name="Points">Change of each candidate's share in ballot order, as a fraction; all steps add up to forecast minus last result.</param>
public sealed record ExplanationStep(string Effect, IReadOnlyList<double> Points);

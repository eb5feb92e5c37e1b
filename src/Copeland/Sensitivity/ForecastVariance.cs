using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>What moves the forecast when inputs vary together, each on its own over its plausible range.</summary>
/// <param name="Inputs">The inputs that varied: those with the longest bars.</param>
/// <param name="Fixed">Inputs that have a bar but were held at their present value, the next longest first.</param>
/// <param name="Lead">Indices of the front runner's expected lead over the second, one an input.</param>
/// <param name="Win">Indices of the front runner's win probability.</param>
/// <param name="Shares">Indices of each candidate's expected share, in ballot order.</param>
/// <param name="BaseSamples">Rows of each base sample.</param>
/// <param name="Forecasts">How many forecasts that took.</param>
public sealed record ForecastVariance(
    IReadOnlyList<Input> Inputs,
    IReadOnlyList<Input> Fixed,
    IReadOnlyList<VarianceShare> Lead,
    IReadOnlyList<VarianceShare> Win,
    IReadOnlyList<IReadOnlyList<VarianceShare>> Shares,
    int BaseSamples,
    int Forecasts);

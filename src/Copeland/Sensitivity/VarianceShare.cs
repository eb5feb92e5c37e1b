namespace Copeland.Sensitivity;

/// <summary>How much of an output's variance an input makes.</summary>
/// <param name="FirstOrder">Alone: the variance of the output's mean given the input, as a share of the output's variance.</param>
/// <param name="Total">With everything it does together with other inputs.</param>
public readonly record struct VarianceShare(IndexEstimate FirstOrder, IndexEstimate Total);

namespace Copeland.Sensitivity;

/// <summary>How much of the uncertainty of the result goes with one source, other sources moving with it as they do.</summary>
/// <param name="Source">The source in words.</param>
/// <param name="Address">The address of the input behind it; null where it is no input, such as the seat's own behaviour on the day.</param>
/// <param name="Explained">Share of the variance of the front runner's lead that knowing the source would explain.</param>
public sealed record SourceRank(string Source, string? Address, IndexEstimate Explained);

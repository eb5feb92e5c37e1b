namespace Copeland.Inputs;

/// <summary>How far an input may plausibly lie from its present value: the ends of a 90% interval.</summary>
/// <param name="Low">The 5% point, in the input's unit.</param>
/// <param name="High">The 95% point.</param>
/// <param name="Reason">Where the range comes from, in words.</param>
public sealed record InputRange(double Low, double High, string Reason);

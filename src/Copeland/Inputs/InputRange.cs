namespace Copeland.Inputs;

/// <summary>How far an input may plausibly lie from its present value: the ends of a 90% interval.</summary>
/// <param name="Low">The 5% point, in the input's unit.</param>
/// <param name="High">The 95% point.</param>
/// <param name="Reason">Where the range comes from, in words.</param>
public sealed record InputRange(double Low, double High, string Reason)
{
    /// <summary>All that have a range for the same reason, in words: "Shares in national polls"; null where it is its own.</summary>
    internal string? Of { get; init; }

    /// <summary>The reason as it can be told once of all of them; null where it is <see cref="Reason"/>.</summary>
    internal string? Because { get; init; }
}

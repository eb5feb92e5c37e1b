using Copeland.Inputs;

namespace Copeland.Exploration;

/// <summary>An input that a reader may move.</summary>
/// <param name="Address">Its address, as <c>--set</c> takes it.</param>
/// <param name="Label">Its name in words, as the subject of a sentence.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Present">Its value in the forecast.</param>
/// <param name="Low">The lowest value it can be moved to, below <paramref name="Present"/>.</param>
/// <param name="High">The highest, above it.</param>
internal sealed record Slider(string Address, string Label, InputUnit Unit, double Present, double Low, double High)
{
    // What stands before the party in an address of a share in polls, of Great Britain or of the seat's part of it.
    private const string Average = "averagePct.";

    /// <summary>The range in which it plausibly lies; beyond it the page warns. Null where nothing is known of it.</summary>
    public (double Low, double High)? Plausible { get; init; }

    /// <summary>Why that range.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>What gives way when it moves, in words.</summary>
    public string GivesWay { get; init; } = string.Empty;

    /// <summary>Code of the party whose share it is in the polls that the seat swings with; null where it is something else.</summary>
    public string? Party => Address.StartsWith("national.", StringComparison.Ordinal) && Address.IndexOf(Average, StringComparison.Ordinal) is > 0 and var at ? Address[(at + Average.Length)..] : null;

    /// <summary>The part of Great Britain in whose polls it is a share; null where it is a share in all of it, or something else.</summary>
    public string? Part => Address.Split('.') is ["national", "parts", var part, ..] ? part : null;

    /// <summary>Decimals of the values it moves by.</summary>
    public int Digits => Unit == InputUnit.Number ? (High - Low > 5 ? 1 : High - Low > 0.4 ? 2 : 3) : High - Low > 2 ? 1 : 2;

    /// <summary>The input at a value.</summary>
    public InputValue At(double value) => new(Address, value);
}

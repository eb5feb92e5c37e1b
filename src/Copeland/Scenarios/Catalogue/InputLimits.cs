using System.Diagnostics;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Catalogue;

/// <summary>What inputs may be: what the document types say where a file can give the number, and what is said here for those it cannot.</summary>
internal static class InputLimits
{
    /// <summary>A share, in percent.</summary>
    public static NumberLimits Share { get; } = new(0, 100, Whole: false, Percent: true);

    /// <summary>A Butler swing either way, in percent.</summary>
    public static NumberLimits Swing { get; } = new(-100, 100, Whole: false, Percent: true);

    /// <summary>Turnout, in percent: nought and all have no log odds.</summary>
    public static NumberLimits Turnout { get; } = new(0.1, 99.9, Whole: false, Percent: true);

    /// <summary>What errors are multiplied by.</summary>
    public static NumberLimits ErrorFactor { get; } = new(0.1, 10, Whole: false, Percent: false);

    /// <summary>The limits of a number of the file.</summary>
    public static NumberLimits Of(params IReadOnlyList<object> parts) =>
        FieldShape.At(parts)?.Limits(string.Join('.', parts)) ?? throw new UnreachableException($"No number stands at {string.Join('.', parts)}.");
}

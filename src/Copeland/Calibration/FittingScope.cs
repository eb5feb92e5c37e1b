namespace Copeland.Calibration;

/// <summary>Which Parliaments are fitted for, and what each may learn from.</summary>
/// <param name="Parliaments">The Parliaments, by their general elections.</param>
/// <param name="MayLearn">Whether the first may learn from the results of the second.</param>
internal sealed record FittingScope(IReadOnlyList<DateOnly> Parliaments, Func<DateOnly, DateOnly, bool> MayLearn);

namespace Copeland.Tracking;

/// <summary>What a forecast moved by.</summary>
/// <param name="Source">Which part of what is known.</param>
/// <param name="WinChanges">Change of each candidate's chance of winning, in ballot order, when this part is brought up to the day after those before it.</param>
internal sealed record MovementCause(MovementSource Source, IReadOnlyList<double> WinChanges);

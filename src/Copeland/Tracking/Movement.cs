namespace Copeland.Tracking;

/// <summary>A day that moved the forecast.</summary>
/// <param name="Before">The day before.</param>
/// <param name="After">The day.</param>
/// <param name="Causes">What moved it, part by part; their changes add up to the whole.</param>
/// <param name="Place">The place on the ballot of the candidate whose change lasts most.</param>
internal sealed record Movement(TrackedDay Before, TrackedDay After, IReadOnlyList<MovementCause> Causes, int Place)
{
    /// <summary>How far it moved: see <see cref="TrackedDay.DistanceFrom"/>.</summary>
    public double Size => After.DistanceFrom(Before);

    /// <summary>Change of the chance of winning of the candidate at a place of the ballot, a fraction.</summary>
    public double WinChange(int place) => After.Candidates[place].Win - Before.Candidates[place].Win;
}

/// <summary>What a forecast moved by.</summary>
/// <param name="Source">Which part of what is known.</param>
/// <param name="WinChanges">Change of each candidate's chance of winning, in ballot order, when this part is brought up to the day after those before it.</param>
internal sealed record MovementCause(MovementSource Source, IReadOnlyList<double> WinChanges);

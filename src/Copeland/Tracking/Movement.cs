namespace Copeland.Tracking;

/// <summary>A day, or a run of days, that moved the forecast.</summary>
/// <param name="Before">The day before the first.</param>
/// <param name="After">The last day.</param>
/// <param name="Causes">What moved it, part by part; their changes add up to the whole, but for the noise of a last day that is forecast with more draws.</param>
/// <param name="Place">The place on the ballot of the candidate whose move it is.</param>
internal sealed record Movement(TrackedDay Before, TrackedDay After, IReadOnlyList<MovementCause> Causes, int Place)
{
    /// <summary>The first day whose change belongs to it.</summary>
    public DateOnly First => Before.Day.AddDays(1);

    /// <summary>Whether it is a run of days.</summary>
    public bool IsLong => First < After.Day;

    /// <summary>Change of the chance of winning of the candidate at a place of the ballot, a fraction.</summary>
    public double WinChange(int place) => After.Candidates[place].Win - Before.Candidates[place].Win;
}

/// <summary>What a forecast moved by.</summary>
/// <param name="Source">Which part of what is known.</param>
/// <param name="WinChanges">Change of each candidate's chance of winning, in ballot order, when this part is brought up to the last day after those before it.</param>
internal sealed record MovementCause(MovementSource Source, IReadOnlyList<double> WinChanges);

namespace Copeland.Scenarios;

/// <summary>What a number of a scenario may be: callable on one value, wherever it comes from.</summary>
/// <param name="Low">The least that is allowed.</param>
/// <param name="High">The most.</param>
/// <param name="Whole">Whether it must be a whole number.</param>
/// <param name="Percent">Whether it is in percent.</param>
/// <param name="Reason">Why no further, as a clause; null where that needs no saying.</param>
internal readonly record struct NumberLimits(double Low, double High, bool Whole, bool Percent, string? Reason = null)
{
    private const double LargestExactInteger = 9_007_199_254_740_992;

    /// <summary>What is wrong with a value, or null.</summary>
    public string? Problem(double value) => Problem(value, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>What is wrong with a value that somebody wrote, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="written">It, as it was written.</param>
    public string? Problem(double value, string written)
    {
        var found = Quoted.Plain(written, 40);
        if (!double.IsFinite(value))
        {
            return $"is {found}, which is too large to be a number. Write the number that was meant.";
        }

        if (Whole && (value != Math.Floor(value) || Math.Abs(value) > LargestExactInteger))
        {
            return $"is {found}; a whole number is required here. Round it.";
        }

        return value >= Low && value <= High
            ? null
            : Invariant($"is {found}; {Low:#,0.###} to {High:#,0.###}{(Percent ? " percent" : string.Empty)} are allowed{(Reason is null ? string.Empty : $": {Reason}")}. Correct the number.");
    }
}

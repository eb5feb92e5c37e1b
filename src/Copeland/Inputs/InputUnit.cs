namespace Copeland.Inputs;

/// <summary>What an input is measured in, as its address takes it.</summary>
public enum InputUnit
{
    /// <summary>Percent of something, 0 to 100.</summary>
    Percent,

    /// <summary>Percentage points that are added, of either sign.</summary>
    Points,

    /// <summary>A plain number, such as a coefficient of the model.</summary>
    Number,
}

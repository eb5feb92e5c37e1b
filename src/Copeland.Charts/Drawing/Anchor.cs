namespace Copeland.Charts.Drawing;

/// <summary>Where a line of text is held.</summary>
public enum Anchor
{
    /// <summary>At its left end.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its right end.</summary>
    End,
}

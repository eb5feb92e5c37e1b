namespace Copeland.Charts.Drawing;

/// <summary>A rectangle in a chart's units; y grows downwards.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its width.</summary>
    public double Width => Right - Left;

    /// <summary>Its height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The middle from left to right.</summary>
    public double MiddleX => (Left + Right) / 2;

    /// <summary>The middle from top to bottom.</summary>
    public double MiddleY => (Top + Bottom) / 2;

    /// <summary>Whether the two share more than a border.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the other lies inside, borders included.</summary>
    public bool Contains(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;
}

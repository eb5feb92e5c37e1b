namespace Copeland.Charts;

/// <summary>Arithmetic of colours as WCAG 2.2 defines it.</summary>
public static class Colouring
{
    /// <summary>The contrast ratio of two colours, 1 to 21.</summary>
    /// <param name="first">A colour as <c>#RRGGBB</c>.</param>
    /// <param name="second">Another.</param>
    /// <example>Black on white is 21; #767676 on white is 4.54.</example>
    public static double Contrast(string first, string second)
    {
        var (one, two) = (Luminance(first), Luminance(second));
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>
    /// The colour itself if it has the contrast wanted, otherwise mixed with black (on a light background) or white (on a dark
    /// one) in steps of a hundredth until it has.
    /// </summary>
    public static string Against(string background, string colour, double contrast)
    {
        var towards = Luminance(background) > 0.18 ? 0 : 255;
        for (var step = 0; step < 100; step++)
        {
            var mixed = Mix(colour, towards, step / 100.0);
            if (Contrast(mixed, background) >= contrast)
            {
                return mixed;
            }
        }

        return towards == 0 ? "#000000" : "#FFFFFF";
    }

    /// <summary>Relative luminance, 0 for black to 1 for white.</summary>
    public static double Luminance(string colour)
    {
        var (red, green, blue) = Channels(colour);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }

    /// <summary>Red, green and blue, 0 to 255 each.</summary>
    /// <exception cref="ArgumentException">The text is not a colour of the form #RRGGBB.</exception>
    public static (byte Red, byte Green, byte Blue) Channels(string colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        return colour.Length == 7 && colour[0] == '#'
            && uint.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? ((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : throw new ArgumentException($"A colour is #RRGGBB, e.g. #0087DC; got \"{colour}\".", nameof(colour));
    }

    private static string Mix(string colour, int towards, double part)
    {
        var (red, green, blue) = Channels(colour);
        return Invariant($"#{Blend(red):X2}{Blend(green):X2}{Blend(blue):X2}");

        int Blend(byte channel) => (int)Math.Round(channel + ((towards - channel) * part));
    }

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}

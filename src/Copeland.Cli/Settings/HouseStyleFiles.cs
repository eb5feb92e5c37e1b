using Copeland.Charts;
using Copeland.Cli.Files;

namespace Copeland.Cli.Settings;

/// <summary>The house style that settings name, with the font files they point at.</summary>
internal static class HouseStyleFiles
{
    private const int LargestFont = 32 << 20;

    /// <summary>The style of the settings.</summary>
    /// <exception cref="SettingsException">Only one face is given, or a file is no font.</exception>
    /// <exception cref="FileAccessException">A font file is missing or cannot be read.</exception>
    public static HouseStyle Read(CopelandSettings settings)
    {
        var style = HouseStyle.Default with { PartyColours = settings.Colours };
        switch (settings.FontRegular, settings.FontBold)
        {
            case (null, null):
                return style;
            case ({ } regular, { } bold):
                try
                {
                    return style.WithFonts(Font(regular), Font(bold));
                }
                catch (ArgumentException exception)
                {
                    throw new SettingsException($"{regular} or {bold}: {exception.Message}", ExitCode.Invalid);
                }

            default:
                throw new SettingsException("Only one of fontRegular and fontBold is set; charts need both faces. Set the other one too, or neither.", ExitCode.Usage);
        }
    }

    private static ReadOnlyMemory<byte> Font(string path) =>
        LimitedFile.Read(Path.GetFullPath(path), path, LargestFont, "a font")
        ?? throw new FileAccessException($"{path} does not exist; fontRegular and fontBold name OTF or TTF files. Correct the path.");
}

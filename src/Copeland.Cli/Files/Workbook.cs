namespace Copeland.Cli.Files;

/// <summary>A spreadsheet's own file where a table as text is meant.</summary>
internal static class Workbook
{
    /// <summary>What it is and what to do.</summary>
    public const string Problem = "The file is an Excel workbook or another packed file, no table as text. Open it and save the sheet as \"CSV UTF-8\".";

    /// <summary>Whether bytes begin as those of a workbook do: a zip file (.xlsx, .ods) or the older form (.xls).</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..];
}

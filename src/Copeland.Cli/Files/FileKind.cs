using System.Runtime.InteropServices;
using System.Text;

namespace Copeland.Cli.Files;

/// <summary>What a path is that is no file with bytes in it: a pipe, a device, a socket.</summary>
internal static class FileKind
{
    private const int FromHere = -100;
    private const uint TypeAndMode = 3;
    private const int ModeAt = 28;
    private const int Size = 256;

    /// <summary>
    /// What it is, in words, where it is neither a file nor a folder; else null. The runtime does not tell, and opening a pipe waits for
    /// whoever writes into it, so the system is asked: on Linux, whose answer has the same form on every processor. Elsewhere null; a pipe
    /// has no length there either, and counts as an empty file.
    /// </summary>
    public static string? OtherThanFile(string full)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var answer = new byte[Size];
        try
        {
            return StatX(FromHere, Encoding.UTF8.GetBytes(full + '\0'), 0, TypeAndMode, answer) == 0 ? InWords(BitConverter.ToUInt16(answer, ModeAt) >> 12) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static string? InWords(int type) => type switch
    {
        1 => "a pipe",
        2 or 6 => "a device",
        12 => "a socket",
        _ => null,
    };

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);
}

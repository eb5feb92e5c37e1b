namespace Copeland.Cli.Files;

/// <summary>Reads small files whole, and refuses large ones without reading them.</summary>
internal static class LimitedFile
{
    /// <summary>What a scenario's file is.</summary>
    public const string Scenario = "a scenario";

    /// <summary>The bytes of a file, or null where there is no such file.</summary>
    /// <param name="full">Where it is.</param>
    /// <param name="shown">What messages call it.</param>
    /// <param name="most">It may have at most this many bytes.</param>
    /// <param name="what">What such a file is, e.g. <c>a font</c>.</param>
    /// <exception cref="FileAccessException">It is a folder, a pipe or a device, too large, or cannot be read.</exception>
    public static ReadOnlyMemory<byte>? Read(string full, string shown, int most, string what)
    {
        if (Directory.Exists(full))
        {
            throw new FileAccessException($"{shown} is a folder, not a file. Name {what} in it{(what == Scenario ? $", for example {Path.Combine(shown, "copeland-2017.json")}" : "")}.");
        }

        if (FileKind.OtherThanFile(full) is { } other)
        {
            throw new FileAccessException($"{shown} is {other}, not a file, and is not read. Save what it gives in a file, and name that.");
        }

        if (!File.Exists(full))
        {
            return null;
        }

        try
        {
            if (LengthOf(full) == 0)
            {
                return ReadOnlyMemory<byte>.Empty;
            }

            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = stream.Length;
            var buffer = new byte[Math.Min(length, most) + 1];
            var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return count > most
                ? throw new FileAccessException(Invariant($"{shown} has {Math.Max(length, count):N0} bytes; {what} has at most {most:N0} ({most >> 20} MiB). Check that this is the file you meant."), ExitCode.Invalid)
                : count < buffer.Length ? new ReadOnlyMemory<byte>(buffer, 0, count)
                : throw new FileAccessException($"{shown} grows while it is read. Read it again when it is complete.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileAccessException($"{shown} cannot be read: {exception.Message} Check its permissions.");
        }
    }

    // A pipe or a device has no length: opening the one waits for whoever writes into it, reading the other may never end. Neither is opened.
    private static long LengthOf(string full)
    {
        var target = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        return File.Exists(target) ? new FileInfo(target).Length : 0;
    }
}

using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>Reads small files whole, and refuses large ones without reading them.</summary>
internal static class LimitedFile
{
    /// <summary>The bytes of a file, or null where there is none.</summary>
    /// <param name="full">Where it is.</param>
    /// <param name="shown">What messages call it.</param>
    /// <param name="most">It may have at most this many bytes.</param>
    /// <exception cref="FileAccessException">It is a folder or cannot be read.</exception>
    /// <exception cref="ScenarioException">It is too large.</exception>
    public static ReadOnlyMemory<byte>? Read(string full, string shown, int most)
    {
        if (Directory.Exists(full))
        {
            throw new FileAccessException($"{shown} is a folder, not a file. Name a file in it, for example {Path.Combine(shown, "copeland-2017.json")}.");
        }

        if (!File.Exists(full))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.CanSeek && stream.Length > most)
            {
                throw new ScenarioException([ScenarioReader.TooLarge(shown, stream.Length)]);
            }

            var buffer = new byte[most + 1];
            var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return count > most
                ? throw new ScenarioException([ScenarioReader.TooLarge(shown, null)])
                : new ReadOnlyMemory<byte>(buffer, 0, count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileAccessException($"{shown} cannot be read: {exception.Message} Check its permissions.");
        }
    }
}

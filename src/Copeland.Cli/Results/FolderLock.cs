using Copeland.Cli.Files;

namespace Copeland.Cli.Results;

/// <summary>A file that one process at a time holds; the system lets go of it when the process dies, however it dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What the systems answer where another holds the file: EWOULDBLOCK of Linux and macOS, sharing violations of Windows.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream stream;

    private FolderLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock, or says null where another holds it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static FolderLock? TryTake(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    Options = FileOptions.DeleteOnClose,
                });
            }
            catch (IOException exception) when (Held.Contains(exception.HResult))
            {
                return null;
            }

            // Who held it before may have removed it between our opening and our locking: then it is nobody's.
            if (File.Exists(path) || attempt == 9)
            {
                return new FolderLock(stream);
            }

            stream.Dispose();
        }
    }

    /// <summary>Waits for a lock that is held for moments only.</summary>
    /// <exception cref="FileAccessException">It is held for long.</exception>
    public static FolderLock Wait(string path)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(20))
        {
            if (TryTake(path) is { } held)
            {
                return held;
            }

            Thread.Sleep(20);
        }

        throw new FileAccessException($"{Path.GetDirectoryName(path)}: another copeland command is putting its files in place and does not end. Try again, or choose another folder with --output.");
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}

namespace Copeland.Cli.Output;

/// <summary>Files that are written whole or not at all: into a temporary neighbour, then renamed.</summary>
internal static class WholeFile
{
    private const string TemporaryEnding = ".tmp";
    private const string RandomName = ".xxxxxxxx.xxx";

    /// <summary>Writes bytes; what stood under that name before is replaced at once.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes what a writer produces into a stream; a writer that throws or is cancelled leaves nothing behind.</summary>
    public static void Write(string path, Action<Stream> writer) => Write(path, writer, overwrite: true);

    /// <summary>Removes temporary neighbours that writers of these names left when they were killed.</summary>
    public static void RemoveLeftovers(string folder, IReadOnlySet<string> names)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"*{TemporaryEnding}"))
        {
            // NAME.xxxxxxxx.xxx.tmp: the letters in the middle are those of a random file name.
            var name = Path.GetFileName(file);
            var length = name.Length - TemporaryEnding.Length - RandomName.Length;
            if (length > 0 && name[length] == '.' && name[length + 9] == '.' && names.Contains(name[..length]))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Writes bytes under a name that is still free.</summary>
    /// <exception cref="IOException">Something stands there.</exception>
    public static void Create(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes), overwrite: false);

    private static void Write(string path, Action<Stream> writer, bool overwrite)
    {
        var temporary = Neighbour(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                writer(stream);
            }

            File.Move(temporary, path, overwrite);
        }
        catch
        {
            Forget(temporary);
            throw;
        }
    }

    private static string Neighbour(string path) => $"{path}.{Path.GetRandomFileName()}{TemporaryEnding}";

    private static void Forget(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (IOException)
        {
            // The first error is the one to tell of.
        }
    }
}

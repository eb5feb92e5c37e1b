using Copeland.Cli.Files;
using Copeland.Forecasts;

namespace Copeland.Cli.Results;

/// <summary>
/// A folder of results: each command's files are in it whole, or as they were before. Open it first, which tells at once where it cannot
/// be written; then prepare the documents; then publish them.
/// </summary>
internal sealed class ResultsFolder : IDisposable
{
    /// <summary>The file that a command holds while it puts its files in place.</summary>
    public const string Turn = ".turn.lock";

    private const int MostNamed = 12;

    private readonly ResultKind kind;
    private readonly Staging staging;
    private readonly IReadOnlyList<string> made;
    private readonly FolderLock held;
    private readonly List<string> notes = [];

    private ResultsFolder(string path, ResultKind kind)
    {
        (Path, this.kind, staging) = (path, kind, new Staging(path, kind));
        made = [.. new[] { path, System.IO.Path.GetDirectoryName(path) }.OfType<string>().Where(folder => folder.Length > 0 && !Directory.Exists(folder))];
        Directory.CreateDirectory(path);
        staging.Create();
        held = FolderLock.TryTake(staging.Lock)
            ?? throw new FileAccessException($"{path}: another copeland {kind.Command} is at work there. Wait for it, or choose another folder with --output.");
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Names of the files published, the manifest last.</summary>
    public IReadOnlyList<string> Published { get; private set; } = [];

    /// <summary>The folder and what was published into it, in a line: names where they are few.</summary>
    public string Told => Published.Count <= MostNamed
        ? $"Files: {Path} ({string.Join(", ", Published)})"
        : Invariant($"Files: {Path} ({Published.Count} files)");

    /// <summary>What a user should know of what was found in the folder and what was removed.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Opens a folder for one command, makes it where it is missing, and tidies up after commands that were killed in it.</summary>
    /// <param name="root">The folder for all results.</param>
    /// <param name="name">The scenario's id, or the command's own folder.</param>
    /// <param name="kind">The command.</param>
    /// <exception cref="FileAccessException">It may not be written, a file stands in its place, or the same command is at work in it.</exception>
    public static ResultsFolder Open(string root, string name, ResultKind kind)
    {
        var path = System.IO.Path.Combine(root, name);
        ResultsFolder? opened = null;
        try
        {
            opened = new ResultsFolder(path, kind);
            opened.TidyUp();
            return opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            opened?.Dispose();
            throw new FileAccessException($"{path}: cannot be used as a folder for results ({FileInTheWay(path) ?? exception.Message.TrimEnd('.')}). Choose another with --output.");
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }

    /// <summary>Writes the documents beside the old ones, then swaps them in, the manifest last.</summary>
    /// <param name="documents">All that the command leaves.</param>
    /// <param name="forecast">The forecast they belong to; null for none.</param>
    /// <param name="details">When, where and how long, for commands whose manifest says it.</param>
    /// <param name="cancellation">Stops it before anything is swapped in.</param>
    /// <exception cref="FileAccessException">A file cannot be written; the old ones are as they were.</exception>
    public void Publish(ResultDocuments documents, ForecastOrigin? forecast, RunDetails? details = null, CancellationToken cancellation = default)
    {
        var manifest = new ResultManifest { Of = kind.Command, EngineVersion = EngineVersion.Text, Forecast = forecast };
        try
        {
            if (documents.All.Select(document => document.Name).Append(kind.Manifest).FirstOrDefault(name => Directory.Exists(System.IO.Path.Combine(Path, name))) is { } taken)
            {
                throw new IOException($"a folder called {taken} stands in the way");
            }

            staging.Write(documents, details is null ? manifest : manifest.With(details), cancellation);
            notes.AddRange(staging.PutInPlace());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileAccessException($"{Path}: cannot be written ({exception.Message.TrimEnd('.')}). Make room or choose another folder with --output.");
        }

        Published = [.. documents.All.Select(document => document.Name), kind.Manifest];
    }

    /// <summary>Says the notes.</summary>
    public void Tell(TextWriter error)
    {
        foreach (var note in notes)
        {
            error.WriteLine($"note: {note}");
        }
    }

    /// <summary>Lets go of the folder; what this command made and left empty goes as well.</summary>
    public void Dispose()
    {
        Quietly(() =>
        {
            if (!staging.IsReady)
            {
                staging.Clear();
            }
        });
        held.Dispose();
        staging.Forget();
        foreach (var folder in made)
        {
            Quietly(() => Directory.Delete(folder));
        }
    }

    /// <summary>Does what is no harm if it fails.</summary>
    internal static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is something in it, or it is gone already.
        }
    }

    private void TidyUp()
    {
        if (ResultManifest.Read(System.IO.Path.Combine(Path, kind.Manifest)) is { } standing && standing.Of != kind.Command)
        {
            throw new FileAccessException($"{Path}: holds the results of copeland {standing.Of}. Choose another folder with --output.");
        }

        foreach (var other in ResultKind.All)
        {
            var left = new Staging(Path, other);
            if (other == kind)
            {
                Finish(left);
            }
            else if (left.Exists && FolderLock.TryTake(left.Lock) is { } dead)
            {
                Finish(left);
                dead.Dispose();
                left.Forget();
            }
        }
    }

    private void Finish(Staging left)
    {
        if (left.IsReady)
        {
            notes.AddRange(left.PutInPlace());
        }

        left.Clear();
    }

    // What the system says of a file that stands where a folder should be is "not found" as often as not.
    private static string? FileInTheWay(string path)
    {
        for (var at = path; !string.IsNullOrEmpty(at); at = System.IO.Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
            {
                return $"{at} is a file";
            }
        }

        return null;
    }
}

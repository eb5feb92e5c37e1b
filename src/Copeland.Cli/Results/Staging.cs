using System.Security.Cryptography;
using Copeland.Cli.Output;

namespace Copeland.Cli.Results;

/// <summary>
/// The hidden neighbour in which a command gets its files ready. Once its manifest stands there the set is whole, and putting it in place
/// can be done, or be taken up again by another command, at any later time.
/// </summary>
/// <param name="folder">The folder of results.</param>
/// <param name="kind">Whose.</param>
internal sealed class Staging(string folder, ResultKind kind)
{
    private const string Replaced = "replaced.json";

    private readonly string path = Path.Combine(folder, kind.Staging);

    /// <summary>The file that whoever works here holds.</summary>
    public string Lock => Path.Combine(path, "lock");

    /// <summary>Whether a set is ready, and not yet wholly in place.</summary>
    public bool IsReady => File.Exists(Manifest);

    /// <summary>Whether something is here.</summary>
    public bool Exists => Directory.Exists(path);

    private string Manifest => Path.Combine(path, "manifest.json");

    private string Files => Path.Combine(path, "files");

    /// <summary>Makes the folder where it is missing.</summary>
    /// <exception cref="IOException">A file or a link stands in its place.</exception>
    public void Create()
    {
        if (new DirectoryInfo(path) is { Exists: true, LinkTarget: not null })
        {
            throw new IOException($"{path} is a link");
        }

        Directory.CreateDirectory(path);
    }

    /// <summary>Writes a set; ready once its manifest is written.</summary>
    public void Write(ResultDocuments documents, ResultManifest manifest, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Files);
        List<ResultFile> files = [];
        foreach (var (name, writer) in documents.All)
        {
            cancellation.ThrowIfCancellationRequested();
            using var stream = new FileStream(Path.Combine(Files, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
            writer(stream);
            stream.Flush();
            stream.Position = 0;
            files.Add(new ResultFile(name, Convert.ToHexStringLower(SHA256.HashData(stream))));
        }

        cancellation.ThrowIfCancellationRequested();
        WholeFile.Write(Manifest, (manifest with { Files = files }).ToJson());
    }

    /// <summary>
    /// Puts a ready set in place: takes the old manifest away, then files that are no longer of this forecast, then moves the new ones,
    /// the manifest last. Done again from any point where it was broken off, it ends in the same.
    /// </summary>
    /// <returns>What a user should know.</returns>
    public IReadOnlyList<string> PutInPlace()
    {
        using var turn = FolderLock.Wait(Path.Combine(folder, ResultsFolder.Turn));
        if (ResultManifest.Read(Manifest) is not { } fresh)
        {
            Clear();
            return [];
        }

        var standing = Path.Combine(folder, kind.Manifest);
        if (File.Exists(standing))
        {
            File.Move(standing, Path.Combine(path, Replaced), overwrite: true);
        }

        var names = fresh.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        List<string> notes = [];
        foreach (var other in ResultManifest.NamesIn(folder).Where(name => name != kind.Manifest))
        {
            Settle(other, fresh, names, notes);
        }

        var old = ResultManifest.Read(Path.Combine(path, Replaced))?.Files ?? [];
        Remove(old.Where(file => !names.Contains(file.Name)), notes);
        foreach (var name in names.Where(name => File.Exists(Path.Combine(Files, name))))
        {
            File.Move(Path.Combine(Files, name), Path.Combine(folder, name), overwrite: true);
        }

        WholeFile.RemoveLeftovers(folder, names);
        File.Move(Manifest, standing, overwrite: true);
        return notes;
    }

    /// <summary>Removes what is here but for the lock, which its holder removes.</summary>
    public void Clear()
    {
        foreach (var file in new[] { Manifest, Path.Combine(path, Replaced) })
        {
            File.Delete(file);
        }

        foreach (var file in Directory.EnumerateFiles(path, "*.tmp"))
        {
            File.Delete(file);
        }

        if (Directory.Exists(Files))
        {
            Directory.Delete(Files, recursive: true);
        }
    }

    /// <summary>Removes the folder once the lock is given back; if another has come in the meantime it stays.</summary>
    public void Forget() => ResultsFolder.Quietly(() => Directory.Delete(path));

    // A run renews the folder: what another command made of another forecast goes. A name belongs to who wrote it last.
    private void Settle(string manifest, ResultManifest fresh, HashSet<string> names, List<string> notes)
    {
        var place = Path.Combine(folder, manifest);
        if (ResultManifest.Read(place) is not { } other)
        {
            return;
        }

        var apart = other.Forecast is { } there && fresh.Forecast is { } here ? there.DifferenceFrom(here) : string.Empty;
        if (apart.Length > 0 && kind == ResultKind.Run)
        {
            Remove(other.Files.Where(file => !names.Contains(file.Name)), notes);
            File.Delete(place);
            notes.Add($"{folder}: what copeland {other.Of} had left was of another forecast ({apart}) and is removed. Make it again with copeland {other.Of}, the same file and the options of this run.");
            return;
        }

        if (apart.Length > 0 && manifest == ResultKind.Run.Manifest)
        {
            notes.Add($"{folder}: the run there is of another forecast ({apart}). Renew it with copeland run, the same file and the same options, or choose another folder with --output.");
        }

        if (other.Files.Any(file => names.Contains(file.Name)))
        {
            var kept = other with { Files = [.. other.Files.Where(file => !names.Contains(file.Name))] };
            if (kept.Files.Count > 0)
            {
                WholeFile.Write(place, kept.ToJson());
            }
            else
            {
                File.Delete(place);
            }
        }
    }

    // What was changed since it was written is somebody's work.
    private void Remove(IEnumerable<ResultFile> files, List<string> notes)
    {
        foreach (var file in files)
        {
            var place = Path.Combine(folder, file.Name);
            if (!File.Exists(place))
            {
                continue;
            }

            if (file.Sha256 is null || file.Sha256 == FolderCheck.HashOf(place))
            {
                File.Delete(place);
            }
            else
            {
                notes.Add($"{place} was changed since it was written and is left there; it is not of this forecast.");
            }
        }
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using Copeland.Cli.Files;

namespace Copeland.Cli.Results;

/// <summary>
/// The list of a command's files with their hashes: <c>run.json</c> for a run, <c>sensitivity.run.json</c> and so on for the others.
/// A run's also holds all that may differ from run to run: when, where and how long.
/// </summary>
internal sealed record ResultManifest
{
    /// <summary>What the names of manifests end in.</summary>
    public const string Ending = ".run.json";

    private const int LargestFile = 8 << 20;

    /// <summary>The command that wrote the files; version 1 did not say.</summary>
    public string? Of { get; init; }

    /// <summary>Version of the engine.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The forecast the files belong to; null where they belong to none.</summary>
    public ForecastOrigin? Forecast { get; init; }

    /// <summary>The files, this one excepted.</summary>
    public IReadOnlyList<ResultFile> Files { get; init; } = [];

    /// <summary>When the run began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The command as typed.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Seconds by stage.</summary>
    public IReadOnlyDictionary<string, double>? Seconds { get; init; }

    /// <summary>Worker threads.</summary>
    public int? Threads { get; init; }

    /// <summary>The .NET runtime.</summary>
    public string? Runtime { get; init; }

    /// <summary>The operating system.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The processor's architecture.</summary>
    public string? Architecture { get; init; }

    /// <summary>Processors the program may use.</summary>
    public int? Processors { get; init; }

    /// <summary>Says when, where and how long.</summary>
    public ResultManifest With(RunDetails details) => this with
    {
        Started = details.Started,
        Command = details.Command,
        Seconds = details.Seconds,
        Threads = details.Threads,
        Runtime = RuntimeInformation.FrameworkDescription,
        OperatingSystem = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        Processors = Environment.ProcessorCount,
    };

    /// <summary>The manifest as JSON.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Indented.ResultManifest), (byte)'\n'];

    /// <summary>Whether a name is that of a file in the folder itself: a manifest may have been tampered with.</summary>
    public static bool IsPlainName(string? name) =>
        !string.IsNullOrEmpty(name) && name[0] != '.' && name.IndexOfAny(['/', '\\', ':']) < 0 && name.Length <= 200 && OutsideText.FirstInvisible(name) is null;

    /// <summary>Reads a manifest; null where the file is missing or is none.</summary>
    public static ResultManifest? Read(string path)
    {
        try
        {
            return LimitedFile.Read(path, path, LargestFile, "a list of files") is { } bytes
                && JsonSerializer.Deserialize(bytes.Span, ManifestJson.Indented.ResultManifest) is { Files: { } files } manifest
                && files.All(file => file is not null && IsPlainName(file.Name))
                && (manifest.Of is null || ResultKind.All.Any(kind => kind.Command == manifest.Of))
                    ? manifest with { Of = manifest.Of ?? ResultKind.Run.Command }
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The names of the manifests in a folder, in order.</summary>
    public static IReadOnlyList<string> NamesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file))
            .Where(name => name == ResultKind.Run.Manifest || name.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}

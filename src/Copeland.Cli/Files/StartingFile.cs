using System.Text;
using System.Text.Json;
using Copeland.Cli.Output;
using Copeland.History;
using Copeland.Scenarios;
using Copeland.Scenarios.Starting;

namespace Copeland.Cli.Files;

/// <summary>The file a new scenario goes to.</summary>
/// <param name="Path">Its path as it is told.</param>
/// <param name="Start">What the scenario starts from, with the id and schema that this place asks for.</param>
/// <param name="Replaces">Whether a file of that name is replaced.</param>
internal sealed record StartingFile(string Path, StartingPoint Start, bool Replaces)
{
    private const string Folder = "scenarios";
    private const string Schema = "scenario.schema.json";
    private const string Ending = ".json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The file of a seat's scenario.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="start">What the scenario starts from.</param>
    /// <param name="output">Folder or file asked for; null for the folder of scenarios, or the current one.</param>
    /// <param name="force">Whether a file of that name may be replaced.</param>
    /// <exception cref="FileAccessException">The folder cannot be made.</exception>
    /// <exception cref="CommandException">The id or the path makes no sense.</exception>
    public static StartingFile Of(Constituency seat, StartingPoint start, string? output, bool force)
    {
        if (output is { Length: 0 })
        {
            throw new CommandException("--output names no folder. Write one, for example --output scenarios.", ExitCode.Usage);
        }

        var named = output?.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) == true && !Directory.Exists(output);
        var folder = named ? System.IO.Path.GetDirectoryName(output) is { Length: > 0 } parent ? parent : "."
            : output ?? (Directory.Exists(Folder) ? Folder : ".");
        var id = Id(seat, start, named);
        if (start.Id is null && !named && !force && IsAnothers(System.IO.Path.Combine(folder, id + Ending), start.Day))
        {
            id = StartingScenario.Id(seat, start.Day, withMonth: true);
        }

        var schema = File.Exists(System.IO.Path.Combine(folder, Schema)) ? "./" + Schema : null;
        return new StartingFile(named ? output ?? "" : System.IO.Path.Combine(folder, id + Ending), start with { Id = id, Schema = schema }, force);
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="FileAccessException">It exists already, or cannot be written.</exception>
    public void Save(string text)
    {
        var taken = new FileAccessException($"{Path} exists already and is left as it was. Replace it with --force, or give another --id.");
        if (Directory.Exists(Path) || (File.Exists(Path) && !Replaces))
        {
            throw taken;
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder ? folder : ".");
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
            if (Replaces)
            {
                WholeFile.Write(Path, bytes);
            }
            else
            {
                WholeFile.Create(Path, bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(Path) && !Replaces ? taken : new FileAccessException($"{Path}: cannot be written ({exception.Message.TrimEnd('.')}). Give a folder you may write to with --output.");
        }
    }

    private static string Id(Constituency seat, StartingPoint start, bool named)
    {
        try
        {
            return StartingScenario.Id(seat, start);
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, ExitCode.Usage);
        }
    }

    // A second by-election of a seat in one year must not be told that its file exists: the file is the first one's.
    private static bool IsAnothers(string path, DateOnly day)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(LimitedFile.Read(System.IO.Path.GetFullPath(path), path, ScenarioReader.MaximumBytes, LimitedFile.Scenario) ?? ReadOnlyMemory<byte>.Empty, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("pollingDay", out var written)
                && written.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(written.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other)
                && other != day;
        }
        catch (Exception exception) when (exception is JsonException or FileAccessException)
        {
            return false;
        }
    }
}

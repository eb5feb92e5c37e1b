using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Copeland.Cli.Output;
using Copeland.Forecasts;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>Where by-elections are kept: a file of them, or a folder with a file for each.</summary>
internal static class ByElectionStore
{
    /// <summary>The line for the settings file.</summary>
    public const string Line = "\"byElections\": \"by-elections.json\"";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds a scenario's result; one of the same seat and day is replaced.</summary>
    /// <param name="place">The file or folder; what has no .json ending and is not there is a folder to be made.</param>
    /// <param name="scenario">A scenario with its result.</param>
    /// <returns>The file, whether a by-election was replaced, and how many the file holds now.</returns>
    /// <exception cref="FileAccessException">It cannot be read or written.</exception>
    /// <exception cref="ScenarioException">What is there is no file of by-elections.</exception>
    public static (string Path, bool Replaced, int Count) Add(string place, Scenario scenario)
    {
        var isFolder = Directory.Exists(place) || (!File.Exists(place) && Path.GetExtension(place).Length == 0);
        var path = isFolder ? Path.Combine(place, scenario.Id + ByElectionFiles.Ending) : place;
        if (!path.EndsWith(ByElectionFiles.Ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"the setting byElections names {path}; by-elections are kept as JSON, in a file whose name ends in {ByElectionFiles.Ending} or in a folder of them. Write {Line} for example.", ExitCode.Invalid);
        }

        var root = Existing(path);
        var entries = root["earlier"] as JsonArray ?? [];
        root["earlier"] = entries.Parent is null ? entries : root["earlier"];
        var day = scenario.Contest.PollingDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var same = entries.FirstOrDefault(entry => (string?)entry?["date"] == day && string.Equals((string?)entry?["seat"], scenario.Contest.Seat.Name, StringComparison.OrdinalIgnoreCase));
        var added = JsonNode.Parse(ByElectionRow.Write(scenario));
        if (same is not null)
        {
            entries[entries.IndexOf(same)] = added;
        }
        else
        {
            entries.Add(added);
        }

        Define(root, scenario);
        Save(path, root);
        return (path, same is not null, entries.Count);
    }

    private static JsonObject Existing(string path)
    {
        if (LimitedFile.Read(Path.GetFullPath(path), path, ScenarioReader.MaximumBytes, "a file of by-elections") is not { } bytes)
        {
            return [];
        }

        // A file that the reader refuses is not written over.
        _ = ByElectionReader.Read(new ScenarioSource(path, bytes));
        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return JsonNode.Parse(text.Span, documentOptions: Lenient) as JsonObject ?? [];
    }

    private static void Define(JsonObject root, Scenario scenario)
    {
        if (ByElectionRow.Parties(scenario) is not { Count: > 0 } parties)
        {
            return;
        }

        var defined = root["parties"] as JsonObject;
        if (defined is null)
        {
            defined = [];
            root["parties"] = defined;
        }

        foreach (var party in parties.Where(party => !defined.ContainsKey(party.Code)))
        {
            defined[party.Code] = JsonNode.Parse(ByElectionRow.Write(party));
        }
    }

    private static void Save(string path, JsonObject root)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
            WholeFile.Write(path, stream =>
            {
                using (var json = new Utf8JsonWriter(stream, Indented))
                {
                    root.WriteTo(json);
                }

                stream.WriteByte((byte)'\n');
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileAccessException($"{path}: cannot be written ({exception.Message.TrimEnd('.')}). Name a place you may write to under byElections.");
        }
    }
}

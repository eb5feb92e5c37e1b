using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copeland.Cli.Commands;

/// <summary>How score documents are written, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(IReadOnlyList<ScoreDocument>))]
internal sealed partial class ScoreJson : JsonSerializerContext;

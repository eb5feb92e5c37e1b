using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copeland.Cli.Results;

/// <summary>How manifests are written.</summary>
[JsonSerializable(typeof(ResultManifest))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Indented, and without what is not said.</summary>
    public static ManifestJson Indented { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    });
}

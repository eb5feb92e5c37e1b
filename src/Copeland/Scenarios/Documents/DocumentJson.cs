using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Copeland.Scenarios.Documents;

/// <summary>How the document types are written in JSON: camel case, strict.</summary>
internal static class DocumentJson
{
    /// <summary>Strict options: unknown names, names that stand twice and missing values are refused.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}

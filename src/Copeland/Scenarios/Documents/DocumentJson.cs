using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Copeland.Scenarios.Documents;

/// <summary>How the document types are written in JSON: camel case, strict.</summary>
internal static class DocumentJson
{
    /// <summary>Strict options: unknown names, names that stand twice and missing values are refused.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>How a document type is read.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    // JsonSerializerOptions.Strict, written out: made from it, options ask for reflection.
    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = DocumentContext.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}

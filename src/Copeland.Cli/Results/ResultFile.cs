using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copeland.Cli.Results;

/// <summary>A file of a manifest.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal; null in a list from before version 2.</param>
[JsonConverter(typeof(ResultFileJson))]
internal sealed record ResultFile(string Name, string? Sha256);

/// <summary>Files as objects of name and hash; version 1 wrote names alone.</summary>
internal sealed class ResultFileJson : JsonConverter<ResultFile>
{
    /// <inheritdoc/>
    public override ResultFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ResultFile(reader.GetString() ?? "", null);
        }

        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement is { ValueKind: JsonValueKind.Object } file
            && file.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            && file.TryGetProperty("sha256", out var hash) && hash.ValueKind == JsonValueKind.String
                ? new ResultFile(name.GetString() ?? "", hash.GetString())
                : throw new JsonException("A file has a name and a sha256.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ResultFile value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteString("sha256", value.Sha256);
        writer.WriteEndObject();
    }
}

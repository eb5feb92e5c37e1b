using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Copeland.Scenarios.Documents;

/// <summary>The parts of Great Britain that have parties and polls of their own, as the file writes them.</summary>
internal sealed record PartsDocument
{
    [JsonPropertyName("Scotland")]
    [Description("Scotland.")]
    public PartDocument? Scotland { get; init; }

    [JsonPropertyName("Wales")]
    [Description("Wales.")]
    public PartDocument? Wales { get; init; }
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Copeland.Scenarios.Documents;

/// <summary>How to simulate, as the file writes it.</summary>
internal sealed record SimulationDocument
{
    [Description("How many elections to simulate; 100,000 if not given.")]
    [Range(1.0, 1e12)]
    public long? Draws { get; init; }

    [Description("The seed: any whole number from 0 to 18446744073709551615; made from the id if not given.")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public ulong? Seed { get; init; }

    [Description("random draws, or sobol points (draws rounded up to a power of two).")]
    [AllowedValues("random", "sobol")]
    public string? Method { get; init; }
}

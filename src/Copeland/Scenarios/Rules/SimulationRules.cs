using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Copeland.Scenarios.Documents;
using Copeland.Simulation;

namespace Copeland.Scenarios.Rules;

/// <summary>How to simulate, with defaults filled in.</summary>
internal static class SimulationRules
{
    /// <summary>Draws, seed and method.</summary>
    public static SimulationSettings Of(SimulationDocument? written, string id, ScenarioTerms terms) => new(
        written?.Draws ?? terms.DefaultDraws,
        written?.Seed ?? SeedOf(id),
        written?.Method == "sobol" ? SamplingMethod.Sobol : SamplingMethod.Random);

    /// <summary>The first 8 bytes of SHA-256 of the id as a big-endian number: the same everywhere, different for each scenario.</summary>
    private static ulong SeedOf(string id) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

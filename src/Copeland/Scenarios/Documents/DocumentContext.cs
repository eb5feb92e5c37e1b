using System.Text.Json.Serialization;

namespace Copeland.Scenarios.Documents;

/// <summary>What the document types look like, written down when the engine is compiled: nothing is reflected upon when a scenario is read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ScenarioDocument))]
[JsonSerializable(typeof(ByElectionsDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;

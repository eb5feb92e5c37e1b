using System.Text;
using Copeland.Scenarios;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Scenarios;

/// <summary>Scenario files for tests: a valid one to change, and ways to read it.</summary>
internal static class ScenarioText
{
    /// <summary>A valid scenario whose places the tests know.</summary>
    public static string Valid { get; } = File.ReadAllText(TestFile("valid.json")).ReplaceLineEndings("\n");

    /// <summary>A file beside these tests.</summary>
    public static string TestFile(string name) => Path.Combine(SourceTree.Root, "tests", "Copeland.Tests", "Scenarios", name);

    /// <summary>The committed scenarios.</summary>
    public static IEnumerable<string> Committed() =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "scenarios"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The valid scenario with one text replaced, which must stand in it once.</summary>
    public static string With(string old, string changed)
    {
        Assert.Equal(2, Valid.Split(old).Length);
        return Valid.Replace(old, changed, StringComparison.Ordinal);
    }

    /// <summary>Reads and checks.</summary>
    public static Scenario Read(string json, params string[] overrides) => Read(Encoding.UTF8.GetBytes(json), overrides);

    /// <summary>Reads and checks.</summary>
    public static Scenario Read(byte[] bytes, params string[] overrides) =>
        ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource("valid.json", bytes)), overrides);

    /// <summary>The problems of a scenario, each on one line without its excerpt.</summary>
    public static IReadOnlyList<string> Problems(string json, params string[] overrides) => Problems(Encoding.UTF8.GetBytes(json), overrides);

    /// <summary>The problems of a scenario, each on one line without its excerpt.</summary>
    public static IReadOnlyList<string> Problems(byte[] bytes, params string[] overrides) =>
        [.. Assert.Throws<ScenarioException>(() => Read(bytes, overrides)).Problems.Select(Line)];

    /// <summary>A problem's first line.</summary>
    public static string Line(ScenarioProblem problem) => problem.ToString().Split('\n')[0];
}

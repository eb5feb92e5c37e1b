using Copeland.Scenarios;

namespace Copeland.Benchmarks;

/// <summary>The scenarios of the repository that this was built from.</summary>
internal static class CommittedScenarios
{
    /// <summary>The repository's root: the nearest folder above with the solution in it.</summary>
    public static string Root { get; } = Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("Copeland.sln is in no folder above; run this from within the repository.");

    /// <summary>A scenario's file.</summary>
    public static string File(string id) => Path.Combine(Root, "scenarios", id + ".json");

    /// <summary>A scenario, checked.</summary>
    public static Scenario Read(string id)
    {
        var source = new ScenarioSource(id, System.IO.File.ReadAllBytes(File(id)));
        return ScenarioValidator.Validate(ScenarioReader.Read(source), [], new ScenarioTerms());
    }

    private static string? Above(string? folder)
    {
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "Copeland.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}

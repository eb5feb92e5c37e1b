using System.Runtime.CompilerServices;

namespace Copeland.Tests.Architecture;

/// <summary>The repository the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>Every C# file of ours, without what builds leave behind.</summary>
    public static IEnumerable<string> CSharpFiles() =>
        new[] { "src", "tests", "benchmarks" }.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Copeland.sln")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("Copeland.sln is in no folder above the tests.");
    }
}

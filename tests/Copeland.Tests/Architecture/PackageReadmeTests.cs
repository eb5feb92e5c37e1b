using System.Text;
using Copeland.Tests.Cli;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Copeland.Tests.Architecture;

/// <summary>The library's package: its README's snippet is a program that compiles and runs.</summary>
[Collection(CurrentFolder.Name)]
public class PackageReadmeTests
{
    [Fact]
    public void Snippet_CompilesAndPrintsAForecast()
    {
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Copeland", "PACKAGE.md")).ReplaceLineEndings("\n");
        var snippet = readme.Split("```csharp\n")[1].Split("```")[0];
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(snippet)],
            trusted.Where(File.Exists).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.Empty(emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        Assert.Contains("Reform UK: ", Run(assembly.ToArray()), StringComparison.Ordinal);
    }

    private static string Run(byte[] assembly)
    {
        var output = new StringBuilder();
        var before = Console.Out;
        using var writer = new StringWriter(output, CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(writer);
            System.Reflection.Assembly.Load(assembly).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }
}

using System.Text;
using Copeland.Tests.Cli;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Copeland.Tests.Architecture;

/// <summary>The library's package: its README's snippets are programs that compile and run.</summary>
[Collection(CurrentFolder.Name)]
public class PackageReadmeTests
{
    [Theory]
    [InlineData(1, "Reform UK: ")]
    [InlineData(2, "Lab: +")]
    public void Snippet_CompilesAndPrints(int place, string expected)
    {
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Copeland", "PACKAGE.md")).ReplaceLineEndings("\n");
        var snippets = readme.Split("```csharp\n");
        Assert.Equal(3, snippets.Length);
        var snippet = snippets[place].Split("```")[0];
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(snippet)],
            trusted.Where(File.Exists).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.Empty(emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        Assert.Contains(expected, Run(assembly.ToArray()), StringComparison.Ordinal);
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

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Copeland.Tests.Architecture;

/// <summary>Caps the tail: long files and long methods are where libraries come to be feared.</summary>
public class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    [Fact]
    public void Files_None_ExceedsFourHundredLines() =>
        Assert.Empty(SourceTree.CSharpFiles().SelectMany(LongFiles));

    [Fact]
    public void Methods_None_ExceedsSixtyLines() =>
        Assert.Empty(SourceTree.CSharpFiles().SelectMany(LongMethods));

    [Fact]
    public void LongMethods_AMethodOfSixtyOneLines_IsFound()
    {
        var body = string.Concat(Enumerable.Repeat("x++;\n", LongestMethod));
        Assert.Single(LongMethods("long.cs", $"class C {{ void M(int x) {{\n{body}}} }}"));
    }

    private static IEnumerable<string> LongFiles(string file)
    {
        var lines = File.ReadLines(file).Count();
        return lines > LongestFile ? [Invariant($"{file}: {lines} lines")] : [];
    }

    private static IEnumerable<string> LongMethods(string file) => LongMethods(file, File.ReadAllText(file));

    private static IEnumerable<string> LongMethods(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        foreach (var member in tree.GetRoot().DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            var span = tree.GetLineSpan(member.Span);
            var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (lines > LongestMethod)
            {
                yield return Invariant($"{file}:{span.StartLinePosition.Line + 1}: {lines} lines");
            }
        }
    }
}

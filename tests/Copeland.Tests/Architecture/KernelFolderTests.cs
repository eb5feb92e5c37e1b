using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Copeland.Tests.Architecture;

/// <summary>Clever code has one place: intrinsics and <c>unsafe</c> stand in the kernels' folder and nowhere else.</summary>
public class KernelFolderTests
{
    private static readonly string Kernels = Path.Combine(SourceTree.Root, "src", "Copeland", "Simulation", "Kernels");

    private static readonly string[] Names = ["Intrinsics", "Unsafe", "MemoryMarshal", "Vector64", "Vector128", "Vector256", "Vector512"];

    [Fact]
    public void IntrinsicsAndUnsafe_StandInTheKernelsFolderAlone()
    {
        var files = SourceTree.CSharpFiles().Where(file => IsClever(File.ReadAllText(file))).ToArray();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => Path.GetDirectoryName(file) != Kernels);
    }

    [Theory]
    [InlineData("class C { unsafe void M(int* x) { } }", true)]
    [InlineData("using System.Runtime.Intrinsics;", true)]
    [InlineData("class C { int M(int x) => System.Runtime.CompilerServices.Unsafe.As<int, int>(ref x); }", true)]
    [InlineData("class C { string Policy => \"unsafe-inline\"; /* Vector512 */ }", false)]
    public void IsClever_LooksAtCodeNotAtWords(string text, bool clever) => Assert.Equal(clever, IsClever(text));

    private static bool IsClever(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Any(token =>
        token.IsKind(SyntaxKind.UnsafeKeyword) || (token.IsKind(SyntaxKind.IdentifierToken) && Names.Contains(token.ValueText)));
}

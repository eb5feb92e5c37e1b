using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Copeland.Tests.Architecture;

/// <summary>
/// ScottPlot's markers that are paths leave their path to the finaliser, which may free it while Skia still reads it: the process then
/// dies in native code, now and then. Circles have no path.
/// </summary>
public class MarkerShapeTests
{
    [Fact]
    public void MarkerShapes_AreCirclesOnly()
    {
        var used = SourceTree.CSharpFiles().SelectMany(file => Shapes(File.ReadAllText(file))).ToArray();
        Assert.NotEmpty(used);
        Assert.All(used, shape => Assert.Equal("FilledCircle", shape));
    }

    [Theory]
    [InlineData("class C { object M() => MarkerShape.OpenDiamond; }", "OpenDiamond")]
    [InlineData("class C { object M() => ScottPlot.MarkerShape.FilledCircle; }", "FilledCircle")]
    public void Shapes_FindsWhatIsNamed(string text, string shape) => Assert.Equal([shape], Shapes(text));

    private static IEnumerable<string> Shapes(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .Where(access => access.Expression.ToString() is "MarkerShape" or "ScottPlot.MarkerShape")
        .Select(access => access.Name.Identifier.ValueText);
}

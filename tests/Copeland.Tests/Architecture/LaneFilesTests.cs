namespace Copeland.Tests.Architecture;

/// <summary>The kernels' lanes are written out once a width: what is mended in one is mended in all.</summary>
public class LaneFilesTests
{
    [Theory]
    [InlineData("Floats", 128)]
    [InlineData("Floats", 256)]
    [InlineData("Integers", 128)]
    [InlineData("Integers", 256)]
    [InlineData("Wide", 128)]
    [InlineData("Wide", 256)]
    public void Lanes_OfEveryWidth_AreTheSameText(string kind, int width)
    {
        var (lanes, wide) = (width / 32, width / 64);
        var expected = Text(kind, 512)
            .Replace("Sixteen 32-bit", Word(lanes) + " 32-bit", StringComparison.Ordinal)
            .Replace("Eight 64-bit", Word(wide) + " 64-bit", StringComparison.Ordinal)
            .Replace("Width => 16;", Invariant($"Width => {lanes};"), StringComparison.Ordinal)
            .Replace("Avx512F.", width == 256 ? "Avx2." : "Sse2.", StringComparison.Ordinal)
            .Replace("512", Invariant($"{width}"), StringComparison.Ordinal);
        Assert.Equal(expected, Text(kind, width));
    }

    private static string Text(string kind, int width) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Copeland", "Simulation", "Kernels", Invariant($"{kind}{width}.cs"))).ReplaceLineEndings("\n");

    private static string Word(int number) => number switch { 2 => "Two", 4 => "Four", _ => "Eight" };
}

using Copeland.Calibration;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>Whoever published with another calibration is told which version has it.</summary>
public class CalibrationOptionTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("explain")]
    [InlineData("score")]
    public async Task Calibration_AnEarlierOne_IsRefusedWithTheVersionThatHasIt(string command)
    {
        var scenario = Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json");
        var (code, output, error) = await Shell.Run(command, scenario, "--calibration", "2026.1");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("--calibration is \"2026.1\"; this is Copeland 2.0.0 with calibration 2026.", error, StringComparison.Ordinal);
        Assert.Contains("--version 1.0.0", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibration_NobodyMade_SaysWhichThereAre()
    {
        var scenario = Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json");
        var (code, _, error) = await Shell.Run("explain", scenario, "--calibration", "2025.9");
        Assert.Equal(2, code);
        Assert.Contains("there is no such calibration", error, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("explain", scenario, "--draws", "1000", "--calibration", EmbeddedCalibration.Name)).Code);
    }
}

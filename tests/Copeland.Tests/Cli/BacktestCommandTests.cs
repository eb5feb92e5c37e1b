using Copeland.Cli;

namespace Copeland.Tests.Cli;

public class BacktestCommandTests
{
    [Fact]
    public async Task Backtest_UnknownProtocol_SaysWhichThereAre()
    {
        var (code, output, error) = await Shell.Run("backtest", "--protocol", "k-fold");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("--protocol is \"k-fold\"; leave-one-parliament-out", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backtest_UnknownVariant_SaysWhichThereAre()
    {
        var (code, _, error) = await Shell.Run("backtest", "--variant", "blend", "--variant", "neural");
        Assert.Equal(2, code);
        Assert.Contains("--variant is \"neural\"", error, StringComparison.Ordinal);
        Assert.Contains("starting-point", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("June 2024", "--until is \"June 2024\"; a day is written as yyyy-MM-dd.")]
    [InlineData("1944-01-01", "--until is 1944-01-01, and there is no by-election to forecast up to then: the first is 194")]
    public async Task Backtest_UntilNoUsefulDay_IsRefused(string day, string expected)
    {
        var (code, output, error) = await Shell.Run("backtest", "--until", day);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Backtest_Cancelled_LeavesNoFileBehind()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.Run(["backtest", "--quiet", "--output", folder.Path, "--threads", "1"], output, error, cancelled.Token);
        Assert.Equal(130, code);
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        Assert.Empty(output.ToString());
    }
}

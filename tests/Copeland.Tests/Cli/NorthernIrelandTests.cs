using Copeland.Tests.Architecture;

namespace Copeland.Tests.Cli;

/// <summary>A seat where the model was not fitted: what may not be published is told with the headline, and nothing of Great Britain is said of it.</summary>
public sealed class NorthernIrelandTests : IDisposable
{
    private const string Unpublished = "Do not publish this forecast.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_ASeatInNorthernIreland_WarnsWithTheHeadlineAndIsSilentOfGreatBritain()
    {
        var scenario = folder.Write("ni.json", File.ReadAllText(Path.Combine(SourceTree.Root, "scenarios", "copeland-2017.json")).Replace("\"England\"", "\"Northern Ireland\"", StringComparison.Ordinal)
            .Replace("\"copeland-2017\"", "\"ni\"", StringComparison.Ordinal));
        var (code, output, error) = await Shell.Run("run", scenario, "--without", "LD", "--draws", "2000", "--charts", "none", "--output", folder.Path);
        Assert.True(code == 0, error);
        Assert.InRange(output.IndexOf(Unpublished, StringComparison.Ordinal), 0, output.IndexOf("Wins", StringComparison.Ordinal));
        Assert.Equal(2, output.Split(Unpublished).Length);
        Assert.DoesNotContain("Uniform", output, StringComparison.Ordinal);
        Assert.DoesNotContain("in the average of national polls", output, StringComparison.Ordinal);
        Assert.DoesNotContain("belong to one family", output, StringComparison.Ordinal);

        var article = File.ReadAllText(Path.Combine(folder.Path, "ni", "forecast.md"));
        Assert.InRange(article.IndexOf(Unpublished, StringComparison.Ordinal), 0, article.IndexOf("## In numbers", StringComparison.Ordinal));
        Assert.DoesNotContain("swing alone", article, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("past by-elections, each forecast by a model", article, StringComparison.Ordinal);
    }
}

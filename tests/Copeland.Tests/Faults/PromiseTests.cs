using Copeland.Tests.Cli;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Faults;

/// <summary>The promise that a result is the same bytes everywhere, as a table: threads × instructions × locales × methods.</summary>
public sealed class PromiseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PromiseTests() => folder.Write("scenario.json", TestScenarios.CopelandJson);

    public void Dispose() => folder.Dispose();

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("random")]
    [InlineData("sobol")]
    public async Task Run_AnyThreadsInstructionsAndLocale_LeavesTheSameBytes(string method)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The environment is set by a shell of Unix.");
        string[] instructions = ["", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX2=0", "DOTNET_EnableHWIntrinsic=0"];
        string[] locales = ["LANG=en_GB.UTF-8", "LANG=de_DE.UTF-8", "LANG=tr_TR.UTF-8"];
        int[] threads = [1, 3];
        var hashes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (place, switches) in instructions.SelectMany(one => locales.Select(locale => $"{locale} {one}")).Index())
        {
            // Each pair of instructions and locale runs with one thread and with three in turn; both meet both.
            foreach (var count in place == 0 ? threads : [threads[place % 2]])
            {
                var (code, _, error) = await CopelandProcess.Shell(
                    folder.Path,
                    Invariant($"env {switches} {CopelandProcess.ShellCommand} run scenario.json --set simulation.method={method} --draws 32768 --charts none --export parquet --quiet --threads {count} && sha256sum output/copeland-2017/forecast.json output/copeland-2017/draws.parquet | cut -c1-64 >&2"));
                Assert.True(code == 0, error);
                hashes.TryAdd(error, []);
                hashes[error].Add(Invariant($"{switches} {count} threads"));
            }
        }

        Assert.True(hashes.Count == 1, string.Join('\n', hashes.Select(hash => $"{hash.Key}: {string.Join(" · ", hash.Value)}")));
    }
}

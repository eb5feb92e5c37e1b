using System.Diagnostics;
using Copeland.Tests.Cli;

namespace Copeland.Tests.Fuzzing;

/// <summary>
/// Mutated files of polls through the whole of a command, <c>copeland data --polls FILE</c>: read, joined to the built-in polls, averaged and
/// told, or refused: exit 0 or 3, never 1. Sixty in the suite; <c>COPELAND_FUZZ_POLLS=100000</c> makes as many, from
/// <c>COPELAND_FUZZ_SEED</c> on (1), and writes how far it is and what fell to <c>COPELAND_FUZZ_LOG</c>.
/// </summary>
public sealed class PollFileFuzzTests : IDisposable
{
    private const int Quick = 60;

    private readonly TemporaryFolder folder = new();
    private readonly int? asked = FuzzSettings.PollFiles;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Data_SixtyMutatedFiles_ExitNoughtOrThree() => await Run(Quick, 20261128, log: false);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Data_AsManyMutatedFilesAsAsked_ExitNoughtOrThree()
    {
        Assert.SkipUnless(asked is not null, "COPELAND_FUZZ_POLLS=count runs it");
        await Run(asked.Value, (uint)FuzzSettings.Seed, log: true);
    }

    private async Task Run(int count, uint seed, bool log)
    {
        var mutation = new PollTableMutation(seed);
        var file = Path.Combine(folder.Path, "polls.csv");
        var (read, refused, fell, begun) = (0, 0, new List<string>(), Stopwatch.GetTimestamp());
        for (var tried = 1; tried <= count; tried++)
        {
            var bytes = mutation.Bytes();
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
            var (code, output, error) = await Shell.Run("data", "--polls", file, "--as-of", "2026-06-15");
            (read, refused) = (read + (code == 0 ? 1 : 0), refused + (code == 3 ? 1 : 0));
            if (Mistake(code, output, error) is { } mistake && fell.Count < 100)
            {
                fell.Add($"{mistake} {Convert.ToBase64String(bytes)}");
            }

            if (log && (tried % 100 == 0 || tried == count))
            {
                FuzzSettings.Log(Invariant($"{tried} files, {read} read, {refused} refused, {fell.Count} fell, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s\n{string.Join('\n', fell)}"));
            }
        }

        Assert.True(fell.Count == 0, string.Join('\n', fell));
        Assert.Equal(count, read + refused);
        Assert.InRange(read, count / 20, count - (count / 20));
    }

    /// <summary>What is wrong with an answer: a refusal names the file's line and says nothing else, and nothing that a terminal obeys is printed.</summary>
    private static string? Mistake(int code, string output, string error) => code switch
    {
        not (0 or 3) => Invariant($"exit {code}: {error}"),
        _ when (output + error).Any(letter => char.IsControl(letter) && letter != '\n') => "a control character is printed",
        0 when !output.Contains("  from files", StringComparison.Ordinal) => "read without being counted",
        3 when output.Length > 0 || !error.Contains("polls.csv:", StringComparison.Ordinal) => $"refused without a place: {output}{error}",
        _ => null,
    };
}

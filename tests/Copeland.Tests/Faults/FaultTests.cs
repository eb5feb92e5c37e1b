using System.Diagnostics;
using Copeland.Tests.Cli;
using Copeland.Tests.Forecasts;
using CsCheck;

namespace Copeland.Tests.Faults;

/// <summary>Whatever interrupts a command, a folder of results is the old one, the new one, or says that it is unfinished.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Unix = "Signals and shells are Unix's.";

    private readonly TemporaryFolder folder = new();

    public FaultTests() => folder.Write("scenario.json", TestScenarios.CopelandJson);

    public void Dispose() => folder.Dispose();

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("KILL", 30)]
    [InlineData("INT", 20)]
    public async Task Run_StoppedAtAnyMoment_LeavesOneRunOrSaysUnfinished(string signal, int times)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Unix);
        var random = PCG.Parse("000000000002");
        string[][] commands =
        [
            ["run", "scenario.json", "--draws", "60000", "--charts", "svg", "--export", "csv"],
            ["sweep", "scenario.json", "--x", "seat.leavePct=50..70:5", "--draws", "1000", "--charts", "none"],
            ["explain", "scenario.json", "--draws", "1000", "--charts", "svg"],
            ["run", "scenario.json", "--draws", "1000", "--charts", "none"],
        ];
        for (var time = 0; time < times; time++)
        {
            var command = commands[time % commands.Length];
            using var process = CopelandProcess.Start(folder.Path, [.. command, "--seed", command[0] == "run" ? Invariant($"{time}") : "1"]);
            await Task.Delay(200 + (int)(random.Next() % 3000), TestContext.Current.CancellationToken);
            if (!process.HasExited)
            {
                using var kill = Process.Start("kill", [$"-{signal}", Invariant($"{process.Id}")]);
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await NothingIsMixed(Invariant($"{signal} {time}: {command[0]}"));
        }

        using var last = CopelandProcess.Start(folder.Path, "run", "scenario.json", "--draws", "1000", "--charts", "none", "--seed", "99");
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Shell.Run("verify", Results)).Code);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Results), entry => Path.GetFileName(entry).StartsWith('.'));
    }

    [Fact]
    public async Task Run_TwoAtOnceIntoOneFolder_OneWinsWholeAndTheOtherSaysSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Unix);
        var line = $"{CopelandProcess.ShellCommand} run scenario.json --draws 3000000 --charts none --quiet --seed";
        var (code, _, error) = await CopelandProcess.Shell(folder.Path, $"{line} 1 & first=$!; {line} 2; second=$?; wait $first; echo $((second + $?)) >&2");
        Assert.Equal(0, code);
        Assert.Contains("another copeland run is at work there", error, StringComparison.Ordinal);
        Assert.EndsWith("4\n", error, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("verify", Results)).Code);
    }

    [Fact]
    public async Task Run_ADiskThatIsFull_LeavesTheOldRunWhole()
    {
        var small = Path.Combine(folder.Path, "output");
        Directory.CreateDirectory(small);
        var (mounted, _, _) = OperatingSystem.IsLinux() ? await CopelandProcess.Shell(folder.Path, "mount -t tmpfs -o size=4m copeland-test output") : (1, "", "");
        Assert.SkipUnless(mounted == 0, "A small file system can be mounted by root on Linux only.");
        try
        {
            Assert.Equal(0, (await Run("--seed", "1", "--charts", "none")).Code);
            var (code, _, error) = await Run("--seed", "2", "--charts", "none", "--export", "csv");
            Assert.Equal(4, code);
            Assert.Contains("Make room or choose another folder with --output.", error, StringComparison.Ordinal);
            Assert.Equal(0, (await Shell.Run("verify", Results)).Code);
            Assert.Contains("\"seed\": 1", await File.ReadAllTextAsync(Path.Combine(Results, "forecast.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            await CopelandProcess.Shell(folder.Path, "umount output");
        }
    }

    [Theory]
    [InlineData("run scenario.json --draws 1000 --charts none | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}", 0)]
    [InlineData("run scenario.json --draws 1000 --charts none >&-", 0)]
    [InlineData("run scenario.json --draws 1000 --charts none 2>&-", 0)]
    [InlineData("run missing.json >&- 2>&-", 4)]
    [InlineData("validate scenario.json < /dev/null", 0)]
    [InlineData("seats | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}", 0)]
    public async Task Output_ThatNobodyReads_EndsQuietlyWithTheRightCode(string arguments, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Unix);
        var (code, _, error) = await CopelandProcess.Shell(folder.Path, $"{CopelandProcess.ShellCommand} {arguments}");
        Assert.True(code == expected, string.Create(CultureInfo.InvariantCulture, $"{code}: {error}"));
        Assert.DoesNotContain("our fault", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate pipe", 3)]
    [InlineData("validate /dev/zero", 3)]
    [InlineData("polls --charts none --polls pipe", 3)]
    [InlineData("polls --charts none --polls /dev/urandom", 3)]
    [InlineData("run scenario.json --font-regular pipe --font-bold pipe", 3)]
    public async Task File_APipeOrADevice_IsRefusedAtOnce(string arguments, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Unix);
        var (code, _, error) = await CopelandProcess.Shell(folder.Path, $"mkfifo pipe; timeout 60 {CopelandProcess.ShellCommand} {arguments}");
        Assert.True(code == expected, string.Create(CultureInfo.InvariantCulture, $"{code}: {error}"));
    }

    private string Results => Path.Combine(folder.Path, "output", "copeland-2017");

    private async Task NothingIsMixed(string when)
    {
        if (!Directory.Exists(Results))
        {
            return;
        }

        var (code, text, error) = await Shell.Run("verify", Results);
        var mixed = error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("note:", StringComparison.Ordinal) && !line.Contains("unfinished", StringComparison.Ordinal)
            && !line.Contains("of another forecast", StringComparison.Ordinal));
        Assert.True(code is 0 or 3 && !mixed.Any() | error.Contains("unfinished", StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"{when}: {code} {text} {error}"));
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] more) =>
        Shell.Run(["run", Path.Combine(folder.Path, "scenario.json"), "--draws", "100000", "--output", Path.Combine(folder.Path, "output"), .. more]);
}

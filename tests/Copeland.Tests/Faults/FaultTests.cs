using System.Diagnostics;
using Copeland.Tests.Cli;
using Copeland.Tests.Forecasts;
using CsCheck;

namespace Copeland.Tests.Faults;

/// <summary>Whatever interrupts a command, a folder of results is the old one, the new one, or says that it is unfinished.</summary>
[Trait("Category", "Slow")]
public sealed class FaultTests : IDisposable
{
    private const string Unix = "Signals and shells are Unix's.";

    private readonly TemporaryFolder folder = new();

    public FaultTests() => folder.Write("scenario.json", TestScenarios.CopelandJson);

    public void Dispose() => folder.Dispose();

    /// <summary>Every command that writes, but <c>fit</c>, which takes minutes and writes as they do; half of the stops come while it writes.</summary>
    private static readonly string[][] Writing =
    [
        ["run", "scenario.json", "--draws", "60000", "--charts", "svg", "--export", "csv"],
        ["sweep", "scenario.json", "--x", "seat.leavePct=50..70:5", "--draws", "1000", "--charts", "svg"],
        ["explain", "scenario.json", "--draws", "1000", "--charts", "svg"],
        ["run", "scenario.json", "--draws", "1000", "--charts", "png"],
        ["sensitivity", "scenario.json", "--draws", "1000", "--charts", "svg"],
        ["track", "scenario.json", "--draws", "1000", "--charts", "svg", "--from", "2017-02-01"],
        ["run", "scenario.json", "--draws", "20000", "--charts", "none", "--export", "parquet"],
        ["explore", "scenario.json", "--draws", "1000"],
        ["compare", "scenario.json", "other.json", "--draws", "1000", "--charts", "svg"],
        ["score", "scored.json", "--draws", "1000", "--charts", "svg"],
        ["polls", "--charts", "svg"],
        ["backtest", "--until", "1946-12-31", "--charts", "none"],
        ["outlook", "--draws", "256", "--charts", "none"],
    ];

    [Theory]
    [InlineData("KILL", 30)]
    [InlineData("INT", 13)]
    [InlineData("TERM", 13)]
    public async Task Command_StoppedAtAnyMoment_LeavesOneRunOrSaysUnfinished(string signal, int times)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Unix);
        folder.Write("scored.json", TestScenarios.CopelandJson.Replace("\"copeland-2017\"", "\"scored\"", StringComparison.Ordinal).TrimEnd()[..^1] + """, "result": { "sharesPct": { "Con": 44.3, "Lab": 37.3, "LD": 7.3, "UKIP": 6.5, "Green": 1.7, "Ind-1": 2.6, "Ind-2": 0.3 } } }""");
        folder.Write("other.json", TestScenarios.CopelandJson.Replace("\"copeland-2017\"", "\"other\"", StringComparison.Ordinal));
        var random = PCG.Parse("000000000002");
        for (var time = 0; time < times; time++)
        {
            var command = Writing[time % Writing.Length];
            using var process = CopelandProcess.Start(folder.Path, command[0] is "polls" or "backtest" or "outlook" ? command : [.. command, "--seed", command[0] == "run" ? Invariant($"{time}") : "1"]);
            await Moment(process, random, whileWriting: time % 2 == 1);
            if (!process.HasExited)
            {
                using var kill = Process.Start("kill", [$"-{signal}", Invariant($"{process.Id}")]);
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var when = Invariant($"{signal} {time}: {command[0]}");
            Assert.True(process.ExitCode is 0 or 130 or 137 or 143, Invariant($"{when} ended with {process.ExitCode}"));
            await NothingIsMixed(when);
        }

        using var last = CopelandProcess.Start(folder.Path, "run", "scenario.json", "--draws", "1000", "--charts", "none", "--seed", "99");
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Shell.Run("verify", Results)).Code);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Results), entry => Path.GetFileName(entry).StartsWith(".run", StringComparison.Ordinal));
    }

    // A moment of the command's life, or one while its documents are being written: from the first that stands in the hidden neighbour on.
    private async Task Moment(Process process, PCG random, bool whileWriting)
    {
        var wait = 100 + (int)(random.Next() % 4000);
        for (var waited = 0; whileWriting && waited < 120_000 && !process.HasExited && !IsWriting(); waited += 5)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await Task.Delay(whileWriting ? wait % 60 : wait, TestContext.Current.CancellationToken);
    }

    private bool IsWriting()
    {
        try
        {
            return Directory.Exists(Output) && Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Any(file => file.Contains(".new", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return true;
        }
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

    [Fact]
    public async Task Run_AFolderThatMayOnlyBeRead_SaysSoAndLeavesTheOldRunWhole()
    {
        Directory.CreateDirectory(Output);
        var (mounted, _, _) = OperatingSystem.IsLinux() ? await CopelandProcess.Shell(folder.Path, "mount -t tmpfs -o size=32m copeland-test output") : (1, "", "");
        Assert.SkipUnless(mounted == 0, "Rights do not bind root, and only root can mount a file system to be read alone.");
        try
        {
            Assert.Equal(0, (await Run("--seed", "1", "--charts", "none")).Code);
            await CopelandProcess.Shell(folder.Path, "mount -o remount,ro output");
            var (code, _, error) = await Run("--seed", "2", "--charts", "none");
            Assert.Equal(4, code);
            Assert.Contains("--output", error, StringComparison.Ordinal);
            Assert.Equal(0, (await Shell.Run("verify", Results)).Code);
        }
        finally
        {
            await CopelandProcess.Shell(folder.Path, "umount output");
        }
    }

    [Theory]
    [InlineData("output")]
    [InlineData("output/copeland-2017")]
    public async Task Run_AFileWhereTheFolderShouldBe_IsNamedAndLeftAlone(string where)
    {
        var file = folder.Write(where, "mine");
        var (code, _, error) = await Run("--charts", "none");
        Assert.Equal(4, code);
        Assert.Contains("is a file", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("run scenario.json --draws 1000 --charts none | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}", 0)]
    [InlineData("run scenario.json --draws 1000 --charts none >&-", 0)]
    [InlineData("run scenario.json --draws 1000 --charts none 2>&-", 0)]
    [InlineData("run missing.json >&- 2>&-", 4)]
    [InlineData("validate scenario.json < /dev/null", 0)]
    [InlineData("validate scenario.json <&-", 0)]
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
    [InlineData("validate pipe", "pipe is a pipe, not a file")]
    [InlineData("validate /dev/zero", "/dev/zero is a device, not a file")]
    [InlineData("validate extending.json", "pipe is a pipe, not a file")]
    [InlineData("polls --charts none --polls pipe", "pipe is a pipe, not a file")]
    [InlineData("polls --charts none --polls /dev/urandom", "/dev/urandom is a device, not a file")]
    [InlineData("run scenario.json --font-regular pipe --font-bold pipe", "pipe is a pipe, not a file")]
    [InlineData("new Clacton --candidates pipe --id c", "pipe is a pipe, not a file")]
    [InlineData("validate <(cat scenario.json)", "is a pipe, not a file")]
    public async Task File_APipeOrADevice_IsToldByItsKindAtOnce(string arguments, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the kind is not told.");
        folder.Write("extending.json", """{ "extends": "pipe", "id": "extending" }""");
        var (code, _, error) = await CopelandProcess.Shell(folder.Path, $"mkfifo pipe; timeout 120 {CopelandProcess.ShellCommand} {arguments}");
        Assert.True(code == 4, string.Create(CultureInfo.InvariantCulture, $"{code}: {error}"));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("Save what it gives in a file", error, StringComparison.Ordinal);
    }

    private string Output => Path.Combine(folder.Path, "output");

    private string Results => Path.Combine(folder.Path, "output", "copeland-2017");

    private async Task NothingIsMixed(string when)
    {
        if (!Directory.Exists(Output))
        {
            return;
        }

        var (code, text, error) = await Shell.Run("verify", Output);
        var mixed = error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("note:", StringComparison.Ordinal) && !line.Contains("unfinished", StringComparison.Ordinal)
            && !line.Contains("of another forecast", StringComparison.Ordinal));
        Assert.True(code is 0 or 3 && !mixed.Any() | error.Contains("unfinished", StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"{when}: {code} {text} {error}"));
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] more) =>
        Shell.Run(["run", Path.Combine(folder.Path, "scenario.json"), "--draws", "100000", "--output", Path.Combine(folder.Path, "output"), .. more]);
}

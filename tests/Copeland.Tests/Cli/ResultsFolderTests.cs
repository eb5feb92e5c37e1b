using System.Text.Json;
using Copeland.Cli.Files;
using Copeland.Cli.Results;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Cli;

/// <summary>A results folder is one run's, whatever happened in it.</summary>
public sealed class ResultsFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly string file;
    private readonly string output;
    private readonly string folder;

    public ResultsFolderTests()
    {
        file = temporary.Write("scenario.json", TestScenarios.CopelandJson);
        output = Path.Combine(temporary.Path, "output");
        folder = Path.Combine(output, "copeland-2017");
    }

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task Run_AfterARunThatWroteMore_LeavesOnlyItsOwnFilesAndTheUsers()
    {
        await Run("--seed", "1", "--export", "csv", "--charts", "svg");
        Assert.True(File.Exists(Leaf("draws.csv")) && File.Exists(Leaf("report.html")));
        await File.WriteAllTextAsync(Leaf("notes.txt"), "mine", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Leaf("shares.svg.abc.tmp"), "mine", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Leaf("pictures"));
        var (code, _, _) = await Run("--seed", "3", "--charts", "none");
        Assert.Equal(0, code);
        Assert.Equal(["notes.txt", "pictures", "shares.svg.abc.tmp"], Entries().Except(Listed()).Except(["run.json"]));
        Assert.DoesNotContain("draws.csv", Entries());
        Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
    }

    [Fact]
    public async Task Run_AFileThatWasChangedSince_IsLeftAndNamed()
    {
        await Run("--charts", "svg");
        await File.AppendAllTextAsync(Leaf("report.html"), "<p>An editor's remark</p>", TestContext.Current.CancellationToken);
        var (_, _, error) = await Run("--charts", "none");
        Assert.Contains("report.html was changed since it was written and is left there", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Leaf("report.html")));
    }

    [Fact]
    public async Task Run_ManifestOfVersionOne_RemovesWhatItListsByName()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Leaf("old-chart.png"), "old", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Leaf("run.json"), """{ "files": ["old-chart.png", "../../scenario.json"] }""", TestContext.Current.CancellationToken);
        await Run("--charts", "none");
        Assert.True(File.Exists(file));
        await File.WriteAllTextAsync(Leaf("run.json"), """{ "files": ["old-chart.png"] }""", TestContext.Current.CancellationToken);
        await Run("--charts", "none");
        Assert.DoesNotContain("old-chart.png", Entries());
        Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
    }

    [Fact]
    public async Task Run_OtherCommandsFiles_StayWhereTheForecastIsTheSameAndGoWhereNot()
    {
        await Run("--seed", "1", "--charts", "none");
        await Shell.Run("sweep", file, "--output", output, "--x", "seat.leavePct=50..70:3", "--draws", "500", "--charts", "none", "--seed", "1");
        await Run("--seed", "1", "--charts", "none");
        Assert.Contains("sweep.json", Entries());
        var (code, text, _) = await Shell.Run("verify", output);
        Assert.Equal(0, code);
        Assert.Contains("sweep (2 files)", text, StringComparison.Ordinal);
        var (_, _, error) = await Run("--seed", "2", "--charts", "none");
        Assert.Contains("what copeland sweep had left was of another forecast (seed 1, not 2) and is removed", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Entries(), name => name.StartsWith("sweep", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ASweepOfAnotherSeed_Exits3AndSaysWhatDiffers()
    {
        await Run("--seed", "1", "--charts", "none");
        var (_, _, note) = await Shell.Run("sweep", file, "--output", output, "--x", "seat.leavePct=50..70:3", "--draws", "500", "--charts", "none", "--seed", "2");
        Assert.Contains("the run there is of another forecast (seed 1, not 2)", note, StringComparison.Ordinal);
        var (code, _, error) = await Shell.Run("verify", folder);
        Assert.Equal(3, code);
        Assert.Contains("sweep.run.json: of another forecast than copeland run’s (seed 2, not 1)", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AfterARun_TakesTheNamesItWritesOver()
    {
        await Run("--charts", "svg");
        await Shell.Run("explain", file, "--output", output, "--draws", "1000", "--charts", "svg", "--theme", "dark");
        Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
        await Run("--charts", "svg");
        Assert.DoesNotContain("explain.run.json", Entries());
        Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
    }

    [Theory]
    [InlineData("forecast.md", null, "forecast.md: is missing; run.json lists it")]
    [InlineData("forecast.json", "{}", "forecast.json: is not as copeland run wrote it")]
    [InlineData("run.json", null, "unfinished: forecast.json is there without run.json")]
    [InlineData("run.json", "{ \"files\": [\"forecast.json\"] }", "has no hashes")]
    [InlineData("run.json", "[", "is no list of files and hashes")]
    [InlineData("run.json", "{ \"of\": \"run\", \"files\": [ { \"name\": \"../x\", \"sha256\": \"0\" } ] }", "is no list of files and hashes")]
    public async Task Verify_WhatIsNotAsItWasWritten_Exits3(string name, string? content, string message)
    {
        await Run("--charts", "none");
        if (content is null)
        {
            File.Delete(Leaf(name));
        }
        else
        {
            await File.WriteAllTextAsync(Leaf(name), content, TestContext.Current.CancellationToken);
        }

        var (code, text, error) = await Shell.Run("verify", folder);
        Assert.Equal((3, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_NoFolderAndAnEmptyOne_Exit4And3()
    {
        Assert.Equal(4, (await Shell.Run("verify", Path.Combine(temporary.Path, "nowhere"))).Code);
        Directory.CreateDirectory(output);
        Assert.Equal(3, (await Shell.Run("verify", output)).Code);
    }

    [Fact]
    public async Task PutInPlace_BrokenOffAnywhere_IsUnfinishedThenFinishedByTheNextCommand()
    {
        await Run("--charts", "none", "--seed", "1");
        foreach (var moved in new[] { 0, 1, 3 })
        {
            // As a run of another seed leaves it that is killed after the old manifest is away and so many files are moved.
            var (other, ready) = (Path.Combine(temporary.Path, "other"), Leaf(".run.new"));
            await Shell.Run("run", file, "--output", other, "--draws", "1000", "--charts", "none", "--seed", "2", "--quiet");
            var files = Path.Combine(ready, "files");
            Directory.CreateDirectory(files);
            File.Move(Leaf("run.json"), Path.Combine(ready, "replaced.json"));
            File.Move(Path.Combine(other, "copeland-2017", "run.json"), Path.Combine(ready, "manifest.json"));
            foreach (var (path, place) in Directory.GetFiles(Path.Combine(other, "copeland-2017")).Order(StringComparer.Ordinal).Select((path, place) => (path, place)))
            {
                File.Move(path, Path.Combine(place < moved ? folder : files, Path.GetFileName(path)), overwrite: true);
            }

            var (code, _, error) = await Shell.Run("verify", folder);
            Assert.Equal(3, code);
            Assert.Contains("unfinished", error, StringComparison.Ordinal);
            using (ResultsFolder.Open(output, "copeland-2017", ResultKind.Sweep))
            {
            }

            Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
            Assert.Contains("\"seed\": 2", await File.ReadAllTextAsync(Leaf("forecast.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotContain(Entries(), name => name.StartsWith('.'));
            await Run("--charts", "none", "--seed", "1");
        }
    }

    [Fact]
    public async Task Open_WhileTheSameCommandIsAtWork_IsRefusedAndAnotherIsNot()
    {
        using (ResultsFolder.Open(output, "copeland-2017", ResultKind.Run))
        {
            var (code, _, error) = await Run("--charts", "none");
            Assert.Equal(4, code);
            Assert.Contains("another copeland run is at work there", error, StringComparison.Ordinal);
            Assert.Equal(0, (await Shell.Run("explain", file, "--output", output, "--draws", "1000", "--charts", "none")).Code);
        }

        Assert.Equal(0, (await Run("--charts", "none")).Code);
    }

    [Fact]
    public async Task Open_AfterADeadCommand_RemovesWhatItHadNotFinished()
    {
        await Run("--charts", "none");
        Directory.CreateDirectory(Leaf(".track.new/files"));
        await File.WriteAllTextAsync(Leaf(".track.new/files/track.csv"), "half", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Leaf("forecast.json.abcdefgh.ijk.tmp"), "half", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
        await Run("--charts", "none");
        Assert.DoesNotContain(Entries(), name => name.StartsWith('.') || name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_AFolderInTheWay_ChangesNothing()
    {
        await Run("--charts", "none", "--seed", "1");
        File.Delete(Leaf("shares.csv"));
        Directory.CreateDirectory(Leaf("shares.csv"));
        var before = await File.ReadAllTextAsync(Leaf("forecast.json"), TestContext.Current.CancellationToken);
        var (code, _, error) = await Run("--charts", "none", "--seed", "2");
        Assert.Equal(4, code);
        Assert.Contains("a folder called shares.csv stands in the way", error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(Leaf("forecast.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Publish_AWriterThatFails_LeavesTheOldFilesWhole()
    {
        await Run("--charts", "none", "--seed", "1");
        using (var open = ResultsFolder.Open(output, "copeland-2017", ResultKind.Run))
        {
            var documents = new ResultDocuments();
            documents.Add("forecast.json", "{}");
            documents.Add("draws.csv", _ => throw new IOException("no space left on device"));
            Assert.Throws<FileAccessException>(() => open.Publish(documents, null));
        }

        Assert.Equal(0, (await Shell.Run("verify", folder)).Code);
        Assert.DoesNotContain(Entries(), name => name.StartsWith('.'));
    }

    [Fact]
    public void Add_ANameThatIsNoPlainOne_Throws()
    {
        var documents = new ResultDocuments();
        foreach (var name in new[] { "", "..", "a/b", "a\\b", ".hidden", "c:x" })
        {
            Assert.Throws<ArgumentException>(() => documents.Add(name, "x"));
        }

        documents.Add("a.csv", "x");
        Assert.Throws<ArgumentException>(() => documents.Add("a.csv", "y"));
    }

    private IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);

    private IReadOnlyList<string> Listed()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Leaf("run.json")));
        return [.. manifest.RootElement.GetProperty("files").EnumerateArray().Select(entry => entry.GetProperty("name").GetString()!)];
    }

    private string Leaf(string name) => Path.Combine(folder, name);

    private Task<(int Code, string Output, string Error)> Run(params string[] more) =>
        Shell.Run(["run", file, "--draws", "1000", "--output", output, .. more]);
}

using Copeland.Cli;

namespace Copeland.Tests.Cli;

public sealed class UsageMistakesTests
{
    [Theory]
    [InlineData("rnu a.json", "there is no command \"rnu\". Did you mean \"run\"?", "Try: copeland --help")]
    [InlineData("config sho", "there is no command \"sho\". Did you mean \"show\"?", "Try: copeland config --help")]
    [InlineData("run a.json --drws 5", "there is no option --drws. Did you mean \"--draws\"?", "Try: copeland run --help")]
    [InlineData("seats --zzz", "there is no option --zzz.", "Try: copeland seats --help")]
    [InlineData("", "a command is missing: new, ", "Try: copeland --help")]
    [InlineData("compare one.json", "compare needs two scenario files or more, and one is given. Name them, for example copeland compare before.json after.json.", "Try: copeland compare --help")]
    [InlineData("compare", "compare needs two scenario files or more, and none is given.", "Try: copeland compare --help")]
    [InlineData("run", "FILE", "Try: copeland run --help")]
    public async Task Run_CommandLineThatCannotBeMeant_ExitsTwoAndSaysWhatMayBe(string line, string told, string next)
    {
        var (code, output, error) = await Shell.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Contains(next, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileAfterDoubleDash_MayBeginWithDashes()
    {
        var (code, _, error) = await Shell.Run("run", "--", "--drws");
        Assert.Equal(ExitCode.Files, code);
        Assert.Contains("there is no file --drws", error, StringComparison.Ordinal);
    }
}

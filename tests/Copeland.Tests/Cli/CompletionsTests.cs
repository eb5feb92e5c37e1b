using System.ComponentModel;
using System.Diagnostics;
using Copeland.Cli;

namespace Copeland.Tests.Cli;

/// <summary>The completion scripts, run by the shells they are for; where a shell is missing the test says so and is skipped.</summary>
[Trait("Category", "Slow")]
public sealed class CompletionsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CompletionsTests()
    {
        // What an installed tool would be: a program of that name on the path.
        var program = folder.Write("bin/copeland", $"#!/bin/sh\nexec dotnet '{typeof(CommandLine).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("copeland ne", "new")]
    [InlineData("copeland new Runc", @"Runcorn\ and\ Helsby")]
    [InlineData("copeland new runc", @"Runcorn\ and\ Helsby")]
    [InlineData("copeland new \"Runc", "Runcorn and Helsby")]
    [InlineData("copeland new 'Runc", "Runcorn and Helsby")]
    [InlineData(@"copeland new Kingston\ upon\ Hull\ E", @"Kingston\ upon\ Hull\ East")]
    [InlineData("copeland new Queen", @"Queen\'s\ Park\ and\ Maida\ Vale")]
    [InlineData("copeland run --pol", "--polls")]
    [InlineData("copeland completions zs", "zsh")]
    [InlineData("copeland new xqz", "")]
    public void Bash_TheTabKey_Completes(string line, string expected)
    {
        var typed = line.Contains("new ", StringComparison.Ordinal) ? line["copeland new ".Length..] : line.Split(' ')[^1];
        var script = $"""
            eval "$(copeland completions bash)"
            complete -p copeland >/dev/null || exit 9
            COMP_LINE={Quoted(line)} COMP_POINT={line.Length} COMP_WORDS=(copeland x {Quoted(typed)}) COMP_CWORD=2
            _copeland
            printf '%s\n' "$COMPREPLY"
            """;
        Assert.Equal(expected, Answer("bash", "--norc", "-c", script));
    }

    [Theory]
    [InlineData("copeland ne", "new")]
    [InlineData("copeland new Runc", "Runcorn and Helsby")]
    [InlineData("copeland run --pol", "--polls")]
    public void Zsh_TheTabKey_Completes(string line, string expected)
    {
        // Outside the line editor zsh has no compadd: ours prints what it is given.
        var script = $$"""
            compdef() { [[ "$*" == "_copeland copeland" ]] || exit 9 }
            compadd() { print -l -- "${(@P)@[-1]}" }
            _files() { : }
            eval "$(copeland completions zsh)"
            BUFFER={{Quoted(line)}} CURSOR={{line.Length}}
            _copeland
            """;
        Assert.Contains(expected, Answer("zsh", "-f", "-c", script).Split('\n'));
    }

    [Theory]
    [InlineData("copeland ne", "new")]
    [InlineData("copeland new Runc", "'Runcorn and Helsby'")]
    [InlineData("copeland run --pol", "--polls")]
    public void PowerShell_TheTabKey_Completes(string line, string expected)
    {
        var script = $"copeland completions pwsh | Out-String | Invoke-Expression; (TabExpansion2 -inputScript {Quoted(line)} -cursorColumn {line.Length}).CompletionMatches.CompletionText";
        Assert.Contains(expected, Answer("pwsh", "-NoProfile", "-Command", script).Split('\n'));
    }

    private static string Quoted(string text) => "'" + text.Replace("'", @"'\''", StringComparison.Ordinal) + "'";

    private string Answer(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path.Combine(folder.Path, "bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return output.TrimEnd('\n');
        }
        catch (Win32Exception)
        {
            Assert.Skip($"There is no {shell} here.");
            throw;
        }
    }
}

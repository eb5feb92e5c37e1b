using System.CommandLine;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland completions SHELL</c>: a script that makes the Tab key complete commands, options and seats.</summary>
internal static class CompletionsCommand
{
    // The program answers [suggest:POSITION] "LINE" with one completion a line; files are the shell's own business.
    private const string Bash = """
        # copeland completion for bash: eval "$(copeland completions bash)"
        _copeland() {
          local line="${COMP_LINE:0:COMP_POINT}" rest words
          rest="${line#* }" rest="${rest//[\"\\]/}" rest="${rest// \'/ }"
          mapfile -t words < <(copeland "[suggest:${#rest}]" "$rest" 2>/dev/null)
          COMPREPLY=()
          local word quote="" typed="${COMP_WORDS[COMP_CWORD]}"
          case "$typed" in [\"\']*) quote="${typed:0:1}" typed="${typed:1}" ;; *) typed="${typed//\\/}" ;; esac
          for word in "${words[@]}"; do
            [[ -n "$word" && "${word,,}" == "${typed,,}"* ]] || continue
            [[ -n "$quote" ]] && COMPREPLY+=("$word") || COMPREPLY+=("$(printf '%q' "$word")")
          done
        }
        complete -o default -F _copeland copeland

        """;

    private const string Zsh = """
        # copeland completion for zsh: eval "$(copeland completions zsh)"
        _copeland() {
          local rest="${BUFFER[1,CURSOR]#* }"
          local -a words
          words=("${(@f)$(copeland "[suggest:${#rest}]" "$rest" 2>/dev/null)}")
          words=(${words:#})
          (( ${#words} )) && compadd -M 'm:{[:lower:]}={[:upper:]}' -a words
          _files
        }
        compdef _copeland copeland

        """;

    private const string PowerShell = """
        # copeland completion for PowerShell: copeland completions pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName copeland -ScriptBlock {
          param($word, $tree, $position)
          $line = $tree.ToString().PadRight($position).Substring(0, $position)
          $rest = $line -replace '^\S+\s?', ''
          copeland "[suggest:$($rest.Length)]" "$rest" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            $text = if ($_ -match '\s') { "'$($_ -replace "'", "''")'" } else { $_ }
            [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
          }
        }

        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completions", "Print a script that completes commands, options and seats with the Tab key.") { shell };
        command.Aliases.Add("completion");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                _ => PowerShell,
            });
            return ExitCode.Done;
        });
        return command;
    }
}

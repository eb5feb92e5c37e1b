using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Copeland.Elections;

namespace Copeland.Cli;

/// <summary>What is wrong with a command line, in words that say what was probably meant.</summary>
internal static class UsageMistakes
{
    /// <summary>A sentence a mistake; none where the line can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (MistypedOption(parsed) is { } option)
        {
            return [option];
        }

        if (parsed.Action is not ParseErrorAction)
        {
            return [];
        }

        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var typed, ..] && command.Subcommands.Any())
        {
            return [$"there is no command \"{typed}\".{DidYouMean.Question(typed, command.Subcommands.Select(known => known.Name))}"];
        }

        return command.Subcommands.Any()
            ? [$"a command is missing: {string.Join(", ", command.Subcommands.Where(known => !known.Hidden).Select(known => known.Name))}."]
            : TooFew(parsed) is { } few ? [few] : [.. parsed.Errors.Select(mistake => mistake.Message)];
    }

    // Where two names or more are needed, that one is missing says too little.
    private static string? TooFew(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        return command.Command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 1) is { } several
            && command.GetResult(several)?.Tokens.Count is not > 1
            ? $"{command.Command.Name} needs two scenario files or more, and {(command.GetResult(several)?.Tokens.Count == 1 ? "one is" : "none is")} given. Name them, for example copeland {command.Command.Name} before.json after.json."
            : null;
    }

    // The commands that have the option.
    private static List<string> Others(ParseResult parsed, string option) =>
        [.. parsed.RootCommandResult.Command.Subcommands.Where(command => !command.Hidden && command.Options.Any(known => known.Name == option)).Select(command => command.Name)];

    /// <summary>An unknown option would count as one file more, and the others be run without what it asked for.</summary>
    private static string? MistypedOption(ParseResult parsed)
    {
        var names = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        var typed = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal) && names.Contains(value));
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name);
        return typed is null ? null
            : Others(parsed, typed) is { Count: > 0 and <= 3 } others ? $"{parsed.CommandResult.Command.Name} has no option {typed}: it belongs to copeland {string.Join(" and copeland ", others)}."
            : $"there is no option {typed}.{DidYouMean.Question(typed, known)}";
    }
}

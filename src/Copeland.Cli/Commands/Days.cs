using System.CommandLine;

namespace Copeland.Cli.Commands;

/// <summary>Days on the command line, as yyyy-MM-dd.</summary>
internal static class Days
{
    /// <summary>An option that takes a day.</summary>
    public static Option<string?> Option(string name, string description) => new(name) { Description = description, HelpName = "yyyy-MM-dd" };

    /// <summary>The day an option was given, or null.</summary>
    /// <exception cref="CommandException">It is no day.</exception>
    public static DateOnly? Of(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandException($"{option.Name} is \"{text}\"; a day is written as yyyy-MM-dd. Write one, for example {option.Name} 2026-05-07.", ExitCode.Usage);
}

using System.CommandLine;
using Copeland.Elections;
using Copeland.History;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary><c>--as-of DATE|latest</c>: the last day whose knowledge a forecast may use.</summary>
internal static class AsOfOption
{
    /// <summary>What is written for the newest day.</summary>
    public const string Newest = "latest";

    /// <summary>The option.</summary>
    public static Option<string?> Option { get; } = new("--as-of")
    {
        Description = "Use only what was known by this day; latest is the day the newest poll in use was known, of the country, the seat's part or the seat.",
        HelpName = "yyyy-MM-dd|latest",
    };

    /// <summary>The day it was given, or that it asks for the newest poll's; neither where it was not given.</summary>
    /// <exception cref="CommandException">It is neither a day nor <c>latest</c>.</exception>
    public static (DateOnly? Day, bool Latest) Of(ParseResult parsed)
    {
        if (parsed.GetResult(Option) is null || parsed.GetValue(Option) is not { } text)
        {
            return (null, false);
        }

        if (text.Equals(Newest, StringComparison.OrdinalIgnoreCase))
        {
            return (null, true);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, false)
            : throw new CommandException($"{Option.Name} is \"{text}\"; a day as yyyy-MM-dd or {Newest} is allowed. Write one, for example {Option.Name} 2026-05-07.", ExitCode.Usage);
    }

    /// <summary>The day for a command that needs no scenario to tell which poll is the newest; null where none was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="more">Polls beside the built-in ones.</param>
    /// <param name="parts">The parts of Britain whose polls are used beside those of the whole.</param>
    /// <exception cref="CommandException">It is neither a day nor <c>latest</c>.</exception>
    public static DateOnly? Day(ParseResult parsed, MorePolls? more, params IReadOnlyList<Country> parts) =>
        Of(parsed) is { Latest: true } ? NewestPoll(more, parts) : Of(parsed).Day;

    /// <summary>The day the newest poll of Great Britain, or of one of the parts, was known, built in or brought.</summary>
    public static DateOnly NewestPoll(MorePolls? more, params IReadOnlyList<Country> parts) => BuiltInPolls.All
        .Concat(parts.SelectMany(part => PartPolls.UpTo(part, BuiltInPolls.Last)))
        .Concat(more?.Polls.Where(poll => poll.Part is not { } part || parts.Any(used => used.ToString() == part)) ?? [])
        .Max(poll => poll.Known);
}

using System.CommandLine;
using System.Text;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.History;
using Copeland.Scenarios.Starting;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland new SEAT</c>: a scenario filled in from the embedded tables.</summary>
internal static class NewCommand
{
    private const string Folder = "scenarios";
    private const string Schema = "scenario.schema.json";

    private static readonly Argument<string[]> Seat = new("SEAT")
    {
        HelpName = "SEAT",
        Description = "The seat's name, with or without quotes, e.g. Runcorn and Helsby; spelling and case do not matter much.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> PollingDay = Days.Option("--polling-day", "Polling day (default: a guess, six weeks after the newest poll).");
    private static readonly Option<string?> AsOf = Days.Option("--as-of", "Use only what was known by this day (default: the newest poll's).");

    private static readonly Option<string[]> Party = new("--party")
    {
        Description = "A party on the ballot, by code; repeatable (default: those that stood last time).",
        HelpName = "CODE",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("new", "Write a scenario for a seat, filled in from the built-in results, Leave shares and polls.")
        {
            Seat, PollingDay, AsOf, Party, PollFile.Option,
        };
        Seat.CompletionSources.Add(_ => Constituencies.All.Select(seat => seat.Name));
        command.SetAction(parsed => Write(parsed, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Write(ParseResult parsed, TextWriter output)
    {
        var (seat, former) = SeatSearch.Find(string.Join(' ', parsed.GetValue(Seat) ?? []));
        var polls = PollFile.Read(parsed);
        var asOf = Days.Of(parsed, AsOf);
        var inFolder = Directory.Exists(Folder);
        var start = new StartingPoint(NewestPoll(asOf, polls))
        {
            PollingDay = Days.Of(parsed, PollingDay),
            AsOf = asOf,
            Parties = parsed.GetValue(Party) ?? [],
            Schema = File.Exists(inFolder ? Path.Combine(Folder, Schema) : Schema) ? "./" + Schema : null,
        };
        var name = StartingScenario.Id(seat, start.Day) + ".json";
        var path = inFolder ? Path.Combine(Folder, name) : Path.Combine(".", name);
        Save(path, Text(seat, start));
        output.WriteLine(path);
        output.WriteLine($"{seat.Name}, {seat.Region}{Succeeded(former)}: look at the lines marked CHECK, then run: copeland run {path}{(parsed.GetValue(PollFile.Option) is { } file ? $" --polls {file}" : "")}");
        return ExitCode.Done;
    }

    private static string Succeeded(FormerSeat? former) => former is null
        ? ""
        : Invariant($" (where {100 * former.Successors[0].People:0}% of the people of {former.Name} went in 2024)");

    private static string Text(Constituency seat, StartingPoint start)
    {
        try
        {
            return StartingScenario.Write(seat, start);
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, ExitCode.Usage);
        }
    }

    private static DateOnly NewestPoll(DateOnly? asOf, PollFile? polls)
    {
        var days = BuiltInPolls.All.Concat(polls?.Polls ?? []).Select(poll => poll.Known).Where(day => asOf is not { } last || day <= last).ToList();
        return days.Count > 0 ? days.Max() : asOf ?? BuiltInPolls.Last;
    }

    private static void Save(string path, string text)
    {
        var taken = new FileAccessException($"{path} exists already and is left as it was. Rename or delete it, or give another --polling-day.");
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw taken;
        }

        try
        {
            WholeFile.Create(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path) ? taken : new FileAccessException($"{path}: cannot be written ({exception.Message.TrimEnd('.')}). Change to a folder you may write to.");
        }
    }
}

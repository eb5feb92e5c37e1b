using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.History;
using Copeland.Scenarios.Starting;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland new SEAT</c>: a scenario filled in from the embedded tables.</summary>
internal static class NewCommand
{
    private static readonly Argument<string[]> Seat = new("SEAT")
    {
        HelpName = "SEAT",
        Description = "The seat's name, with or without quotes, e.g. Runcorn and Helsby; spelling and case do not matter much.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> PollingDay = Days.Option("--polling-day", "Polling day (default: a guess, the first Thursday at least six weeks on).");

    private static readonly Option<string[]> Party = new("--party")
    {
        Description = "A party on the ballot, by code or name; repeatable (default: those that are likely).",
        HelpName = "CODE",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Candidate = new("--candidate")
    {
        Description = "Somebody who stands, e.g. Lab=\"Jane Smith\"; adds the party if it is not on the ballot; repeatable.",
        HelpName = "PARTY=NAME",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<string?> Candidates = new("--candidates")
    {
        Description = "CSV file of everybody who stands: columns party and name, or a table of Democracy Club's.",
        HelpName = "FILE.csv",
    };

    private static readonly Option<string?> Id = new("--id") { Description = "The scenario's id, which names its file and folder of results (default: seat and year).", HelpName = "ID" };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "Folder or .json file to write (default: scenarios/ if there is one, else here).",
        HelpName = "PATH",
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file if it exists." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("new", "Write a scenario for a seat, filled in from the built-in results, by-elections, Leave shares and polls.")
        {
            Seat, PollingDay, AsOfOption.Option, Party, Candidate, Candidates, Id, Output, Force, PollFile.Option, PollFile.KeepDoubles,
        };
        Seat.CompletionSources.Add(_ => Constituencies.All.Select(seat => seat.Name));
        command.SetAction(parsed => Write(parsed, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Write(ParseResult parsed, TextWriter output)
    {
        var polls = PollFile.Read(parsed);
        var asOf = AsOfOption.Day(parsed, polls);
        var day = Days.Of(parsed, PollingDay);
        var today = Today.Date;
        var settings = SettingsOptions.Load(parsed);
        var held = ByElectionFiles.Read(settings, parsed.InvocationConfiguration.Error)?.Held ?? [];
        var holders = SeatHolders.On(asOf ?? today, held);
        var (seat, former) = SeatSearch.Find(string.Join(' ', parsed.GetValue(Seat) ?? []), holders);
        asOf = AsOfOption.Day(parsed, polls, seat.Country);
        var nominated = parsed.GetValue(Candidates) is { } list ? CandidateFile.Read(list, seat, day) : null;
        var start = new StartingPoint(today)
        {
            PollingDay = day ?? nominated?.PollingDay,
            AsOf = asOf,
            Parties = parsed.GetValue(Party) ?? [],
            Nominated = nominated?.Nominees,
            Nominees = [.. (parsed.GetValue(Candidate) ?? []).Select(Named)],
            Id = parsed.GetValue(Id),
            Polls = polls?.Polls ?? [],
            KeepDoubles = polls?.KeepDoubles ?? false,
            ByElections = held,
        };
        if (start.Nominated is not null && start.Parties.Count > 0)
        {
            throw new CommandException("--candidates lists everybody who stands, so --party would say it twice. Leave one of the two out.", ExitCode.Usage);
        }

        FutureDays.Tell(parsed.InvocationConfiguration.Error, asOf);
        var file = StartingFile.Of(seat, start, parsed.GetValue(Output), parsed.GetValue(Force));
        var (text, newParties) = Text(seat, file.Start);
        file.Save(text);
        PollIntakeLine.Tell(parsed.InvocationConfiguration.Error, polls, (start.LastDay, start.Day), part: PartPolls.Parts.Contains(seat.Country) ? seat.Country.ToString() : null);
        output.WriteLine(file.Path);
        Consoles.Tell(output, settings.Plain, $"{seat.Name}, {seat.Region}{Succeeded(former)}. Held by {SeatStory.Of(seat, start.Holders)}");
        Consoles.Tell(output, settings.Plain, SeatTable.KnownUntil(start.Holders));
        if (start.PollingDay is null)
        {
            Consoles.Tell(output, settings.Plain, $"Polling day, {Reports.DisplayNumber.Date(start.Day)}, is a guess: the first Thursday at least six weeks after {Reports.DisplayNumber.Date(start.GuessedFrom)}{(start.Day < today ? ", and is past" : "")}. Write the day once it is known, in the file or with {PollingDay.Name}.");
        }

        if (PollingDays.Doubt(start.Day) is { } doubt)
        {
            Consoles.Tell(output, settings.Plain, $"Polling day, {Reports.DisplayNumber.Date(start.Day)}, is {doubt}. Check the date.");
        }

        foreach (var told in Listed(nominated, newParties))
        {
            Consoles.Tell(output, settings.Plain, told);
        }

        output.WriteLine($"Look at the lines marked CHECK, then run: {CommandText.Of(["run", file.Path, .. NextCommand.PollOptions(parsed)])}");
        return ExitCode.Done;
    }

    private static Nominee Named(string written)
    {
        var sign = written.IndexOf('=', StringComparison.Ordinal);
        var (party, name) = sign < 0 ? (written.Trim(), "") : (written[..sign].Trim(), written[(sign + 1)..].Trim().Trim('"'));
        return party.Length > 0 && name.Length > 0
            ? new Nominee(party, name)
            : throw new CommandException($"--candidate is \"{written}\"; it takes a party and a name. Write it like --candidate Lab=\"Jane Smith\".", ExitCode.Usage);
    }

    private static string Succeeded(FormerSeat? former) => former is null
        ? ""
        : Invariant($" (where {100 * former.Successors[0].People:0}% of the people of {former.Name} went in 2024)");

    // What of a list of candidates was not used, or taken on trust.
    private static IEnumerable<string> Listed(NominationList? nominated, IReadOnlyList<string> newParties)
    {
        if (nominated is { Elsewhere: > 0 })
        {
            yield return $"{Reports.Sentence.Start(Reports.Sentence.Number(nominated.Elsewhere))} {(nominated.Elsewhere == 1 ? "row" : "rows")} of the list {(nominated.Elsewhere == 1 ? "is" : "are")} of other seats or days, and left out.";
        }

        if (newParties.Count > 0)
        {
            yield return $"Not known to the program, and taken for {(newParties.Count == 1 ? "a small party of its own" : "small parties of their own")}: {Reports.Sentence.List(newParties)}. Correct the file where a larger party is meant.";
        }
    }

    private static (string Text, IReadOnlyList<string> NewParties) Text(Constituency seat, StartingPoint start)
    {
        try
        {
            return StartingScenario.Begin(seat, start);
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, ExitCode.Usage);
        }
    }
}

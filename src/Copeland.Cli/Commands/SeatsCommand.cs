using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Elections;
using Copeland.History;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland seats [FILTER]</c>: the embedded seats.</summary>
internal static class SeatsCommand
{
    private static readonly Argument<string[]> Filter = new("FILTER")
    {
        Description = "Part of a name, a region, a country, or the party that holds them, by code or name, e.g. Leeds, Wales or SNP.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("seats", "List the 650 built-in seats: who holds them, their result of 2024 and their Leave share.") { Filter, SettingsOptions.Of(SettingsCatalogue.Plain) };
        command.SetAction(parsed =>
        {
            var settings = SettingsOptions.Load(parsed);
            var plain = settings.Plain;
            var console = Consoles.Create(parsed.InvocationConfiguration.Output, Console.IsOutputRedirected, plain);
            var holders = SeatHolders.On(DateOnly.MaxValue, ByElectionFiles.Read(settings, parsed.InvocationConfiguration.Error)?.Held ?? []);
            SeatTable.Write(console, Matching(string.Join(' ', parsed.GetValue(Filter) ?? []), holders), holders, plain);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<Constituency> Matching(string filter, SeatHolders holders)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return Constituencies.All;
        }

        // A party's code or name means the party: "LD" is not also in Aldershot and Old Bexley, nor "Ref" in Hereford.
        var typed = filter.Trim();
        if (PartyNames.Code(typed, PartyCatalogue.BuiltIn) is { } code && Constituencies.All.Where(seat => holders.Of(seat) == code).ToList() is { Count: > 0 } held)
        {
            return held;
        }

        var seats = Constituencies.All.Where(seat => Holds(seat.Name, typed) || Holds(seat.Region, typed) || Holds(SeatTable.CountryOf(seat), typed)).ToList();
        return seats.Count > 0 ? seats : [SeatSearch.Find(typed, holders).Seat];
    }

    private static bool Holds(string text, string part) =>
        Accents.Without(text).Contains(Accents.Without(part), StringComparison.OrdinalIgnoreCase);
}

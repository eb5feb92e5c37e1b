using Copeland.History;
using Copeland.Scenarios.Starting;

namespace Copeland.Cli.Commands;

/// <summary>The seat a user means.</summary>
internal static class SeatSearch
{
    /// <summary>The seat of a name however it is typed, and the seat of before 2024 whose name that was, if it was one.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="holders">Who holds the seats, to be told with those that are suggested.</param>
    /// <exception cref="CommandException">It may mean several seats or none; the message has the likeliest.</exception>
    public static (Constituency Seat, FormerSeat? Former) Find(string name, SeatHolders holders)
    {
        if (!name.Any(char.IsLetter))
        {
            throw new CommandException($"\"{name}\" holds no letter to find a seat by. Try: copeland seats", ExitCode.Usage);
        }

        var match = SeatFinder.Find(name);
        return match.Found is { } seat ? (seat, match.Former) : throw new CommandException(Problem(name, match, holders), ExitCode.Usage);
    }

    private static string Problem(string name, SeatMatch match, SeatHolders holders) => match switch
    {
        { Former: { } former } =>
            $"{former.Name} is no seat since the boundaries of 2024. Its people are now in {TextList.And([.. former.Successors.Select(part => Part(part, holders))])}. Give one of these names.",
        { Suggestions.Count: 0 } =>
            $"no seat is called anything like \"{name}\". List them with: copeland seats",
        _ =>
            $"no single seat is called \"{name}\". Did you mean {TextList.Or([.. match.Suggestions.Select(seat => $"\"{seat.Name}\"")])}? Type more of the name, or list seats with: {CommandText.Of("seats", name)}",
    };

    private static string Part(SeatSuccession part, SeatHolders holders) =>
        Invariant($"\"{part.Seat.Name}\" ({100 * part.People:0}%, {SeatStory.Name(holders.Of(part.Seat))}-held)");
}

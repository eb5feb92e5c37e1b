using Copeland.History;

namespace Copeland.Cli.Commands;

/// <summary>The seat a user means.</summary>
internal static class SeatSearch
{
    /// <summary>The seat of a name however it is typed.</summary>
    /// <exception cref="CommandException">It may mean several seats or none; the message has the likeliest.</exception>
    public static Constituency Find(string name)
    {
        if (!name.Any(char.IsLetter))
        {
            throw new CommandException($"\"{name}\" holds no letter to find a seat by. Try: copeland seats", ExitCode.Usage);
        }

        var match = SeatFinder.Find(name);
        if (match.Found is { } seat)
        {
            return seat;
        }

        throw new CommandException(
            match.Suggestions.Count == 0
                ? $"no seat is called anything like \"{name}\". List them with: copeland seats"
                : $"no single seat is called \"{name}\". Did you mean {Choice(match.Suggestions)}? Type more of the name, or list seats with: copeland seats {Quoted(name)}",
            ExitCode.Usage);
    }

    private static string Choice(IReadOnlyList<Constituency> seats) => seats.Count == 1
        ? $"\"{seats[0].Name}\""
        : $"{string.Join(", ", seats.SkipLast(1).Select(seat => $"\"{seat.Name}\""))} or \"{seats[^1].Name}\"";

    private static string Quoted(string name) => name.All(char.IsLetterOrDigit) ? name : $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";
}

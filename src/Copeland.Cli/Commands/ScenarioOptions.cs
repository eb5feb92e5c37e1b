using System.CommandLine;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary>What every command that reads scenarios shares.</summary>
internal static class ScenarioOptions
{
    /// <summary><c>--set path=value</c>, as often as wanted.</summary>
    public static Option<string[]> Set { get; } = new("--set")
    {
        Description = "Change one value, e.g. --set seat.leavePct=60; repeatable.",
        HelpName = "path=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary><c>--without ID</c>, as often as wanted.</summary>
    public static Option<string[]> Without { get; } = new("--without")
    {
        Description = "Take a candidate off the ballot, by id, e.g. --without Green; repeatable.",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The changes of a command line in the order they are made: values first, then who does not stand. What is set twice is said.</summary>
    public static IReadOnlyList<string> Changes(ParseResult parsed)
    {
        var set = parsed.GetValue(Set) ?? [];
        foreach (var same in set.GroupBy(change => change.Split('=')[0], StringComparer.Ordinal).Where(group => group.Distinct(StringComparer.Ordinal).Count() > 1))
        {
            parsed.InvocationConfiguration.Error.WriteLine($"note: {Set.Name} {Quoted.Plain(same.Key, 60)} is given more than once; the last holds, {Quoted.Plain(same.Last(), 80)}.");
        }

        return [.. set, .. (parsed.GetValue(Without) ?? []).Select(id => "--without " + id)];
    }

    /// <summary>What scenarios are checked against.</summary>
    /// <param name="draws">Draws where a scenario gives none.</param>
    public static ScenarioTerms Terms(long draws = 100_000) => new(draws);
}

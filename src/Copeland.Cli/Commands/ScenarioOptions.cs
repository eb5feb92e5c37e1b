using System.CommandLine;
using Copeland.Forecasts;
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

    /// <summary>What scenarios are checked against.</summary>
    /// <param name="draws">Draws where a scenario gives none.</param>
    public static ScenarioTerms Terms(long draws = 100_000) => new(ScenarioAssumptions.Names, draws);
}

using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;
using Copeland.Forecasts;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Scenarios.Reading;
using Copeland.Sensitivity;

namespace Copeland.Cli.Commands;

/// <summary>
/// How every command that forecasts opens scenarios: with the changes of <c>--set</c>, the last day of <c>--as-of</c>, and the polls of
/// <c>--polls</c>, telling what became of these.
/// </summary>
internal sealed class ScenarioOpening
{
    private const string AsOfAddress = "asOf";

    private readonly IReadOnlyList<string> overrides;
    private readonly ScenarioTerms terms;
    private readonly (DateOnly? Day, bool Latest) asOf;
    private readonly TextWriter error;
    private readonly bool asksForPolls;
    private readonly ForecastSettings settings;

    private ScenarioOpening(ForecastSettings settings, ParseResult parsed)
    {
        this.settings = settings;
        overrides = settings.Overrides;
        asOf = AsOfOption.Of(parsed);
        terms = ScenarioOptions.Terms(settings.Layered.Draws) with { Polls = PollFile.Read(parsed), ByElections = ByElectionFiles.Read(settings.Layered, parsed.InvocationConfiguration.Error) };
        asksForPolls = parsed.GetValue(PollFile.Option) is not null;
        error = parsed.InvocationConfiguration.Error;
    }

    /// <summary>Polls from files, used beside the built-in ones; null for none.</summary>
    public MorePolls? Polls => terms.Polls;

    /// <summary>What a command line says of opening scenarios; its poll file is read now.</summary>
    /// <exception cref="CommandException">The day is none.</exception>
    /// <exception cref="PollFileException">Something is wrong with the file of polls.</exception>
    /// <exception cref="FileAccessException">That file cannot be read.</exception>
    public static ScenarioOpening Of(ForecastSettings settings, ParseResult parsed) => new(settings, parsed);

    /// <summary>A scenario, checked.</summary>
    /// <exception cref="ScenarioException">It has problems.</exception>
    /// <exception cref="FileAccessException">It cannot be read.</exception>
    public Scenario Open(string file)
    {
        var draft = ScenarioFiles.Read(file);
        try
        {
            return Told(ScenarioValidator.Validate(draft, Changes(draft), terms));
        }
        catch (ScenarioException mistake) when (asOf.Day is not null && mistake.Problems.Any(IsOfTheDay))
        {
            throw new ScenarioException([.. mistake.Problems.Select(problem => IsOfTheDay(problem) ? AsTyped(problem) : problem)]);
        }
    }

    /// <summary>A scenario whose inputs can be set to other values.</summary>
    /// <exception cref="ScenarioException">It has problems.</exception>
    /// <exception cref="FileAccessException">It cannot be read.</exception>
    public VariedScenario OpenVaried(string file) => new(Open(file));

    private IReadOnlyList<string> Changes(ScenarioDraft draft)
    {
        if (asOf is { Day: null, Latest: false })
        {
            return overrides;
        }

        var day = asOf.Day ?? Latest(ScenarioValidator.Validate(draft, overrides, terms));
        return [.. overrides, Change(day)];
    }

    private bool IsOfTheDay(ScenarioProblem problem) => problem.File == ChangeList.SourceName && problem.SourceLine == Change(asOf.Day);

    // The day is a change like any other, and was typed as an option.
    private static ScenarioProblem AsTyped(ScenarioProblem problem)
    {
        var day = problem.SourceLine[(AsOfAddress.Length + 1)..];
        return problem with { File = AsOfOption.Option.Name, Column = 1, Length = day.Length, Address = "", SourceLine = day };
    }

    private static string Change(DateOnly? day) => Invariant($"{AsOfAddress}={day:yyyy-MM-dd}");

    // When the newest poll that the forecast could use was known.
    private DateOnly Latest(Scenario scenario)
    {
        var eve = scenario.With(Change(scenario.Contest.PollingDay.AddDays(-1)));
        var poll = ScenarioEvidence.LatestPoll(eve)
            ?? throw new CommandException(Invariant($"{scenario.Id} has no poll of its Parliament before polling day, of the country or of the seat, so there is no latest one. Name the day: {AsOfOption.Option.Name} {scenario.AsOf:yyyy-MM-dd}."), ExitCode.Invalid);
        error.WriteLine($"note: {scenario.Id}: {AsOfOption.Option.Name} {AsOfOption.Newest} is {DisplayNumber.Date(poll)}, when its newest poll was known{(scenario.StatedAsOf > poll ? $": before the scenario’s own day, {DisplayNumber.Date(scenario.AsOf)}, so results of by-elections since then are not used. Without {AsOfOption.Option.Name} that day counts" : "")}.");
        return poll;
    }

    private Scenario Told(Scenario scenario)
    {
        FutureDays.Tell(error, scenario);
        if (settings.Precision is null)
        {
            SamplingNotes.TellOfMany(error, settings.Simulation(scenario).Draws, scenario.Id);
        }

        if (terms.Polls is not { } polls)
        {
            return scenario;
        }

        if (scenario.National is not NationalSource.BuiltIn)
        {
            // What the settings name is for whoever uses the built-in polls; what was typed is meant for this scenario.
            if (!asksForPolls)
            {
                return scenario;
            }

            error.WriteLine($"note: {scenario.Id} gives its own national polls or average; --polls is used only with \"source\": \"built-in\".");
            return scenario;
        }

        PollIntakeLine.Tell(error, polls, (scenario.AsOf, scenario.Contest.PollingDay), scenario.Id, scenario.Part?.Part.ToString());
        return scenario;
    }
}

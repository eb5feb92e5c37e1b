using System.Diagnostics;
using System.Text.Json;
using Copeland.Scenarios.Documents;
using Copeland.Scenarios.Reading;
using Copeland.Scenarios.Rules;

namespace Copeland.Scenarios;

/// <summary>Checks what a scenario means: every problem at once, or a scenario that can be forecast.</summary>
public static class ScenarioValidator
{
    /// <summary>Checks a draft after changing it.</summary>
    /// <param name="draft">The scenario as read.</param>
    /// <param name="overrides">Changes as <c>path=value</c>, made in order and recorded in the scenario; null for none.</param>
    /// <param name="terms">What it is checked against besides itself; the defaults where null.</param>
    /// <exception cref="ScenarioException">There are problems; it lists all of them.</exception>
    public static Scenario Validate(ScenarioDraft draft, IReadOnlyList<string>? overrides = null, ScenarioTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        overrides ??= [];
        terms ??= new ScenarioTerms();
        var problems = new ProblemList(draft.Problems);
        var changes = new ChangeList(draft.Root, problems);
        foreach (var change in overrides)
        {
            changes.Apply(change);
        }

        var document = Fitting<ScenarioDocument>(changes.Root, FieldShape.Scenario, problems);
        var findings = new Findings(problems, new PositionMap(changes.Root));
        WarnOfABorrowedId(changes.Root, draft, findings);
        var scenario = new ScenarioAssembly(document, changes.Inputs, terms, findings).Build();
        problems.ThrowIfAny();
        return scenario is null
            ? throw new UnreachableException("A scenario that cannot be built has a problem.")
            : With(terms, scenario with { Overrides = [.. overrides], Sha256 = draft.Sha256, Origin = new(draft, [.. overrides], terms) });
    }

    private static Scenario With(ScenarioTerms terms, Scenario scenario)
    {
        var polled = terms.Polls is { } polls ? scenario.With(polls) : scenario;
        return terms.ByElections is { } held ? polled.With(held) : polled;
    }

    // The id names the folder of results, so a scenario without its own would overwrite those of the one it extends.
    private static void WarnOfABorrowedId(SourceNode root, ScenarioDraft draft, Findings findings)
    {
        if (root.Given("extends") is { } extends && root.Given("id") is { } id && id.Span.Source != root.Span.Source && id.Span.Source == draft.Root.Given("id")?.Span.Source)
        {
            findings.Warn($"The id \"{id.Text}\" is that of \"{extends.Text}\", which this scenario extends: the results of the two go to one folder and replace each other. Give this one an id of its own.");
        }
    }

    internal static T Fitting<T>(SourceNode root, FieldShape shape, ProblemList problems)
    {
        var fitting = new StructureCheck(problems).Fitting(root, shape, string.Empty, root.Span)
            ?? throw new UnreachableException("The root is an object.");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            fitting.WriteTo(writer);
        }

        return JsonSerializer.Deserialize(stream.ToArray(), DocumentJson.TypeInfo<T>())
            ?? throw new UnreachableException("The root is an object.");
    }
}

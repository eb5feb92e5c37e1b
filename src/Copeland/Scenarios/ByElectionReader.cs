using Copeland.Scenarios.Documents;
using Copeland.Scenarios.Reading;
using Copeland.Scenarios.Rules;

namespace Copeland.Scenarios;

/// <summary>
/// Reads a file of by-elections: a JSON object whose <c>earlier</c> holds what a scenario writes under that name, of any Parliament, and
/// whose <c>parties</c> defines those that are not built in. It is checked by the same rules.
/// </summary>
internal static class ByElectionReader
{
    /// <summary>The by-elections of a file, in its order.</summary>
    /// <exception cref="ScenarioException">There are problems; it lists all of them.</exception>
    public static IReadOnlyList<EarlierByElection> Read(ScenarioSource file)
    {
        var draft = ScenarioReader.Read(file);
        var problems = new ProblemList(draft.Problems);
        var document = ScenarioValidator.Fitting<ByElectionsDocument>(draft.Root, FieldShape.ByElections, problems);
        var findings = new Findings(problems, new PositionMap(draft.Root));
        var codes = new PartyCodes(PartyRules.Catalogue(document.Parties, null, findings), findings);
        var held = new EarlierRules(new Rules.Calendar(null, null, null, findings), codes, []).Of(document.Earlier);
        problems.ThrowIfAny();
        return held;
    }
}

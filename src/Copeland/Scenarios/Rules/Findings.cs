using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Rules;

/// <summary>What checking a scenario finds: problems that forbid a forecast, and warnings that go with it.</summary>
internal sealed class Findings(ProblemList problems, PositionMap places)
{
    private readonly List<string> warnings = [];

    /// <summary>The warnings in the order they were found.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>The same problems, found in a change from the command line.</summary>
    public Findings At(SourceSpan place) => new(problems, new PositionMap(place));

    /// <summary>Reports a problem at an address.</summary>
    public void Report(string path, string message) => problems.Add(places[path], path, message);

    /// <summary>Reports a problem with the name an address ends with.</summary>
    public void ReportName(string path, string message) => problems.Add(places.NameOf(path), path, message);

    /// <summary>Whether something is wrong already at an address or below it, so that what follows from it is not reported as well.</summary>
    public bool HasProblems(string path) => problems.HasAt(path);

    /// <summary>Notes what a reader must know.</summary>
    public void Warn(string warning)
    {
        if (!warnings.Contains(warning, StringComparer.Ordinal))
        {
            warnings.Add(warning);
        }
    }
}

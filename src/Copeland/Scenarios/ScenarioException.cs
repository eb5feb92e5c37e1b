namespace Copeland.Scenarios;

/// <summary>A scenario that cannot be forecast: every problem found in it, in the order of the file.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>All problems of a scenario.</summary>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public ScenarioException(IReadOnlyList<ScenarioProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, at least one, in the order of the file.</summary>
    public IReadOnlyList<ScenarioProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ScenarioProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.Count == 0)
        {
            throw new ArgumentException("A scenario without problems is no exception.", nameof(problems));
        }

        return string.Join('\n', problems);
    }
}

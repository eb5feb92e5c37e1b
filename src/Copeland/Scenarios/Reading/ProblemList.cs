namespace Copeland.Scenarios.Reading;

/// <summary>Collects problems; a broken file of a megabyte must not answer with a gigabyte.</summary>
internal sealed class ProblemList
{
    /// <summary>More problems than this are counted, not listed.</summary>
    public const int Limit = 100;

    private readonly List<(int Order, ScenarioProblem Problem)> problems = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> at = new(StringComparer.Ordinal);
    private int more;

    /// <summary>No problems yet.</summary>
    public ProblemList()
    {
    }

    /// <summary>Problems found before.</summary>
    public ProblemList(IEnumerable<ScenarioProblem> before)
    {
        foreach (var problem in before)
        {
            Add(problem);
        }
    }

    /// <summary>The problems so far, in the order they were found.</summary>
    public IReadOnlyList<ScenarioProblem> All => [.. problems.Select(entry => entry.Problem)];

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => problems.Count == 0;

    /// <summary>Whether a problem was found at an address or below it.</summary>
    public bool HasAt(string path) => at.Contains(path);

    /// <summary>Adds a problem at a span.</summary>
    public void Add(SourceSpan span, string path, string message)
    {
        // Finding a place means reading its line, and a file may be one line of a megabyte: what is not listed is not looked for.
        if (problems.Count >= Limit)
        {
            Note(path);
            more++;
        }
        else
        {
            Add(span.Source.Problem(span.Start, span.Length, path, message));
        }
    }

    /// <summary>Adds a problem; the same one is listed once.</summary>
    public void Add(ScenarioProblem problem)
    {
        Note(problem.Address);
        if (problems.Count >= Limit)
        {
            more++;
        }
        else if (seen.Add(problem.ToString()))
        {
            problems.Add((problems.Count, problem));
        }
    }

    // The address and every one that contains it.
    private void Note(string path)
    {
        for (var end = path.Length; end > 0 && at.Add(path[..end]); end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
        }
    }

    /// <summary>Throws all problems at once, if there are any.</summary>
    /// <exception cref="ScenarioException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count == 0)
        {
            return;
        }

        var files = problems.Select(entry => entry.Problem.File).Distinct(StringComparer.Ordinal).ToList();
        var sorted = problems
            .OrderBy(entry => files.IndexOf(entry.Problem.File))
            .ThenBy(entry => entry.Problem.Line)
            .ThenBy(entry => entry.Problem.Column)
            .ThenBy(entry => entry.Order)
            .Select(entry => entry.Problem)
            .ToList();
        if (more > 0)
        {
            sorted.Add(new ScenarioProblem(
                sorted[^1].File, 0, 0, 1, string.Empty, Invariant($"{more} more problems are not listed. Mend these first."), string.Empty));
        }

        throw new ScenarioException(sorted);
    }
}

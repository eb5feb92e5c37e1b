namespace Copeland.Polling;

/// <summary>A file of polls that cannot be used, with every problem found in it.</summary>
public sealed class PollFileException : Exception
{
    /// <summary>More lines than this no reader reads.</summary>
    private const int Told = 50;

    /// <summary>An exception whose message has a line for each problem, the first fifty: <c>file:line: column: message</c>.</summary>
    /// <param name="file">The file's name as the reader knows it.</param>
    /// <param name="problems">At least one problem.</param>
    public PollFileException(string file, IReadOnlyList<PollFileProblem> problems)
        : base(Text(file, problems)) =>
        (File, Problems) = (file, problems);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>Every problem, in line order.</summary>
    public IReadOnlyList<PollFileProblem> Problems { get; }

    private static string Text(string file, IReadOnlyList<PollFileProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var lines = problems.Take(Told).Select(problem => Line(file, problem));
        return string.Join('\n', problems.Count > Told ? lines.Append(Invariant($"{file}: and {problems.Count - Told} more problems.")) : lines);
    }

    private static string Line(string file, PollFileProblem problem) => problem.Column is { } column
        ? Invariant($"{file}:{problem.Line}: {column}: {problem.Message}")
        : Invariant($"{file}:{problem.Line}: {problem.Message}");
}

/// <summary>Something wrong in a file of polls.</summary>
/// <param name="Line">The line, counted from 1; 1 is the header.</param>
/// <param name="Column">The column's name; null where the whole line is meant.</param>
/// <param name="Message">What was found, what is allowed, what to do.</param>
public sealed record PollFileProblem(int Line, string? Column, string Message);

namespace Copeland.Polling.Reading;

/// <summary>What is found while a file of polls is read: problems, which refuse it, and notes.</summary>
internal sealed class PollReport
{
    private readonly List<PollFileProblem> problems = [];
    private readonly List<string> notes = [];
    private readonly List<(int Line, string Text)> passedOver = [];

    public bool HasProblems => problems.Count > 0;

    public int Count => problems.Count;

    public IReadOnlyList<PollFileProblem> Problems => problems;

    /// <summary>Notes, and one on the rows that hold no poll.</summary>
    public IReadOnlyList<string> Notes => passedOver.Count == 0 ? notes : [.. notes, PassedOver()];

    public void Problem(int line, string? column, string message) => problems.Add(new PollFileProblem(line, column, message));

    public void Note(string note) => notes.Add(note);

    /// <summary>A row that holds no poll but a heading, an event or a result.</summary>
    public void PassOver(int line, string text) => passedOver.Add((line, text));

    private string PassedOver()
    {
        const int Shown = 5;
        var rows = passedOver.Take(Shown).Select(row => Invariant($"{row.Line} ({Quoted.Text(row.Text)})"));
        var more = passedOver.Count > Shown ? Invariant($" and {passedOver.Count - Shown} more") : "";
        return $"{(passedOver.Count == 1 ? "Row" : "Rows")} {string.Join(", ", rows)}{more} {(passedOver.Count == 1 ? "holds" : "hold")} no poll, and {(passedOver.Count == 1 ? "was" : "were")} passed over.";
    }
}

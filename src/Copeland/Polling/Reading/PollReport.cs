namespace Copeland.Polling.Reading;

/// <summary>What is found while a file of polls is read: problems, which refuse it, and notes.</summary>
internal sealed class PollReport
{
    private readonly List<PollFileProblem> problems = [];
    private readonly List<string> notes = [];
    private readonly List<(int Line, string Text)> passedOver = [];
    private readonly List<(int Line, string Text)> thousands = [];
    private readonly List<(int Line, string Text)> small = [];
    private readonly List<(int Line, string Text)> contradictions = [];

    public bool HasProblems => problems.Count > 0;

    public int Count => problems.Count;

    public IReadOnlyList<PollFileProblem> Problems => problems;

    /// <summary>Notes, and one on each kind of rows that are doubtful.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. notes,
        .. Told(passedOver, "holds no poll, and was passed over.", "hold no poll, and were passed over."),
        .. Told(thousands, "has a sample that is read as thousands, 2,308 for 2.308.", "have samples that are read as thousands, 2,308 for 2.308."),
        .. Told(small, "has a sample that no published poll has: check it.", "have samples that no published poll has: check them."),
        .. Told(contradictions, "has other figures than a row above of the same pollster, days and sample: both count, so take out the one that is wrong.", "have other figures than rows above of the same pollster, days and sample: all count, so take out those that are wrong."),
    ];

    public void Problem(int line, string? column, string message) => problems.Add(new PollFileProblem(line, column, message));

    public void Note(string note) => notes.Add(note);

    /// <summary>A row that holds no poll but a heading, an event or a result.</summary>
    public void PassOver(int line, string text) => passedOver.Add((line, text));

    /// <summary>A row whose sample has a point for thousands.</summary>
    public void Thousands(int line, string text) => thousands.Add((line, text));

    /// <summary>A row with fewer respondents than any poll.</summary>
    public void Small(int line, string text) => small.Add((line, text));

    /// <summary>A row that says something else than another of the same poll.</summary>
    public void Contradiction(int line, string pollster) => contradictions.Add((line, pollster));

    private static IEnumerable<string> Told(List<(int Line, string Text)> rows, string one, string several)
    {
        const int Shown = 5;
        var shown = rows.Take(Shown).Select(row => Invariant($"{row.Line} ({Quoted.Text(row.Text)})"));
        var more = rows.Count > Shown ? Invariant($" and {rows.Count - Shown} more") : "";
        return rows.Count == 0 ? [] : [$"{(rows.Count == 1 ? "Row" : "Rows")} {string.Join(", ", shown)}{more} {(rows.Count == 1 ? one : several)}"];
    }
}

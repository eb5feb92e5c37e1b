using System.Text.RegularExpressions;
using Copeland.Elections;

namespace Copeland.Polling.Reading;

/// <summary>One row of a poll table, and what is wrong with it.</summary>
internal sealed partial class PollRow(RawRow row, PollColumns columns, bool decimalComma, PollReport report)
{
    /// <summary>Rounding of a dozen parties to whole numbers reaches no further above 100.</summary>
    private const double LargestSumPct = 103;

    /// <summary>Shares that add up to no more than this are proportions: no poll asks about parties of so few voters alone.</summary>
    private const double LargestProportions = 1.5;

    /// <summary>A row of so few different texts without a figure is a heading or an event.</summary>
    private const int TextsOfAnEvent = 2;

    private readonly int before = report.Count;

    /// <summary>The poll, or null where the row holds none or has problems.</summary>
    public Poll? Poll()
    {
        if (row.IsEmpty || !IsVisible() || IsPassedOver())
        {
            return null;
        }

        Fits();
        var (pollster, mrpByName, partByName) = Pollster();
        var days = Days();
        var published = PublishedOn(days.End);
        var sample = Sample();
        var (mrp, part) = (mrpByName || Mrp(), Part() ?? partByName);
        var shares = Shares(part);
        return report.Count == before && days.End is { } end
            ? new Poll(pollster, days.Start, end, published, sample, new VoteShares(shares), mrp) { Part = part }
            : null;
    }

    private bool IsVisible()
    {
        foreach (var (cell, place) in row.Cells.Select((cell, place) => (cell, place)))
        {
            if (OutsideText.Problem(PollCell.Clean(cell)) is { } hidden)
            {
                Report(place < columns.Header.Length ? PollCell.Clean(columns.Header[place]) : null, hidden);
                return false;
            }
        }

        return true;
    }

    /// <summary>Headers that come again, events, headings, and among the polls the result of an election, an average or a total.</summary>
    private bool IsPassedOver()
    {
        var texts = row.Cells.Select(PollCell.Clean).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (row.Cells.SequenceEqual(columns.Header, StringComparer.OrdinalIgnoreCase) || PollColumns.IsHeader(row.Cells))
        {
            return true;
        }

        var pollster = Cell("pollster");
        var ofParties = columns.Parties.Select(column => Text(column.Place)).Where(text => !PollCell.IsBlank(text)).ToList();
        if (Result().IsMatch(pollster) || (!ofParties.Exists(HasFigure) && (texts.Count <= TextsOfAnEvent || (PollCell.IsBlank(Cell("sample")) && ofParties.Exists(IsAccount)))))
        {
            report.PassOver(row.Line, ofParties.Find(IsAccount) ?? texts.MaxBy(text => text.Length) ?? "");
            return true;
        }

        return false;
    }

    // Several words where a share stands tell of an event; one may be a slip of a share.
    private static bool IsAccount(string text) => text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsLetter);

    private static bool HasFigure(string text) => text.Any(char.IsDigit) && text.Length <= 12;

    private void Fits()
    {
        if (row.Cells.Count > columns.Header.Length && row.Cells.Skip(columns.Header.Length).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            Report(null, Invariant($"The row has {row.Cells.Count} cells and the header {columns.Header.Length}. Put cells that hold a comma in quotation marks, such as \"2,308\"."));
        }

        // Cut off, not left empty: what stood behind is lost.
        var lost = columns.Parties.Where(column => column.Place >= row.Cells.Count).Select(column => column.Party).ToList();
        if (lost.Count > 0)
        {
            Report(null, Invariant($"The row ends after {row.Cells.Count} cells and the header has {columns.Header.Length}: {string.Join(", ", lost)} {(lost.Count == 1 ? "is" : "are")} cut off. Add the figures, or an empty cell for each party the poll did not ask about."));
        }
    }

    private (string Name, bool Mrp, string? Part) Pollster()
    {
        var written = Cell("pollster");
        if (PollCell.IsBlank(written))
        {
            Report("pollster", "The cell is empty; every poll needs its pollster's name.");
            return (written, false, null);
        }

        var aside = Aside().Matches(written).Select(match => match.Groups["in"].Value.Trim()).ToList();
        var mrp = MrpWord().IsMatch(written);
        var name = Pollsters.Name(MrpWord().Replace(written, " "));
        if (string.IsNullOrWhiteSpace(name))
        {
            Report("pollster", $"{Quoted.Text(written)} names nobody: it is a kind of poll, a client or a mark. Every poll needs its pollster's name.");
        }

        return (name, mrp, aside.Select(PollAreas.Part).FirstOrDefault(part => part is not null));
    }

    private Fieldwork Days()
    {
        var (first, last) = (Day("start"), Day(columns.Last));
        if (last.End is null && last.Problem is null)
        {
            Report(columns.Last, "The cell is empty; every poll needs the last day of its fieldwork, such as 2026-06-15.");
        }

        var start = first.Start ?? first.End ?? last.Start;
        if (start > last.End)
        {
            Report(columns.Last, Invariant($"{last.End:yyyy-MM-dd} lies before start {start:yyyy-MM-dd}. Put the two in order."));
        }
        else if (last.End?.DayNumber - start?.DayNumber >= Polling.Poll.MostDays)
        {
            Report(columns.Last, Invariant($"{last.End:yyyy-MM-dd} lies {last.End?.DayNumber - start?.DayNumber} days after start {start:yyyy-MM-dd}; no poll takes so long. Check the year."));
        }

        return new Fieldwork(start, last.End, null);
    }

    private DateOnly? PublishedOn(DateOnly? end)
    {
        var published = Day("published").End;
        if (published < end)
        {
            Report("published", Invariant($"{published:yyyy-MM-dd} lies before {columns.Last} {end:yyyy-MM-dd}. Put the two in order."));
        }

        return published;
    }

    private Fieldwork Day(string column)
    {
        var cell = Cell(column);
        if (PollCell.IsBlank(cell))
        {
            return new Fieldwork(null, null, null);
        }

        var days = FieldworkText.Read(cell);
        if (days.Problem is { } problem)
        {
            Report(column, problem);
        }

        return days;
    }

    private List<KeyValuePair<string, double>> Shares(string? part)
    {
        var shares = new List<KeyValuePair<string, double>>();
        var figures = new List<KeyValuePair<string, double>>();
        foreach (var (party, place) in columns.Parties)
        {
            var cell = Text(place);
            if (PollCell.IsBlank(cell))
            {
                continue;
            }

            if (PollCell.Percent(cell, decimalComma) is { } percent and >= 0 and <= 100)
            {
                shares.Add(KeyValuePair.Create(party, percent / 100));
                figures.Add(KeyValuePair.Create(party, char.IsAsciiDigit(cell[0]) ? percent : 0));
            }
            else
            {
                Report(party, $"{Quoted.Text(cell)} is no share. Write a percentage from 0 to 100 with a point, such as 38 or 38.5; leave the cell empty where the poll did not ask.");
            }
        }

        Check(shares, part);
        foreach (var (party, fraction) in report.Count == before ? MixedFractions.Among(figures) : [])
        {
            Report(party, $"The share {MixedFractions.Problem(fraction)}");
        }

        return shares;
    }

    private void Check(List<KeyValuePair<string, double>> shares, string? part)
    {
        var sum = 100 * shares.Sum(pair => pair.Value);
        if (sum > LargestSumPct)
        {
            Report(null, Invariant($"The shares add up to {sum:0.#}%; they may not pass 100 by more than rounding does ({LargestSumPct})."));
        }
        else if (report.Count == before && !shares.Exists(pair => pair.Value > 0))
        {
            Report(null, "The poll has no shares. Fill in at least one party, or delete the line.");
        }
        else if (report.Count == before && sum <= LargestProportions)
        {
            Report(null, Invariant($"The shares add up to {sum:0.##}%. Are these proportions? Write percentages, 29 for 0.29."));
        }
        else if (report.Count == before && PollTotal.Problem([.. shares.Select(share => KeyValuePair.Create(share.Key, 100 * share.Value))], part) is { } problem)
        {
            Report(null, $"The shares {problem}");
        }
    }

    private int? Sample()
    {
        var cell = Cell("sample");
        if (PollCell.IsBlank(cell))
        {
            return null;
        }

        if (PollCell.Respondents(cell) is { } sample)
        {
            if (sample < Polling.Poll.FewestRespondents)
            {
                report.Small(row.Line, cell);
            }
            else if (!decimalComma && PollCell.HasThousandsPoint(cell))
            {
                report.Thousands(row.Line, cell);
            }

            return sample;
        }

        Report("sample", $"{Quoted.Text(cell)} is no number of respondents. Write a whole number such as 1500 or 1,500, or leave the cell empty.");
        return null;
    }

    private bool Mrp()
    {
        var cell = Cell("mrp");
        if (!PollCell.IsBlank(cell) && PollCell.YesOrNo(cell) is null)
        {
            Report("mrp", $"{Quoted.Text(cell)} is neither true nor false.");
        }

        return PollCell.YesOrNo(cell) == true || MrpWord().IsMatch(Cell("type"));
    }

    private string? Part()
    {
        var cell = Cell("area");
        if (PollCell.IsBlank(cell) || PollAreas.IsWhole(cell))
        {
            return null;
        }

        if (PollAreas.Part(cell) is null && DidYouMean.Nearest(cell, PollAreas.Known) is { } near)
        {
            Report("area", $"{Quoted.Text(cell)} is no area. Did you mean \"{near}\"? Write GB or UK for the whole, or the part: Scotland, Wales, England, London …");
        }

        return PollArea.Part(cell);
    }

    private string Cell(string column) => columns[column] is { } place ? Text(place) : string.Empty;

    private string Text(int place) => place < row.Cells.Count ? PollCell.Clean(row.Cells[place]) : string.Empty;

    private void Report(string? column, string message) => report.Problem(row.Line, column, message);

    [GeneratedRegex(@"\bgeneral election\b|\bby-?election\b|\belection results?\b|^(GE|General)\s?(19|20)\d\d\b|^result\b|^((polling |poll |weighted |simple |moving |rolling )*(average|mean|median)|poll of polls|totals?|all polls)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Result();

    [GeneratedRegex(@"\((?<in>[^()]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\(?\bMRP\b\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MrpWord();
}

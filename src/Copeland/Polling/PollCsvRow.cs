using Copeland.Elections;
using Sylvan.Data.Csv;

namespace Copeland.Polling;

/// <summary>One line of a file of polls, and what is wrong with it.</summary>
internal sealed class PollCsvRow(CsvDataReader reader, PollCsvColumns columns, List<PollFileProblem> problems)
{
    /// <summary>Rounding of a dozen parties to whole numbers reaches no further above 100.</summary>
    private const double LargestSumPct = 103;

    private readonly int before = problems.Count;

    /// <summary>The poll, or null where the line has problems.</summary>
    public Poll? Poll()
    {
        RefuseInvisible();
        if (problems.Count > before)
        {
            return null;
        }

        var pollster = Cell("pollster");
        if (pollster.Length == 0)
        {
            Report("pollster", "The cell is empty; every poll needs its pollster's name.");
        }

        var end = Day("end");
        if (end is null && Cell("end").Length == 0)
        {
            Report("end", "The cell is empty; every poll needs the last day of its fieldwork as yyyy-MM-dd.");
        }

        var start = Day("start");
        var published = Day("published");
        Ordered(("start", start), ("end", end));
        Ordered(("end", end), ("published", published));
        var (sample, mrp, shares) = (Sample(), Mrp(), Shares());
        return problems.Count == before && end is { } last
            ? new Poll(pollster, start, last, published, sample, new VoteShares(shares), mrp)
            : null;
    }

    private List<KeyValuePair<string, double>> Shares()
    {
        var shares = new List<KeyValuePair<string, double>>();
        foreach (var (party, place) in columns.Parties)
        {
            var cell = Text(place);
            if (cell.Length == 0)
            {
                continue;
            }

            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100)
            {
                shares.Add(KeyValuePair.Create(party, percent / 100));
            }
            else
            {
                Report(party, $"{Quoted.Text(cell)} is no share. Write a percentage from 0 to 100 without a sign and with a point, such as 38 or 38.5; leave the cell empty where the poll did not ask.");
            }
        }

        var sum = 100 * shares.Sum(pair => pair.Value);
        if (sum > LargestSumPct)
        {
            Report(null, Invariant($"The shares add up to {sum:0.#}%; they may not pass 100 by more than rounding does ({LargestSumPct})."));
        }

        if (problems.Count == before && !shares.Any(pair => pair.Value > 0))
        {
            Report(null, "The poll has no shares. Fill in at least one party, or delete the line.");
        }

        return shares;
    }

    private int? Sample()
    {
        var cell = Cell("sample");
        if (cell.Length == 0)
        {
            return null;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var sample) && sample is >= 1 and <= 10_000_000)
        {
            return (int)sample;
        }

        Report("sample", $"{Quoted.Text(cell)} is no number of respondents. Write a whole number such as 1500, or leave the cell empty.");
        return null;
    }

    private bool Mrp()
    {
        var cell = Cell("mrp");
        if (cell.Length > 0 && !bool.TryParse(cell, out _))
        {
            Report("mrp", $"{Quoted.Text(cell)} is neither true nor false.");
        }

        return bool.TryParse(cell, out var mrp) && mrp;
    }

    private DateOnly? Day(string column)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(column, $"{Quoted.Text(cell)} is no day. Write it as yyyy-MM-dd, such as 2026-06-15.");
        return null;
    }

    private void Ordered((string Column, DateOnly? Day) earlier, (string Column, DateOnly? Day) later)
    {
        if (earlier.Day is { } first && later.Day is { } second && first > second)
        {
            Report(later.Column, Invariant($"{second:yyyy-MM-dd} lies before {earlier.Column} {first:yyyy-MM-dd}. Put the two in order."));
        }
    }

    // Also in columns that are passed over: what is quoted, printed or drawn later is text as one can see it.
    private void RefuseInvisible()
    {
        for (var place = 0; place < reader.RowFieldCount; place++)
        {
            if (OutsideText.Problem(Text(place)) is { } problem)
            {
                Report(place < reader.FieldCount ? reader.GetName(place).Trim() : null, problem);
            }
        }
    }

    private string Cell(string column) => columns[column] is { } place ? Text(place) : string.Empty;

    private string Text(int place) => place < reader.RowFieldCount ? reader.GetString(place).Trim() : string.Empty;

    private void Report(string? column, string message) => problems.Add(new PollFileProblem(reader.RowNumber + 1, column, message));
}

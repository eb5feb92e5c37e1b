using Copeland.History;
using Sylvan.Data.Csv;

namespace Copeland.Scenarios.Starting;

/// <summary>
/// Reads a list of candidates: a column for the party (<c>party</c>, <c>party_name</c>, <c>description</c> …) and one for the name
/// (<c>name</c>, <c>person_name</c>, <c>candidate</c> …). Of Democracy Club's public tables <c>party_id</c>, <c>post_label</c> and
/// <c>election_date</c> are understood besides, so that a file may hold several seats and elections.
/// </summary>
internal static class CandidateCsv
{
    /// <summary>More candidates than this stand nowhere.</summary>
    public const int MostCandidates = 64;

    private static readonly string[] PartyColumns = ["party_name", "party", "party name", "description", "party_description_text", "party_id", "party_ec_id"];
    private static readonly string[] NameColumns = ["person_name", "name", "candidate", "candidate name", "candidate_name", "full name", "fullname"];
    private static readonly string[] NumberColumns = ["party_id", "party_ec_id"];
    private static readonly string[] SeatColumns = ["post_label", "constituency", "constituency name", "seat", "ballot_title"];
    private static readonly string[] DayColumns = ["election_date", "poll_open_date", "date"];

    /// <summary>The candidates of a seat.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="seat">The seat whose candidates are wanted.</param>
    /// <param name="pollingDay">Polling day where it is known; else the last day in the file counts.</param>
    /// <exception cref="CandidateFileException">Something is wrong with it, or it is another seat's.</exception>
    public static NominationList Read(TextReader text, string fileName, Constituency seat, DateOnly? pollingDay)
    {
        var rows = Rows(text, fileName);
        var here = OfSeat(rows, seat, fileName);
        var days = here.Select(row => row.Day).OfType<DateOnly>().Distinct().Order().ToList();
        var day = days.Count == 0 ? (DateOnly?)null : pollingDay is { } wanted && days.Contains(wanted) ? wanted : days[^1];
        if (day is { } listed && pollingDay is { } known && listed != known)
        {
            throw new CandidateFileException(Invariant($"{fileName}: lists candidates for {listed:yyyy-MM-dd}, not for {known:yyyy-MM-dd}. Give the list of that day, or that polling day."));
        }

        var standing = here.Where(row => day is null || row.Day == day).ToList();
        return standing.Count is >= 2 and <= MostCandidates
            ? new NominationList([.. standing.Select(row => row.Nominee)], day, rows.Count - standing.Count)
            : throw new CandidateFileException(Invariant($"{fileName}: lists {standing.Count} {(standing.Count == 1 ? "candidate" : "candidates")} for {seat.Name}; 2 to {MostCandidates} make a ballot. Check that this is the list of one by-election."));
    }

    private static List<Row> Rows(TextReader text, string fileName)
    {
        try
        {
            using var reader = CsvDataReader.Create(text);
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            var (party, name) = (Place(columns, PartyColumns), Place(columns, NameColumns));
            if (party < 0 || name < 0)
            {
                throw new CandidateFileException($"{fileName}:1: has no column for the {(party < 0 ? "party" : "candidate's name")}; found {(columns.Count == 0 ? "nothing" : string.Join(", ", columns.Take(20)))}. Name the columns party and name.");
            }

            var (number, place, date) = (Place(columns, NumberColumns), Place(columns, SeatColumns), Place(columns, DayColumns));
            var rows = new List<Row>();
            while (reader.Read())
            {
                if (Cell(reader, party) is { } written)
                {
                    rows.Add(new Row(
                        new Nominee(written, Cell(reader, name)) { PartyNumber = Cell(reader, number) },
                        Cell(reader, place),
                        DateOnly.TryParseExact(Cell(reader, date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null));
                }
                else if (Cell(reader, name) is { } person)
                {
                    throw new CandidateFileException(Invariant($"{fileName}:{reader.RowNumber + 1}: {columns[party]}: is empty for {Shown(person)}. Write the party, or Ind."));
                }
            }

            return rows;
        }
        catch (Exception exception) when (exception is CsvFormatException or CsvRecordTooLargeException)
        {
            throw new CandidateFileException($"{fileName}: is no table of candidates: {exception.Message} Save it as CSV UTF-8.");
        }
    }

    private static List<Row> OfSeat(List<Row> rows, Constituency seat, string fileName)
    {
        var words = SeatName.Words(seat.Name);
        var seats = rows.Select(row => row.Seat).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var here = seats.Where(name => SeatName.Words(name).SequenceEqual(words, StringComparer.Ordinal)).ToList();
        if (seats.Count == 0)
        {
            return rows;
        }

        return here.Count > 0
            ? [.. rows.Where(row => row.Seat is { } name && here.Contains(name, StringComparer.OrdinalIgnoreCase))]
            : throw new CandidateFileException($"{fileName}: lists candidates of {string.Join(", ", seats.Take(3).Select(Shown))}{(seats.Count > 3 ? " and others" : "")}, none of {seat.Name}. Give that seat's list.");
    }

    private static int Place(List<string> columns, string[] names) =>
        names.Select(name => columns.FindIndex(column => column.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(place => place >= 0, -1);

    private static string? Cell(CsvDataReader reader, int place)
    {
        if (place < 0 || place >= reader.RowFieldCount)
        {
            return null;
        }

        var text = string.Join(' ', reader.GetString(place).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    private static string Shown(string text) => $"\"{string.Concat(text.Take(60).Select(letter => char.IsControl(letter) ? '�' : letter))}\"";

    private sealed record Row(Nominee Nominee, string? Seat, DateOnly? Day);
}

using Copeland.Elections;
using Sylvan.Data.Csv;

namespace Copeland.Polling;

/// <summary>Which column of a file of polls holds what.</summary>
internal sealed class PollCsvColumns
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fieldwork_start"] = "start",
        ["fieldwork_end"] = "end",
        ["sample_size"] = "sample",
    };

    private static readonly string[] Known = ["pollster", "end", "start", "published", "sample", "mrp"];

    private static readonly (char Sign, string Name)[] Separators = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    private static readonly string[] PassedOver = ["id", "client", "area", "source"];

    /// <summary>Letters of a header that messages show.</summary>
    private const int Shown = 40;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private PollCsvColumns()
    {
    }

    /// <summary>Party code and place of each column of shares.</summary>
    public List<(string Party, int Place)> Parties { get; } = [];

    /// <summary>The place of a known column, or null where the file has none.</summary>
    public int? this[string name] => places.TryGetValue(name, out var place) ? place : null;

    /// <summary>The columns of a header, or null where it is unusable and the problems say why.</summary>
    public static PollCsvColumns? Of(CsvDataReader reader, PartyCatalogue parties, List<PollFileProblem> problems)
    {
        var columns = new PollCsvColumns();
        var before = problems.Count;
        if (reader.FieldCount == 1 && Separators.FirstOrDefault(separator => reader.GetName(0).Contains(separator.Sign, StringComparison.Ordinal)) is { Name: { } name })
        {
            problems.Add(new PollFileProblem(1, null, $"The columns are parted by {name}. Save the file with commas between them, and points in the numbers."));
            return null;
        }

        for (var place = 0; place < reader.FieldCount; place++)
        {
            if (OutsideText.Problem(reader.GetName(place).Trim()) is { } hidden)
            {
                problems.Add(new PollFileProblem(1, null, Invariant($"The name of column {place + 1} {hidden}")));
                continue;
            }

            columns.Add(reader.GetName(place).Trim(), place, parties, problems);
        }

        foreach (var needed in Known.Take(2).Where(needed => columns[needed] is null))
        {
            problems.Add(new PollFileProblem(1, needed, "This column is missing; every poll needs it."));
        }

        if (columns.Parties.Count == 0)
        {
            problems.Add(new PollFileProblem(1, null, "No column is a party. Add one for each party, named by its code: Con, Lab, LD, Reform, Green …"));
        }

        return problems.Count == before ? columns : null;
    }

    private void Add(string header, int place, PartyCatalogue parties, List<PollFileProblem> problems)
    {
        var name = Aliases.GetValueOrDefault(header, header).ToLowerInvariant();
        if (PassedOver.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        if (Known.Contains(name, StringComparer.Ordinal))
        {
            if (!places.TryAdd(name, place))
            {
                problems.Add(new PollFileProblem(1, header, "This column stands twice. Keep one of them."));
            }

            return;
        }

        var party = parties.All.FirstOrDefault(party => string.Equals(party.Code, header, StringComparison.OrdinalIgnoreCase));
        if (party is null)
        {
            problems.Add(new PollFileProblem(1, Short(header), Invariant(
                $"\"{Short(header)}\" is neither a column of polls ({string.Join(", ", Known)}) nor a party code ({string.Join(", ", parties.All.Select(known => known.Code))}).")));
        }
        else if (Parties.Any(column => column.Party == party.Code))
        {
            problems.Add(new PollFileProblem(1, header, "This party has two columns. Keep one of them."));
        }
        else
        {
            Parties.Add((party.Code, place));
        }
    }

    private static string Short(string header) => header.Length <= Shown ? header : header[..Shown] + "…";
}

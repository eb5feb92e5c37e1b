using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Rows of a chart with a candidate each: label left, plot in the middle, values right; on a telephone the label in a line above a plot that begins at
/// the edge. No mark stands above or below a value. Where the ballot is longer than the picture is high, those without a chance of winning become a note, then the last.
/// </summary>
internal sealed class CandidateRows
{
    // Parts of plain text's size.
    private const double SmallestWithPersons = 0.72;
    private const double Smallest = 0.55;

    // Of a label's size what the person's name has.
    private const double SmallPart = 0.92;

    // Where names stand above, in ems: what the line above a row's plot takes, where that begins, and how far from it the label.
    private const double NameLine = 1.25;
    private const double NarrowMargin = 0.7;
    private const double Indent = 0.45;

    // Likewise, what is left free below a row, so that the next name does not read as its caption.
    private const double Air = 0.25;

    // Between two texts in one line, and between a plot and the values beside it, of which a mark at the end of the plot keeps clear.
    private const double Apart = 0.5;
    private const double ValuesApart = 0.8;

    // In ems: of a higher row the words and marks are larger, up to so much.
    private const double Roomy = 4.5;
    private const double MostLarger = 1.2;

    private readonly ForecastPicture picture;
    private readonly IReadOnlyList<TextLook> looks;
    private readonly double labels;

    private CandidateRows(ForecastPicture picture, IReadOnlyList<CandidateRow> rows, Box plot, double labels)
    {
        (this.picture, All, Plot, this.labels) = (picture, rows, plot, labels);
        looks = [picture.Figure.Plain with { Bold = true }, picture.Figure.Small];
    }

    /// <summary>The rows, top row first.</summary>
    public IReadOnlyList<CandidateRow> All { get; }

    /// <summary>The data area of all rows together.</summary>
    public Box Plot { get; }

    private Figure Figure => picture.Figure;

    private double RowHeight => Plot.Height / All.Count;

    /// <summary>How much larger than elsewhere words and marks are, because few rows have much room.</summary>
    public double Larger => LargerIn(Figure, RowHeight);

    private double Top(int row) => Plot.Top + (row * RowHeight);

    /// <summary>What a row has for itself of a plot whose vertical axis gives each row one, from the foot of the lowest: its foot and its height.</summary>
    public (double Foot, double Height) Span(int row) => Figure.HasNamesAbove
        ? (All.Count - row - 1 + (Air * Figure.Em / RowHeight), 1 - (((NameLine * Larger) + Air) * Figure.Em / RowHeight)) : (All.Count - row - 1, 1);

    /// <summary>A row's whole area, from one edge of the body to the other.</summary>
    public Box Area(int row) => new(Figure.Body.Left, Top(row), Figure.Body.Right, Top(row) + RowHeight);

    /// <summary>Lays the rows out and writes the note at the foot.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="measure">What the picture is of.</param>
    /// <param name="room">The room for rows, labels, values and the note.</param>
    /// <param name="sizes">What is kept free at the right of the plot, more where words are larger, and the least and the greatest height of a row in ems.</param>
    /// <param name="note">What there is to say of the rows and of those who have none; empty for nothing.</param>
    public static CandidateRows Lay(
        ForecastPicture picture, CandidateMeasure measure, Box room, (double Right, double LeastRow, double MostRow) sizes, Func<IReadOnlyList<CandidateRow>, string> note)
    {
        var (figure, em) = (picture.Figure, picture.Figure.Em);
        for (var most = Math.Min(picture.MostRows, measure.Rows().Count); ; most--)
        {
            IReadOnlyList<CandidateRow> rows = [.. measure.Rows(most).Select(places => CandidateRow.Of(picture, measure, places))];
            var said = note(rows);
            var lines = said.Length == 0 ? [] : figure.WrapEvenly(said, figure.Body.Width, figure.Small);
            var more = (lines.Count - 1) * figure.Small.Size * Figure.LineHeight;
            var foot = lines.Count == 0 ? 0 : more + (em * 1.5);
            if (most > 2 && rows.Count * sizes.LeastRow * em > room.Height - foot)
            {
                continue;
            }

            figure.Lines(lines, figure.Body.Left, figure.Body.Bottom - (em * 0.2) - more, figure.Small);
            var bottom = Math.Min(room.Bottom - foot, room.Top + (rows.Count * sizes.MostRow * em));
            var larger = LargerIn(figure, (bottom - room.Top) / rows.Count);
            var beside = LabelWidth(figure, rows, room.Width, larger);
            var plot = new Box(room.Left + (figure.HasNamesAbove ? em * NarrowMargin : beside + (em * 0.8)), room.Top, room.Right - (sizes.Right * larger), bottom);
            return new CandidateRows(picture, rows, plot, figure.HasNamesAbove ? plot.Width - (em * Indent) : beside);
        }
    }

    /// <summary>Writes the labels, those of a telephone into the plot, whose gridlines stop short of them.</summary>
    public void Label(PlotArea plot)
    {
        var (size, persons) = Look();
        for (var row = 0; row < All.Count; row++)
        {
            var bold = looks[0] with { Size = size, Colour = All[row].Colours.Text };
            if (Figure.HasNamesAbove)
            {
                var name = plot.Text(All[row].Label, Plot.Left + (Figure.Em * Indent), Baseline(row), bold);
                if (persons && All[row].Person is { } person)
                {
                    plot.Text(person, name.Right + (Figure.Em * Apart), Baseline(row), Small(size));
                }

                continue;
            }

            // The party's name and the candidate's below it, in the middle of the row's height.
            var (lines, below) = Lines(row, (size, persons));
            var height = ((lines.Count * size) + (below.Count * Small(size).Size)) * Figure.LineHeight;
            var last = Figure.Lines(lines, Figure.Body.Left, Top(row) + ((RowHeight - height) / 2) + (size * 0.95), bold);
            Figure.Lines(below, Figure.Body.Left, last + (Small(size).Size * Figure.LineHeight), Small(size));
        }
    }

    /// <summary>Writes a row's main number and the range that goes with it at the right, one below the other; on a telephone the number in the line of the name.</summary>
    public void Values(int row, (string Main, string Range) shown)
    {
        var (main, range) = Looks(Figure, Larger);
        var baseline = Figure.HasNamesAbove ? Baseline(row) : Top(row) + (RowHeight / 2) - (main.Size * 0.1);
        Figure.Text(shown.Main, Figure.Body.Right, baseline, main with { Colour = All[row].Colours.Text });
        Figure.Text(shown.Range, Figure.Body.Right, baseline + (main.Size * 1.02), range);
    }

    /// <summary>What the numbers of <see cref="Values"/> take at the right where they are no larger than elsewhere, with their distance from the plot: as much in nearly all races, more where a range ends above 99%.</summary>
    public static double ValuesWidth(Figure figure, Race race) =>
        race.Forecast.Candidates.Select(candidate => DisplayNumber.ShareRange(candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95))).Append("00–>99%")
            .Max(range => figure.Measure(range, Looks(figure, 1).Range)) + (figure.Em * ValuesApart);

    private static (TextLook Main, TextLook Range) Looks(Figure figure, double larger) => (
        figure.Plain with { Bold = true, Size = figure.Em * larger, Anchor = Anchor.End }, figure.Small with { Size = figure.Small.Size * larger, Anchor = Anchor.End });

    private static double LargerIn(Figure figure, double row) => Math.Clamp(row / (figure.Em * Roomy), 1, MostLarger);

    private double Baseline(int row) => Top(row) + (Figure.Em * Larger * 0.95);

    private static double LabelWidth(Figure figure, IReadOnlyList<CandidateRow> rows, double room, double larger) =>
        Math.Min(larger * rows.Max(row => Math.Max(figure.Measure(row.Label, figure.Plain with { Bold = true }), figure.Measure(row.Person ?? "", figure.Small with { Size = figure.Em * SmallPart }))), room * (figure.IsNarrow ? 0.38 : 0.26));

    // One look for all rows, so that nobody seems to matter less: the largest type at which every label and name fits its row; where none
    // does, names of persons go, all of them.
    private (double Size, bool Persons) Look()
    {
        // Words whole where they can be; a very long one is broken before anybody's name goes.
        foreach (var (persons, whole, smallest) in new[] { (true, true, SmallestWithPersons), (true, false, SmallestWithPersons), (false, true, Smallest), (false, false, Smallest) })
        {
            for (var part = Larger; part >= smallest; part *= 0.95)
            {
                var look = (Figure.Em * part, persons);
                if (Figure.HasNamesAbove ? All.All(row => InALine(row, look) <= labels) : (!whole || AreWhole(look)) && Enumerable.Range(0, All.Count).All(row => Height(row, look) <= RowHeight * 0.96))
                {
                    return look;
                }
            }
        }

        // A label longer than the line is as small as it must be.
        var least = (Size: Figure.Em * Smallest, Persons: false);
        return Figure.HasNamesAbove ? (least.Size * labels / All.Max(row => InALine(row, least)), false) : least;
    }

    private double InALine(CandidateRow row, (double Size, bool Persons) look) => Figure.Measure(row.Label, looks[0] with { Size = look.Size })
        + (look.Persons && row.Person is { } person ? (Figure.Em * Apart) + Figure.Measure(person, Small(look.Size)) : 0);

    private double Height(int row, (double Size, bool Persons) look) =>
        Lines(row, look) is var (lines, person) ? ((lines.Count * look.Size) + (person.Count * Small(look.Size).Size)) * Figure.LineHeight : 0;

    private bool AreWhole((double Size, bool Persons) look) => All.All(row =>
        Words(row.Label).All(word => Figure.Measure(word, looks[0] with { Size = look.Size }) <= labels)
        && (!look.Persons || Words(row.Person ?? "").All(word => Figure.Measure(word, Small(look.Size)) <= labels)));

    // What may not be broken: words, and the barrels of a double-barrelled name with their hyphens.
    private static IEnumerable<string> Words(string text) => text.Replace("-", "- ", StringComparison.Ordinal).Split(' ');

    private TextLook Small(double size) => looks[1] with { Size = size * SmallPart };

    private (IReadOnlyList<string> Label, IReadOnlyList<string> Person) Lines(int row, (double Size, bool Persons) look) => (
        Figure.Wrap(All[row].Label, labels, looks[0] with { Size = look.Size }),
        look.Persons && All[row].Person is { } person ? Figure.Wrap(person, labels, Small(look.Size)) : []);
}

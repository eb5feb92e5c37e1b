using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Rows of a chart with a candidate each: label left, plot in the middle, values right. Where the ballot is longer than the
/// picture is high, those without a chance of winning become a note, then the last, as do all whose numbers are too small to tell anything.
/// </summary>
internal sealed class CandidateRows
{
    // Whoever may really win has a row before whoever has more of what the picture shows.
    private const double MayWin = 0.05;

    // So many have a row however little the picture shows of them: a row of "<1%" says what the note says.
    private const int FewestRows = 2;

    // Parts of plain text's size.
    private const double SmallestWithPersons = 0.72;
    private const double Smallest = 0.55;

    // Of a label's size what the person's below it has.
    private const double SmallPart = 0.92;

    private readonly ForecastPicture picture;
    private readonly IReadOnlyList<TextLook> looks;

    private CandidateRows(ForecastPicture picture, IReadOnlyList<int> places, Box plot)
    {
        (this.picture, Places, Plot) = (picture, places, plot);
        looks = [picture.Figure.Plain with { Bold = true }, picture.Figure.Small];
    }

    /// <summary>Places on the ballot, top row first.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The data area of all rows together.</summary>
    public Box Plot { get; }

    /// <summary>Height of a row.</summary>
    public double RowHeight => Plot.Height / Places.Count;

    /// <summary>Top of a row.</summary>
    public double Top(int row) => Plot.Top + (row * RowHeight);

    /// <summary>Lays the rows out, writes their labels and at the foot the note.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="measure">Places on the ballot, most important first, and what the picture shows of each: what prints below 2% gets no row.</param>
    /// <param name="room">The room for rows, labels, values and the note.</param>
    /// <param name="sizes">Width of the column of values, and the least and the greatest height of a row in ems.</param>
    /// <param name="note">What there is to say of those who have a row and of those who have none; empty for nothing.</param>
    public static CandidateRows Lay(
        ForecastPicture picture, (IReadOnlyList<int> Order, Func<int, double> Value) measure, Box room, (double Values, double LeastRow, double MostRow) sizes, Func<IReadOnlyList<int>, IReadOnlyList<int>, string> note)
    {
        var figure = picture.Figure;
        var named = Named(picture.Race, measure);
        var fits = Math.Max(2, (int)(room.Height / (sizes.LeastRow * figure.Em)));
        var shown = named.Count <= fits && named.Count == measure.Order.Count ? named : Kept(picture, named, Math.Max(2, fits - 1));
        var labels = LabelWidth(picture, shown, room.Width);
        var foot = Note(figure, note(shown, [.. measure.Order.Except(shown)]));
        var plot = new Box(room.Left + labels + (figure.Em * 0.8), room.Top, room.Right - sizes.Values, Math.Min(room.Bottom - foot, room.Top + (shown.Count * sizes.MostRow * figure.Em)));
        var rows = new CandidateRows(picture, shown, plot);
        var look = rows.Look(labels);
        for (var row = 0; row < shown.Count; row++)
        {
            rows.Label(row, room.Left, look);
        }

        return rows;
    }

    /// <summary>Who has a row where there is room for all, top row first.</summary>
    public static List<int> Named(Race race, (IReadOnlyList<int> Order, Func<int, double> Value) measure) =>
        [.. measure.Order.Where(place => !race.IsFringe(place)).Where((place, rank) => rank < FewestRows || measure.Value(place) >= Race.WorthNaming)];

    // Whoever has a chance of winning before those who have none, in the order of what the picture shows.
    private static List<int> Kept(ForecastPicture picture, List<int> named, int rows) =>
        [.. named.OrderByDescending(place => picture.Candidate(place).Win.Value >= MayWin).Take(rows).OrderBy(named.IndexOf)];

    // As many lines as it needs; returns what they take.
    private static double Note(Figure figure, string note)
    {
        if (note.Length == 0)
        {
            return 0;
        }

        var lines = figure.WrapFull(note, figure.Body.Width, figure.Small);
        var more = (lines.Count - 1) * figure.Small.Size * Figure.LineHeight;
        figure.Lines(lines, figure.Body.Left, figure.Body.Bottom - (figure.Em * 0.2) - more, figure.Small);
        return more + (figure.Em * 1.5);
    }

    private static double LabelWidth(ForecastPicture picture, IReadOnlyList<int> places, double room)
    {
        var figure = picture.Figure;
        var widest = places.Max(place => Math.Max(figure.Measure(picture.Race.Names[place].Label, figure.Plain with { Bold = true }), figure.Measure(Person(picture, place) ?? "", figure.Small with { Size = figure.Em * SmallPart })));
        return Math.Min(widest, room * (figure.IsNarrow ? 0.38 : 0.26));
    }

    // One look for all rows, so that nobody seems to matter less: the largest type at which every label and name fits its row; where none
    // does, names of persons go, all of them.
    private (double Width, double Size, bool Persons) Look(double width)
    {
        // Words whole where they can be; a very long one is broken before anybody's name goes.
        foreach (var (persons, whole, smallest) in new[] { (true, true, SmallestWithPersons), (true, false, SmallestWithPersons), (false, true, Smallest), (false, false, Smallest) })
        {
            for (var part = 1.0; part >= smallest; part *= 0.95)
            {
                var look = (width, picture.Figure.Em * part, persons);
                if ((!whole || AreWhole(look)) && Enumerable.Range(0, Places.Count).All(row => Lines(row, look) is var (lines, person)
                    && (lines.Count * look.Item2 * Figure.LineHeight) + (person.Count * Small(look.Item2).Size * Figure.LineHeight) <= RowHeight * 0.96))
                {
                    return look;
                }
            }
        }

        return (width, picture.Figure.Em * Smallest, false);
    }

    private static string? Person(ForecastPicture picture, int place) => CandidateName.Person(picture.Candidate(place).Candidate, picture.Race.Names[place].Label);

    private bool AreWhole((double Width, double Size, bool Persons) look) => Places.All(place =>
        Words(picture.Race.Names[place].Label).All(word => picture.Figure.Measure(word, looks[0] with { Size = look.Size }) <= look.Width)
        && (!look.Persons || Words(Person(picture, place) ?? "").All(word => picture.Figure.Measure(word, Small(look.Size)) <= look.Width)));

    // What may not be broken: words, and the barrels of a double-barrelled name with their hyphens.
    private static IEnumerable<string> Words(string text) => text.Replace("-", "- ", StringComparison.Ordinal).Split(' ');

    private TextLook Small(double size) => looks[1] with { Size = size * SmallPart };

    private (IReadOnlyList<string> Label, IReadOnlyList<string> Person) Lines(int row, (double Width, double Size, bool Persons) look)
    {
        var place = Places[row];
        var name = picture.Race.Names[place].Label;
        var person = look.Persons ? Person(picture, place) : null;
        return (
            picture.Figure.Wrap(name, look.Width, looks[0] with { Size = look.Size }),
            person is null ? [] : picture.Figure.Wrap(person, look.Width, Small(look.Size)));
    }

    // The party's name in its colour and the candidate's below it, in the middle of the row's height.
    private void Label(int row, double left, (double Width, double Size, bool Persons) look)
    {
        var figure = picture.Figure;
        var (lines, person) = Lines(row, look);
        var (bold, small) = (looks[0] with { Size = look.Size, Colour = picture.Colours(Places[row]).Text }, Small(look.Size));
        var height = ((lines.Count * bold.Size) + (person.Count * small.Size)) * Figure.LineHeight;
        var last = figure.Lines(lines, left, Top(row) + ((RowHeight - height) / 2) + (bold.Size * 0.95), bold);
        if (person.Count > 0)
        {
            figure.Lines(person, left, last + (small.Size * Figure.LineHeight), small);
        }
    }
}

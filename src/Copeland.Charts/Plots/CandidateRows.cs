using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Rows of a chart with a candidate each: label left, plot in the middle, values right. Where the ballot is longer than the
/// picture is high, those without a chance of winning become a note, then the last, as do all whose numbers are too small to tell anything.
/// </summary>
internal sealed class CandidateRows
{
    // Below this much of what a chart shows, a candidate is one of the others.
    private const double WorthARow = 0.02;

    // Whoever may really win has a row before whoever has more of what the picture shows.
    private const double MayWin = 0.05;

    /// <summary>So many have a row in most pictures however little these show of them.</summary>
    public const int FewestRows = 3;

    // Parts of plain text's size.
    private const double SmallestWithPersons = 0.72;
    private const double Smallest = 0.55;

    private readonly ForecastPicture picture;
    private readonly IReadOnlyList<TextLook> looks;

    private CandidateRows(ForecastPicture picture, IReadOnlyList<int> order, IReadOnlyList<int> places, Box plot)
    {
        (this.picture, Places, Plot, Left) = (picture, places, plot, [.. order.Except(places)]);
        looks = [picture.Figure.Plain with { Bold = true }, picture.Figure.Small];
    }

    /// <summary>Places on the ballot, top row first.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>Places on the ballot that found no room.</summary>
    public IReadOnlyList<int> Left { get; }

    /// <summary>The data area of all rows together.</summary>
    public Box Plot { get; }

    /// <summary>Height of a row.</summary>
    public double RowHeight => Plot.Height / Places.Count;

    /// <summary>Top of a row.</summary>
    public double Top(int row) => Plot.Top + (row * RowHeight);

    /// <summary>Lays the rows out and writes their labels.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="measure">Places on the ballot, most important first, and what the picture shows of each: below 2% it gets no row.</param>
    /// <param name="room">The room for rows, labels and values.</param>
    /// <param name="sizes">Width of the column of values, and the least height of a row in ems.</param>
    /// <param name="fewest">So many have a row however little the picture shows of them.</param>
    /// <param name="isNoted">Whether there is a note at the foot even where everybody has a row.</param>
    public static CandidateRows Lay(
        ForecastPicture picture, (IReadOnlyList<int> Order, Func<int, double> Value) measure, Box room, (double Values, double LeastRow) sizes, int fewest = FewestRows, bool isNoted = false)
    {
        var figure = picture.Figure;
        var named = Named(picture.Race, measure, fewest);
        var fits = Math.Max(2, (int)(room.Height / (sizes.LeastRow * figure.Em)));
        var shown = named.Count <= fits && named.Count == measure.Order.Count ? named : Kept(picture, named, Math.Max(2, fits - 1));
        var labels = LabelWidth(picture, shown, room.Width);
        var note = isNoted || shown.Count < measure.Order.Count ? figure.Em * 1.5 : 0;
        var plot = new Box(room.Left + labels + (figure.Em * 0.8), room.Top, room.Right - sizes.Values, room.Bottom - note);
        var rows = new CandidateRows(picture, measure.Order, shown, plot);
        var look = rows.Look(labels);
        for (var row = 0; row < shown.Count; row++)
        {
            rows.Label(row, room.Left, look);
        }

        return rows;
    }

    /// <summary>Who has a row where there is room for all, top row first.</summary>
    public static List<int> Named(Race race, (IReadOnlyList<int> Order, Func<int, double> Value) measure, int fewest = FewestRows) =>
        [.. measure.Order.Where(place => !race.IsFringe(place)).Where((place, rank) => rank < fewest || measure.Value(place) >= WorthARow)];

    // Whoever has a chance of winning before those who have none, in the order of what the picture shows.
    private static List<int> Kept(ForecastPicture picture, List<int> named, int rows) =>
        [.. named.OrderByDescending(place => picture.Candidate(place).Win.Value >= MayWin).Take(rows).OrderBy(named.IndexOf)];

    /// <summary>Writes at the foot what the rows leave out, in one line; nothing where they show everybody.</summary>
    /// <param name="value">What the picture shows of a candidate, as it prints it.</param>
    /// <param name="what">What that is, where a reader could take it for something else, such as the median.</param>
    /// <param name="more">What else there is to say of the rows; null for nothing.</param>
    public void Note(Func<int, string> value, string what = "", string? more = null)
    {
        var note = string.Join("; ", new[] { Told(value, what), more }.OfType<string>());
        if (note.Length == 0)
        {
            return;
        }

        var (figure, body) = (picture.Figure, picture.Figure.Body);
        var size = figure.Small.Size * Math.Min(1, body.Width / figure.Measure(note, figure.Small));
        figure.Text(note, body.Left, body.Bottom - (figure.Em * 0.2), figure.Small with { Size = size });
    }

    // E.g. "Others (3): each about 2% or less".
    private string? Told(Func<int, string> value, string what)
    {
        if (Left.Count == 0)
        {
            return null;
        }

        var greatest = value(Left[0]);
        return Left.Count == 1
            ? $"Not shown: {picture.Race.Names[Left[0]].Label}, {DisplayNumber.InProse(greatest)}"
            : Invariant($"Others ({Left.Count}): {(what.Length > 0 ? (greatest is ['<', .. var few] ? $"each {what} below " + few : $"each {what} about {greatest} or less") : greatest is ['<', .. var little] ? "each below " + little : $"each about {greatest} or less")}");
    }

    private static double LabelWidth(ForecastPicture picture, IReadOnlyList<int> places, double room)
    {
        var figure = picture.Figure;
        var widest = places.Max(place => Math.Max(figure.Measure(picture.Race.Names[place].Label, figure.Plain with { Bold = true }), figure.Measure(Person(picture, place) ?? "", figure.Small)));
        return Math.Min(widest, room * (figure.IsNarrow ? 0.31 : 0.26));
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

    private TextLook Small(double size) => looks[1] with { Size = size * 0.85 };

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

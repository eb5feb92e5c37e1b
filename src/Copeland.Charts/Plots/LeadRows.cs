using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// The winner's lead in a race that three or more may win, where no two sides would show who wins: a row for each winner with a name,
/// likeliest first, and a last one for the rest. All rows have one axis from the dead heat to the greatest lead worth showing, and one
/// scale of height, so that areas compare; each is as high as what stands in it and its label need.
/// </summary>
internal sealed class LeadRows
{
    // The part of the width that a label may take: bars and dots are highest at the other end.
    private const double LabelWidth = 0.5;

    // The part of the height that labels and gaps may take together, and the part of their size below which they say less.
    private const double LabelHeight = 0.8;
    private const double Smallest = 0.85;

    // Above each row, and below a label, in ems: nothing that is hidden about text may hide what stands in the row.
    private const double Between = 0.9;
    private const double Below = 0.3;

    // The arrow of last time's lead, in ems: how far its tip is above what stands in the row, its length, the size of its head, and how far from it its words are.
    private const double Tip = 0.3;
    private const double Arrow = 1;
    private const double ArrowHead = 0.4;
    private const double Beside = 0.45;

    private readonly ForecastPicture picture;
    private readonly WinnerLabels words;
    private readonly MajoritySides sides;
    private readonly Box box;
    private readonly double gap;
    private readonly (int Place, double Lead)? last;
    private readonly List<List<(string Text, TextLook Look)>> labels;
    private readonly List<double> tops = [];
    private readonly List<double> feet = [];

    /// <summary>Rows of a race.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="wins">What is said of winners, by their places on the ballot: one, or all the rest together.</param>
    /// <param name="always">Whether the rest has a row however rarely it wins, because it is drawn.</param>
    /// <param name="margin">What the picture keeps free left of the axis.</param>
    /// <param name="last">Last time's winner and its lead, which its row has an arrow for; null where the picture does not tell.</param>
    public LeadRows(
        ForecastPicture picture, Func<IReadOnlyList<int>, string> wins, Func<IReadOnlyList<int>, bool> always, double margin, (int Place, double Lead)? last)
    {
        var (figure, race) = (picture.Figure, picture.Race);
        (this.picture, words, sides, gap, this.last) = (picture, new WinnerLabels(picture, wins), MajoritySides.Of(race, figure.IsNarrow), figure.Em * Between, last);
        X = new AxisRange(0, MajoritySides.Reach(race, Enumerable.Range(0, race.Names.Count)));
        var (left, right) = (figure.Body.Left + margin, figure.Body.Right);
        box = new Box(left, figure.Body.Top - (figure.Em * 0.4), right - X.Spare(right - left, Ticks[^1], figure.Measure(Number(Ticks[^1]), figure.Small)), figure.Body.Bottom - (figure.Em * 2.7));
        Rows = [.. race.ByChance.Where(place => place == sides.Left || sides.Right.Contains(place)).Select(place => new[] { place })];
        Rows = sides.Rest.Count > 0 && (sides.IsRestSeen(race) || always(sides.Rest)) ? [.. Rows, sides.Rest] : Rows;
        labels = Fitting([.. Rows.Select(row => Label(row))]);
    }

    /// <summary>Places on the ballot of each row's winners, top row first: one, or all the rest.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows { get; }

    /// <summary>The axis of the lead, the same for all rows.</summary>
    public AxisRange X { get; }

    /// <summary>Length on the figure of a lead of the whole vote.</summary>
    public double PerLead => box.Width / X.Length;

    /// <summary>Whether a row is that of the rest.</summary>
    public bool IsRest(int row) => ReferenceEquals(Rows[row], sides.Rest);

    /// <summary>The colours of a row.</summary>
    public PartyColours Colours(int row) => IsRest(row) ? PartyColours.Of(picture.Figure.Theme.Mark) : picture.Colours(Rows[row][0]);

    /// <summary>How high one unit of what stands in the rows may be on the figure, so that all rows fit and nothing meets a label.</summary>
    /// <param name="columns">By row, what stands in it: from and to on the axis of the lead, and its height.</param>
    public double Unit(IReadOnlyList<IReadOnlyList<(double From, double To, double Height)>> columns)
    {
        // What rows need grows with the unit: halve the interval in which they fill the picture.
        const int halvings = 40;
        var (low, high) = (0.0, box.Height / columns.Max(row => row.Select(column => column.Height).DefaultIfEmpty().Max()));
        for (var step = 0; step < halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Enumerable.Range(0, Rows.Count).Sum(row => Need(row, columns[row], middle)) <= box.Height ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The plot of all rows: its vertical axis counts units from the foot of the lowest row.</summary>
    /// <param name="columns">What stands in the rows.</param>
    /// <param name="unit">The height of a unit, at most that of <see cref="Unit"/>; what rows leave over is shared among them.</param>
    public PlotArea Plot(IReadOnlyList<IReadOnlyList<(double From, double To, double Height)>> columns, double unit)
    {
        var needs = Enumerable.Range(0, Rows.Count).Select(row => Need(row, columns[row], unit)).ToList();
        var (spare, top) = ((box.Height - needs.Sum()) / Rows.Count, box.Top);
        foreach (var need in needs)
        {
            tops.Add(top + gap);
            top += need + spare;
            feet.Add((box.Bottom - top) / unit);
        }

        var plot = picture.Figure.Plot(box, X, new AxisRange(0, box.Height / unit));
        plot.GridX(Ticks);
        return plot;
    }

    /// <summary>Where a row stands on the vertical axis of the plot.</summary>
    public double Foot(int row) => feet[row];

    /// <summary>How high a row is below its gap, in units.</summary>
    public double Height(PlotArea plot, int row) => plot.LengthY(plot.AtY(feet[row]) - tops[row]);

    /// <summary>Writes labels, draws the line of the dead heat and the axis, and makes rows tell more.</summary>
    /// <param name="plot">The plot of all rows.</param>
    /// <param name="columns">What stands in the rows.</param>
    public void Finish(PlotArea plot, IReadOnlyList<IReadOnlyList<(double From, double To, double Height)>> columns)
    {
        var figure = picture.Figure;
        plot.Line(0, 0, 0, plot.Y.High, (figure.Theme.Ink, figure.Em / 9));
        words.Tell(sides, Rows);
        for (var row = 0; row < Rows.Count; row++)
        {
            // No stub of a gridline between the lines of a label.
            var (width, height) = Size(labels[row]);
            plot.Plate(new Box(box.Right - width + (figure.Em * 0.5), tops[row], box.Right, tops[row] + height - (figure.Em * Below)));
            words.Write(labels[row], plot, (box.Right, tops[row] + (labels[row][0].Look.Size * 0.85)), Anchor.End);
            LastTime(plot, row, columns[row]);
            figure.Hit(new Box(figure.Body.Left, tops[row] - (gap / 2), figure.Body.Right, plot.AtY(feet[row])), Told(row));
        }

        var small = figure.Small;
        var baseline = box.Bottom + (figure.Em * 1.15);
        foreach (var tick in Ticks)
        {
            figure.Text(Number(tick), plot.AtX(tick), baseline, small with { Anchor = Anchor.Middle });
        }

        figure.Text("dead heat", box.Left, baseline + (figure.Em * 1.2), small);
        figure.Text("lead in points ›", box.Right, baseline + (figure.Em * 1.2), small with { Anchor = Anchor.End });
    }

    // An arrow from above onto the column in which last time's lead lies, and beside its shaft what it is.
    private void LastTime(PlotArea plot, int row, IReadOnlyList<(double From, double To, double Height)> columns)
    {
        if (!HasArrow(row) || last is not var (_, lead))
        {
            return;
        }

        var figure = picture.Figure;
        var size = figure.Em * ArrowHead;
        var (tip, middle) = (feet[row] + Highest(columns, lead, lead) + plot.LengthY(figure.Em * Tip), plot.AtY(feet[row]) - Middle(columns, (row, lead), 1 / plot.LengthY(1)));
        plot.Line(lead, tip + plot.LengthY(size / 2), lead, feet[row] + plot.LengthY(plot.AtY(feet[row]) - middle), (figure.Theme.Ink, figure.Em / 14));
        plot.Triangle((lead, tip + plot.LengthY(size / Math.Sqrt(3))), (figure.Theme.Ink, size));
        plot.Text(LastWords(lead), Words(row, lead).From, middle + (figure.Em * 0.3), figure.Small);
    }

    private static string LastWords(double lead) => $"last time by {DisplayNumber.WholePoints(lead)}";

    // They stand where there is room for small print, as beside all rows or none.
    private bool HasArrow(int row) => IsOfLast(Rows[row]) && last?.Lead <= X.High && labels.Exists(label => label.Exists(line => !line.Look.Bold));

    private bool IsOfLast(IReadOnlyList<int> row) => last is var (winner, _) && !ReferenceEquals(row, sides.Rest) && row[0] == winner;

    // Where the words stand on the figure: right of the arrow, where columns are lower, if they are clear of the label there; else left of it; else below the label.
    private (double From, double To) Words(int row, double lead)
    {
        var (figure, at) = (picture.Figure, box.Left + (lead * PerLead));
        var (width, gap) = (figure.Measure(LastWords(lead), figure.Small), figure.Em * Beside);
        var (right, left) = ((From: at + gap, To: at + gap + width), (From: at - gap - width, To: at - gap));
        return right.To <= box.Right - Size(labels[row]).Width ? right : left.From >= box.Left + gap ? left : right;
    }

    // How far above the foot the middle of the words is, which is where the arrow begins: clear of the columns below both.
    private double Middle(IReadOnlyList<(double From, double To, double Height)> columns, (int Row, double Lead) last, double perUnit)
    {
        var (em, (from, to)) = (picture.Figure.Em, Words(last.Row, last.Lead));
        return Math.Max((Highest(columns, last.Lead, last.Lead) * perUnit) + (em * (Tip + Arrow)), (Highest(columns, (from - box.Left) / PerLead, (to - box.Left) / PerLead) * perUnit) + (em * 0.85));
    }

    // How high what stands between two leads is.
    private static double Highest(IReadOnlyList<(double From, double To, double Height)> columns, double from, double to) =>
        columns.Where(column => column.From <= to && from < column.To).Select(column => column.Height).DefaultIfEmpty().Max();

    private IReadOnlyList<double> Ticks => X.Ticks(picture.Figure.IsNarrow ? 5 : 9);

    private static string Number(double tick) => Invariant($"{Math.Round(tick * 100, 1)}");

    private double Need(int row, IReadOnlyList<(double From, double To, double Height)> columns, double unit)
    {
        var (width, height) = Size(labels[row]);
        var free = box.Right - width;
        double Above(double lead) => box.Left + (lead * PerLead) > free ? height : 0;
        var arrow = HasArrow(row) && last is var (_, lead) ? Middle(columns, (row, lead), unit) + (picture.Figure.Em * 0.6) + Above(Math.Max(lead, (Words(row, lead).To - box.Left) / PerLead)) : 0;
        return gap + columns.Select(column => (column.Height * unit) + Above(column.To)).Append(height).Append(arrow).Max();
    }

    // What a label takes; below its last line no other keeps its distance.
    private (double Width, double Height) Size(List<(string Text, TextLook Look)> label) =>
        words.Block(label) with { Height = label.SkipLast(1).Sum(line => WinnerLabels.Height(line.Look)) + (label[^1].Look.Size * Figure.LineHeight) + (picture.Figure.Em * Below) };

    // All labels as large as they may be; where they would be too small to read, the names without the small print.
    private List<List<(string Text, TextLook Look)>> Fitting(List<List<(string Text, TextLook Look)>> whole)
    {
        var part = Math.Min(1, ((box.Height * LabelHeight) - (whole.Count * gap)) / whole.Sum(label => Size(label).Height));
        return part < Smallest && whole.Exists(label => label.Exists(line => !line.Look.Bold))
            ? Fitting([.. whole.Select(label => label.Where(line => line.Look.Bold).ToList())])
            : [.. whole.Select(label => label.Select(line => (line.Text, line.Look with { Size = line.Look.Size * part })).ToList())];
    }

    // By how much they typically win is said of those who may really win.
    private List<(string Text, TextLook Look)> Label(IReadOnlyList<int> row)
    {
        var width = box.Width * LabelWidth;
        if (ReferenceEquals(row, sides.Rest))
        {
            return [.. words.Rest(sides, width)];
        }

        var place = row[0];
        string?[] said = [picture.Race.MayWin(place) ? words.Typically(place) : null, last is var (_, lead) && IsOfLast(row) && lead > X.High ? LastWords(lead) : null];
        return [.. words.Winner(place, width), .. said.OfType<string>().SelectMany(line => words.Wrapped(line, width, picture.Figure.Small))];
    }

    // E.g. "The Greens win in 31% of simulations, typically by 5 points, one time in ten by more than 15 points".
    private string Told(int row)
    {
        if (IsRest(row))
        {
            return string.Join(" ", labels[row].Select(line => line.Text));
        }

        var (place, name) = (Rows[row][0], picture.Race.Names[Rows[row][0]]);
        var often = words.Typically(place) is { } typically && picture.Forecast.Majority.ByWinner[place] is { } majority
            ? $", {typically}, one time in ten by more than {DisplayNumber.WholePoints(majority.Quantile(0.9))}" : "";
        return $"{name.SubjectAtStart} {name.Verb("win")} in {DisplayNumber.Chance(picture.Candidate(place).Win)} of simulations{often}";
    }
}

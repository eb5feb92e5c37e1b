using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// The waterfall: from last result to forecast, effect by effect, the two front runners on one scale, in a three-way race the third too. The effects
/// stand in a column at the left, on a narrow canvas each above its own bars, which leaves these the whole width.
/// </summary>
internal static class ExplanationChart
{
    private const double SmallestLabel = 0.6;

    // Beside three panels names are as small as other small text, a little more than the step by which labels shrink.
    private const double SmallLabel = 0.86;

    // What names may take of the width.
    private const double Names = 0.36;

    // What a label may take of its row.
    private const double Air = 0.86;

    // Between the last row on a narrow canvas and its axis, in ems.
    private const double AboveTheAxis = 0.25;

    // Colours whose channels differ by less are greys.
    private const int Grey = 24;

    private const int Pair = 2;

    // How far words begin from a bar's end, and from the middle of a dot, in ems.
    private const double NextToABar = 0.3;
    private const double NextToADot = 0.75;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        var places = ExplanationWords.Told(picture.Race);
        var noteLook = figure.Small with { Size = em * 0.82, Colour = figure.Theme.Ink };
        var head = em * (figure.IsNarrow ? 1.3 : 1.5);
        var rows = WaterfallRows.Of(picture, places, (body.Height - head, em * (1.25 + (figure.IsNarrow ? AboveTheAxis : 0))), noteLook);
        figure.Lines(rows.Note, body.Left, body.Bottom - ((rows.Note.Count - 1) * noteLook.Size * Figure.LineHeight), noteLook);

        // No wider than the longest of their lines, and smaller before they are broken.
        TextLook Look(bool isBold, double size) => figure.Plain with { Size = em * size, Bold = isBold };
        var size = places.Count > Pair || rows.Rows.Any(row => figure.Measure(row.Name, Look(row.IsShare, 1)) > body.Width * Names) ? SmallLabel : 1;
        var labels = rows.Rows.Max(row => figure.Wrap(row.Name, body.Width * Names, Look(row.IsShare, size)).Max(line => figure.Measure(line, Look(row.IsShare, size))));
        var panels = Panels(picture, rows, new Box(body.Left + (figure.IsNarrow ? 0 : labels + (em * 0.8)), body.Top + head, body.Right, body.Bottom - rows.Foot));
        if (figure.IsNarrow)
        {
            Above(figure, rows.Rows, panels[0].Plot.Box);
        }

        foreach (var panel in panels)
        {
            Panel(picture, rows.Rows, panel);
        }

        if (!figure.IsNarrow)
        {
            Beside(figure, rows.Rows, labels, panels[0].Plot.Box);
        }
    }

    // The candidates' panels with their axes.
    private static List<(PlotArea Plot, IReadOnlyList<double> Walk, int Place, (double Left, double Right) Ends)> Panels(ForecastPicture picture, WaterfallRows rows, Box box)
    {
        var (figure, em) = (picture.Figure, picture.Figure.Em);
        var places = ExplanationWords.Told(picture.Race);
        var apart = em * (places.Count > Pair ? 1.1 : 2);
        var laid = SharedScale.Lay(
            [.. places.Select((place, runner) => (Heading(picture, place, (box.Width - (apart * (places.Count - 1))) / places.Count).Width, Marks(picture, rows.Rows, rows.Walks[runner], place)))],
            box.Width,
            apart,
            figure.Measure("100% ", figure.Small));
        List<(PlotArea Plot, IReadOnlyList<double> Walk, int Place, (double Left, double Right) Ends)> panels = [];
        for (var runner = 0; runner < places.Count; runner++)
        {
            var (left, right, from, to, range, ticks) = laid[runner];
            var plot = figure.Plot(new Box(box.Left + from, box.Top, box.Left + to, box.Bottom), range, new AxisRange(0, rows.Rows.Count));
            Axis(figure, plot, ticks);
            panels.Add((plot, rows.Walks[runner], places[runner], (box.Left + left, box.Left + right)));
        }

        return panels;
    }

    // The vote's own scale. Among names above their bars lines through all rows would be stubs.
    private static void Axis(Figure figure, PlotArea plot, IReadOnlyList<double> ticks)
    {
        var foot = plot.Box.Bottom + (figure.IsNarrow ? figure.Em * AboveTheAxis : 0);
        if (figure.IsNarrow)
        {
            figure.Rule(new Box(plot.Box.Left, foot, plot.Box.Right, foot), figure.Theme.Mark, figure.Em / 16);
        }
        else
        {
            plot.GridX(ticks);
        }

        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{Math.Round(100 * tick)}%"), plot.AtX(tick), foot + figure.Em, figure.Small with { Anchor = Anchor.Middle });
            if (figure.IsNarrow)
            {
                figure.Rule(new Box(plot.AtX(tick), foot - (figure.Em * 0.2), plot.AtX(tick), foot), figure.Theme.Mark, figure.Em / 16);
            }
        }
    }

    // Where the shares and steps of a walk stand, and what they and their words take on either side.
    private static IReadOnlyList<(double Value, double Left, double Right)> Marks(ForecastPicture picture, IReadOnlyList<(string Name, bool IsShare)> rows, IReadOnlyList<double> walk, int place)
    {
        var figure = picture.Figure;
        var dot = figure.Em * 0.45;
        List<(double, double, double)> marks = [];
        for (var row = 0; row < rows.Count; row++)
        {
            var (text, isRight) = rows[row].IsShare ? Share(picture, walk, (row, place)) : (DisplayNumber.SignedPoints(walk[row] - walk[row - 1]), walk[row] >= walk[row - 1]);
            var words = rows[row].IsShare ? (figure.Em * NextToADot) + figure.Measure(text, figure.Plain with { Bold = true }) : (figure.Em * NextToABar) + figure.Measure(text, figure.Small);
            var behind = rows[row].IsShare ? dot : 0;
            marks.Add((walk[row], isRight ? behind : words, isRight ? words : behind));
        }

        return marks;
    }

    // A share on the way, to a tenth as the steps are: its words stand where the next step goes, of the last where it came from.
    private static (string Text, bool IsRight) Share(ForecastPicture picture, IReadOnlyList<double> walk, (int Row, int Place) of)
    {
        var text = of.Row > 0 || picture.Candidate(of.Place).PreviousShare is not null ? DisplayNumber.Counted(Math.Clamp(walk[of.Row], 0, 1))
            : ExplanationWords.Told(picture.Race).Count > Pair ? "new" : "did not stand";
        return (text, of.Row + 1 < walk.Count ? walk[of.Row + 1] >= walk[of.Row] : walk.Count < 3 || walk[^1] >= walk[^3]);
    }

    private static (TextLook Look, double Width) Heading(ForecastPicture picture, int place, double room)
    {
        var (figure, name) = (picture.Figure, picture.Race.Names[place].Label);
        var look = figure.Plain with { Bold = true, Colour = picture.Colours(place).Text };
        var width = figure.Measure(name, look);
        return width <= room ? (look, width) : (look with { Size = look.Size * room / width }, room);
    }

    private static void Beside(Figure figure, IReadOnlyList<(string Name, bool IsShare)> rows, double width, Box box)
    {
        var height = box.Height / rows.Count;
        var size = rows.GroupBy(row => row.IsShare, row => row.Name)
            .Min(names => figure.LabelLook([.. names], (width, height * Air), figure.Plain with { Bold = names.Key }, SmallestLabel).Look.Size);
        for (var row = 0; row < rows.Count; row++)
        {
            var look = figure.Plain with { Size = size, Bold = rows[row].IsShare };
            var lines = figure.Wrap(rows[row].Name, width, look);
            var middle = box.Top + ((row + 0.5) * height);
            var first = middle - ((lines.Count - 1) * look.Size * Figure.LineHeight / 2) + (look.Size * 0.36);
            figure.Lines(lines, figure.Body.Left, first, look);
        }
    }

    // Each name on a line of its own, below a light rule.
    private static void Above(Figure figure, IReadOnlyList<(string Name, bool IsShare)> rows, Box box)
    {
        var body = figure.Body;
        var height = box.Height / rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            var look = figure.Plain with { Size = figure.Small.Size, Bold = rows[row].IsShare };
            look = look with { Size = look.Size * Math.Min(1, body.Width / figure.Measure(rows[row].Name, look)) };
            var (top, foot) = (box.Top + (row * height), box.Top + ((row + 1) * height) - Bar(figure, height));
            if (row > 0)
            {
                figure.Rule(new Box(body.Left, top, body.Right, top), figure.Theme.Grid, figure.Em / 16);
            }

            figure.Text(rows[row].Name, body.Left, foot - (figure.Em * 0.135), look);
        }
    }

    // What a bar and the air about it take of a row, from below, where the name stands above it.
    private static double Bar(Figure figure, double row) => Math.Min(row * 0.5, figure.Em * 1.25);

    private static void Panel(ForecastPicture picture, IReadOnlyList<(string Name, bool IsShare)> rows, (PlotArea Plot, IReadOnlyList<double> Walk, int Place, (double Left, double Right) Ends) panel)
    {
        var (plot, walk, place, (left, right)) = panel;
        var (figure, em) = (picture.Figure, picture.Figure.Em);
        var (colours, name) = (picture.Colours(place), picture.Race.Names[place].Label);
        var (heading, width) = Heading(picture, place, right - left);

        // Above the least of its walk, as far as the panel reaches.
        figure.Text(name, Math.Clamp(plot.AtX(walk.Min()), left, Math.Max(left, right - width)), plot.Box.Top - (em * 0.6), heading);

        // From the edge of one bar to that of the next, where no name stands between them.
        var bar = plot.LengthY(Bar(figure, plot.Box.Height / rows.Count));
        var (half, at) = figure.IsNarrow ? (bar * 0.38, bar / 2) : (Math.Min(0.3, plot.LengthY(em * 0.6)), 0.5);
        double Middle(int row) => rows.Count - row - 1 + at;
        for (var row = 0; row + 1 < rows.Count && !figure.IsNarrow; row++)
        {
            plot.Line(walk[row], Middle(row) - half, walk[row], Middle(row + 1) + half, (figure.Theme.Mark, em / 13));
        }

        // All gains in one look, all losses in another; what is 0.0 is neither.
        List<(double From, double To, double Middle, string Text)> changes =
            [.. Enumerable.Range(0, rows.Count).Where(row => !rows[row].IsShare).Select(row => (walk[row - 1], walk[row], Middle(row), DisplayNumber.SignedPoints(walk[row] - walk[row - 1])))];
        void Bars(char sign, string colour) =>
            plot.Bars(changes.Where(change => change.Text[0] == sign).Select(change => (Math.Min(change.From, change.To), Math.Max(change.From, change.To), change.Middle - half, change.Middle + half)), colour);
        Bars('+', Gains(figure, colours));
        Bars(DisplayNumber.Minus[0], figure.Theme.Mark);
        foreach (var change in changes)
        {
            Step(figure, plot, change, (half, Gains(figure, colours)));
            figure.Hit(
                new Box(plot.Box.Left, plot.AtY(Math.Floor(change.Middle) + 1), plot.Box.Right, plot.AtY(Math.Floor(change.Middle))),
                $"{name}: {change.Text} points, to {DisplayNumber.Share(Math.Clamp(change.To, 0, 1))}");
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].IsShare)
            {
                var (text, isRight) = Share(picture, walk, (row, place));
                plot.Dots([(walk[row], Middle(row))], colours.Fill, em * 0.8);
                Beside(figure, plot, (walk[row], Middle(row), isRight), (text, figure.Plain with { Bold = true, Colour = colours.Text }), NextToADot);
            }
        }
    }

    // What a step has beside or instead of its bar.
    private static void Step(Figure figure, PlotArea plot, (double From, double To, double Middle, string Text) change, (double Half, string Gains) bar)
    {
        var (from, to, middle, text) = change;
        var (isNothing, isGain) = (text == "0.0", to >= from);
        if (isNothing || Math.Abs(to - from) < plot.LengthX(figure.Em / 12))
        {
            // Too thin to be seen as a bar, but of its own colour.
            plot.Line(to, middle + bar.Half, to, middle - bar.Half, (isGain && !isNothing ? bar.Gains : figure.Theme.Mark, figure.Em / (isNothing ? 13 : 7)));
        }

        Beside(figure, plot, (to, middle, isGain), (text, isNothing ? figure.Small : figure.Small with { Colour = figure.Theme.Ink }), NextToABar);
    }

    // A grey party's gains would look like losses.
    private static string Gains(Figure figure, PartyColours colours)
    {
        var (red, green, blue) = Colouring.Channels(colours.Fill);
        return Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) < Grey ? figure.Theme.Ink : colours.Fill;
    }

    private static void Beside(Figure figure, PlotArea plot, (double X, double Y, bool Right) at, (string Text, TextLook Look) label, double away)
    {
        var distance = figure.Em * away;
        var x = plot.AtX(at.X) + (at.Right ? distance : -distance);

        // Where no scale gives all words room.
        var room = at.Right ? figure.Body.Right - x : x - figure.Body.Left;
        var size = label.Look.Size * Math.Min(1, room / figure.Measure(label.Text, label.Look));
        plot.Text(label.Text, x, plot.AtY(at.Y) + (size * 0.36), label.Look with { Size = size, Anchor = at.Right ? Anchor.Start : Anchor.End });
    }
}

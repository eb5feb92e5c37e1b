using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// The waterfall: from last result to forecast, effect by effect, the two front runners on one scale, in a three-way race the third too. The effects
/// stand in a column at the left; on a narrow canvas only the favourite's steps are bars, its rivals' are columns of numbers, as are on any canvas those of a rival whom
/// next to nothing moves. Where these leave bars no length, all are columns.
/// </summary>
internal static class ExplanationChart
{
    private const double SmallestLabel = 0.6;

    // What a label may take of its row.
    private const double Air = 0.9;

    // Colours whose channels differ by less are greys.
    private const int Grey = 24;

    private const int Pair = 2;

    // What bars need of the width beside columns of numbers, in ems: their own length and the numbers at either end.
    private const double LeastPlot = 6;

    // How far words begin from a bar's end, and from the middle of a dot, in ems.
    private const double NextToABar = 0.3;
    private const double NextToADot = 0.75;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        var told = ExplanationWords.Told(picture.Race);
        IReadOnlyList<int> barred = [.. told.Where(place => !WaterfallRows.IsColumn(picture, place))];
        List<int> numbered = [.. told.Except(barred)];
        var noteLook = figure.Small with { Size = em * 0.82, Colour = figure.Theme.Ink };
        var (columns, rows, labels, box) = Laid();
        if (numbered.Count > 1 && box.Width < em * LeastPlot)
        {
            (barred, numbered) = ([], [.. told]);
            (columns, rows, labels, box) = Laid();
        }

        figure.Lines(rows.Note, body.Left, body.Bottom - ((rows.Note.Count - 1) * noteLook.Size * Figure.LineHeight), noteLook);
        var isTable = figure.IsNarrow || numbered.Count > 0;
        if (isTable)
        {
            Between(figure, rows.Rows.Count, box);
        }

        foreach (var panel in barred.Count == 0 ? [] : Panels(picture, rows, barred, (box, isTable)))
        {
            Panel(picture, rows.Rows, panel);
        }

        columns.Draw(rows, (box.Top, box.Bottom), [.. rows.Walks.Skip(barred.Count)], body.Left + labels);
        Beside(figure, rows.Rows, labels, box);

        // Labels are no wider than the longest of their lines, and smaller before they are broken.
        (WaterfallColumns Columns, WaterfallRows Rows, double Labels, Box Box) Laid()
        {
            List<int> places = [.. barred, .. numbered];
            var columns = new WaterfallColumns(picture, numbered, barred.Count == 0);
            var head = (em * (figure.IsNarrow ? 1.1 : 1.5)) + columns.MoreHead;
            var rows = WaterfallRows.Of(picture, places, (body.Height - head, em * (barred.Count > 0 ? 1.25 : 0.4)), noteLook);
            var size = places.Count > Pair || rows.Rows.Any(row => WaterfallRows.IsLong(figure, row, 1, places.Count > Pair)) ? WaterfallRows.SmallLabel : 1;
            var labels = rows.Rows.Max(row => WaterfallRows.Lines(figure, row, size, places.Count > Pair).Max(line => figure.Measure(line, WaterfallRows.Look(figure, row.IsShare, size))));
            return (columns, rows, labels, new Box(body.Left + labels + (em * 0.8), body.Top + head, body.Right - columns.Width, body.Bottom - rows.Foot));
        }
    }

    // The candidates' panels with their axes.
    private static List<(PlotArea Plot, IReadOnlyList<double> Walk, int Place, (double Left, double Right) Ends)> Panels(ForecastPicture picture, WaterfallRows rows, IReadOnlyList<int> places, (Box Box, bool IsTable) of)
    {
        var (figure, em, box) = (picture.Figure, picture.Figure.Em, of.Box);
        var apart = em * (places.Count > Pair ? 1.1 : 2);
        var laid = SharedScale.Lay(
            [.. places.Select((place, runner) => (Heading(picture, place, (box.Width - (apart * (places.Count - 1))) / places.Count).Width, Marks(picture, rows.Rows, rows.Walks[runner], place)))],
            box.Width,
            apart,
            figure.Measure("100% ", figure.Small));
        List<(PlotArea Plot, IReadOnlyList<double> Walk, int Place, (double Left, double Right) Ends)> panels = [];
        List<IReadOnlyList<double>> ticked = [];
        for (var runner = 0; runner < places.Count; runner++)
        {
            var (left, right, from, to, range, ticks) = laid[runner];
            var plot = figure.Plot(new Box(box.Left + from, box.Top, box.Left + to, box.Bottom), range, new AxisRange(0, rows.Rows.Count));
            panels.Add((plot, rows.Walks[runner], places[runner], (box.Left + left, box.Left + right)));
            ticked.Add([.. ticks]);
        }

        for (var runner = 0; runner < places.Count; runner++)
        {
            Axis(figure, panels[runner].Plot, runner + 1 < places.Count ? Clear(figure, (panels[runner].Plot, ticked[runner]), (panels[runner + 1].Plot, ticked[runner + 1])) : ticked[runner], of.IsTable);
        }

        return panels;
    }

    // The ticks of an axis without its last where the label would run into the first of the next.
    private static IReadOnlyList<double> Clear(Figure figure, (PlotArea Plot, IReadOnlyList<double> Ticks) axis, (PlotArea Plot, IReadOnlyList<double> Ticks) next)
    {
        double Half(double tick) => figure.Measure(Ticked(tick), figure.Small) / 2;
        return axis.Plot.AtX(axis.Ticks[^1]) + Half(axis.Ticks[^1]) + (figure.Em / 4) > next.Plot.AtX(next.Ticks[0]) - Half(next.Ticks[0]) ? [.. axis.Ticks.SkipLast(1)] : axis.Ticks;
    }

    private static string Ticked(double tick) => Invariant($"{Math.Round(100 * tick)}%");

    // The vote's own scale; among rules between rows its lines are short.
    private static void Axis(Figure figure, PlotArea plot, IReadOnlyList<double> ticks, bool isTable)
    {
        var foot = plot.Box.Bottom;
        if (isTable)
        {
            figure.Rule(new Box(plot.Box.Left, foot, plot.Box.Right, foot), figure.Theme.Mark, figure.Em / 16);
        }
        else
        {
            plot.GridX(ticks);
        }

        foreach (var tick in ticks)
        {
            figure.Text(Ticked(tick), plot.AtX(tick), foot + figure.Em, figure.Small with { Anchor = Anchor.Middle });
            if (isTable)
            {
                figure.Rule(new Box(plot.AtX(tick), foot - (figure.Em * 0.2), plot.AtX(tick), foot), figure.Theme.Mark, figure.Em / 16);
            }
        }
    }

    // Light rules lead the eye from a name to its numbers.
    private static void Between(Figure figure, int rows, Box box)
    {
        for (var row = 0; row < rows; row++)
        {
            var at = box.Top + (row * box.Height / rows);
            figure.Rule(new Box(figure.Body.Left, at, figure.Body.Right, at), figure.Theme.Grid, figure.Em / 16);
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
            var words = rows[row].IsShare ? (figure.Em * NextToADot) + figure.Measure(text, WaterfallRows.Shares(picture)) : (figure.Em * NextToABar) + figure.Measure(text, figure.Small);
            var behind = rows[row].IsShare ? dot : 0;
            marks.Add((walk[row], isRight ? behind : words, isRight ? words : behind));
        }

        return marks;
    }

    // A share on the way, to a tenth as the steps are: its words stand towards the middle of the walk, where they widen no axis.
    private static (string Text, bool IsRight) Share(ForecastPicture picture, IReadOnlyList<double> walk, (int Row, int Place) of)
    {
        var text = of.Row > 0 || picture.Candidate(of.Place).PreviousShare is not null ? DisplayNumber.Counted(Math.Clamp(walk[of.Row], 0, 1))
            : picture.Figure.IsNarrow || ExplanationWords.Told(picture.Race).Count > Pair ? "new" : "did not stand";
        return (text, walk[of.Row] - walk.Min() <= walk.Max() - walk[of.Row]);
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

    private static void Panel(ForecastPicture picture, IReadOnlyList<(string Name, bool IsShare)> rows, (PlotArea Plot, IReadOnlyList<double> Walk, int Place, (double Left, double Right) Ends) panel)
    {
        var (plot, walk, place, (left, right)) = panel;
        var (figure, em) = (picture.Figure, picture.Figure.Em);
        var (colours, name) = (picture.Colours(place), picture.Race.Names[place].Label);
        var (heading, width) = Heading(picture, place, right - left);

        // Above the least of its walk, as far as the panel reaches.
        figure.Text(name, Math.Clamp(plot.AtX(walk.Min()), left, Math.Max(left, right - width)), plot.Box.Top - (em * 0.6), heading);

        // From the edge of one bar to that of the next.
        var half = Math.Min(0.3, plot.LengthY(em * 0.6));
        double Middle(int row) => rows.Count - row - 0.5;
        for (var row = 0; row + 1 < rows.Count; row++)
        {
            plot.Line(walk[row], Middle(row) - half, walk[row], Middle(row + 1) + half, (figure.Theme.Mark, em / 13));
        }

        // All gains in one look, all losses in another; what is 0.0 is neither.
        List<(double From, double To, double Middle, string Text)> changes =
            [.. Enumerable.Range(0, rows.Count).Where(row => !rows[row].IsShare).Select(row => (walk[row - 1], walk[row], Middle(row), DisplayNumber.SignedPoints(walk[row] - walk[row - 1])))];
        var (gains, losses) = (Gains(figure, colours), PartyColours.Of(figure.Theme.Mark));
        foreach (var change in changes)
        {
            if (change.Text != "0.0")
            {
                plot.Bars([(Math.Min(change.From, change.To), Math.Max(change.From, change.To), change.Middle - half, change.Middle + half)], change.Text[0] == '+' ? gains : losses);
            }

            Step(figure, plot, change, (half, gains.Fill));
            figure.Hit(
                new Box(plot.Box.Left, plot.AtY(Math.Floor(change.Middle) + 1), plot.Box.Right, plot.AtY(Math.Floor(change.Middle))),
                $"{name}: {change.Text} points, to {DisplayNumber.Share(Math.Clamp(change.To, 0, 1))}");
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].IsShare)
            {
                var (text, isRight) = Share(picture, walk, (row, place));
                plot.Dots([(walk[row], Middle(row))], colours, em * 0.8);
                Beside(figure, plot, (walk[row], Middle(row), isRight), (text, WaterfallRows.Shares(picture) with { Colour = colours.Text }), NextToADot);
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
    internal static PartyColours Gains(Figure figure, PartyColours colours)
    {
        var (red, green, blue) = Colouring.Channels(colours.Fill);
        return Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) < Grey ? PartyColours.Of(figure.Theme.Ink) : colours;
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

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

    // What a label may take of its row.
    private const double Air = 0.86;

    // Effects that are enough beside three panels, and on a narrow canvas.
    private const int Enough = 8;

    // Heights of rows in the figure's em: with the effect beside the bar, and above it.
    private const double Row = 1.38;
    private const double RowOfTwo = 2.1;

    // Between the last row on a narrow canvas and its axis, in ems.
    private const double AboveTheAxis = 0.45;

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
        var (isNarrow, isCrowded) = (figure.IsNarrow, places.Count > Pair);
        var told = ExplanationWords.Steps(picture.Race);
        var noteLook = figure.Small with { Size = em * 0.82, Colour = figure.Theme.Ink };
        var named = ExplanationWords.Named(picture.Race, places[0]).Select(step => picture.Forecast.Explanation[step].Effect).ToList();
        var head = em * 1.5;

        // The rows that leave their note room.
        Waterfall steps;
        IReadOnlyList<string> note;
        double foot;
        var lines = 0;
        do
        {
            lines++;
            foot = (em * (1.25 + (isNarrow ? AboveTheAxis : 0))) + ((lines + 0.4) * noteLook.Size * Figure.LineHeight);
            var room = (int)((body.Height - head - foot) / (em * (isNarrow ? RowOfTwo : Row))) - 2;
            steps = Waterfall.Of(told, places, (Math.Max(2, isNarrow || isCrowded ? Math.Min(Enough, room) : room), room, named, isCrowded ? 0.01 : 0.005));
            note = figure.Wrap(ExplanationWords.Note(steps.Effects), body.Width, noteLook);
        }
        while (note.Count > lines);

        figure.Lines(note, body.Left, body.Bottom - ((note.Count - 1) * noteLook.Size * Figure.LineHeight), noteLook);
        List<string> names = [Invariant($"Last time, {picture.Forecast.Contest.Previous.Date.Year}"), .. steps.Effects.Select(effect => Sentence.Start(ExplanationWords.Effect(picture.Race, effect))), "Mean forecast"];

        // No wider than the longest of their lines.
        var labels = Math.Min(body.Width * (isCrowded ? 0.26 : 0.36), names.Max(name => figure.Measure(name, figure.Plain)));
        labels = isNarrow ? 0 : names.SelectMany(name => figure.Wrap(name, labels, figure.Plain with { Bold = true })).Max(line => figure.Measure(line, figure.Plain with { Bold = true })) + (em * 0.8);
        var panels = Panels(picture, steps, new Box(body.Left + labels, body.Top + head, body.Right, body.Bottom - foot));
        if (isNarrow)
        {
            Above(figure, names, panels[0].Plot.Box);
        }

        foreach (var panel in panels)
        {
            Panel(picture, panel);
        }

        if (!isNarrow)
        {
            Beside(figure, names, labels - (em * 0.8), panels[0].Plot.Box);
        }
    }

    // The candidates' panels with their axes.
    private static List<(PlotArea Plot, List<double> Walk, int Place, (double Left, double Right) Ends)> Panels(ForecastPicture picture, Waterfall steps, Box box)
    {
        var (figure, em) = (picture.Figure, picture.Figure.Em);
        var places = ExplanationWords.Told(picture.Race);
        var walks = places.Select((place, runner) => Walk(picture, steps, (runner, place))).ToList();
        var apart = em * (places.Count > Pair ? 1.5 : 2);
        var laid = SharedScale.Lay(
            [.. places.Select((place, runner) => (Heading(picture, place, (box.Width - (apart * (places.Count - 1))) / places.Count).Width, Marks(picture, walks[runner], place)))],
            box.Width,
            apart,
            figure.Measure("100% ", figure.Small));
        List<(PlotArea Plot, List<double> Walk, int Place, (double Left, double Right) Ends)> panels = [];
        for (var runner = 0; runner < places.Count; runner++)
        {
            var (left, right, from, to, range, ticks) = laid[runner];
            var plot = figure.Plot(new Box(box.Left + from, box.Top, box.Left + to, box.Bottom), range, new AxisRange(0, steps.Effects.Count + 2));
            Axis(figure, plot, ticks);
            panels.Add((plot, walks[runner], places[runner], (box.Left + left, box.Left + right)));
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

    // Where the ends and steps of a walk stand, and what they and their words take on either side.
    private static IReadOnlyList<(double Value, double Left, double Right)> Marks(ForecastPicture picture, List<double> walk, int place)
    {
        var figure = picture.Figure;
        var dot = figure.Em * 0.45;
        List<(double, double, double)> marks = [];
        foreach (var end in Ends(picture, walk, place))
        {
            var words = (figure.Em * NextToADot) + figure.Measure(end.Text, figure.Plain with { Bold = true });
            marks.Add((end.Value, end.IsRight ? dot : words, end.IsRight ? words : dot));
        }

        for (var step = 1; step < walk.Count; step++)
        {
            var words = (figure.Em * NextToABar) + figure.Measure(DisplayNumber.SignedPoints(walk[step] - walk[step - 1]), figure.Small);
            var isRight = walk[step] >= walk[step - 1];
            marks.Add((walk[step], isRight ? 0 : words, isRight ? words : 0));
        }

        return marks;
    }

    // The first and the last of a walk: to a tenth, as the steps between are.
    private static IReadOnlyList<(double Value, string Text, bool IsRight)> Ends(ForecastPicture picture, List<double> walk, int place)
    {
        var first = picture.Candidate(place).PreviousShare is not null ? Shown(walk[0]) : ExplanationWords.Told(picture.Race).Count > Pair ? "new" : "did not stand";
        return [(walk[0], first, walk.Count < 2 || walk[1] >= walk[0]), (walk[^1], Shown(walk[^1]), walk.Count < 2 || walk[^1] >= walk[^2])];

        static string Shown(double share) => DisplayNumber.Counted(Math.Clamp(share, 0, 1));
    }

    private static (TextLook Look, double Width) Heading(ForecastPicture picture, int place, double room)
    {
        var (figure, name) = (picture.Figure, picture.Race.Names[place].Label);
        var look = figure.Plain with { Bold = true, Colour = picture.Colours(place).Text };
        var width = figure.Measure(name, look);
        return width <= room ? (look, width) : (look with { Size = look.Size * room / width }, room);
    }

    // Shares after the last result and after each step.
    private static List<double> Walk(ForecastPicture picture, Waterfall steps, (int Runner, int Place) who)
    {
        List<double> walk = [RoundedSteps.Of(ExplanationWords.Ends(picture.Race, who.Place).Before)];
        foreach (var points in steps.Points[who.Runner])
        {
            walk.Add(walk[^1] + points);
        }

        return walk;
    }

    private static void Beside(Figure figure, List<string> names, double width, Box box)
    {
        var height = box.Height / names.Count;
        var size = figure.LabelLook(names, (width, height * Air), figure.Plain with { Bold = true }, SmallestLabel).Look.Size;
        for (var row = 0; row < names.Count; row++)
        {
            var look = figure.Plain with { Size = size, Bold = row == 0 || row == names.Count - 1 };
            var lines = figure.Wrap(names[row], width, look);
            var middle = box.Top + ((row + 0.5) * height);
            var first = middle - ((lines.Count - 1) * look.Size * Figure.LineHeight / 2) + (look.Size * 0.36);
            figure.Lines(lines, figure.Body.Left, first, look);
        }
    }

    // Each name on a line of its own, below a light rule.
    private static void Above(Figure figure, List<string> names, Box box)
    {
        var body = figure.Body;
        var height = box.Height / names.Count;
        for (var row = 0; row < names.Count; row++)
        {
            var look = figure.Plain with { Size = figure.Small.Size, Bold = row == 0 || row == names.Count - 1 };
            look = look with { Size = look.Size * Math.Min(1, body.Width / figure.Measure(names[row], look)) };
            var (top, foot) = (box.Top + (row * height), box.Top + ((row + 1) * height) - Bar(figure, height));
            if (row > 0)
            {
                figure.Rule(new Box(body.Left, top, body.Right, top), figure.Theme.Grid, figure.Em / 16);
            }

            figure.Text(names[row], body.Left, foot - (figure.Em * 0.12), look);
        }
    }

    // What a bar and the air about it take of a row, from below, where the name stands above it.
    private static double Bar(Figure figure, double row) => Math.Min(row * 0.55, figure.Em * 1.25);

    private static void Panel(ForecastPicture picture, (PlotArea Plot, List<double> Walk, int Place, (double Left, double Right) Ends) panel)
    {
        var (plot, walk, place, (left, right)) = panel;
        var (figure, em) = (picture.Figure, picture.Figure.Em);
        var (colours, rows, name) = (picture.Colours(place), walk.Count + 1, picture.Race.Names[place].Label);
        var (heading, width) = Heading(picture, place, right - left);

        // Above the least of its walk, as far as the panel reaches.
        figure.Text(name, Math.Clamp(plot.AtX(walk.Min()), left, Math.Max(left, right - width)), plot.Box.Top - (em * 0.6), heading);

        // From the edge of one bar to that of the next, where no name stands between them.
        var bar = plot.LengthY(Bar(figure, plot.Box.Height / rows));
        var (half, at) = figure.IsNarrow ? (bar * 0.38, bar / 2) : (Math.Min(0.3, plot.LengthY(em * 0.6)), 0.5);
        for (var row = 0; row + 1 < rows && !figure.IsNarrow; row++)
        {
            var (above, below) = (rows - row - 1 + at, rows - row - 2 + at);
            plot.Line(walk[row], above - half, walk[row], below + half, (figure.Theme.Mark, em / 13));
        }

        // All gains in one look, all losses in another; what is 0.0 is neither.
        var changes = walk.Zip(walk.Skip(1), (from, to) => (From: from, To: to, Text: DisplayNumber.SignedPoints(to - from))).ToList();
        var bars = changes.Select((change, step) => (Math.Min(change.From, change.To), Math.Max(change.From, change.To), rows - step - 2 + at - half, rows - step - 2 + at + half)).ToList();
        plot.Bars(bars.Where((_, step) => changes[step].Text[0] == '+'), Gains(figure, colours));
        plot.Bars(bars.Where((_, step) => changes[step].Text.StartsWith(DisplayNumber.Minus, StringComparison.Ordinal)), figure.Theme.Mark);
        for (var step = 0; step < changes.Count; step++)
        {
            var (from, to, text) = changes[step];
            var middle = rows - step - 2 + at;
            var (isNothing, isGain) = (text == "0.0", to >= from);
            if (isNothing || Math.Abs(to - from) < plot.LengthX(em / 12))
            {
                // Too thin to be seen as a bar, but of its own colour.
                plot.Line(to, middle + half, to, middle - half, (isGain && !isNothing ? Gains(figure, colours) : figure.Theme.Mark, em / (isNothing ? 13 : 7)));
            }

            if (!isNothing)
            {
                Beside(figure, plot, (to, middle, isGain), (text, figure.Small with { Colour = figure.Theme.Ink }), NextToABar);
            }

            figure.Hit(
                new Box(plot.Box.Left, plot.AtY(rows - step - 1), plot.Box.Right, plot.AtY(rows - step - 2)),
                $"{name}: {text} points, to {DisplayNumber.Share(Math.Clamp(to, 0, 1))}");
        }

        foreach (var ((value, text, isRight), row) in Ends(picture, walk, place).Zip([rows - 1 + at, at]))
        {
            plot.Dots([(value, row)], colours.Fill, em * 0.8);
            Beside(figure, plot, (value, row, isRight), (text, figure.Plain with { Bold = true, Colour = colours.Text }), NextToADot);
        }
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

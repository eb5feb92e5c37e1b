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

    // The most effects beside three panels, and on a narrow canvas.
    private const int MostRows = 8;
    private const int MostNarrow = 8;

    // Heights of rows in the figure's em: with the effect beside the bar, and above it.
    private const double Row = 1.45;
    private const double RowOfTwo = 2.25;

    // Colours whose channels differ by less are greys.
    private const int Grey = 24;

    private const int Pair = 2;

    private const string Absent = "did not stand";

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        var places = ExplanationWords.Told(picture.Race);
        var (head, foot) = (em * 1.5, em * 1.25);
        var (isNarrow, isCrowded) = (figure.IsNarrow, places.Count > Pair);
        var room = (int)((body.Height - head - foot) / (em * (isNarrow ? RowOfTwo : Row))) - 2;
        var told = ExplanationWords.Steps(picture.Race);
        var named = ExplanationWords.Biggest(picture.Race, places[0]) is >= 0 and var biggest ? told.ToList().FindIndex(step => step.Effect == picture.Forecast.Explanation[biggest].Effect) : -1;
        var steps = Waterfall.Of(
            told,
            places,
            (Math.Max(2, isNarrow ? Math.Min(MostNarrow, room) : isCrowded ? Math.Min(MostRows, room) : room), named, isCrowded ? 0.01 : 0.005));
        List<string> names = [Invariant($"Last time, {picture.Forecast.Contest.Previous.Date.Year}"), .. steps.Effects.Select(effect => Sentence.Start(ExplanationWords.Effect(picture.Race, effect))), "Mean forecast"];

        // No wider than the longest of their lines.
        var labels = Math.Min(body.Width * (isCrowded ? 0.26 : 0.33), names.Max(name => figure.Measure(name, figure.Plain)));
        labels = isNarrow ? 0 : names.SelectMany(name => figure.Wrap(name, labels, figure.Plain with { Bold = true })).Max(line => figure.Measure(line, figure.Plain with { Bold = true })) + (em * 1.2);
        var apart = em * (isNarrow ? 0.8 : isCrowded ? 1.4 : 2.4);
        var width = (body.Width - labels - (apart * (places.Count - 1))) / places.Count;
        var span = Span(picture, steps, places) / (1 - (2 * Side(figure) / width));
        List<(PlotArea Plot, List<double> Walk, int Place)> panels = [];
        for (var runner = 0; runner < places.Count; runner++)
        {
            var walk = Walk(picture, steps, (runner, places[runner]));
            var (middle, left) = ((walk.Min() + walk.Max()) / 2, body.Left + labels + (runner * (width + apart)));
            var box = new Box(left, body.Top + head, left + width, body.Bottom - foot);
            panels.Add((figure.Plot(box, new AxisRange(middle - (span / 2), middle + (span / 2)), new AxisRange(0, names.Count)), walk, places[runner]));
        }

        var plots = panels.ConvertAll(panel => panel.Plot);
        Axes(figure, plots);
        if (isNarrow)
        {
            Above(figure, names, plots);
        }

        foreach (var (plot, walk, place) in panels)
        {
            Panel(picture, plot, walk, place);
        }

        if (!isNarrow)
        {
            Beside(figure, names, labels - (em * 1.2), plots[0].Box);
        }
    }

    // Room for "−10.6" beside a bar, and for "88.8%" beside the dot of an end.
    private static double Side(Figure figure)
    {
        var step = figure.Measure("−10.6", figure.Small) + (figure.Em * 0.5);
        return figure.IsNarrow ? step : Math.Max(step, figure.Measure("88.8%", figure.Plain with { Bold = true }) + (figure.Em * 0.8));
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

    private static double Span(ForecastPicture picture, Waterfall steps, IReadOnlyList<int> places) => Enumerable.Range(0, places.Count)
        .Select(runner => Walk(picture, steps, (runner, places[runner])))
        .Max(walk => Math.Max(0.01, walk.Max() - walk.Min()));

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

    // Each name on a line of its own, through which nothing runs, below a light rule.
    private static void Above(Figure figure, List<string> names, IReadOnlyList<PlotArea> plots)
    {
        var (body, box) = (figure.Body, plots[0].Box);
        var height = box.Height / names.Count;
        for (var row = 0; row < names.Count; row++)
        {
            var look = figure.Plain with { Size = figure.Small.Size, Bold = row == 0 || row == names.Count - 1 };
            look = look with { Size = look.Size * Math.Min(1, body.Width / figure.Measure(names[row], look)) };
            var (top, foot) = (box.Top + (row * height), box.Top + ((row + 1) * height) - Bar(figure, height));
            foreach (var plot in plots)
            {
                plot.Plate(new Box(plot.Box.Left - (figure.Em * 0.2), top + (figure.Em * 0.1), plot.Box.Right + (figure.Em * 0.2), foot - (figure.Em * 0.1)));
            }

            if (row > 0)
            {
                figure.Rule(new Box(body.Left, top, body.Right, top), figure.Theme.Grid, figure.Em / 16);
            }

            figure.Text(names[row], body.Left, foot - (figure.Em * 0.2), look);
        }
    }

    // What a bar and the air about it take of a row, from below, where the name stands above it.
    private static double Bar(Figure figure, double row) => Math.Min(row * 0.6, figure.Em * 1.25);

    private static void Panel(ForecastPicture picture, PlotArea plot, List<double> walk, int place)
    {
        var figure = picture.Figure;
        var (em, colours, rows) = (figure.Em, picture.Colours(place), walk.Count + 1);
        var heading = figure.Plain with { Bold = true, Colour = colours.Text };
        var name = picture.Race.Names[place].Label;
        while (figure.Measure(name, heading) > plot.Box.Width && heading.Size > em * 0.4)
        {
            heading = heading with { Size = heading.Size * 0.95 };
        }

        // Above the least of its walk, as far as the panel reaches.
        var from = Math.Clamp(plot.AtX(walk.Min()), plot.Box.Left, Math.Max(plot.Box.Left, plot.Box.Right - figure.Measure(name, heading)));
        figure.Text(name, from, plot.Box.Top - (em * 0.6), heading);

        // From the edge of one bar to that of the next, where no name stands between them.
        var bar = plot.LengthY(Bar(figure, plot.Box.Height / rows));
        var (half, at) = figure.IsNarrow ? (bar * 0.38, bar / 2) : (Math.Min(0.3, plot.LengthY(em * 0.6)), 0.5);
        for (var row = 0; row + 1 < rows && !figure.IsNarrow; row++)
        {
            var (above, below) = (rows - row - 1 + at, rows - row - 2 + at);
            plot.Line(walk[row], above - half, walk[row], below + half, (figure.Theme.Mark, em / 13));
        }

        // All gains in one look, all losses in another.
        var bars = Enumerable.Range(1, walk.Count - 1).Select(step =>
            (Math.Min(walk[step], walk[step - 1]), Math.Max(walk[step], walk[step - 1]), rows - step - 1 + at - half, rows - step - 1 + at + half)).ToList();
        plot.Bars(bars.Where((_, step) => walk[step + 1] >= walk[step]), Gains(figure, colours));
        plot.Bars(bars.Where((_, step) => walk[step + 1] < walk[step]), figure.Theme.Mark);
        for (var step = 1; step < walk.Count; step++)
        {
            var change = walk[step] - walk[step - 1];
            var middle = rows - step - 1 + at;
            var text = DisplayNumber.SignedPoints(change);
            if (Math.Abs(change) < plot.LengthX(em / 12))
            {
                // Too thin to be seen as a bar, but of its own colour.
                plot.Line(walk[step], middle + half, walk[step], middle - half, (change > 0 ? Gains(figure, colours) : figure.Theme.Mark, em / 7));
            }

            Beside(figure, plot, (walk[step], middle, change >= 0), (text, figure.Small with { Colour = figure.Theme.Ink }));

            figure.Hit(
                new Box(plot.Box.Left, plot.AtY(rows - step), plot.Box.Right, plot.AtY(rows - step - 1)),
                $"{name}: {text} points, to {DisplayNumber.Share(Math.Clamp(walk[step], 0, 1))}");
        }

        End(figure, plot, (walk[0], rows - 1 + at, picture.Candidate(place).PreviousShare is null ? figure.Measure(Absent, figure.Plain with { Bold = true }) + (em * 1.2) < plot.Box.Width ? Absent : "new" : null), colours, Toward(walk, 1));
        End(figure, plot, (walk[^1], at, null), colours, Toward(walk, walk.Count - 1));
    }

    // A grey party's gains would look like losses.
    private static string Gains(Figure figure, PartyColours colours)
    {
        var (red, green, blue) = Colouring.Channels(colours.Fill);
        return Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) < Grey ? figure.Theme.Ink : colours.Fill;
    }

    // The vote's own scale: all panels have as many points in an inch, each where its own walk lies, and lines in the same steps.
    private static void Axes(Figure figure, IReadOnlyList<PlotArea> plots)
    {
        // Lines that have their numbers under them, clear of one another and of the next panel's; as many as there is room for.
        bool IsClear(PlotArea plot, List<double> ticks) => ticks.Count < 2 || (ticks.Count <= 4 && plot.AtX(ticks[1]) - plot.AtX(ticks[0]) >= figure.Measure("100% ", figure.Small));
        var ticks = Enumerable.Range(2, 6).Select(wanted => plots.Select(plot => Ticks(figure, plot, wanted)).ToList())
            .Where(all => plots.Zip(all).All(pair => IsClear(pair.First, pair.Second))).Where(all => all.TrueForAll(ticks => ticks.Count > 0)).MaxBy(all => all.Sum(ticks => ticks.Count))

            // Where no steps suit all, each has its own.
            ?? [.. plots.Select(plot => Enumerable.Range(2, 6).Select(wanted => Ticks(figure, plot, wanted)).Where(ticks => ticks.Count > 0).Select(ticks => IsClear(plot, ticks) ? ticks : [ticks[ticks.Count / 2]]).MaxBy(ticks => ticks.Count) ?? [])];
        foreach (var (plot, own) in plots.Zip(ticks))
        {
            plot.GridX(own);
            foreach (var tick in own)
            {
                figure.Text(TickText(tick), plot.AtX(tick), plot.Box.Bottom + figure.Em, figure.Small with { Anchor = Anchor.Middle });
            }
        }
    }

    // Whole percentages whose numbers have room: left of the first panel their row is free.
    private static List<double> Ticks(Figure figure, PlotArea plot, int wanted)
    {
        double Reach(double tick) => (figure.Measure(TickText(tick), figure.Small) / 2) - (figure.Em * 0.35);
        var left = plot.Box.Left < figure.Body.Left + (figure.Body.Width / 2) ? plot.Box.Left - figure.Em : plot.Box.Left;
        var right = Math.Min(plot.Box.Right, figure.Body.Right - (figure.Em * 0.35));
        return [.. plot.X.Ticks(wanted).Where(tick => tick is >= 0 and <= 1 && Math.Abs((100 * tick) - Math.Round(100 * tick)) < 1e-6 && plot.AtX(tick) - Reach(tick) >= left && plot.AtX(tick) + Reach(tick) <= right)];
    }

    private static string TickText(double tick) => Invariant($"{Math.Round(100 * tick, 1)}%");

    // Whether a label at this end of the walk stands right of its dot.
    private static bool Toward(List<double> walk, int step) => walk.Count < 2 || walk[Math.Min(step, walk.Count - 1)] >= walk[Math.Max(0, step - 1)];

    private static void End(Figure figure, PlotArea plot, (double X, double Y, string? Text) at, PartyColours colours, bool right)
    {
        plot.Dots([(at.X, at.Y)], colours.Fill, figure.Em * 0.8);

        // To a tenth, as the steps between are.
        var text = at.Text ?? DisplayNumber.Counted(Math.Clamp(at.X, 0, 1));
        var look = figure.Plain with { Bold = true, Colour = colours.Text };

        // On the other side where it would not fit.
        var isRight = right || plot.AtX(at.X) - (figure.Em * 0.75) - figure.Measure(text, look) < figure.Body.Left;
        Beside(figure, plot, (at.X, at.Y, isRight), (text, look), 0.45);
    }

    private static void Beside(
        Figure figure, PlotArea plot, (double X, double Y, bool Right) at, (string Text, TextLook Look) label, double away = 0)
    {
        var distance = figure.Em * (0.3 + away);
        var x = plot.AtX(at.X) + (at.Right ? distance : -distance);

        // "did not stand" is longer than any number that room is kept for.
        var room = at.Right ? figure.Body.Right - x : x - figure.Body.Left;
        var size = label.Look.Size * Math.Min(1, room / figure.Measure(label.Text, label.Look));
        plot.Text(label.Text, x, plot.AtY(at.Y) + (size * 0.36), label.Look with { Size = size, Anchor = at.Right ? Anchor.Start : Anchor.End });
    }
}

using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The waterfall: from last result to forecast, effect by effect, the two front runners on one scale.</summary>
internal static class ExplanationChart
{
    private const int FewestStacked = 5;
    private const double SmallestLabel = 0.6;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var (body, em) = (figure.Body, figure.Em);
        IReadOnlyList<int> places = [picture.Race.Front.First, picture.Race.Front.Second];

        // Side by side under one column of labels, or on a telephone one under the other, if that leaves room for the effects.
        var head = em * 1.5;
        var stackedRows = (int)((((body.Height - (em * 0.6)) / 2) - head) / (em * 1.4)) - 2;
        var stacked = figure.IsNarrow && stackedRows >= FewestStacked;
        var apart = stacked ? em * 0.6 : figure.IsNarrow ? em * 0.8 : em * 1.6;
        var height = stacked ? (body.Height - apart) / 2 : body.Height;
        var rows = stacked ? stackedRows : Math.Max(2, (int)((height - head) / (em * 1.75)) - 2);
        var steps = Waterfall.Of(
            [.. picture.Forecast.Explanation.Select(step => step with { Effect = ExplanationWords.Effect(picture.Race, step.Effect) })],
            places,
            (rows, ExplanationWords.Biggest(picture.Race, places[0])));
        List<string> names = ["Last time", .. steps.Effects.Select(Sentence.Start), "Mean forecast"];
        var labels = Math.Min(body.Width * (stacked ? 0.45 : 0.33), names.Max(name => figure.Measure(name, figure.Plain)));
        var row = (height - head) / names.Count;
        var left = body.Left + labels + (em * 1.2);
        var width = stacked ? body.Right - left : (body.Right - left - apart) / 2;
        var span = Span(picture, steps, places) / (1 - (2 * Side(figure) / width));
        for (var runner = 0; runner < 2; runner++)
        {
            var (from, top) = stacked ? (left, body.Top + head + (runner * (height + apart))) : (left + (runner * (width + apart)), body.Top + head);
            if (stacked || runner == 0)
            {
                Labels(figure, names, labels, (top, row));
            }

            var walk = Walk(picture, steps, (runner, places[runner]));
            var middle = (walk.Min() + walk.Max()) / 2;
            var box = new Box(from, top, from + width, top + height - head);
            var plot = figure.Plot(box, new AxisRange(middle - (span / 2), middle + (span / 2)), new AxisRange(0, names.Count));
            Panel(picture, plot, walk, places[runner]);
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
        List<double> walk = [ExplanationWords.Ends(picture.Race, who.Place).Before];
        foreach (var points in steps.Points[who.Runner])
        {
            walk.Add(walk[^1] + points);
        }

        return walk;
    }

    private static double Span(ForecastPicture picture, Waterfall steps, IReadOnlyList<int> places) => Enumerable.Range(0, places.Count)
        .Select(runner => Walk(picture, steps, (runner, places[runner])))
        .Max(walk => Math.Max(0.01, walk.Max() - walk.Min()));

    private static void Labels(Figure figure, List<string> names, double width, (double Top, double Row) at)
    {
        var size = figure.LabelLook(names, (width, at.Row), figure.Plain with { Bold = true }, SmallestLabel).Look.Size;
        for (var row = 0; row < names.Count; row++)
        {
            var look = figure.Plain with { Size = size, Bold = row == 0 || row == names.Count - 1 };
            var lines = figure.Wrap(names[row], width, look);
            var middle = at.Top + ((row + 0.5) * at.Row);
            var first = middle - ((lines.Count - 1) * look.Size * Figure.LineHeight / 2) + (look.Size * 0.36);
            figure.Lines(lines, figure.Body.Left, first, look);
        }
    }

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

        figure.Text(name, plot.Box.Left, plot.Box.Top - (em * 0.6), heading);
        // From the edge of one bar to that of the next.
        var half = Math.Min(0.3, plot.LengthY(em * 0.6));
        for (var row = 0; row + 1 < rows; row++)
        {
            var (above, below) = (rows - row - 0.5, rows - row - 1.5);
            plot.Line(walk[row], above - half, walk[row], below + half, (figure.Theme.Mark, em / 13));
        }

        for (var step = 1; step < walk.Count; step++)
        {
            var change = walk[step] - walk[step - 1];
            var middle = rows - step - 0.5;
            var bar = (Math.Min(walk[step], walk[step - 1]), Math.Max(walk[step], walk[step - 1]), middle - half, middle + half);
            plot.Bars([bar], change >= 0 ? colours : PartyColours.Of(figure.Theme.Mark));
            var text = DisplayNumber.SignedPoints(change);
            Beside(figure, plot, (walk[step], middle, change >= 0), (text, figure.Small with { Colour = figure.Theme.Ink }));
            figure.Hit(
                new Box(plot.Box.Left, plot.AtY(middle + 0.5), plot.Box.Right, plot.AtY(middle - 0.5)),
                $"{name}: {text} points, to {DisplayNumber.Share(Math.Clamp(walk[step], 0, 1))}");
        }

        End(figure, plot, (walk[0], rows - 0.5, picture.Candidate(place).PreviousShare is null ? "did not stand" : null), colours, Toward(walk, 1));
        End(figure, plot, (walk[^1], 0.5, null), colours, Toward(walk, walk.Count - 1));
    }

    // Whether a label at this end of the walk stands right of its dot.
    private static bool Toward(List<double> walk, int step) => walk.Count < 2 || walk[Math.Min(step, walk.Count - 1)] >= walk[Math.Max(0, step - 1)];

    private static void End(Figure figure, PlotArea plot, (double X, double Y, string? Text) at, PartyColours colours, bool right)
    {
        plot.Dots([(at.X, at.Y)], colours.Fill, figure.Em * 0.8);

        // With a decimal where there is room, so that the steps add up to it.
        var text = at.Text ?? DisplayNumber.Share(Math.Clamp(at.X, 0, 1), figure.IsNarrow ? 0.005 : 0.0005);
        Beside(figure, plot, (at.X, at.Y, right), (text, figure.Plain with { Bold = true, Colour = colours.Text }), 0.45);
    }

    private static void Beside(
        Figure figure, PlotArea plot, (double X, double Y, bool Right) at, (string Text, TextLook Look) label, double away = 0)
    {
        var distance = figure.Em * (0.3 + away);
        var x = plot.AtX(at.X) + (at.Right ? distance : -distance);

        // "did not stand" is longer than any number that room is kept for.
        var room = at.Right ? figure.Body.Right - x : x - figure.Body.Left;
        var size = label.Look.Size * Math.Min(1, room / figure.Measure(label.Text, label.Look));
        figure.Text(label.Text, x, plot.AtY(at.Y) + (size * 0.36), label.Look with { Size = size, Anchor = at.Right ? Anchor.Start : Anchor.End });
    }
}

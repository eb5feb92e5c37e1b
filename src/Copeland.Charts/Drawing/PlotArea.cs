using ScottPlot;

namespace Copeland.Charts.Drawing;

/// <summary>
/// A part of a figure with axes: values go in, ScottPlot draws them. Text is the figure's; <see cref="AtX"/> and
/// <see cref="AtY"/> tell where a value lies. Marks on the border are not cut. Where the horizontal scale changes, everything follows:
/// ScottPlot's own axis is even, and all that is drawn goes through <see cref="AxisRange.Even"/>.
/// </summary>
public sealed class PlotArea
{
    // In ems, both sides together.
    private const double GapWidth = 0.18;

    // A bar lower than this would be little but outline, and has none of its own.
    private const double LeastOutlined = 0.23;

    private readonly Figure figure;
    private readonly double bleed;
    private readonly List<double> gridX = [];
    private readonly List<double> gridY = [];

    internal PlotArea(Figure figure, Box box, AxisRange x, AxisRange y)
    {
        (this.figure, Box, X, Y) = (figure, box, x, y);
        bleed = figure.Em;
        EmbeddedFonts.Use();
        Plot = new Plot();
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Layout.Frameless();
        Plot.HideGrid();
        foreach (var axis in Plot.Axes.GetAxes())
        {
            axis.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        }

        var (acrossX, acrossY) = (bleed * x.Length / box.Width, bleed * y.Length / box.Height);
        Plot.Axes.SetLimits(x.Low - acrossX, x.High + acrossX, y.Low - acrossY, y.High + acrossY);
    }

    /// <summary>The data area.</summary>
    public Box Box { get; }

    /// <summary>The horizontal axis.</summary>
    public AxisRange X { get; }

    /// <summary>The vertical axis.</summary>
    public AxisRange Y { get; }

    /// <summary>ScottPlot's plot, for what has no method here. Give it no text: it would escape measuring.</summary>
    public Plot Plot { get; }

    /// <summary>The canvas ScottPlot is given: the box and a little more, so that marks on its border stay whole.</summary>
    internal Box Canvas => new(Box.Left - bleed, Box.Top - bleed, Box.Right + bleed, Box.Bottom + bleed);

    /// <summary>Where a value of the horizontal axis lies on the figure.</summary>
    public double AtX(double value) => Box.Left + ((X.Even(value) - X.Low) / X.Length * Box.Width);

    /// <summary>Where a value of the vertical axis lies on the figure.</summary>
    public double AtY(double value) => Box.Bottom - ((value - Y.Low) / Y.Length * Box.Height);

    /// <summary>Length on the horizontal axis of a distance on the figure; where the scale is one throughout.</summary>
    public double LengthX(double distance) => distance / Box.Width * X.Length;

    /// <summary>The value of the horizontal axis that lies a distance on the figure right of another.</summary>
    public double RightOf(double value, double distance) => X.Uneven(X.Even(value) + LengthX(distance));

    /// <summary>Length on the vertical axis of a distance on the figure.</summary>
    public double LengthY(double distance) => distance / Box.Height * Y.Length;

    /// <summary>Filled rectangles in values of the axes: left, right, from, to.</summary>
    public void Bars(IEnumerable<(double Left, double Right, double From, double To)> bars, string colour) =>
        Bars(bars, PartyColours.Of(colour));

    /// <summary>The same in a party's own colour, with an outline where that is too pale.</summary>
    public void Bars(IEnumerable<(double Left, double Right, double From, double To)> bars, PartyColours colours)
    {
        figure.Mark(colours.Fill);
        var all = bars.Select(bar => (Left: X.Even(bar.Left), Right: X.Even(bar.Right), bar.From, bar.To)).ToList();

        // About each thin bar an outline would be most of it: there it runs about those that touch.
        var isThin = all.Exists(bar => Math.Min(Math.Abs(bar.Right - bar.Left) / X.Length * Box.Width, Box.Height) < figure.Em / 2);
        var (fill, outline) = (Color.FromHex(colours.Area), Color.FromHex(colours.Fill));
        var drawn = all.Where(bar => bar.To != bar.From).Select(bar => new Bar
        {
            Position = (bar.Left + bar.Right) / 2,
            Size = Math.Abs(bar.Right - bar.Left),
            ValueBase = bar.From,
            Value = bar.To,
            FillColor = fill,
            LineColor = outline,
            LineWidth = colours.Outlined && !isThin && !IsLow(bar.From, bar.To) ? Outline : 0,
        }).ToList();
        if (drawn.Count > 0)
        {
            Plot.Add.Bars(drawn);
        }

        foreach (var run in colours.Outlined && isThin ? Touching(all) : [])
        {
            Silhouette(run, outline);
        }
    }

    private bool IsLow(double from, double to) => Math.Abs(to - from) < LengthY(figure.Em * LeastOutlined);

    private float Outline => (float)(figure.Em / 13);

    // Neighbours with no more than a gap between them, from left to right. Of bars on one foot all, to the end of the tails: what is pale beyond an outline would
    // look like another measure; of layers only what can be seen, or their outlines would draw a line where there is next to nothing.
    private List<List<(double Left, double Right, double From, double To)>> Touching(List<(double Left, double Right, double From, double To)> bars)
    {
        var runs = new List<List<(double Left, double Right, double From, double To)>>();

        var isOnAFoot = bars.TrueForAll(bar => bar.From == bars[0].From);
        foreach (var bar in bars.Where(bar => isOnAFoot || !IsLow(bar.From, bar.To)).OrderBy(bar => bar.Left))
        {
            if (runs.Count == 0 || bar.Left - runs[^1][^1].Right > LengthX(figure.Em / 4))
            {
                runs.Add([]);
            }

            runs[^1].Add(bar);
        }

        return runs.FindAll(run => run.Exists(bar => !IsLow(bar.From, bar.To)));
    }

    // Along the tops from left to right and back along the feet; between two bars it steps in the middle of their gap.
    private void Silhouette(List<(double Left, double Right, double From, double To)> run, Color colour)
    {
        List<double> edges = [run[0].Left, .. run.Zip(run.Skip(1), (bar, next) => (bar.Right + next.Left) / 2), run[^1].Right];
        var tops = run.SelectMany((bar, place) => new[] { new Coordinates(edges[place], bar.To), new Coordinates(edges[place + 1], bar.To) });
        var feet = run.SelectMany((bar, place) => new[] { new Coordinates(edges[place], bar.From), new Coordinates(edges[place + 1], bar.From) });
        var line = Plot.Add.Polygon([.. tops, .. feet.Reverse()]);
        line.FillColor = Colors.Transparent;
        line.LineColor = colour;
        line.LineWidth = Outline;
    }

    /// <summary>A straight line that carries meaning.</summary>
    public void Line(double fromX, double fromY, double toX, double toY, (string Colour, double Width) look)
    {
        figure.Mark(look.Colour);
        Stroke((fromX, fromY), (toX, toY), look);
    }

    /// <summary>A line through points that carries meaning.</summary>
    public void Curve(IEnumerable<(double X, double Y)> points, (string Colour, double Width) look)
    {
        figure.Mark(look.Colour);
        var all = points.ToList();
        var curve = Plot.Add.ScatterLine(all.Select(point => X.Even(point.X)).ToArray(), all.Select(point => point.Y).ToArray());
        curve.Color = Color.FromHex(look.Colour);
        curve.LineWidth = (float)look.Width;
        curve.MarkerSize = 0;
    }

    /// <summary>A light band about a curve, which carries the meaning.</summary>
    public void Band(IEnumerable<(double X, double Low, double High)> points, string colour) => Band(points, colour, 0.1);

    /// <summary>The whole height of the plot over a run of values, lighter still: curves are read across it.</summary>
    public void Run(double from, double to, string colour) => Band([(from, Y.Low, Y.High), (to, Y.Low, Y.High)], colour, 0.08);

    private void Band(IEnumerable<(double X, double Low, double High)> points, string colour, double strength)
    {
        var all = points.ToList();
        var band = Plot.Add.FillY(
            all.Select(point => X.Even(point.X)).ToArray(), all.Select(point => point.Low).ToArray(), all.Select(point => point.High).ToArray());
        band.FillColor = Color.FromHex(colour).WithAlpha(strength);
        band.LineWidth = 0;
        band.MarkerSize = 0;
    }

    /// <summary>Many small circles behind a curve, light enough to look through.</summary>
    public void Haze(IEnumerable<(double X, double Y)> points, string colour, double diameter)
    {
        var all = points.ToList();
        if (all.Count > 0)
        {
            var dots = Plot.Add.Markers(
                all.Select(point => X.Even(point.X)).ToArray(), all.Select(point => point.Y).ToArray(), MarkerShape.FilledCircle, (float)diameter, Color.FromHex(colour).WithAlpha(0.25));
            dots.MarkerLineWidth = 0;
        }
    }

    /// <summary>Filled circles.</summary>
    /// <param name="points">Their middles.</param>
    /// <param name="colour">Their colour.</param>
    /// <param name="diameter">Their diameter in units of the figure.</param>
    public void Dots(IEnumerable<(double X, double Y)> points, string colour, double diameter) =>
        Dots(points, PartyColours.Of(colour), diameter);

    /// <summary>The same in a party's own colour, with an outline where that is too pale.</summary>
    public void Dots(IEnumerable<(double X, double Y)> points, PartyColours colours, double diameter)
    {
        figure.Mark(colours.Fill);
        var all = points.ToList();
        if (all.Count > 0)
        {
            Circles(all, colours.Fill, diameter);
            if (colours.Outlined)
            {
                Circles(all, colours.Area, diameter - (figure.Em / 6));
            }
        }
    }

    /// <summary>A gap about a mark in what has been drawn below it: ink on a dark party's colour, or on a pale one's by night, would be lost.</summary>
    /// <param name="at">The mark's middle.</param>
    /// <param name="diameter">The mark's diameter.</param>
    public void Gap((double X, double Y) at, double diameter) => Circles([at], figure.Theme.Background, diameter + (figure.Em * GapWidth));

    private void Circles(List<(double X, double Y)> at, string colour, double diameter)
    {
        var markers = Plot.Add.Markers(
            at.Select(point => X.Even(point.X)).ToArray(), at.Select(point => point.Y).ToArray(), MarkerShape.FilledCircle, (float)diameter, Color.FromHex(colour));
        markers.MarkerLineWidth = (float)(figure.Em / 8);
    }

    /// <summary>A diamond about a point, open or filled.</summary>
    public void Diamond((double X, double Y) at, (string Colour, double Size) look, bool isFilled = false)
    {
        // The line begins in the middle of a side: its ends are cut straight and would leave a notch at a corner.
        var half = look.Size / 2;
        var diamond = Shape(at, look.Colour, [(half / 2, half / 2), (0, half), (-half, 0), (0, -half), (half, 0)]);
        diamond.FillColor = isFilled ? Color.FromHex(look.Colour) : Colors.Transparent;
        diamond.LineColor = Color.FromHex(look.Colour);
        diamond.LineWidth = (float)(figure.Em / 8);
    }

    /// <summary>A filled triangle about a point, standing on its tip.</summary>
    public void Triangle((double X, double Y) at, (string Colour, double Size) look)
    {
        var radius = look.Size / Math.Sqrt(3);
        var triangle = Shape(at, look.Colour, [(0, radius), (look.Size / 2, -radius / 2), (-look.Size / 2, -radius / 2)]);
        triangle.FillColor = Color.FromHex(look.Colour);
        triangle.LineWidth = 0;
    }

    /// <summary>Light vertical gridlines.</summary>
    public void GridX(IEnumerable<double> values)
    {
        foreach (var value in values)
        {
            gridX.Add(value);
            Stroke((value, Y.Low), (value, Y.High), (figure.Theme.Grid, figure.Em / 13));
        }
    }

    /// <summary>A dashed vertical line where the horizontal scale changes.</summary>
    public void Seam(double value)
    {
        gridX.Add(value);
        Stroke((value, Y.Low), (value, Y.High), (figure.Theme.Mark, figure.Em / 14)).LinePattern = LinePattern.DenselyDashed;
    }

    /// <summary>Light horizontal gridlines.</summary>
    public void GridY(IEnumerable<double> values)
    {
        foreach (var value in values)
        {
            gridY.Add(value);
            Stroke((X.Low, value), (X.High, value), (figure.Theme.Grid, figure.Em / 13));
        }
    }

    /// <summary>One line of text among the marks: gridlines drawn before stop short of it. Returns its box.</summary>
    public Box Text(string text, double x, double baseline, TextLook look)
    {
        var box = figure.Text(text, x, baseline, look);
        var around = figure.Em * 0.15;
        foreach (var at in gridX.Select(AtX).Where(at => at > box.Left - around && at < box.Right + around))
        {
            Wipe(new Box(at - around, box.Top - around, at + around, box.Bottom + around));
        }

        foreach (var at in gridY.Select(AtY).Where(at => at > box.Top - around && at < box.Bottom + around))
        {
            Wipe(new Box(box.Left - around, at - around, box.Right + around, at + around));
        }

        return box;
    }

    /// <summary>A plate of the background's colour for a text that stands on filled areas.</summary>
    internal void Plate(Box box)
    {
        var (across, up) = (figure.Em * 0.2, figure.Em * 0.1);
        Wipe(new Box(box.Left - across, box.Top - up, box.Right + across, box.Bottom + up));
    }

    private void Wipe(Box box)
    {
        double ValueX(double at) => X.Low + ((at - Box.Left) / Box.Width * X.Length);
        double ValueY(double at) => Y.High - ((at - Box.Top) / Box.Height * Y.Length);
        var rectangle = Plot.Add.Rectangle(ValueX(box.Left), ValueX(box.Right), ValueY(box.Bottom), ValueY(box.Top));
        rectangle.FillColor = Color.FromHex(figure.Theme.Background);
        rectangle.LineWidth = 0;
    }

    // ScottPlot has markers for every shape, but those that are paths leave their path to the finaliser, which may free it while Skia
    // still reads it (mono/SkiaSharp issue 2821): polygons and circles do not.
    private ScottPlot.Plottables.Polygon Shape((double X, double Y) at, string colour, ReadOnlySpan<(double Right, double Down)> corners)
    {
        figure.Mark(colour);
        var points = new Coordinates[corners.Length];
        for (var corner = 0; corner < points.Length; corner++)
        {
            points[corner] = new Coordinates(X.Even(at.X) + LengthX(corners[corner].Right), at.Y - LengthY(corners[corner].Down));
        }

        return Plot.Add.Polygon(points);
    }

    private ScottPlot.Plottables.LinePlot Stroke((double X, double Y) from, (double X, double Y) to, (string Colour, double Width) look)
    {
        var line = Plot.Add.Line(X.Even(from.X), from.Y, X.Even(to.X), to.Y);
        line.Color = Color.FromHex(look.Colour);
        line.LineWidth = (float)look.Width;
        line.MarkerSize = 0;
        return line;
    }
}

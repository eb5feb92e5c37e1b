using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>
/// The front runner's chance over two inputs in ten bands: its own colour above evens, grey below, whoever would win there, paler towards the
/// middle, and a line at 50%. Bands are drawn as rectangles, so an SVG stays sharp.
/// </summary>
internal static class HeatMapChart
{
    private const int Bands = 10;

    private const string Stands = "as it stands";

    /// <summary>How far a rectangle reaches under its neighbours to the right and above, in parts of a row, so that no seam shows.</summary>
    private const double Under = 0.3;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, SweepGrid grid, PartyPalette palette)
    {
        if (grid.Y is not { } y)
        {
            throw new ArgumentException("A heat map needs two inputs.", nameof(grid));
        }

        var (body, em) = (figure.Body, figure.Em);
        var key = Key(figure, grid, palette);
        var ticks = SweepLineChart.Ticks(new(y.Low, y.High), 6);
        var left = body.Left + ticks.Max(tick => figure.Measure(SweepLineChart.Tick(grid.NameY.Unit, tick), figure.Small)) + (em * 0.6);
        figure.Text(SweepLineChart.AxisName(grid.NameY), body.Left, key + (em * 1.3), figure.Small with { Colour = figure.Theme.Ink });
        var box = new Box(left, key + (em * 2.2), body.Right - (em * 0.9), body.Bottom - (em * 2.75));
        var plot = figure.Plot(box, new AxisRange(grid.X.Low, grid.X.High), new AxisRange(y.Low, y.High));
        var colours = Colours(figure, grid, palette);
        Cells(figure, plot, grid, colours);
        Edges(figure, plot, grid, colours);
        foreach (var (from, to) in Contour.At(grid.X.Steps, y.Steps, (cx, cy) => grid.At(cx, cy).Win[grid.First].Value, 0.5))
        {
            plot.Line(At(grid.X, from.X), At(y, from.Y), At(grid.X, to.X), At(y, to.Y), (figure.Theme.Ink, em * 0.16));
        }

        foreach (var tick in ticks)
        {
            figure.Text(SweepLineChart.Tick(grid.NameY.Unit, tick), plot.Box.Left - (em * 0.4), plot.AtY(tick) + (em * 0.3), figure.Small with { Anchor = Anchor.End });
        }

        SweepLineChart.AxisX(figure, plot, grid.NameX);
        Levels(figure, plot, grid, Present(figure, plot, grid));
    }

    private static double At(SweepAxis axis, double step) => axis.Low + (step * (axis.High - axis.Low) / (axis.Steps - 1));

    private static int Band(double chance) => Math.Clamp((int)(chance * Bands), 0, Bands - 1);

    /// <summary>
    /// The chance between the values that were forecast by straight interpolation, in rows two units high, so that bands end in smooth
    /// lines and not in the steps of the grid. Runs of one band become one rectangle, which reaches a little under its neighbours.
    /// </summary>
    private static void Cells(Figure figure, PlotArea plot, SweepGrid grid, string[] colours)
    {
        var (columns, rows) = ((int)(plot.Box.Width / Fine(figure)), (int)(plot.Box.Height / Fine(figure)));
        var runs = Enumerable.Range(0, Bands).Select(_ => new List<ScottPlot.Bar>()).ToArray();
        var (wide, high) = (plot.X.Length / columns, plot.Y.Length / rows);
        for (var row = 0; row < rows; row++)
        {
            for (var start = 0; start < columns;)
            {
                var band = Band(Chance(grid, (start + 0.5) / columns, (row + 0.5) / rows));
                var end = start + 1;
                while (end < columns && Band(Chance(grid, (end + 0.5) / columns, (row + 0.5) / rows)) == band)
                {
                    end++;
                }

                var (left, right) = (plot.X.Low + (start * wide), Math.Min(plot.X.High, plot.X.Low + ((end + Under) * wide)));
                runs[band].Add(new ScottPlot.Bar
                {
                    Position = (left + right) / 2,
                    Size = right - left,
                    ValueBase = plot.Y.Low + (row * high),
                    Value = Math.Min(plot.Y.High, plot.Y.Low + ((row + 1 + Under) * high)),
                    FillColor = ScottPlot.Color.FromHex(colours[band]),
                    LineWidth = 0,
                });
                start = end;
            }
        }

        foreach (var run in runs.Where(run => run.Count > 0))
        {
            plot.Plot.Add.Bars(run);
        }
    }

    // Where one band meets the next, a line in the colour of the higher covers the steps of the rectangles.
    private static void Edges(Figure figure, PlotArea plot, SweepGrid grid, string[] colours)
    {
        if (grid.Y is not { } y)
        {
            return;
        }

        for (var band = 1; band < Bands; band++)
        {
            foreach (var (from, to) in Contour.At(grid.X.Steps, y.Steps, (cx, cy) => grid.At(cx, cy).Win[grid.First].Value, (double)band / Bands))
            {
                var line = plot.Plot.Add.Line(At(grid.X, from.X), At(y, from.Y), At(grid.X, to.X), At(y, to.Y));
                line.LineColor = ScottPlot.Color.FromHex(colours[band]);
                line.LineWidth = (float)Fine(figure);
            }
        }
    }

    // An SVG keeps every rectangle: rows finer than this would make it large and look the same.
    private static double Fine(Figure figure) => figure.Em / 6;

    // The front runner's chance at parts of the way along both axes.
    private static double Chance(SweepGrid grid, double acrossX, double acrossY)
    {
        var (x, y) = (acrossX * (grid.X.Steps - 1), acrossY * ((grid.Y?.Steps ?? 1) - 1));
        var (left, below) = (Math.Min((int)x, grid.X.Steps - 2), Math.Min((int)y, (grid.Y?.Steps ?? 2) - 2));
        var (partX, partY) = (x - left, y - below);
        double At(int column, int row) => grid.At(column, row).Win[grid.First].Value;
        var lower = ((1 - partX) * At(left, below)) + (partX * At(left + 1, below));
        var upper = ((1 - partX) * At(left, below + 1)) + (partX * At(left + 1, below + 1));
        return ((1 - partY) * lower) + (partY * upper);
    }

    /// <summary>A colour a band, from grey through the background to the front runner's.</summary>
    private static string[] Colours(Figure figure, SweepGrid grid, PartyPalette palette)
    {
        var first = palette[grid.Forecast.Candidates[grid.First].Candidate.Party].Fill;
        return [.. Enumerable.Range(0, Bands).Select(band =>
        {
            var strength = (Math.Abs(band - 4.5) - 0.5) / 4;
            return Blend(figure.Theme.Background, band < 5 ? figure.Theme.Mark : first, 0.28 + (0.64 * strength));
        })];
    }

    private static string Blend(string background, string colour, double part)
    {
        var (from, to) = (Colouring.Channels(background), Colouring.Channels(colour));
        byte Channel(byte one, byte two) => (byte)Math.Round(one + ((two - one) * part));
        return Invariant($"#{Channel(from.Red, to.Red):X2}{Channel(from.Green, to.Green):X2}{Channel(from.Blue, to.Blue):X2}");
    }

    /// <summary>The bands in a row with their limits; returns its lower edge.</summary>
    private static double Key(Figure figure, SweepGrid grid, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var race = Race.Of(grid.Forecast);
        var text = $"{Sentence.Start(race.Names[grid.First].Possessive)} {(figure.IsNarrow ? "chance" : "chance of winning")}";
        var look = figure.Plain with { Bold = true, Colour = palette[grid.Forecast.Candidates[grid.First].Candidate.Party].Text };
        var start = figure.Text(text, body.Left, body.Top + (em * 0.85), look).Right + (em * 1.2);
        var colours = Colours(figure, grid, palette);
        var box = new Box(start, body.Top + (em * 0.15), Math.Min(body.Right - em, start + (em * 20)), body.Top + (em * 0.95));
        var plot = figure.Plot(box, new AxisRange(0, Bands), new AxisRange(0, 1));
        for (var band = 0; band < Bands; band++)
        {
            plot.Plot.Add.Bar(new ScottPlot.Bar
            {
                Position = band + 0.5,
                Size = 1.02,
                ValueBase = 0,
                Value = 1,
                FillColor = ScottPlot.Color.FromHex(colours[band]),
                LineWidth = 0,
            });
        }

        plot.Line(Bands / 2.0, 0, Bands / 2.0, 1, (figure.Theme.Ink, em * 0.16));
        foreach (var (at, limit) in new[] { (0.0, "0%"), (Bands / 2.0, "50%"), (Bands, "100%") })
        {
            figure.Text(limit, plot.AtX(at), box.Bottom + (em * 0.95), figure.Small with { Anchor = Anchor.Middle });
        }

        return box.Bottom + (em * 1.15);
    }

    /// <summary>Points along the line at a chance, close enough together that none of the figure's letters fits between two.</summary>
    private static List<(double X, double Y)> Along(PlotArea plot, SweepGrid grid, SweepAxis y, double chance)
    {
        const int PointsAPiece = 16;
        return
        [
            .. from piece in Contour.At(grid.X.Steps, y.Steps, (cx, cy) => grid.At(cx, cy).Win[grid.First].Value, chance)
               let start = (X: plot.AtX(At(grid.X, piece.From.X)), Y: plot.AtY(At(y, piece.From.Y)))
               let end = (X: plot.AtX(At(grid.X, piece.To.X)), Y: plot.AtY(At(y, piece.To.Y)))
               from point in Enumerable.Range(0, PointsAPiece + 1)
               let part = (double)point / PointsAPiece
               select (start.X + (part * (end.X - start.X)), start.Y + (part * (end.Y - start.Y))),
        ];
    }

    // Where the scenario itself lies; the places taken by its dot and label.
    private static List<Box> Present(Figure figure, PlotArea plot, SweepGrid grid)
    {
        if (grid.Present is not var (x, y) || x < grid.X.Low || x > grid.X.High || grid.Y is not { } axis || y < axis.Low || y > axis.High)
        {
            return [];
        }

        // A halo, so that the dot stands out from any band: it carries no meaning of its own.
        var em = figure.Em;
        plot.Plot.Add.Markers(new[] { x }, new[] { y }, ScottPlot.MarkerShape.FilledCircle, (float)(em * 0.95), ScottPlot.Color.FromHex(figure.Theme.Background));
        plot.Dots([(x, y)], figure.Theme.Ink, em * 0.6);
        var look = figure.Small with { Colour = figure.Theme.Ink, Bold = true };
        var (atX, atY) = (plot.AtX(x), plot.AtY(y));
        var line = Along(plot, grid, axis, 0.5);
        var places = Places(figure, (atX, atY), look).ToList();
        var inside = places.FindAll(place => plot.Box.Contains(place.Box));
        var free = inside.Where(place => !line.Exists(point => place.Box.Contains(new Box(point.X, point.Y, point.X, point.Y))));
        var (anchor, where, box) = free.Concat(inside).Concat(places).First();
        plot.Plate(box);
        figure.Text(Stands, where.X, where.Y, look with { Anchor = anchor });
        return [new Box(box.Left - em, box.Top - em, box.Right + em, box.Bottom + em), new Box(atX - (2 * em), atY - (2 * em), atX + (2 * em), atY + (2 * em))];
    }

    // Each line between two bands with its chance, near the middle of the map, where there is room for it.
    private static void Levels(Figure figure, PlotArea plot, SweepGrid grid, List<Box> taken)
    {
        var (em, look) = (figure.Em, figure.Small with { Size = figure.Em * 0.75, Colour = figure.Theme.Ink, Anchor = Anchor.Middle });
        var inside = new Box(plot.Box.Left + (em * 0.4), plot.Box.Top + (em * 0.4), plot.Box.Right - (em * 0.4), plot.Box.Bottom - (em * 0.4));
        for (var band = 1; band < Bands && grid.Y is { } y; band++)
        {
            var text = Invariant($"{100 * band / Bands}%");
            var near = Along(plot, grid, y, (double)band / Bands)
                .OrderBy(point => Math.Pow(point.X - plot.Box.MiddleX, 2) + Math.Pow(point.Y - plot.Box.MiddleY, 2))
                .Select(point => (Point: point, Box: figure.Fonts.BoxOf(text, point.X, point.Y + (em * 0.27), look)))
                .Where(place => inside.Contains(place.Box) && !taken.Exists(other => other.Overlaps(place.Box))).Take(1).ToList();
            foreach (var (point, box) in near)
            {
                taken.Add(box);
                plot.Plate(box);
                figure.Text(text, point.X, point.Y + (em * 0.27), look);
            }
        }
    }

    /// <summary>Where the label of a point may stand: beside it, then above and below to either side, the best place first.</summary>
    private static IEnumerable<(Anchor Anchor, (double X, double Y) Where, Box Box)> Places(Figure figure, (double X, double Y) point, TextLook look)
    {
        var em = figure.Em;
        foreach (var up in new[] { -0.3, 1.1, -1.7 })
        {
            foreach (var anchor in new[] { Anchor.Start, Anchor.End })
            {
                var (x, y) = (point.X + ((anchor == Anchor.Start ? 0.7 : -0.7) * em), point.Y - (up * em));
                yield return (anchor, (x, y), figure.Fonts.BoxOf(Stands, x, y, look with { Anchor = anchor }));
            }
        }
    }
}

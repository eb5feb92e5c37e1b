using Copeland.Charts.Drawing;
using Copeland.Outlooks;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>How many seats of each party would change hands at a chance or a higher one: lines that rise from certainty on the left to all its seats.</summary>
internal static class OutlookChart
{
    /// <summary>Parties with less than this part of the largest one's seats get no line: it would lie on the axis.</summary>
    private const double FewestSeats = 1 / 30.0;

    private const int MostLines = 6;

    private const double LineWidth = 0.2;

    // Of so many parties the numbers stand at their lines.
    private const int Numbered = 3;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Outlook outlook, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var parties = outlook.Holders.Where(holder => holder.Seats >= FewestSeats * outlook.Holders[0].Seats && holder.Party.Code != "Ind").Take(MostLines).ToList();
        string Label(Elections.Party party, int seats) => EndLabels.Short(figure, string.Create(CultureInfo.InvariantCulture, $"{party.Name} {seats}"));
        var label = Math.Min(parties.Max(entry => figure.Measure(Label(entry.Party, entry.Seats), figure.Plain with { Bold = true })) + (em * 0.1), body.Width * (figure.IsNarrow ? 0.36 : 0.3));
        var most = new AxisRange(0, parties.Max(entry => entry.Seats));
        var box = new Box(body.Left + figure.Measure("400", figure.Small) + (em * 0.5), body.Top + (em * 0.6), body.Right - label - (em * EndLabels.Gap), body.Bottom - (em * 4));
        var plot = figure.Plot(box, new AxisRange(0, 1), most);
        Axes(figure, plot);
        foreach (var (party, _) in parties)
        {
            plot.Curve(Points(outlook, party), (palette[party].Fill, em * LineWidth));
        }

        var taken = new List<Box>();
        foreach (var chance in new[] { OutlookWords.Likely, 0.5 })
        {
            foreach (var (party, _) in parties.Take(figure.IsNarrow ? Numbered - 1 : Numbered).Where(entry => outlook.Lost(entry.Party.Code, chance) > 0))
            {
                Counted(figure, plot, (party, chance, palette), (outlook, [.. parties.Select(entry => entry.Party)], taken));
            }
        }

        figure.Tell(OutlookWords.Lines(outlook, parties));
        if (OutlookWords.NotDrawn(outlook, parties) is { } note)
        {
            figure.Text(note, body.Left, body.Bottom - (em * 0.1), figure.Small with { Size = figure.Small.Size * Math.Min(1, body.Width / figure.Measure(note, figure.Small)) });
        }

        EndLabels.Draw(figure, plot, [.. parties.Select(entry => (Label(entry.Party, entry.Seats), plot.AtY(entry.Seats), palette[entry.Party].Text))]);
    }

    private static IEnumerable<(double X, double Y)> Points(Outlook outlook, Elections.Party party)
    {
        List<double> changes = [.. outlook.Seats.Where(seat => seat.HolderStands && seat.Holder.Code == party.Code).Select(seat => seat.Change).OrderDescending()];
        return [(0, 0), .. changes.SelectMany((change, lost) => new[] { (1 - change, (double)lost), (1 - change, lost + 1.0) }), (1, changes.Count)];
    }

    // How many seats of a party are at a chance or above it: left of the line and above it, else right of it, where no other line and no other number stands.
    private static void Counted(Figure figure, PlotArea plot, (Elections.Party Party, double Chance, PartyPalette Palette) of, (Outlook Outlook, IReadOnlyList<Elections.Party> Lines, List<Box> Taken) beside)
    {
        var (em, seats) = (figure.Em, beside.Outlook.Lost(of.Party.Code, of.Chance));
        var (text, x, y) = (DisplayNumber.Count(seats), plot.AtX(1 - of.Chance), plot.AtY(seats));
        var look = figure.Small with { Bold = true, Colour = of.Palette[of.Party].Text };
        var width = figure.Measure(text, look);

        // A line only rises: where it is highest over a text it is at that text's right end.
        double Least(double right) => plot.AtY(beside.Outlook.Lost(of.Party.Code, 1 - ((right - plot.Box.Left) / plot.Box.Width)));
        var start = x + (em * 0.35);
        (double X, double Baseline, Anchor Anchor)[] places = [(x - (em * 0.35), y - (em * 0.3), Anchor.End), (start, Least(start + width) - (em * 0.3), Anchor.Start), (start, y + (em * 1.05), Anchor.Start)];
        foreach (var place in places)
        {
            var left = place.Anchor == Anchor.End ? place.X - width : place.X;
            var box = new Box(left - (em * LineWidth), place.Baseline - (look.Size * 0.8), left + width + (em * LineWidth), place.Baseline + (em * LineWidth / 2));
            if (plot.Box.Contains(box) && !beside.Taken.Exists(box.Overlaps) && !beside.Lines.Any(line => Crosses(plot, Points(beside.Outlook, line), box)))
            {
                plot.Dots([(1 - of.Chance, seats)], of.Palette[of.Party].Fill, em * 0.45);
                figure.Text(text, place.X, place.Baseline, look with { Anchor = place.Anchor });
                beside.Taken.Add(box);
                return;
            }
        }
    }

    // Steps go up and to the right: each is a box without width or without height.
    private static bool Crosses(PlotArea plot, IEnumerable<(double X, double Y)> points, Box box)
    {
        List<(double X, double Y)> at = [.. points.Select(point => (plot.AtX(point.X), plot.AtY(point.Y)))];
        return at.Zip(at.Skip(1)).Any(step => step.First.X < box.Right && step.Second.X > box.Left && step.Second.Y < box.Bottom && step.First.Y > box.Top);
    }

    private static void Axes(Figure figure, PlotArea plot)
    {
        var counts = plot.Y.Ticks(4);
        plot.GridY(counts);
        foreach (var count in counts)
        {
            figure.Text(Invariant($"{count:0}"), plot.Box.Left - (figure.Em * 0.5), plot.AtY(count) + (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End });
        }

        plot.Line(0.5, plot.Y.Low, 0.5, plot.Y.High, (figure.Theme.Mark, figure.Em / 10));
        figure.Text("more likely than not", plot.AtX(0.5) - (figure.Em * 0.5), plot.AtY(0.9 * counts[^1]), figure.Small with { Anchor = Anchor.End });
        double[] chances = [1, 0.75, 0.5, 0.25, 0];
        foreach (var chance in chances)
        {
            figure.Text(Invariant($"{100 * chance:0}%"), plot.AtX(1 - chance), plot.Box.Bottom + (figure.Em * 1.3), figure.Small with { Anchor = Anchor.Middle });
        }

        figure.Text("Chance of changing hands, at least", plot.Box.MiddleX, plot.Box.Bottom + (figure.Em * 2.45), figure.Small with { Anchor = Anchor.Middle, Colour = figure.Theme.Ink });
    }
}

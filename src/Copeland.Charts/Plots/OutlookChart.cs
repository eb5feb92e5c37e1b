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
            List<double> changes = [.. outlook.Seats.Where(seat => seat.HolderStands && seat.Holder.Code == party.Code).Select(seat => seat.Change).OrderDescending()];
            List<(double X, double Y)> points = [(0, 0), .. changes.SelectMany((change, lost) => new[] { (1 - change, (double)lost), (1 - change, lost + 1.0) }), (1, changes.Count)];
            plot.Curve(points, (palette[party].Fill, em * 0.2));
        }

        foreach (var chance in new[] { OutlookWords.Likely, 0.5 })
        {
            Counted(figure, plot, [.. parties.Take(figure.IsNarrow ? Numbered - 1 : Numbered).Select(entry => (entry.Party, outlook.Lost(entry.Party.Code, chance)))], (1 - chance, palette));
        }

        figure.Tell(OutlookWords.Lines(outlook, parties));
        if (OutlookWords.NotDrawn(outlook, parties) is { } note)
        {
            figure.Text(note, body.Left, body.Bottom - (em * 0.1), figure.Small with { Size = figure.Small.Size * Math.Min(1, body.Width / figure.Measure(note, figure.Small)) });
        }

        EndLabels.Draw(figure, plot, [.. parties.Select(entry => (Label(entry.Party, entry.Seats), plot.AtY(entry.Seats), palette[entry.Party].Text))]);
    }

    // How many seats of the largest parties are at a chance or above it, where the numbers stand clear of one another.
    private static void Counted(Figure figure, PlotArea plot, IReadOnlyList<(Elections.Party Party, int Seats)> lost, (double X, PartyPalette Palette) at)
    {
        var last = double.NegativeInfinity;
        foreach (var (party, seats) in lost.Where(entry => entry.Seats > 0))
        {
            var y = plot.AtY(seats);
            if (y - last < figure.Em * 1.1)
            {
                continue;
            }

            plot.Dots([(at.X, seats)], at.Palette[party].Fill, figure.Em * 0.45);
            figure.Text(DisplayNumber.Count(seats), plot.AtX(at.X) - (figure.Em * 0.35), y - (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End, Bold = true, Colour = at.Palette[party].Text });
            last = y;
        }
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

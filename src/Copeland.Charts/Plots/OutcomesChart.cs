using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>
/// The quantile dotplot: simulated elections in a hundred as dots, coloured by winner, each where its lead lies. Frequencies that
/// can be counted are judged better than percentages (Kay et al., CHI 2016).
/// </summary>
internal static class OutcomesChart
{
    private static readonly double[] Widths = [0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.075, 0.1];

    // Where the axis ends beyond a dead heat with nobody on its other side.
    private const double JustPast = 0.03;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        if (picture.Race.IsManySided)
        {
            Rows(picture);
            return;
        }

        var figure = picture.Figure;
        var sides = MajoritySides.Of(picture.Race, figure.IsNarrow);

        // Where one wins all the hundred the other side of the dead heat is empty.
        var isOneSided = WinsInHundred.Of(picture.Race, sides.Left) == 100;
        var x = isOneSided ? new AxisRange(-MajoritySides.Reach(picture.Race, [sides.Left]), JustPast) : MajorityChart.Range(picture.Race, sides);
        var (from, end) = MajorityChart.Ends(figure, x, figure.Em * 0.5);
        var box = new Box(from, figure.Body.Top + (figure.Em * 0.8), end, figure.Body.Bottom - (figure.Em * 2.7));
        var labels = new SideLabels(picture, sides, places => ChanceWords.Printed(picture.Race, places), places => WinsInHundred.Of(picture.Race, places) > 0) { IsOneSided = isOneSided };
        double At(double lead) => box.Left + ((lead - x.Low) / x.Length * box.Width);
        var (leads, free) = (Signed(picture.Race, sides), labels.Free(box, At(0)));
        var (width, size) = Fit(leads, x, box.Width / x.Length, (middle, wide) => free((At(middle - (wide / 2)), At(middle + (wide / 2)))));
        var plot = figure.Plot(box, x, new AxisRange(0, box.Height / size));
        plot.Line(0, 0, 0, plot.Y.High, (figure.Theme.Ink, figure.Em / 9));
        MajorityChart.Leads(picture, plot, sides);
        foreach (var dots in Stacked(leads, x, width).GroupBy(dot => dot.Place))
        {
            var mark = figure.Theme.Mark;
            var colours = sides.Rest.Contains(dots.Key) ? PartyColours.Of(mark) : picture.Colours(dots.Key);
            plot.Dots(dots.Select(dot => (dot.X, dot.Y)), colours, size * 0.9);
        }

        labels.Draw(plot);
    }

    private static void Rows(ForecastPicture picture)
    {
        var rows = new LeadRows(picture, places => ChanceWords.Printed(picture.Race, places), rest => WinsInHundred.Of(picture.Race, rest) > 0, picture.Figure.Em * 0.5, null);
        var leads = rows.Rows.Select(places => Leads(picture.Race, [places])).ToList();
        var (dots, columns, size) = Widths.Select(width =>
        {
            var dots = leads.Select(row => Stacked(row, rows.X, width)).ToList();
            var columns = dots.Select(row => row.Select(dot => (dot.X - (width / 2), dot.X + (width / 2), dot.Y + 0.5)).ToList()).ToList();
            return (Dots: dots, Columns: columns, Size: Math.Min(width * rows.PerLead, rows.Unit(columns)));
        }).MaxBy(fit => fit.Size);
        var plot = rows.Plot(columns, size);
        for (var row = 0; row < dots.Count; row++)
        {
            plot.GridY([rows.Foot(row)]);
            plot.Dots(dots[row].Select(dot => (dot.X, rows.Foot(row) + dot.Y)), rows.Colours(row), size * 0.9);
        }

        rows.Finish(plot, columns);
    }

    // Leads of all, those on the left negative, those below in a stack first.
    private static List<(int Place, double Lead)> Signed(Race race, MajoritySides sides) =>
        [.. Leads(race, [.. sides.Right.Prepend(sides.Left).Select(place => new[] { place }), sides.Rest]).Select(dot => (dot.Place, dot.Place == sides.Left ? -dot.Lead : dot.Lead))];

    /// <summary>One lead a dot: the middles of equal parts of the majority of each winner, of all the rest together.</summary>
    /// <param name="race">The race.</param>
    /// <param name="winners">Places on the ballot of those who are drawn as one.</param>
    internal static List<(int Place, double Lead)> Leads(Race race, IEnumerable<IReadOnlyList<int>> winners)
    {
        var leads = new List<(int, double)>();
        foreach (var places in winners)
        {
            var dots = WinsInHundred.Of(race, places);
            List<Histogram> majorities = [.. places.Select(place => race.Forecast.Majority.ByWinner[place]).OfType<Histogram>().Where(majority => majority.Total > 0)];
            if (dots > 0 && majorities.Count > 0)
            {
                var all = Histogram.Together(majorities);
                leads.AddRange(Enumerable.Range(0, dots).Select(dot => (places[0], all.Quantile((dot + 0.5) / dots))));
            }
        }

        return leads;
    }

    // The width of stacks that gives the largest dots: narrow ones limit the dots' width, wide ones their height.
    private static (double Width, double Size) Fit(List<(int Place, double Lead)> leads, AxisRange x, double perLead, Func<double, double, double> free) =>
        Widths.Select(width => (width, Size: Math.Min(width * perLead, Stacked(leads, x, width).Min(dot => free(dot.X, width) / (dot.Y + 0.5)))))
            .MaxBy(fit => fit.Size);

    private static List<(int Place, double X, double Y)> Stacked(List<(int Place, double Lead)> leads, AxisRange x, double width)
    {
        var heights = new Dictionary<int, int>();
        var dots = new List<(int, double, double)>();
        foreach (var (place, lead) in leads)
        {
            // A stack that would reach beyond the axis is the last on it.
            var bin = Math.Clamp(lead < 0 ? -(int)Math.Floor(-lead / width) - 1 : (int)Math.Floor(lead / width), (int)Math.Ceiling(x.Low / width), (int)Math.Floor(x.High / width) - 1);
            var height = heights.GetValueOrDefault(bin);
            heights[bin] = height + 1;
            dots.Add((place, (bin + 0.5) * width, height + 0.5));
        }

        return dots;
    }
}

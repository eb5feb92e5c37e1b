using Copeland.Charts.Drawing;
using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>Chances of winning, or shares where no chance moves, as lines over one input, labelled at their ends.</summary>
internal static class SweepLineChart
{
    // Where no line comes near, the top quarter of the axis is left out.
    private const double LowTop = 0.75;

    // No line ends between a party and its number.
    private const char Unbroken = '\u00a0';

    // Of what is said above the plot on a narrow canvas.
    private const int MostRows = 2;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, SweepGrid grid, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var race = Race.Of(grid.Forecast);
        var lines = SweepFiles.Lines(grid, race);
        var highest = lines.Max(place => grid.Line.Select(point => SweepFiles.Value(grid, point.Outcome, place)).Append(SweepFiles.Now(grid, place)).Max());
        var top = highest < LowTop - 0.03 ? LowTop : 1;

        // Names without numbers: a chance at the axis's end would be taken for the forecast's.
        string Label(int place) => race.Names[place].Label;
        var label = PollsPlot.LabelWidth(figure, lines.Select(Label));
        var box = new Box(body.Left + figure.Measure("100%", figure.Small) + (em * 0.5), body.Top + (em * (figure.IsNarrow ? 3.2 : 2.2)), body.Right - label, body.Bottom - (em * 2.75));
        var plot = figure.Plot(box, new AxisRange(grid.X.Low, grid.X.High), new AxisRange(0, top));
        Axes(figure, plot, grid);
        Present(figure, plot, grid, lines);
        foreach (var place in lines)
        {
            var colour = palette[grid.Forecast.Candidates[place].Candidate.Party].Fill;
            foreach (var (from, to) in grid.Line.Zip(grid.Line.Skip(1)))
            {
                plot.Line(from.X, SweepFiles.Value(grid, from.Outcome, place), to.X, SweepFiles.Value(grid, to.Outcome, place), (colour, em * 0.2));
            }
        }

        if (grid.Present is var (now, _) && now >= grid.X.Low && now <= grid.X.High)
        {
            EndLabels.Dots(figure, plot, lines.Select(place => (now, SweepFiles.Now(grid, place), palette[grid.Forecast.Candidates[place].Candidate.Party].Fill)));
        }

        EndLabels.Draw(figure, plot, lines.Select(place => (
            Text: Label(place),
            At: plot.AtY(SweepFiles.Value(grid, grid.Line[^1].Outcome, place)),
            palette[grid.Forecast.Candidates[place].Candidate.Party].Text)).ToList());
    }

    /// <summary>Where the scenario itself lies, a line if it lies within the range that is shown.</summary>
    private static void Present(Figure figure, PlotArea plot, SweepGrid grid, IReadOnlyList<int> lines)
    {
        if (grid.Present is not var (present, _))
        {
            return;
        }

        var isOutside = present < grid.X.Low || present > grid.X.High;
        if (!isOutside)
        {
            plot.Line(present, plot.Y.Low, present, plot.Y.High, (figure.Theme.Ink, figure.Em / 12));
        }

        var race = Race.Of(grid.Forecast);
        var now = $"{(IsLeave(grid) ? "this seat" : "now")} {InputWords.Value(grid.NameX.Unit, present)}{(isOutside ? $" ({(present < grid.X.Low ? "left" : "right")} of this range)" : "")}";
        string Chances(int count) => $"{now}: {string.Join(", ", lines.Take(count).Select(place => $"{race.Names[place].Label.Replace(' ', Unbroken)}{Unbroken}{(SweepFiles.IsOfShare(grid) ? DisplayNumber.Share(SweepFiles.Now(grid, place)) : DisplayNumber.Chance(grid.Forecast.Candidates[place].Win))}"))}";

        // As many of the lines as there is room for, the likeliest winners first.
        var all = Chances(lines.Count);
        var text = figure.Measure(all, figure.Small) <= plot.Box.Width ? [all] : figure.WrapEvenly(all, plot.Box.Width, figure.Small);
        if (text.Count > (figure.IsNarrow ? MostRows : 1))
        {
            text = [Enumerable.Range(1, lines.Count).Select(Chances).LastOrDefault(full => figure.Measure(full, figure.Small) <= plot.Box.Width) ?? now];
        }

        for (var row = 0; row < text.Count; row++)
        {
            var reach = figure.Measure(text[row], figure.Small) / 2;
            var middle = Math.Clamp(plot.AtX(present), plot.Box.Left + reach, Math.Max(plot.Box.Left + reach, plot.Box.Right - reach));
            figure.Text(text[row], middle, plot.Box.Top - (figure.Em * (0.35 + (1.05 * (text.Count - 1 - row)))), figure.Small with { Anchor = Anchor.Middle, Colour = figure.Theme.Ink });
        }
    }

    internal static void AxisX(Figure figure, PlotArea plot, (string Label, InputUnit Unit) name)
    {
        foreach (var tick in Ticks(plot.X, figure.IsNarrow ? 4 : 7))
        {
            figure.Text(Tick(name.Unit, tick), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.3), figure.Small with { Anchor = Anchor.Middle });
        }

        var half = figure.Measure(AxisName(name), figure.Small) / 2;
        var middle = Math.Max(figure.Body.Left + half, Math.Min(plot.Box.MiddleX, figure.Body.Right - half));
        figure.Text(AxisName(name), middle, plot.Box.Bottom + (figure.Em * 2.45), figure.Small with { Anchor = Anchor.Middle, Colour = figure.Theme.Ink });
    }

    /// <summary>Round values within a range, about as many as wanted, or fewer that are all whole: 20%, 25% and not 20%, 22.5%.</summary>
    internal static IReadOnlyList<double> Ticks(AxisRange range, int wanted) =>
        Enumerable.Range(2, Math.Max(1, wanted - 1)).Reverse().Select(range.Ticks).FirstOrDefault(ticks => ticks.Count > 2 && ticks.All(IsWhole)) ?? range.Ticks(wanted);

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-9;

    /// <summary>An axis's name with its unit.</summary>
    internal static string AxisName((string Label, InputUnit Unit) name) =>
        Sentence.Start(name.Label) + (name.Unit == InputUnit.Points ? ", points" : "");

    /// <summary>A tick's value with its unit, where that is short: <c>45%</c>.</summary>
    internal static string Tick(InputUnit unit, double value) => Number(value) + (unit == InputUnit.Percent ? "%" : "");

    internal static string Number(double value) =>
        Math.Round(value, 6).ToString("#,0.######", CultureInfo.InvariantCulture).Replace("-", DisplayNumber.Minus, StringComparison.Ordinal);

    private static void Axes(Figure figure, PlotArea plot, SweepGrid grid)
    {
        List<double> levels = [.. new[] { 0, 0.25, 0.5, 0.75, 1 }.Where(level => level <= plot.Y.High)];
        plot.GridY(levels);
        foreach (var level in levels)
        {
            figure.Text(Invariant($"{100 * level:0}%"), plot.Box.Left - (figure.Em * 0.5), plot.AtY(level) + (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End });
        }

        figure.Text(SweepFiles.IsOfShare(grid) ? "Forecast share of the vote" : "Chance of winning", figure.Body.Left, figure.Body.Top + (figure.Em * 0.6), figure.Small with { Colour = figure.Theme.Ink });
        AxisX(figure, plot, IsLeave(grid) ? grid.NameX with { Label = grid.NameX.Label + Vote(grid) } : grid.NameX);
    }

    // What is no poll does not move from day to day.
    private static bool IsLeave(SweepGrid grid) => grid.X.Address == "seat.leavePct";

    private static string Vote(SweepGrid grid) => grid.Forecast.Contest.PollingDay < Model.ContestOutlook.Referendum ? " in the referendum of 2016, held later" : " in the referendum of 2016";
}

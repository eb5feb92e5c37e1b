using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Charts.Plots;

/// <summary>Above, the seat's forecast shares over time; below, the national polls they follow.</summary>
internal static class TrackSharesChart
{
    private const double WorthALine = 0.03;
    private const int MostLines = 5;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Track track, TrackWords words, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var places = words.ByChance.OrderByDescending(place => track.Days[^1].Candidates[place].Median)
            .Where(place => track.Days.Max(day => day.Candidates[place].Median) >= WorthALine).Take(MostLines).ToList();
        string Label(int place) => $"{words.Names[place].Label} {DisplayNumber.Share(track.Days[^1].Candidates[place].Median)}";
        var national = words.National;
        var labels = PollsPlot.LabelWidth(figure, places.Select(Label).Concat(national.Parties.Select(PollsPlot.Label)));
        var (left, right) = (body.Left + figure.Measure("100%", figure.Small) + (em * 0.5), body.Right - labels);
        var half = (body.Height - (em * 3.4)) / 2;
        var upper = new Box(left, body.Top + (em * 0.9), right, body.Top + (em * 0.9) + half);
        Seat(figure, upper, (track, places), palette);
        var plotted = figure.Plots[^1];
        EndLabels.Draw(figure, plotted, [.. places.Select(place => (
            Label(place), plotted.AtY(track.Days[^1].Candidates[place].Median), palette[track.Contest.Candidates[place].Party].Text))]);
        if (national.Parties.Count > 0)
        {
            var lower = new Box(left, upper.Bottom + (em * 2.4), right, body.Bottom - (em * 1.5));
            figure.Text("national polls", left, lower.Top - (em * 0.25), figure.Small with { Bold = true, Colour = figure.Theme.Ink });
            PollsPlot.Draw(figure, lower, national, palette);
        }
    }

    private static void Seat(Figure figure, Box box, (Track Track, IReadOnlyList<int> Places) shown, PartyPalette palette)
    {
        var (track, places) = shown;
        var favourites = Enumerable.Range(0, track.Contest.Candidates.Count).OrderByDescending(place => track.Days[^1].Candidates[place].Win).Take(2).ToList();
        var high = track.Days.Max(day => places.Max(place => favourites.Contains(place) ? day.Candidates[place].High : day.Candidates[place].Median));
        var plot = figure.Plot(box, DayAxis.Range(track.Days[0].Day, track.Days[^1].Day), new AxisRange(0, Math.Min(1, high * 1.03)));
        PollsPlot.Percentages(figure, plot);
        plot.GridX(DayAxis.Ticks(plot.X, figure.IsNarrow ? 4 : 7).Select(tick => (double)tick.Day.DayNumber));
        figure.Text($"forecast for {track.Contest.Seat.Name}", box.Left, box.Top - (figure.Em * 0.25), figure.Small with { Bold = true, Colour = figure.Theme.Ink });
        // Two bands one over the other would be a third colour: the likeliest winner's is filled, the second's has its edges drawn.
        foreach (var (place, rank) in favourites.Where(places.Contains).Select((place, rank) => (place, rank)))
        {
            var colour = palette[track.Contest.Candidates[place].Party].Fill;
            if (rank == 0)
            {
                plot.Band(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Low, day.Candidates[place].High)), colour);
                continue;
            }

            plot.Curve(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Low)), (colour, figure.Em * 0.06));
            plot.Curve(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[place].High)), (colour, figure.Em * 0.06));
        }

        foreach (var place in places)
        {
            plot.Curve(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Median)), (palette[track.Contest.Candidates[place].Party].Fill, figure.Em * 0.19));
        }
    }
}

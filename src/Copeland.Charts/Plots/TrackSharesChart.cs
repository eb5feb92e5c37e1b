using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Charts.Plots;

/// <summary>Above, the seat's forecast shares over time; below, the national polls they follow.</summary>
internal static class TrackSharesChart
{
    private const double WorthALine = 0.03;
    private const int MostLines = 5;

    // A party's line begins where it has so much: before its first polls it has none.
    private const double Worth = 0.005;
    private const string SeatPollsName = "polls of the seat";

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
        var plotted = Seat(figure, upper, (track, places), palette);
        EndLabels.Draw(figure, plotted, [.. places.Select(place => (
            Label(place), plotted.AtY(track.Days[^1].Candidates[place].Median), palette[track.Contest.Candidates[place].Party].Text))]);
        if (national.Parties.Count > 0)
        {
            var lower = new Box(left, upper.Bottom + (em * 2.4), right, body.Bottom - (em * 1.5));
            var heading = figure.Small with { Bold = true, Colour = figure.Theme.Ink };
            const string full = "national polls (dots) and their average";
            figure.Text(figure.Measure(full, heading) <= lower.Width ? full : "national polls", left, lower.Top - (em * 0.25), heading);
            PollsPlot.Draw(figure, lower, national, palette);
        }
    }

    // Polls of the seat move its forecast and no national line: their days stand on the axis.
    private static void SeatPolls(Figure figure, PlotArea plot, Track track)
    {
        var days = track.Days.Where(day => day.NewSeatPolls.Count > 0).Select(day => (double)day.Day.DayNumber).ToList();
        if (days.Count == 0)
        {
            return;
        }

        var (em, look) = (figure.Em, (figure.Theme.Ink, figure.Em * 0.5));
        foreach (var day in days)
        {
            plot.Triangle((day, plot.Y.High - plot.LengthY(em * 0.3)), look);
        }

        var left = plot.Box.Right - figure.Measure(SeatPollsName, figure.Small);
        figure.Text(SeatPollsName, left, plot.Box.Top - (em * 0.25), figure.Small);
        var key = figure.Plot(new Box(left - em, plot.Box.Top - em, left, plot.Box.Top), new AxisRange(0, 1), new AxisRange(0, 1));
        key.Triangle((0.5, 0.5), look);
    }

    private static PlotArea Seat(Figure figure, Box box, (Track Track, IReadOnlyList<int> Places) shown, PartyPalette palette)
    {
        var (track, places) = shown;
        var favourite = Enumerable.Range(0, track.Contest.Candidates.Count).MaxBy(place => track.Days[^1].Candidates[place].Win);
        var high = track.Days.Max(day => places.Max(place => place == favourite ? day.Candidates[place].High : day.Candidates[place].Median));
        var plot = figure.Plot(box, DayAxis.Range(track.Days[0].Day, track.Days[^1].Day), new AxisRange(0, Math.Min(1, high * 1.03)));
        PollsPlot.Percentages(figure, plot);
        plot.GridX(DayAxis.Ticks(plot.X, figure.IsNarrow ? 4 : 7).Select(tick => (double)tick.Day.DayNumber));
        var heading = figure.Small with { Bold = true, Colour = figure.Theme.Ink };
        var full = $"forecast for {track.Contest.Seat.Name}";
        var taken = figure.Measure(SeatPollsName, figure.Small) + (figure.Em * 2);
        figure.Text(figure.Measure(full, heading) + taken <= box.Width ? full : "forecast", box.Left, box.Top - (figure.Em * 0.25), heading);

        // Two bands one over the other would be a third colour.
        plot.Band(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[favourite].Low, day.Candidates[favourite].High)), palette[track.Contest.Candidates[favourite].Party].Fill);

        foreach (var place in places)
        {
            plot.Curve(track.Days.SkipWhile(day => day.Candidates[place].Median < Worth).Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Median)), (palette[track.Contest.Candidates[place].Party].Fill, figure.Em * 0.19));
        }

        SeatPolls(figure, plot, track);
        return plot;
    }
}

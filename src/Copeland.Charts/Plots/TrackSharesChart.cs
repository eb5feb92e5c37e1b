using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Charts.Plots;

/// <summary>Above, the seat's forecast shares over time; below, the national polls they follow.</summary>
internal static class TrackSharesChart
{
    // Between the intervals at the end, and the size of their medians, in the figure's em.
    private const double Apart = 0.62;
    private const double MedianSize = 0.42;

    // What the seat's own shares take of the height.
    private const double UpperPart = 0.52;

    // A party's line begins where it has so much: before its first polls it has none.
    private const double Worth = 0.005;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Track track, TrackWords words, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var places = words.Strongest;
        string Label(int place) => EndLabels.Short(figure, $"{words.Names[place].Label} {DisplayNumber.Share(track.Days[^1].Candidates[place].Median)}");

        // The same parties above and below.
        var drawn = places.Select(place => track.Contest.Candidates[place].Party.Code).ToHashSet(StringComparer.Ordinal);
        var all = words.National;
        var national = all with { Parties = [.. all.Parties.Where(line => drawn.Contains(line.Party.Code))] };
        var labels = PollsPlot.LabelWidth(figure, places.Select(Label).Concat(national.Parties.Select(party => EndLabels.Short(figure, PollsPlot.Label(party)))));
        var beyond = words.Close.Count > 1 ? ((words.Close.Count * Apart) + 0.3) * em : 0;
        var (left, right) = (body.Left + figure.Measure("100%", figure.Small) + (em * 0.5), body.Right - labels - beyond);
        var room = body.Height - DayAxis.NoteHeight(figure, DayAxis.OfShares(track));
        var height = national.Parties.Count > 0 ? (room - (em * 3.9)) * UpperPart : room - (em * 2.4);
        var upper = new Box(left, body.Top + (em * 1.2), right, body.Top + (em * 1.2) + height);
        var plotted = Seat(figure, upper, (track, words, places), palette);
        EndLabels.Draw(figure, plotted, [.. places.Select(place => (
            Label(place), plotted.AtY(track.Days[^1].Candidates[place].Median), palette[track.Contest.Candidates[place].Party].Text))], beyond, leads: text => beyond == 0 || !words.Close.Select(Label).Contains(text));
        if (beyond > 0)
        {
            Intervals(figure, plotted, (track, words, beyond), palette);
        }

        if (national.Parties.Count == 0)
        {
            DayAxis.Draw(figure, plotted);
        }
        else
        {
            var lower = new Box(left, upper.Bottom + (em * 2.6), right, body.Top + room - (em * 1.5));
            var heading = figure.Small with { Bold = true, Colour = figure.Theme.Ink };
            var lines = Heading(national, (track, words, places), text => figure.Wrap(text, lower.Width, heading));
            figure.Lines(lines, left, lower.Top - (em * 0.3) - ((lines.Count - 1) * heading.Size * Figure.LineHeight), heading);
            PollsPlot.Draw(figure, (lower, plotted.X), national, palette, beyond);
        }
    }

    // Right of the plot, on its scale: the 90% interval of each who may win and the median on it.
    private static void Intervals(Figure figure, PlotArea plot, (Track Track, TrackWords Words, double Width) of, PartyPalette palette)
    {
        var area = figure.Plot(new Box(plot.Box.Right, plot.Box.Top, plot.Box.Right + of.Width, plot.Box.Bottom), new AxisRange(0, of.Width / figure.Em), plot.Y);
        for (var rank = 0; rank < of.Words.Close.Count; rank++)
        {
            var place = of.Words.Close[rank];
            var (share, colour, x) = (of.Track.Days[^1].Candidates[place], palette[of.Track.Contest.Candidates[place].Party].Fill, (rank + 0.6) * Apart);
            area.Line(x, share.Low, x, share.High, (colour, figure.Em * 0.16));
            area.Gap((x, share.Median), figure.Em * MedianSize);
            area.Dots([(x, share.Median)], colour, figure.Em * MedianSize);
        }
    }

    // What the lower panel holds, and of whom above it has no line: in one line where a shorter form fits it, in two at most.
    private static IReadOnlyList<string> Heading(PollLines national, (Track Track, TrackWords Words, IReadOnlyList<int> Places) drawn, Func<string, IReadOnlyList<string>> wrap)
    {
        var asked = national.Parties.Select(line => line.Party.Code).ToHashSet(StringComparer.Ordinal);
        List<string> missing = [.. drawn.Places.Where(place => !asked.Contains(drawn.Track.Contest.Candidates[place].Party.Code)).Select(place => drawn.Words.Names[place].Subject)];
        var polls = drawn.Words.Polls;
        var none = missing.Count == 0 ? "" : $"; none for {Sentence.List(missing)}";
        List<IReadOnlyList<string>> forms = [.. new[] { $"{polls} (dots) and their average", $"{polls} (dots), average", polls }.Select(all => wrap(all + none))];
        return forms.Take(2).FirstOrDefault(lines => lines.Count == 1) ?? forms.Find(lines => lines.Count <= 2) ?? wrap(polls);
    }

    // Polls of the seat move its forecast and no national line: their days stand above the plot, named beside the first or the last.
    private static void SeatPolls(Figure figure, PlotArea plot, Track track, double free)
    {
        var days = track.Days.Where(day => day.NewSeatPolls.Count > 0).Select(day => (double)day.Day.DayNumber).ToList();
        if (days.Count == 0)
        {
            return;
        }

        var em = figure.Em;
        foreach (var day in days)
        {
            plot.Line(day, plot.Y.High + plot.LengthY(em * 0.2), day, plot.Y.High + plot.LengthY(em * 0.85), (figure.Theme.Ink, em * 0.13));
        }

        var (first, last, name) = (plot.AtX(days[0]), plot.AtX(days[^1]), days.Count == 1 ? "poll of the seat" : "polls of the seat");
        var isRight = first - (em * 0.4) - figure.Measure(name, figure.Small) < free;
        var right = Math.Min(Math.Max(last + (em * 0.4), free), figure.Body.Right - figure.Measure(name, figure.Small));
        figure.Text(name, isRight ? right : first - (em * 0.4), plot.Box.Top - (em * 0.3), figure.Small with { Colour = figure.Theme.Ink, Anchor = isRight ? Anchor.Start : Anchor.End });
    }

    private static PlotArea Seat(Figure figure, Box box, (Track Track, TrackWords Words, IReadOnlyList<int> Places) shown, PartyPalette palette)
    {
        var (track, words, places) = shown;
        var favourite = words.ByChance[0];
        var last = track.Days[^1];
        var high = track.Days.Max(day => places.Max(place => words.Close.Contains(place) && (words.Close.Count == 1 || day == last) ? day.Candidates[place].High : day.Candidates[place].Median));
        var plot = figure.Plot(box, DayAxis.OfShares(track), PollsPlot.Shares(figure, box, high));
        PollsPlot.Percentages(figure, plot);
        DayAxis.Grid(figure, plot);
        var heading = figure.Small with { Bold = true, Colour = figure.Theme.Ink };
        var full = $"forecast for {track.Contest.Seat.Name}";
        var polled = track.Days.FirstOrDefault(day => day.NewSeatPolls.Count > 0)?.Day.DayNumber;
        var free = polled is { } day ? plot.AtX(day) - figure.Em - figure.Measure("polls of the seat", figure.Small) : plot.Box.Right;
        var named = figure.Text(box.Left + figure.Measure(full, heading) <= free ? full : "forecast", box.Left, box.Top - (figure.Em * 0.3), heading);

        // Bands of two or three over one another are mud: theirs stand at the end, side by side.
        foreach (var place in words.Close.Where(_ => words.Close.Count == 1))
        {
            plot.Band(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Low, day.Candidates[place].High)), palette[track.Contest.Candidates[place].Party].Fill);
        }

        // Whose band is shaded last, so that no other line hides it.
        foreach (var place in places.OrderBy(place => place == favourite))
        {
            plot.Curve(track.Days.SkipWhile(day => day.Candidates[place].Median < Worth).Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Median)), (palette[track.Contest.Candidates[place].Party].Fill, figure.Em * 0.16));
        }

        EndLabels.Dots(figure, plot, places.Where(place => words.Close.Count == 1 || !words.Close.Contains(place)).OrderBy(place => place == favourite).Select(place => ((double)track.Days[^1].Day.DayNumber, track.Days[^1].Candidates[place].Median, palette[track.Contest.Candidates[place].Party].Fill)));
        SeatPolls(figure, plot, track, named.Right + figure.Em);
        return plot;
    }
}

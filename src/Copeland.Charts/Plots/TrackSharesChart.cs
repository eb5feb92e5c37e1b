using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Charts.Plots;

/// <summary>Above, the seat's forecast shares over time; below, the national polls they follow.</summary>
internal static class TrackSharesChart
{
    private const double WorthALine = 0.03;
    private const double WorthAChance = 0.02;
    private const int MostLines = 6;

    // What the seat's own shares take of the height.
    private const double UpperPart = 0.52;

    // A party's line begins where it has so much: before its first polls it has none.
    private const double Worth = 0.005;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Track track, TrackWords words, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var places = words.ByChance.OrderByDescending(place => track.Days[^1].Candidates[place].Median)
            .Where(place => track.Days.Max(day => day.Candidates[place].Median) >= WorthALine).ToList();

        // Whoever has a chance of winning before those who have none.
        places = [.. places.OrderByDescending(place => track.Days[^1].Candidates[place].Win >= WorthAChance).Take(MostLines).OrderBy(places.IndexOf)];
        string Label(int place) => $"{words.Names[place].Label} {DisplayNumber.Share(track.Days[^1].Candidates[place].Median)}";

        // The same parties above and below.
        var drawn = places.Select(place => track.Contest.Candidates[place].Party.Code).ToHashSet(StringComparer.Ordinal);
        var all = words.National;
        var national = all with { Parties = [.. all.Parties.Where(line => drawn.Contains(line.Party.Code))] };
        var labels = PollsPlot.LabelWidth(figure, places.Select(Label).Concat(national.Parties.Select(PollsPlot.Label)));
        var (left, right) = (body.Left + figure.Measure("100%", figure.Small) + (em * 0.5), body.Right - labels);
        var height = national.Parties.Count > 0 ? (body.Height - (em * 3.9)) * UpperPart : body.Height - (em * 2.4);
        var upper = new Box(left, body.Top + (em * 1.2), right, body.Top + (em * 1.2) + height);
        var plotted = Seat(figure, upper, (track, places), palette);
        EndLabels.Draw(figure, plotted, [.. places.Select(place => (
            Label(place), plotted.AtY(track.Days[^1].Candidates[place].Median), palette[track.Contest.Candidates[place].Party].Text))]);
        if (national.Parties.Count == 0)
        {
            DayAxis.Draw(figure, plotted);
        }
        else
        {
            var lower = new Box(left, upper.Bottom + (em * 2.6), right, body.Bottom - (em * 1.5));
            var heading = figure.Small with { Bold = true, Colour = figure.Theme.Ink };
            figure.Text(Heading(national, (track, words, places), text => figure.Measure(text, heading) <= lower.Width), left, lower.Top - (em * 0.3), heading);
            PollsPlot.Draw(figure, lower, national, palette);
        }
    }

    // What the lower panel holds, and of whom above it has no line; as much of it as fits.
    private static string Heading(PollLines national, (Track Track, TrackWords Words, IReadOnlyList<int> Places) drawn, Func<string, bool> fits)
    {
        var asked = national.Parties.Select(line => line.Party.Code).ToHashSet(StringComparer.Ordinal);
        List<string> missing = [.. drawn.Places.Where(place => !asked.Contains(drawn.Track.Contest.Candidates[place].Party.Code)).Select(place => drawn.Words.Names[place].Subject)];
        const string all = "national polls (dots) and their average";
        var none = missing.Count == 0 ? "" : $"; none for {Sentence.List(missing)}";
        string[] forms = [all + none, $"national polls (dots), average{none}", $"national polls (dots){none}", $"national polls{none}"];
        return Array.Find(forms, form => fits(form)) ?? "national polls";
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

    private static PlotArea Seat(Figure figure, Box box, (Track Track, IReadOnlyList<int> Places) shown, PartyPalette palette)
    {
        var (track, places) = shown;
        var favourite = Enumerable.Range(0, track.Contest.Candidates.Count).MaxBy(place => track.Days[^1].Candidates[place].Win);
        var high = track.Days.Max(day => places.Max(place => place == favourite ? day.Candidates[place].High : day.Candidates[place].Median));
        var plot = figure.Plot(box, DayAxis.Range(track.Days[0].Day, track.Days[^1].Day), PollsPlot.Shares(figure, box, high));
        PollsPlot.Percentages(figure, plot);
        plot.GridX(DayAxis.Ticks(figure, plot).Select(tick => (double)tick.Day.DayNumber));
        var heading = figure.Small with { Bold = true, Colour = figure.Theme.Ink };
        var full = $"forecast for {track.Contest.Seat.Name}";
        var polled = track.Days.FirstOrDefault(day => day.NewSeatPolls.Count > 0)?.Day.DayNumber;
        var free = polled is { } day ? plot.AtX(day) - figure.Em - figure.Measure("polls of the seat", figure.Small) : plot.Box.Right;
        var named = figure.Text(box.Left + figure.Measure(full, heading) <= free ? full : "forecast", box.Left, box.Top - (figure.Em * 0.3), heading);

        // Two bands one over the other would be a third colour.
        plot.Band(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[favourite].Low, day.Candidates[favourite].High)), palette[track.Contest.Candidates[favourite].Party].Fill);

        // Whose band is shaded last, so that no other line hides it.
        foreach (var place in places.OrderBy(place => place == favourite))
        {
            plot.Curve(track.Days.SkipWhile(day => day.Candidates[place].Median < Worth).Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Median)), (palette[track.Contest.Candidates[place].Party].Fill, figure.Em * 0.19));
        }

        EndLabels.Dots(figure, plot, places.OrderBy(place => place == favourite).Select(place => ((double)track.Days[^1].Day.DayNumber, track.Days[^1].Candidates[place].Median, palette[track.Contest.Candidates[place].Party].Fill)));
        SeatPolls(figure, plot, track, named.Right + figure.Em);
        return plot;
    }
}

using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Charts.Plots;

/// <summary>Chances of winning over time, with the days and runs of days that moved them most numbered and told below.</summary>
internal static class TrackChanceChart
{
    /// <summary>Candidates who never have a chance of so much get no line.</summary>
    private const double WorthALine = 0.03;

    private const int MostLines = 5;

    // A line alone along the top would be an empty picture.
    private const int FewestLines = 2;

    // The end of a line, where others may hide it.
    private const int LastDays = 14;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Track track, TrackWords words, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var notes = track.Movements.OrderBy(movement => movement.After.Day).Select((movement, number) => Note(figure, words, movement, number + 1)).SelectMany(note => note).ToList();
        var days = DayAxis.OfChances(track);
        var below = (em * 1.9) + DayAxis.NoteHeight(figure, days);
        var foot = (notes.Count * figure.Small.Size * Figure.LineHeight) + below;
        var places = words.ByChance.Where((place, rank) => rank < FewestLines || track.Days.Max(day => day.Candidates[place].Win) >= WorthALine).Take(MostLines).ToList();
        string Label(int place) => EndLabels.Short(figure, $"{words.Names[place].Label} {DisplayNumber.Chance(new(track.Days[^1].Candidates[place].Win, 0))}");
        var labels = PollsPlot.LabelWidth(figure, places.Select(Label));
        var box = new Box(body.Left + figure.Measure("100%", figure.Small) + (em * 0.5), body.Top + (em * 1.2), body.Right - labels, body.Bottom - foot);
        var plot = figure.Plot(box, days, new AxisRange(0, 1));
        Axes(figure, plot);
        Marks(figure, plot, track, palette);
        Vacancy(figure, plot, track);

        // Whoever moved most at the end last, so that no other line hides it.
        double AtTheEnd(int place) => Math.Abs(track.Days[^1].Candidates[place].Win - track.Days[Math.Max(0, track.Days.Count - 1 - LastDays)].Candidates[place].Win);
        foreach (var place in places.OrderBy(AtTheEnd))
        {
            plot.Curve(track.Days.Select(day => ((double)day.Day.DayNumber, day.Candidates[place].Win)), (palette[track.Contest.Candidates[place].Party].Fill, em * 0.16));
        }

        EndLabels.Dots(figure, plot, places.Select(place => ((double)track.Days[^1].Day.DayNumber, track.Days[^1].Candidates[place].Win, palette[track.Contest.Candidates[place].Party].Fill)));

        EndLabels.Draw(figure, plot, [.. places.Select(place => (
            Label(place), plot.AtY(track.Days[^1].Candidates[place].Win), palette[track.Contest.Candidates[place].Party].Text))]);
        figure.Lines(notes, body.Left, box.Bottom + below + (em * 0.7), figure.Small);
    }

    // What moved it least goes first where two lines do not hold it.
    private static IReadOnlyList<string> Note(Figure figure, TrackWords words, Movement movement, int number)
    {
        IReadOnlyList<string> Wrap(int causes) => figure.WrapFull(Invariant($"{number}: {words.Of(movement, causes)}"), figure.Body.Width, figure.Small);
        return Wrap(int.MaxValue) is { Count: <= 2 } whole ? whole : Wrap(1);
    }

    private static void Axes(Figure figure, PlotArea plot)
    {
        double[] levels = [0, 0.25, 0.5, 0.75, 1];
        plot.GridY(levels);
        DayAxis.Draw(figure, plot);
        foreach (var level in levels)
        {
            figure.Text(Invariant($"{100 * level:0}%"), plot.Box.Left - (figure.Em * 0.5), plot.AtY(level) + (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End });
        }
    }

    // A thin line on the day the seat fell vacant, named at the foot of the plot, on the side where there is more room.
    private static void Vacancy(Figure figure, PlotArea plot, Track track)
    {
        if (track.VacantSince is not { } vacant || vacant < track.Days[0].Day || vacant > track.Days[^1].Day)
        {
            return;
        }

        plot.Line(vacant.DayNumber, plot.Y.Low, vacant.DayNumber, plot.Y.High, (figure.Theme.Ink, figure.Em / 10));
        var at = plot.AtX(vacant.DayNumber);
        var isLeft = at < plot.Box.MiddleX;
        figure.Text("seat vacant", at + ((isLeft ? 0.3 : -0.3) * figure.Em), plot.Box.Top + (figure.Em * 0.8), figure.Small with { Colour = figure.Theme.Ink, Anchor = isLeft ? Anchor.Start : Anchor.End });
    }

    // Numbers above the plot, over a thin line on a day and over the middle of a pale band from where a run of days starts to where it ends; where two are neighbours the later number moves right.
    private static void Marks(Figure figure, PlotArea plot, Track track, PartyPalette palette)
    {
        var look = figure.Small with { Bold = true, Colour = figure.Theme.Ink, Anchor = Anchor.Middle };
        var free = double.NegativeInfinity;
        foreach (var (movement, number) in track.Movements.OrderBy(movement => movement.After.Day).Select((movement, number) => (movement, number + 1)))
        {
            var (from, to) = (movement.Before.Day.DayNumber, movement.After.Day.DayNumber);
            var middle = plot.AtX(to);
            if (movement.IsLong)
            {
                plot.Run(from, to, palette[track.Contest.Candidates[movement.Place].Party].Fill);
                middle = (plot.AtX(from) + plot.AtX(to)) / 2;
            }
            else
            {
                plot.Line(to, plot.Y.Low, to, plot.Y.High, (figure.Theme.Mark, figure.Em / 12));
            }

            var text = number.ToString(CultureInfo.InvariantCulture);
            var at = Math.Max(middle, free);
            figure.Text(text, at, plot.Box.Top - (figure.Em * 0.35), look);

            // To its own line where it stands beside another's.
            if (at > middle + (figure.Em * 0.2))
            {
                figure.Rule(new Box(middle, plot.Box.Top, at, plot.Box.Top - (figure.Em * 0.3)), figure.Theme.Mark, figure.Em / 14);
            }

            free = at + (figure.Em * 0.9);
        }
    }
}

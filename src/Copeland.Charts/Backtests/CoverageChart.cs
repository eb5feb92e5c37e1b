using Copeland.Backtesting;
using Copeland.Charts.Drawing;

namespace Copeland.Charts.Backtests;

/// <summary>How many results central intervals of every level held: the model over all contests and by era.</summary>
internal static class CoverageChart
{
    private const int Steps = 20;

    /// <summary>Fills the figure.</summary>
    public static void Draw(BacktestPicture picture)
    {
        var figure = picture.Figure;
        var plot = picture.Square(1, ("probability of the interval", "results inside it"));
        plot.Line(0, 0, 1, 1, (figure.Theme.Mark, figure.Em / 10));
        var scores = picture.Result.Model.Contests;
        foreach (var era in Era.Periods)
        {
            var contests = scores.Where(score => era.Holds(score.Contest)).ToList();
            if (contests.Count > 0)
            {
                Curve(plot, contests, (figure.Theme.Mark, figure.Em / 9));
            }
        }

        Curve(plot, scores, (figure.Theme.Ink, figure.Em / 5));
        foreach (var level in ScoreSummary.Levels)
        {
            var part = ScoreMeasure.Coverage(level).Of(scores);
            plot.Dots([(level, part)], figure.Theme.Ink, figure.Em * 0.75);
            if (level is 0.5 or 0.9)
            {
                figure.Text(
                    Invariant($"{100 * level:0}% intervals: {100 * part:0.0}%"), plot.AtX(level) - (figure.Em * 0.8), plot.AtY(part) - (figure.Em * 0.15),
                    figure.Plain with { Bold = true, Anchor = Anchor.End });
            }
        }

        Eras(figure, plot, scores);
    }

    private static void Curve(PlotArea plot, IReadOnlyList<ContestScore> scores, (string Colour, double Width) look)
    {
        double Part(int step) => step == Steps ? 1 : ScoreMeasure.Coverage((double)step / Steps).Of(scores);
        for (var step = 0; step < Steps; step++)
        {
            plot.Line((double)step / Steps, step == 0 ? 0 : Part(step), (step + 1.0) / Steps, Part(step + 1), look);
        }
    }

    private static string Years(Era era) => era.End is { } end ? Invariant($"{era.First}–{end}") : Invariant($"since {era.First}");

    // The eras' curves and the other levels lie too near each other for labels of their own: their figures stand in the empty corner.
    private static void Eras(Figure figure, PlotArea plot, IReadOnlyList<ContestScore> scores)
    {
        static string Held(IReadOnlyList<ContestScore> contests) =>
            string.Join(", ", ScoreSummary.Levels.Select(level => Invariant($"{100 * ScoreMeasure.Coverage(level).Of(contests):0}")));
        var lines = Era.Periods.Select(era => (Era: era, Contests: scores.Where(score => era.Holds(score.Contest)).ToList())).Where(era => era.Contests.Count > 0)
            .Select(era => $"{Years(era.Era)}: {Held(era.Contests)}").Prepend($"all: {Held(scores)}")
            .Prepend($"held by {string.Join(", ", ScoreSummary.Levels.Select(level => Invariant($"{100 * level:0}")))}% intervals").ToList();
        var height = figure.Small.Size * Figure.LineHeight;
        figure.Lines(lines, plot.Box.Right - lines.Max(line => figure.Measure(line, figure.Small)), plot.Box.Bottom - (height * lines.Count) + (height * 0.4), figure.Small);
    }
}

using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The rows of a waterfall that a figure has room for above its note, from the share last time to the mean forecast.</summary>
/// <param name="Rows">By row, its name, and whether it tells a share, not a step.</param>
/// <param name="Walks">By panel, the share at each row.</param>
/// <param name="Note">The lines of the note.</param>
/// <param name="Foot">What axis and note take of the figure's body.</param>
internal sealed record WaterfallRows(IReadOnlyList<(string Name, bool IsShare)> Rows, IReadOnlyList<IReadOnlyList<double>> Walks, IReadOnlyList<string> Note, double Foot)
{
    // Effects that are enough beside three panels, and on a narrow canvas.
    private const int Enough = 8;

    // Heights of rows in the figure's em: with the effect beside the bar, and above it as one likes it and at the least.
    private const double Row = 1.38;
    private const double RowOfTwo = 1.95;
    private const double LowRowOfTwo = 1.83;

    // What is worth a row: points of the vote, more beside three panels, and a part of the longest walk, below which a bar is a hairline.
    private const double Worth = 0.005;
    private const double WorthInACrowd = 0.01;
    private const double Hairline = 0.02;

    // Between axis and note, in lines of the note: with rows of two lines every line counts.
    private const double AboveTheNote = 0.4;
    private const double LittleAboveTheNote = 0.1;

    // Rows of steps before a share between the ends without which it would tell less than they do.
    private const int FewestBefore = 3;

    private const int Pair = 2;

    /// <summary>The rows, as many as leave their note room.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="places">The places whose walks are told.</param>
    /// <param name="height">The height of rows, axis and note together, and what the axis takes of it.</param>
    /// <param name="noteLook">The look of the note.</param>
    public static WaterfallRows Of(ForecastPicture picture, IReadOnlyList<int> places, (double Height, double Axis) height, TextLook noteLook)
    {
        var (figure, race, isCrowded) = (picture.Figure, picture.Race, places.Count > Pair);
        var (told, between) = (ExplanationWords.Steps(race), ExplanationWords.Subtotal(race));
        var after = told.SkipWhile(step => !EffectGlossary.IsOfTheSeat(step.Effect)).Count();
        var worth = Math.Max(isCrowded ? WorthInACrowd : Worth, Hairline * places.Max(place => Length(told, place)));
        var named = ExplanationWords.Named(race, places[0]).Select(step => picture.Forecast.Explanation[step].Effect).ToList();
        for (var lines = 1; ; lines++)
        {
            var foot = Foot(lines);
            var subtotal = Room(figure.IsNarrow ? LowRowOfTwo : Row, 3) - after < FewestBefore ? null : between;
            var totals = subtotal is null ? 2 : 3;
            var room = Room(figure.IsNarrow ? LowRowOfTwo : Row, totals);
            var wanted = figure.IsNarrow ? Math.Min(Enough, Room(RowOfTwo, totals)) : isCrowded ? Math.Min(Enough, room) : room;
            var steps = Waterfall.Of(told, places, (Math.Max(2, wanted), room, named, worth), subtotal is not null);
            var note = figure.Wrap(ExplanationWords.Note(picture.Forecast.Contest, steps.Effects), figure.Body.Width, noteLook);
            if (note.Count <= lines)
            {
                return Of(race, places, (steps, subtotal), (note, Foot(note.Count)));
            }

            double Foot(int count) => height.Axis + ((count + (figure.IsNarrow ? LittleAboveTheNote : AboveTheNote)) * noteLook.Size * Figure.LineHeight);

            // Beside the rows of shares.
            int Room(double row, int shares) => (int)((height.Height - foot) / (figure.Em * row)) - shares;
        }
    }

    private static WaterfallRows Of(Race race, IReadOnlyList<int> places, (Waterfall Steps, string? Subtotal) of, (IReadOnlyList<string> Note, double Foot) below)
    {
        List<(string, bool)> rows = [(Invariant($"Last time, {race.Forecast.Contest.Previous.Date.Year}"), true)];
        List<List<double>> walks = [.. places.Select(place => new List<double> { RoundedSteps.Of(ExplanationWords.Ends(race, place).Before) })];
        for (var step = 0; step <= of.Steps.Effects.Count; step++)
        {
            if (of.Subtotal is { } subtotal && step == of.Steps.Before)
            {
                Add(subtotal, null);
            }

            if (step < of.Steps.Effects.Count)
            {
                Add(ExplanationWords.Row(race, of.Steps.Effects[step]), step);
            }
        }

        Add("Mean forecast", null);
        return new WaterfallRows(rows, walks, below.Note, below.Foot);

        void Add(string name, int? step)
        {
            rows.Add((name, step is null));
            for (var runner = 0; runner < walks.Count; runner++)
            {
                walks[runner].Add(walks[runner][^1] + (step is { } at ? of.Steps.Points[runner][at] : 0));
            }
        }
    }

    // From the least to the largest share of a walk.
    private static double Length(IReadOnlyList<ExplanationStep> steps, int place)
    {
        var (share, least, most) = (0.0, 0.0, 0.0);
        foreach (var step in steps)
        {
            share += step.Points[place];
            (least, most) = (Math.Min(least, share), Math.Max(most, share));
        }

        return most - least;
    }
}

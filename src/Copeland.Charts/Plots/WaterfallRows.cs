using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The rows of a waterfall that a figure has room for above its note, from the share last time to the forecast.</summary>
/// <param name="Rows">By row, its name, and whether it tells a share, not a step.</param>
/// <param name="Walks">By panel, the share at each row.</param>
/// <param name="Note">The lines of the note.</param>
/// <param name="Foot">What axis and note take of the figure's body.</param>
internal sealed record WaterfallRows(IReadOnlyList<(string Name, bool IsShare)> Rows, IReadOnlyList<IReadOnlyList<double>> Walks, IReadOnlyList<string> Note, double Foot)
{
    // Effects that are enough beside three panels, and on a narrow canvas.
    private const int Enough = 8;

    // Heights of rows in the figure's em: on a wide canvas, on a narrow one, and there with a name of two lines.
    private const double Row = 1.38;
    private const double RowOfATable = 1.75;
    private const double RowOfTwo = 2.3;

    // What names may take of the width, of a narrow one, and of that beside two columns of numbers, which leave bars little.
    private const double Names = 0.36;
    private const double NarrowNames = 0.4;
    private const double NarrowNamesInACrowd = 0.28;

    // What is worth a row: more than half a point of the vote as it is printed, more beside three panels, and a part of the longest walk, below which a bar is a hairline.
    private const double Worth = 0.0055;
    private const double WorthInACrowd = 0.01;
    private const double Hairline = 0.02;

    // Lines of the note, beyond which it says no more than it must.
    private const int MostLines = 2;
    private const int MostLinesOnATelephone = 3;

    // Between axis and note, in lines of the note.
    private const double AboveTheNote = 0.4;

    // Of a walk whose steps all but so few are small, the bars would be hairlines.
    private const int FewestBars = 2;
    private const double Small = 0.005;
    private const double Crumb = 0.01;

    // Rows of steps before a share between the ends without which it would tell less than they do.
    private const int FewestBefore = 3;

    private const int Pair = 2;

    /// <summary>Beside three panels and on a narrow canvas names are as small as other small text, a little more than the step by which labels shrink.</summary>
    public const double SmallLabel = 0.86;

    /// <summary>The rows, as many as leave their note room.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="places">The places whose walks are told.</param>
    /// <param name="height">The height of rows, axis and note together, and what the axis takes of it.</param>
    /// <param name="noteLook">The look of the note.</param>
    public static WaterfallRows Of(ForecastPicture picture, IReadOnlyList<int> places, (double Height, double Axis) height, TextLook noteLook)
    {
        if (picture.Figure.IsNarrow)
        {
            var narrow = Of(picture, places, height, noteLook, (RowOfATable, MostLinesOnATelephone));
            return narrow.Rows.Any(row => IsLong(picture.Figure, row, SmallLabel, places.Count > Pair)) ? Of(picture, places, height, noteLook, (RowOfTwo, MostLinesOnATelephone)) : narrow;
        }

        return Of(picture, places, height, noteLook, (Row, MostLines));
    }

    /// <summary>Whether a candidate's steps are numbers in a column, not bars: a rival's on a narrow canvas, and on any where they would be hairlines.</summary>
    public static bool IsColumn(ForecastPicture picture, int place) => place != picture.Race.Front.First && (picture.Figure.IsNarrow || IsOfCrumbs(picture.Race, place));

    /// <summary>Whether nearly all of a candidate's steps are too small for bars: by numbers they are told sooner.</summary>
    public static bool IsOfCrumbs(Race race, int place) => ExplanationWords.Steps(race) is var steps
        && steps.Count(step => Math.Abs(step.Points[place]) >= Crumb - 1e-9) is var large && large <= FewestBars && steps.Count - large > FewestBars;

    /// <summary>Whether a column leaves its small steps blank: where most are.</summary>
    public static bool IsSparse(IReadOnlyCollection<double> points) => 2 * points.Count(IsSmall) > points.Count;

    /// <summary>Whether a step is so small.</summary>
    public static bool IsSmall(double points) => Math.Abs(points) < Small - 1e-9;

    /// <summary>The look of a name, in a part of the text's size.</summary>
    public static TextLook Look(Figure figure, bool isShare, double size) => figure.Plain with { Size = figure.Em * size, Bold = isShare };

    /// <summary>The look of shares on the way; of more than two on a telephone they are smaller, so that the bars between them keep room.</summary>
    public static TextLook Shares(ForecastPicture picture) => Look(picture.Figure, true, picture.Figure.IsNarrow && ExplanationWords.Told(picture.Race).Count > Pair ? SmallLabel : 1);

    /// <summary>The lines of a name.</summary>
    public static IReadOnlyList<string> Lines(Figure figure, (string Name, bool IsShare) row, double size, bool isCrowded) =>
        figure.Wrap(row.Name, Room(figure, isCrowded), Look(figure, row.IsShare, size));

    /// <summary>Whether a name is longer than a line.</summary>
    public static bool IsLong(Figure figure, (string Name, bool IsShare) row, double size, bool isCrowded) =>
        figure.Measure(row.Name, Look(figure, row.IsShare, size)) > Room(figure, isCrowded);

    private static double Room(Figure figure, bool isCrowded) => figure.Body.Width * (!figure.IsNarrow ? Names : isCrowded ? NarrowNamesInACrowd : NarrowNames);

    private static WaterfallRows Of(ForecastPicture picture, IReadOnlyList<int> places, (double Height, double Axis) height, TextLook noteLook, (double Height, int MostLines) row)
    {
        var (figure, race, isCrowded) = (picture.Figure, picture.Race, places.Count > Pair);
        var (told, between) = (ExplanationWords.Steps(race), ExplanationWords.Subtotal(race));
        var after = told.SkipWhile(step => !EffectGlossary.IsOfTheSeat(step.Effect)).Count();
        var worth = Math.Max(isCrowded ? WorthInACrowd : Worth, Hairline * places.Max(place => Length(told, place)));
        var named = ExplanationWords.Named(race).Select(step => picture.Forecast.Explanation[step].Effect).ToList();
        for (var lines = 1; ; lines++)
        {
            var foot = Foot(lines);
            var subtotal = Room(3) - after < FewestBefore ? null : between;
            var room = Room(subtotal is null ? 2 : 3);
            var wanted = figure.IsNarrow || isCrowded ? Math.Min(Enough, room) : room;
            var steps = Waterfall.Of(told, places, (Math.Max(2, wanted), room, named, worth), subtotal is not null);
            var note = Lines(ExplanationWords.Note(race, steps.Effects, text => Lines(text).Count <= row.MostLines, places.Where((place, panel) => IsColumn(picture, place) && IsSparse(steps.Points[panel])).Any()));
            if (note.Count <= lines)
            {
                return Of(race, places, (steps, subtotal), (note, Foot(note.Count)));
            }

            IReadOnlyList<string> Lines(string text) => text.Length == 0 ? [] : figure.WrapFull(text, figure.Body.Width, noteLook);

            double Foot(int count) => height.Axis + (count == 0 ? 0 : (count + AboveTheNote) * noteLook.Size * Figure.LineHeight);

            // Beside the rows of shares.
            int Room(int shares) => (int)((height.Height - foot) / (figure.Em * row.Height)) - shares;
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

        Add(ExplanationWords.Last, null);
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

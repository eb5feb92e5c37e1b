using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Walks as columns of numbers: the rivals' beside the favourite's bars, where there is no room for bars of their own; or everybody's, where there is none beside them either.
/// These share the width alike, and a thin bar under each step shows its size and way, all on one scale.
/// </summary>
internal sealed class WaterfallColumns
{
    // What a heading may take of the width before it is broken.
    private const double Heading = 0.22;

    // Before each column, in ems.
    private const double Apart = 0.8;

    // Where a bar under a step's number lies, in heights of a row from its foot.
    private const double Low = 0.04;
    private const double High = 0.2;

    // How far a number stands above the middle of its row where a bar is under it, in ems.
    private const double Above = 0.12;

    private readonly ForecastPicture picture;
    private readonly bool isAll;
    private readonly IReadOnlyList<(int Place, IReadOnlyList<string> Heading, TextLook Look, double Width)> columns;

    /// <summary>Lays the columns out.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="places">Whose they are; none on a wide canvas.</param>
    /// <param name="isAll">Whether there are no bars beside them.</param>
    public WaterfallColumns(ForecastPicture picture, IReadOnlyList<int> places, bool isAll)
    {
        (this.picture, this.isAll, var figure) = (picture, isAll, picture.Figure);
        var room = figure.Body.Width * Heading;
        columns = [.. places.Select(place =>
        {
            var name = picture.Race.Names[place].Label;
            var look = figure.Unbroken(name, room, figure.Plain with { Size = figure.Em * WaterfallRows.SmallLabel, Bold = true, Colour = picture.Colours(place).Text });
            var lines = figure.WrapEvenly(name, room, look);
            return (place, lines, look, Math.Max(figure.Measure("99.9%", WaterfallRows.Shares(picture)), lines.Max(line => figure.Measure(line, look))));
        })];
    }

    /// <summary>What they take of the width.</summary>
    public double Width => columns.Sum(column => column.Width + (picture.Figure.Em * Apart));

    /// <summary>What their headings take of the height beyond one line.</summary>
    public double MoreHead => columns.Count == 0 ? 0 : columns.Max(column => (column.Heading.Count - 1) * column.Look.Size * Figure.LineHeight);

    /// <summary>Draws the columns: shares with their sign of per cent, steps so that the points stand below each other, without the small ones where most are.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="ends">Where the rows begin and end.</param>
    /// <param name="walks">The shares at each row, by column.</param>
    /// <param name="left">Where the names of rows end.</param>
    public void Draw(WaterfallRows rows, (double Top, double Bottom) ends, IReadOnlyList<IReadOnlyList<double>> walks, double left)
    {
        var (figure, right) = (picture.Figure, picture.Figure.Body.Right);
        var spare = isAll ? Math.Max(0, (right - left - Width) / columns.Count) : 0;
        var steps = Enumerable.Range(1, rows.Rows.Count - 1).Where(row => !rows.Rows[row].IsShare).ToList();

        // The largest step fills half of the narrowest column.
        var most = walks.SelectMany(walk => steps.Select(row => Math.Abs(walk[row] - walk[row - 1]))).DefaultIfEmpty().Max() / (columns.Select(column => column.Width).DefaultIfEmpty().Min() + spare);
        var height = (ends.Bottom - ends.Top) / rows.Rows.Count;
        var share = WaterfallRows.Shares(picture) with { Anchor = Anchor.End };
        foreach (var (column, walk) in columns.Zip(walks).Reverse())
        {
            var colours = picture.Colours(column.Place);
            figure.Lines(column.Heading, right, ends.Top - (figure.Em * 0.6) - ((column.Heading.Count - 1) * column.Look.Size * Figure.LineHeight), column.Look with { Anchor = Anchor.End });
            if (isAll)
            {
                Bars(new Box(right - column.Width - spare, ends.Top, right, ends.Bottom), (walk, steps, most * (column.Width + spare)), colours);
            }

            var isSparse = WaterfallRows.IsSparse([.. steps.Select(row => walk[row] - walk[row - 1])]);
            for (var row = 0; row < rows.Rows.Count; row++)
            {
                var middle = ends.Top + ((row + 0.5) * height);
                if (rows.Rows[row].IsShare)
                {
                    var isNew = row == 0 && picture.Candidate(column.Place).PreviousShare is null;
                    figure.Text(isNew ? "new" : DisplayNumber.Counted(Math.Clamp(walk[row], 0, 1)), right, middle + (figure.Em * 0.36), share with { Colour = colours.Text });
                    continue;
                }

                var text = DisplayNumber.SignedPoints(walk[row] - walk[row - 1]);
                var look = figure.Small with { Anchor = Anchor.End, Colour = text[0] == '+' ? colours.Text : figure.Theme.Muted };
                if (!isSparse || !WaterfallRows.IsSmall(walk[row] - walk[row - 1]))
                {
                    figure.Text(text, right - figure.Measure("%", share), middle + (look.Size * 0.36) - (isAll ? figure.Em * Above : 0), look);
                }

                figure.Hit(
                    new Box(right - column.Width, middle - (height / 2), right, middle + (height / 2)),
                    $"{picture.Race.Names[column.Place].Label}: {text} points, to {DisplayNumber.Share(Math.Clamp(walk[row], 0, 1))}");
            }

            right -= column.Width + (figure.Em * Apart) + spare;
        }
    }

    // Thin bars under the numbers of one column, from its middle.
    private void Bars(Box box, (IReadOnlyList<double> Walk, IReadOnlyList<int> Steps, double Most) of, PartyColours colours)
    {
        var rows = of.Walk.Count;
        var plot = picture.Figure.Plot(box, new AxisRange(-of.Most, of.Most), new AxisRange(0, rows));
        foreach (var row in of.Steps)
        {
            var step = of.Walk[row] - of.Walk[row - 1];
            if (DisplayNumber.SignedPoints(step) != "0.0")
            {
                plot.Bars([(Math.Min(0, step), Math.Max(0, step), rows - 1 - row + Low, rows - 1 - row + High)], step > 0 ? ExplanationChart.Gains(picture.Figure, colours) : PartyColours.Of(picture.Figure.Theme.Mark));
            }
        }
    }
}

using Copeland.Backtesting;
using Copeland.Charts.Drawing;
using Copeland.Elections;

namespace Copeland.Charts.Backtests;

/// <summary>Every result against its forecast, one dot a party and contest, the largest surprises named.</summary>
internal static class HistoryChart
{
    private const int Named = 14;

    /// <summary>Fills the figure.</summary>
    public static void Draw(BacktestPicture picture)
    {
        var figure = picture.Figure;
        var scores = picture.Result.Model.Contests;
        var cells = scores.SelectMany(score => score.Cells.Select(cell => (Score: score, Cell: cell))).ToList();
        var high = Math.Ceiling(10 * cells.Max(at => Math.Max(at.Cell.Mean, at.Cell.Result))) / 10;
        var plot = picture.Square(high, ("share forecast on the eve", "share polled"));
        plot.Line(0, 0, high, high, (figure.Theme.Mark, figure.Em / 10));
        foreach (var family in cells.GroupBy(at => at.Cell.Family).OrderByDescending(group => group.Count()))
        {
            plot.Dots(family.Select(at => (at.Cell.Mean, at.Cell.Result)), Colours(picture, family.Key).Fill, figure.Em * 0.38);
        }

        Key(picture, plot, [.. cells.Select(at => at.Cell.Family).Distinct().Order()]);
        var room = figure.Body with { Left = plot.Box.Left, Bottom = plot.Box.Bottom };
        var labels = new FreeLabels(figure, room, cells.Select(at => Dot(figure, plot, at.Cell)));
        foreach (var (score, cell) in cells.OrderByDescending(at => at.Cell.AbsoluteError).Take(Named))
        {
            Name(picture, plot, (score, cell), labels);
        }
    }

    private static Box Dot(Figure figure, PlotArea plot, CellScore cell)
    {
        var (x, y, half) = (plot.AtX(cell.Mean), plot.AtY(cell.Result), figure.Em * 0.19);
        return new Box(x - half, y - half, x + half, y + half);
    }

    // Beside the dot, or above or below it, where the name covers nothing.
    private static void Name(BacktestPicture picture, PlotArea plot, (ContestScore Score, CellScore Cell) at, FreeLabels labels)
    {
        var figure = picture.Figure;
        var look = figure.Small with { Colour = Colours(picture, at.Cell.Family).Text };
        var text = Invariant($"{at.Score.Constituency} {at.Score.PollingDay.Year}");
        var (dot, width, em) = (Dot(figure, plot, at.Cell), figure.Measure(text, look), figure.Em);
        var beside = dot.MiddleY + (em * 0.3);
        (double Left, double Baseline)[] places =
        [
            (dot.Right + (em * 0.35), beside),
            (dot.Left - (em * 0.35) - width, beside),
            (dot.MiddleX - (width / 2), dot.Top - (em * 0.35)),
            (dot.MiddleX - (width / 2), dot.Bottom + (em * 0.95)),
        ];
        labels.Draw(text, look, places);
    }

    // The families' colours, in the corner that no result reaches.
    private static void Key(BacktestPicture picture, PlotArea plot, IReadOnlyList<Family> families)
    {
        var figure = picture.Figure;
        var step = figure.Small.Size * 1.35;
        for (var line = 0; line < families.Count; line++)
        {
            var y = plot.Box.Bottom - ((families.Count - line - 0.4) * step);
            var colours = Colours(picture, families[line]);
            figure.Text(Words(families[line]), plot.Box.Right - (figure.Em * 0.9), y, figure.Small with { Colour = colours.Text, Anchor = Anchor.End });
            plot.Dots([(plot.X.High - plot.LengthX(figure.Em * 0.4), plot.Y.Low + plot.LengthY(plot.Box.Bottom - y + (figure.Em * 0.28)))], colours.Fill, figure.Em * 0.5);
        }
    }

    private static PartyColours Colours(BacktestPicture picture, Family family) => picture.Palette[PartyCatalogue.BuiltIn[family switch
    {
        Family.Conservative => "Con",
        Family.Labour => "Lab",
        Family.LiberalDemocrat => "LD",
        Family.PopulistRight => "UKIP",
        Family.Green => "Green",
        Family.Nationalist => "PC",
        _ => "Oth",
    }]];

    private static string Words(Family family) => family switch
    {
        Family.LiberalDemocrat => "Liberal Democrat",
        Family.PopulistRight => "UKIP, Brexit, Reform",
        Family.Nationalist => "SNP, Plaid Cymru",
        Family.Other => "others",
        _ => family.ToString(),
    };
}

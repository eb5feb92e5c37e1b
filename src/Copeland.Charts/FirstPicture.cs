using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts;

/// <summary>
/// The first picture of a process takes as long as twenty later ones: faces are read and code is compiled. A command that computes
/// first lets that happen meanwhile.
/// </summary>
public sealed class FirstPicture : IDisposable
{
    private readonly Task drawing;

    private FirstPicture(Task drawing) => this.drawing = drawing;

    /// <summary>Begins to draw a picture that nobody will see; what is wrong with the options shows when the first real one is drawn.</summary>
    /// <param name="options">Options of the pictures to come; null for none.</param>
    /// <param name="threads">Threads that may be used; with one nothing is done ahead.</param>
    public static FirstPicture Begin(ChartOptions? options, int threads) =>
        new(options is null || threads < 2 ? Task.CompletedTask : Task.Run(() => Draw(options)));

    /// <summary>Waits until it is drawn: nothing may be drawn while the process ends.</summary>
    public void Dispose() => Task.WhenAny(drawing).Wait();

    private static void Draw(ChartOptions options) => FigureDrawing.Files(["first"], options, (name, fonts) =>
        FigureDrawing.Figure(name, new ChartText("A title", "A subtitle", "Nothing."), "Source: none", (options, fonts), Fill));

    private static void Fill(Figure figure)
    {
        var plot = figure.Plot(figure.Body, new AxisRange(0, 1), new AxisRange(0, 1));
        plot.GridX([0, 0.5, 1]);
        plot.Bars([(0.2, 0.8, 0.4, 0.6)], figure.Theme.Ink);
        plot.Line(0.5, 0, 0.5, 1, (figure.Theme.Ink, figure.Em / 9));
        figure.Lines(figure.Wrap("A label", figure.Body.Width, figure.Plain), figure.Body.Left, figure.Body.MiddleY, figure.Plain);
    }
}

using ScottPlot;

using SkiaSharp;

namespace Copeland.Charts.Drawing;

/// <summary>Puts a figure's shapes onto a canvas of Skia's, be it pixels or SVG.</summary>
internal static class Painter
{
    /// <summary>Draws everything but text.</summary>
    public static void Shapes(Figure figure, SKCanvas canvas)
    {
        foreach (var (ends, colour, width) in figure.Rules)
        {
            using var paint = new SKPaint
            {
                Color = SKColor.Parse(colour),
                StrokeWidth = (float)width,
                IsStroke = true,
                IsAntialias = true,
            };
            canvas.DrawLine((float)ends.Left, (float)ends.Top, (float)ends.Right, (float)ends.Bottom, paint);
        }

        foreach (var plot in figure.Plots)
        {
            var area = plot.Canvas;
            plot.Plot.Render(canvas, new PixelRect((float)area.Left, (float)area.Right, (float)area.Bottom, (float)area.Top));
        }
    }
}

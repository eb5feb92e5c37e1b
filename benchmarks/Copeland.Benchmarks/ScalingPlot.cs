using ScottPlot;

namespace Copeland.Benchmarks;

/// <summary>The scaling tables as pictures.</summary>
internal static class ScalingPlot
{
    private static readonly Color[] Colours = [Color.FromHex("#0072B2"), Color.FromHex("#D55E00")];

    /// <summary>Writes <c>scaling-candidates.png</c> and <c>scaling-draws.png</c>.</summary>
    public static void Write(string folder, IReadOnlyList<ScalingPoint> byCandidates, IReadOnlyList<ScalingPoint> byDraws)
    {
        var font = Path.Combine(CommittedScenarios.Root, "src", "Copeland.Charts", "Fonts");
        if (Directory.EnumerateFiles(font, "*Regular.otf").FirstOrDefault() is { } file)
        {
            Fonts.AddFontFile("Benchmarks", file, bold: false, italic: false);
        }

        using var candidates = Empty("Nanoseconds a simulated election by candidates (both scales are logarithmic)", "candidates");
        foreach (var group in byCandidates.GroupBy(point => point.Components))
        {
            Line(candidates, [.. group], point => point.Candidates, group.Key == 1 ? "Student errors" : "Student and normal errors");
        }

        candidates.ShowLegend(Alignment.UpperLeft);
        Ticks(candidates, [2, 4, 8, 16, 32, 64], [10, 20, 50, 100, 200, 500]);
        candidates.SavePng(Path.Combine(folder, "scaling-candidates.png"), 720, 420);

        using var draws = Empty("Nanoseconds a simulated election by draws a call: six candidates, both errors", "draws a call");
        Line(draws, byDraws, point => point.Draws, "Student and normal errors");
        Ticks(draws, [.. byDraws.Select(point => (double)point.Draws)], [10, 20, 50, 100, 200, 500]);
        draws.SavePng(Path.Combine(folder, "scaling-draws.png"), 720, 420);
    }

    private static Plot Empty(string title, string bottom)
    {
        var plot = new Plot();
        plot.Font.Set("Benchmarks");
        plot.Title(title, 15);
        plot.XLabel(bottom, 13);
        plot.YLabel("ns a draw", 13);
        return plot;
    }

    private static void Line(Plot plot, IReadOnlyList<ScalingPoint> points, Func<ScalingPoint, double> across, string name)
    {
        var line = plot.Add.Scatter(
            points.Select(point => Math.Log10(across(point))).ToArray(), points.Select(point => Math.Log10(point.Nanoseconds)).ToArray());
        line.Color = Colours[(points[0].Components - 1) % Colours.Length];
        line.LineWidth = 2;
        line.MarkerSize = 7;
        line.LegendText = name;
    }

    private static void Ticks(Plot plot, double[] across, double[] up)
    {
        plot.Axes.Bottom.SetTicks([.. across.Select(Math.Log10)], [.. across.Select(value => Invariant($"{value:N0}"))]);
        plot.Axes.Left.SetTicks([.. up.Select(Math.Log10)], [.. up.Select(value => Invariant($"{value:N0}"))]);
        plot.Axes.SetLimitsY(Math.Log10(8), Math.Log10(600));
    }
}

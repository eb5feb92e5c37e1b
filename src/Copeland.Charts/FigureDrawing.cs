using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts;

/// <summary>From words and a drawing to a chart's file: what every kind of chart has in common.</summary>
internal static class FigureDrawing
{
    /// <summary>A figure with its furniture, drawn.</summary>
    /// <param name="name">The chart's name, by which a title of its own is found.</param>
    /// <param name="words">Its words.</param>
    /// <param name="forecast">The forecast it rests on, for the source line.</param>
    /// <param name="how">Options and faces.</param>
    /// <param name="draw">Fills the body.</param>
    public static Figure Figure(
        string name, ChartText words, Forecast forecast, (ChartOptions Options, FontSet Fonts) how, Action<Figure> draw) =>
        Figure(name, words, (ForecastSentences.SourceLine(forecast), string.Join(' ', forecast.Notes)), how, draw);

    /// <summary>A figure with its furniture and a source line of its own, drawn.</summary>
    public static Figure Figure(
        string name, ChartText words, string source, (ChartOptions Options, FontSet Fonts) how, Action<Figure> draw) =>
        Figure(name, words, (source, ""), how, draw);

    /// <summary>A figure with its furniture, a source line and a note of its own, drawn.</summary>
    public static Figure Figure(
        string name, ChartText words, (string Source, string Note) foot, (ChartOptions Options, FontSet Fonts) how, Action<Figure> draw)
    {
        var options = how.Options;
        var title = options.Titles.TryGetValue(name, out var own) ? own : options.Title ?? words.Title;
        var figure = new Figure(options.Size, options.Theme, how.Fonts, new FigureText(
            title,
            Beyond(words.Subtitle, title),
            words.AltText,
            options.Source ?? foot.Source,
            options.Credit ?? options.Style.Credit)
        { Note = options.Notes ? foot.Note : "", LargestTitle = options.LargestTitle });
        draw(figure);
        figure.Tell(figure.Words.Note.Length > 0 ? $"Note: {figure.Words.Note}" : "");
        return figure;
    }

    // A subtitle without the clause that the title is.
    private static string Beyond(string subtitle, string title) =>
        subtitle == title ? "" : subtitle.StartsWith(title + ";", StringComparison.Ordinal) || subtitle.StartsWith(title + ",", StringComparison.Ordinal) ? Sentence.Start(subtitle[(title.Length + 1)..].TrimStart()) : subtitle;

    /// <summary>Charts in the forms asked for, all in one set of faces.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="options">How to draw them.</param>
    /// <param name="draw">Draws the chart of a name.</param>
    public static IReadOnlyList<ChartFile> Files(IEnumerable<string> names, ChartOptions options, Func<string, FontSet, Figure> draw)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var fonts = new FontSet(options.Style);
        return [.. names.Select(name => File(name, draw(name, fonts), options))];
    }

    private static ChartFile File(string name, Figure figure, ChartOptions options) =>
        new(name, options.Png ? figure.Png() : null, options.Svg ? figure.Svg() : null, figure.Words.AltText);
}

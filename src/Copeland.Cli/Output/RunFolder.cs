using System.Text;
using Copeland.Charts;
using Copeland.Cli.Files;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Cli.Output;

/// <summary>The folder a run leaves behind, each file whole or not at all.</summary>
internal sealed class RunFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> written = [];

    /// <summary>Creates the folder where it is missing.</summary>
    /// <param name="root">The folder for all results.</param>
    /// <param name="scenarioId">The scenario's id: letters, digits and hyphens.</param>
    /// <exception cref="FileAccessException">A file stands in its place, or it may not be written.</exception>
    public RunFolder(string root, string scenarioId)
    {
        Path = System.IO.Path.Combine(root, scenarioId);
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FileAccessException($"{Path}: cannot be used as a folder for results ({exception.Message.TrimEnd('.')}). Choose another with --output.");
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Names of the files written so far.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>Writes the forecast's documents and the data behind its charts.</summary>
    public void Write(Forecast forecast)
    {
        Write("forecast.json", ForecastJson.Write(forecast));
        Write("forecast.md", MarkdownReport.Write(forecast));
        foreach (var (name, text) in ChartCsv.All(forecast))
        {
            Write(name, text);
        }
    }

    /// <summary>Writes charts in the forms they were drawn in, with their alt texts.</summary>
    public void Write(IEnumerable<ChartFile> charts)
    {
        foreach (var chart in charts)
        {
            if (chart.Png is { } png)
            {
                Write($"{chart.Name}.png", png);
            }

            if (chart.Svg is { } svg)
            {
                Write($"{chart.Name}.svg", svg);
            }

            Write($"{chart.Name}.alt.txt", chart.AltText + "\n");
        }
    }

    /// <summary>Writes a text in UTF-8.</summary>
    public void Write(string name, string text) => Write(name, Utf8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    public void Write(string name, byte[] bytes) => Write(name, stream => stream.Write(bytes));

    /// <summary>Writes what a writer produces into a stream.</summary>
    /// <exception cref="FileAccessException">The file cannot be written.</exception>
    public void Write(string name, Action<Stream> writer)
    {
        var path = System.IO.Path.Combine(Path, name);
        try
        {
            WholeFile.Write(path, writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileAccessException($"{path}: cannot be written ({exception.Message.TrimEnd('.')}). Make room or choose another folder with --output.");
        }

        written.Add(name);
    }
}

using System.Text;
using Copeland.Charts;

namespace Copeland.Cli.Results;

/// <summary>What a command is going to leave, prepared whole before any of it is written.</summary>
internal sealed class ResultDocuments
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<(string Name, Action<Stream> Writer)> all = [];

    /// <summary>Each document's file name, and what writes its bytes, in the order in which they were added.</summary>
    public IReadOnlyList<(string Name, Action<Stream> Writer)> All => all;

    /// <summary>Adds a text, written in UTF-8.</summary>
    public void Add(string name, string text) => Add(name, Utf8.GetBytes(text));

    /// <summary>Adds a document.</summary>
    public void Add(string name, byte[] bytes) => Add(name, stream => stream.Write(bytes));

    /// <summary>Adds what is too large for memory: the writer is called with a stream that can seek, after all else has been written.</summary>
    /// <param name="name">A plain file name, given once.</param>
    /// <param name="writer">Writes the bytes; one that throws or is cancelled leaves the folder as it was.</param>
    public void Add(string name, Action<Stream> writer)
    {
        if (!ResultManifest.IsPlainName(name) || all.Exists(other => other.Name == name))
        {
            throw new ArgumentException($"\"{name}\" is no plain file name, or was added before.", nameof(name));
        }

        all.Add((name, writer));
    }

    /// <summary>Adds charts in the forms they were drawn in, with their alt texts.</summary>
    public void Add(IEnumerable<ChartFile> charts)
    {
        foreach (var chart in charts)
        {
            if (chart.Png is { } png)
            {
                Add($"{chart.Name}.png", png);
            }

            if (chart.Svg is { } svg)
            {
                Add($"{chart.Name}.svg", svg);
            }

            Add($"{chart.Name}.alt.txt", chart.AltText + "\n");
        }
    }
}

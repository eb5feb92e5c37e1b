using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Copeland.Polling;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>National polls that a user brings in a CSV file.</summary>
/// <param name="Polls">The polls.</param>
/// <param name="Record">What forecasts record of the file: its name, size and SHA-256.</param>
internal sealed record PollFile(IReadOnlyList<Poll> Polls, string Record)
{
    private const int MaximumBytes = 8 << 20;

    /// <summary><c>--polls FILE</c>.</summary>
    public static Option<string?> Option { get; } = new("--polls")
    {
        Description = "CSV file of national polls to use beside the built-in ones: columns pollster, end, optional start, published, sample, and a column per party (Con, Lab, …).",
        HelpName = "FILE.csv",
    };

    /// <summary>The file named on the command line, or null.</summary>
    /// <exception cref="PollFileException">Something is wrong with it.</exception>
    /// <exception cref="FileAccessException">It cannot be read.</exception>
    public static PollFile? Read(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is not { } name)
        {
            return null;
        }

        var bytes = Bytes(name);
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var polls = PollCsv.Read(text, name);
        return new PollFile(polls, Invariant($"--polls {Path.GetFileName(name)} ({polls.Count} polls, sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]})"));
    }

    /// <summary>A scenario with these polls, or as it was with a word about it where it has national polls of its own.</summary>
    public Scenario Join(Scenario scenario, TextWriter error)
    {
        if (scenario.WithMore(Polls, Record) is { } joined)
        {
            return joined;
        }

        error.WriteLine($"note: {scenario.Id} gives its own national polls or average; --polls is used only with \"source\": \"built-in\".");
        return scenario;
    }

    private static byte[] Bytes(string name)
    {
        try
        {
            return LimitedFile.Read(Path.GetFullPath(name), name, MaximumBytes)?.ToArray()
                ?? throw new FileAccessException($"there is no file {name}. Check the name and the folder you are in.");
        }
        catch (ScenarioException)
        {
            throw new FileAccessException(Invariant($"{name} is larger than {MaximumBytes >> 20} MiB; a file of polls is not. Check that this is the file you meant."));
        }
        catch (ArgumentException)
        {
            throw new FileAccessException("--polls names no file.");
        }
    }
}

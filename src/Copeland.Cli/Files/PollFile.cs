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
        using var text = new StringReader(Text(bytes, name));
        var polls = PollCsv.Read(text, name);
        WarnOfTheFuture(polls, name, parsed.InvocationConfiguration.Error);
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

    // A slip of the pen in the year leaves the average to that poll alone.
    private static void WarnOfTheFuture(IReadOnlyList<Poll> polls, string name, TextWriter error)
    {
        var tomorrow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);
        if (polls.Where(poll => poll.End > tomorrow).MaxBy(poll => poll.End) is { } last)
        {
            error.WriteLine(Invariant($"note: {name} has a poll that ends on {last.End:yyyy-MM-dd}, which lies in the future. Check the year."));
        }
    }

    private static string Text(byte[] bytes, string name)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(start));
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(0, start + exception.Index)).Count((byte)'\n');
            throw new PollFileException(name, [new PollFileProblem(line, null, "This line is no text in UTF-8. Save the file as \"CSV UTF-8\".")]);
        }
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

using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Copeland.Cli.Settings;
using Copeland.Elections;
using Copeland.Polling;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>National polls that a user brings in a file.</summary>
internal static class PollFile
{
    private const int MaximumBytes = 8 << 20;
    private const int MostTold = 5;

    /// <summary><c>--polls FILE</c>.</summary>
    public static Option<string?> Option { get; } = new("--polls")
    {
        Description = "Table of national polls to use beside the built-in ones: pollster, days of fieldwork with their year, sample if known, and a column per party; CSV as it is published.",
        HelpName = "FILE.csv",
    };

    /// <summary><c>--keep-doubles</c>.</summary>
    public static Option<bool> KeepDoubles { get; } = new("--keep-doubles")
    {
        Description = "Count polls of --polls that equal another pollster's in days, sample and shares.",
    };

    /// <summary>The polls of the files that the settings name and of the one on the command line; null where there are none.</summary>
    /// <exception cref="PollFileException">Something is wrong with a file.</exception>
    /// <exception cref="FileAccessException">One cannot be read.</exception>
    public static MorePolls? Read(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        List<MorePolls> read = [.. EvidencePaths.Of(SettingsOptions.Load(parsed).Polls, ("polls", ".csv"), error).Select(name => Read(name, "polls", error))];
        if (parsed.GetValue(Option) is { } asked)
        {
            read.Add(Read(asked, "--polls", error));
        }

        return read.Count == 0 ? null : new MorePolls(
            [.. read.SelectMany(file => file.Polls)], [.. read.SelectMany(file => file.Files)], string.Join("; ", read.Select(file => file.Record)))
        {
            KeepDoubles = parsed.GetResult(KeepDoubles) is not null && parsed.GetValue(KeepDoubles),
        };
    }

    private static MorePolls Read(string name, string record, TextWriter error)
    {
        var bytes = Bytes(name);
        using var text = new StringReader(Text(bytes, name));
        var content = PollCsv.Read(text, name);
        foreach (var note in content.Notes)
        {
            error.WriteLine($"note: {name}: {note}");
        }

        WarnOfTheFuture(content, name, error);
        var file = new EvidenceFile(Path.GetFileName(name), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return new MorePolls(content.Polls, [file], Invariant($"{record} {file.Name} ({Reports.Sentence.Plural(content.Polls.Count, "poll")}, sha256 {file.Sha256[..16]})"));
    }

    // A slip of the pen in the year leaves the average to that poll alone.
    private static void WarnOfTheFuture(PollFileContent content, string name, TextWriter error)
    {
        var future = content.Polls.Zip(content.Lines).Where(row => !Today.HasCome(row.First.Known)).ToList();
        foreach (var (poll, line) in future.Take(MostTold))
        {
            error.WriteLine(Invariant($"warning: {name}:{line}: the poll of {poll.Pollster} is dated {poll.Known:yyyy-MM-dd}, a day that has not come (today is {Today.Date:yyyy-MM-dd}). Check the date."));
        }

        if (future.Count > MostTold)
        {
            error.WriteLine(Invariant($"warning: {name}: {future.Count - MostTold} more polls are dated after today. Check their dates."));
        }
    }

    private static string Text(byte[] bytes, string name)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Workbook.Is(bytes))
        {
            throw new PollFileException(name, [new PollFileProblem(1, null, Workbook.Problem)]);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..])
        {
            throw new PollFileException(name, [new PollFileProblem(1, null, "The file is in UTF-16, the encoding Windows calls Unicode. Save it as \"CSV UTF-8\".")]);
        }

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
            return LimitedFile.Read(Path.GetFullPath(name), name, MaximumBytes, "a file of polls")?.ToArray()
                ?? throw new FileAccessException($"there is no file {name}. Check the name and the folder you are in.");
        }
        catch (ArgumentException)
        {
            throw new FileAccessException("--polls names no file.");
        }
    }
}

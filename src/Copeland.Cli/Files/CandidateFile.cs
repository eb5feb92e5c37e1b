using System.Text;
using Copeland.History;
using Copeland.Scenarios.Starting;

namespace Copeland.Cli.Files;

/// <summary>A list of candidates in a CSV file.</summary>
internal static class CandidateFile
{
    private const int MaximumBytes = 32 << 20;

    /// <summary>The candidates of a seat.</summary>
    /// <exception cref="CandidateFileException">Something is wrong with the list.</exception>
    /// <exception cref="FileAccessException">It cannot be read.</exception>
    public static NominationList Read(string name, Constituency seat, DateOnly? pollingDay)
    {
        if (name.Length == 0)
        {
            throw new FileAccessException("--candidates names no file.");
        }

        var bytes = LimitedFile.Read(Path.GetFullPath(name), name, MaximumBytes, "a list of candidates")
            ?? throw new FileAccessException($"there is no file {name}. Check the name and the folder you are in.");
        if (Workbook.Is(bytes.Span))
        {
            throw new CandidateFileException($"{name}: {Workbook.Problem}");
        }

        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            using var text = new StringReader(strict.GetString(bytes.Span).TrimStart('\uFEFF'));
            return CandidateCsv.Read(text, name, seat, pollingDay);
        }
        catch (DecoderFallbackException)
        {
            throw new CandidateFileException($"{name}: is no text in UTF-8. Save the file as \"CSV UTF-8\".");
        }
    }
}

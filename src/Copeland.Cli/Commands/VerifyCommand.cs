using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Results;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland verify DIR</c>: whether a folder of results is whole and one run's.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder of results, e.g. output/copeland-2017, or the folder that holds several." };
        var command = new Command("verify", "Check a folder of results: every file there as it was written, and all of one forecast.") { folder };
        command.SetAction(parsed => Verify(parsed.GetValue(folder) ?? string.Empty, parsed.InvocationConfiguration));
        return command;
    }

    private static int Verify(string folder, InvocationConfiguration console)
    {
        if (!Directory.Exists(folder))
        {
            throw new FileAccessException(File.Exists(folder) ? $"{folder} is a file, not a folder. Name the folder it is in." : $"there is no folder {folder}. Check the name and the folder you are in.");
        }

        try
        {
            var within = FolderCheck.HoldsResults(folder) ? [] : Directory.GetDirectories(folder).Where(FolderCheck.HoldsResults).Order(StringComparer.Ordinal).ToList();
            return (within.Count > 0 ? within : [folder]).Max(one => Tell(one, FolderCheck.Of(one), console));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileAccessException($"{folder}: cannot be read ({exception.Message.TrimEnd('.')}). Check its permissions.");
        }
    }

    private static int Tell(string folder, FolderCheck check, InvocationConfiguration console)
    {
        foreach (var problem in check.Problems)
        {
            console.Error.WriteLine($"{folder}: {problem}");
        }

        foreach (var note in check.Notes)
        {
            console.Error.WriteLine($"note: {folder}: {note}");
        }

        if (check.Problems.Count > 0)
        {
            return ExitCode.Invalid;
        }

        console.Output.WriteLine($"{folder}: whole: {check.Contents}");
        return ExitCode.Done;
    }
}

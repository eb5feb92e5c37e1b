using System.Text;

namespace Copeland.Tests.Fuzzing;

/// <summary>
/// How long the long run is. The variables are read once and taken out of the environment: commands that other tests run in this process
/// would refuse them as settings they do not know.
/// </summary>
internal static class FuzzSettings
{
    private static readonly string? Target = Taken("COPELAND_FUZZ_LOG");

    /// <summary>Minutes of inputs; null for none.</summary>
    public static double? Minutes { get; } = double.TryParse(Taken("COPELAND_FUZZ"), CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    /// <summary>The first chunk's seed.</summary>
    public static ulong Seed { get; } = ulong.TryParse(Taken("COPELAND_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    /// <summary>Files of polls to be put through a whole command; null for none.</summary>
    public static int? PollFiles { get; } = int.TryParse(Taken("COPELAND_FUZZ_POLLS"), CultureInfo.InvariantCulture, out var files) ? files : null;

    /// <summary>Scenarios to be put through every command; null for none.</summary>
    public static int? Commands { get; } = int.TryParse(Taken("COPELAND_FUZZ_COMMANDS"), CultureInfo.InvariantCulture, out var scenarios) ? scenarios : null;

    /// <summary>Writes the log anew, where one is wanted.</summary>
    public static void Log(string text)
    {
        if (Target is not null)
        {
            // Half of a character stands in what fell, and in no file.
            File.WriteAllBytes(Target, Encoding.UTF8.GetBytes(text + "\n"));
        }
    }

    private static string? Taken(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, null);
        return value;
    }
}

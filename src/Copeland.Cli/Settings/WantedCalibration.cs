using Copeland.Calibration;
using Copeland.Forecasts;

namespace Copeland.Cli.Settings;

/// <summary>A calibration by name: an engine holds one, so whoever needs another needs the version it was published with.</summary>
internal static class WantedCalibration
{
    // Calibrations that were never published with a version have none.
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal) { ["2026.1"] = "1.0.0" };

    /// <summary>Checks that a calibration is the engine's own.</summary>
    /// <param name="name">What was asked for; null where nothing was.</param>
    /// <exception cref="SettingsException">It is another.</exception>
    public static void Check(string? name)
    {
        if (name is null || string.Equals(name, EmbeddedCalibration.Name, StringComparison.Ordinal))
        {
            return;
        }

        throw new SettingsException(
            Versions.TryGetValue(name, out var version)
                ? $"--calibration is \"{name}\"; this is Copeland {EngineVersion.Text} with calibration {EmbeddedCalibration.Name}, whose numbers differ. What was published with {name} comes out the same from Copeland {version}: dotnet tool install Copeland.Tool --tool-path copeland-{version} --version {version}"
                : $"--calibration is \"{name}\"; there is no such calibration. This is Copeland {EngineVersion.Text} with calibration {EmbeddedCalibration.Name}; earlier ones: {string.Join(", ", Versions.Keys)}. Leave the option out, or name one of these.",
            ExitCode.Usage);
    }
}

using System.Security.Cryptography;
using System.Text;
using Copeland.Calibration;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Cli.Results;

/// <summary>
/// Which forecast a file belongs to: all that decides it but the number of draws, which moves it within its stated Monte Carlo error
/// only, and which a sweep or a track chooses for itself.
/// </summary>
internal sealed record ForecastOrigin
{
    /// <summary>The scenario's id.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the scenario's file with what it extends.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>What the command line changed or added.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the calibration.</summary>
    public required string CalibrationSha256 { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary><c>random</c> or <c>sobol</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Draws of a forecast, a cell or a day.</summary>
    public required long Draws { get; init; }

    /// <summary>SHA-256 over all of the above but the draws, lower-case hexadecimal: equal for files of one forecast.</summary>
    public string ForecastSha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', [Id, ScenarioSha256, EngineVersion, CalibrationSha256, Seed.ToString(CultureInfo.InvariantCulture), Method, .. Overrides]))));

    /// <summary>Where a scenario's forecast comes from.</summary>
    public static ForecastOrigin Of(Scenario scenario, SimulationSettings simulation) => new()
    {
        Id = scenario.Id,
        ScenarioSha256 = scenario.Sha256,
        Overrides = scenario.Overrides,
        EngineVersion = Copeland.Forecasts.EngineVersion.Text,
        CalibrationSha256 = EmbeddedCalibration.Sha256,
        Seed = simulation.Seed,
        Method = simulation.Method == SamplingMethod.Sobol ? "sobol" : "random",
        Draws = simulation.Draws,
    };

    /// <summary>In what another differs, in words; empty where both are of one forecast.</summary>
    public string DifferenceFrom(ForecastOrigin other)
    {
        List<string> differences = [];
        Tell("scenario", Id, other.Id);
        Tell("the scenario file's SHA-256", Short(ScenarioSha256), Short(other.ScenarioSha256));
        Tell("changes", Changes(Overrides), Changes(other.Overrides));
        Tell("engine", EngineVersion, other.EngineVersion);
        Tell("the calibration's SHA-256", Short(CalibrationSha256), Short(other.CalibrationSha256));
        Tell("seed", Seed.ToString(CultureInfo.InvariantCulture), other.Seed.ToString(CultureInfo.InvariantCulture));
        Tell("method", Method, other.Method);
        return string.Join(", ", differences);

        void Tell(string what, string here, string there)
        {
            if (here != there)
            {
                differences.Add($"{what} {here}, not {there}");
            }
        }
    }

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;

    private static string Changes(IReadOnlyList<string> overrides) => overrides.Count == 0 ? "none" : string.Join(" ", overrides);
}

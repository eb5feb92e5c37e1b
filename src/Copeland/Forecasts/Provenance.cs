using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>Where a forecast comes from: with the scenario's file it is all that is needed to make it again.</summary>
/// <param name="ScenarioId">The scenario's id.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Sha256">SHA-256 of the scenario file's bytes (with what it extends), lower-case hexadecimal.</param>
/// <param name="Overrides">What the command line changed: <c>--set</c> as typed, <c>--as-of</c> and <c>--polls</c> as what they came to.</param>
/// <param name="EngineVersion">Version of the engine.</param>
/// <param name="Calibration">Name of the calibration, e.g. <c>2026.1</c>.</param>
/// <param name="Coefficients">The coefficient set used, e.g. <c>without-2015-parliament</c>.</param>
/// <param name="CalibrationSha256">SHA-256 of the calibration file.</param>
/// <param name="Simulation">Draws, seed and method.</param>
/// <param name="AsOf">The last day whose information was used.</param>
public sealed record Provenance(
    string ScenarioId,
    string Title,
    string Sha256,
    IReadOnlyList<string> Overrides,
    string EngineVersion,
    string Calibration,
    string Coefficients,
    string CalibrationSha256,
    SimulationSettings Simulation,
    DateOnly AsOf)
{
    /// <summary>The polls and by-elections it rests on.</summary>
    public Evidence Evidence { get; init; } = Evidence.None;

    /// <summary>Number of simulated elections.</summary>
    public long Draws => Simulation.Draws;

    /// <summary>Seed of the draws.</summary>
    public ulong Seed => Simulation.Seed;

    /// <summary>The method's name in files: <c>random</c> or <c>sobol</c>.</summary>
    public string Method => Simulation.Method == SamplingMethod.Sobol ? "sobol" : "random";
}

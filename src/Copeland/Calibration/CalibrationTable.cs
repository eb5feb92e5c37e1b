namespace Copeland.Calibration;

/// <summary>What was learnt from history: one set of assumptions for every Parliament in it, and one for the present.</summary>
/// <param name="Name">Name of the calibration, e.g. <c>2026.1</c>.</param>
/// <param name="DataSha256">SHA-256 of the embedded tables it was fitted to.</param>
/// <param name="Contests">How many by-elections it was fitted to.</param>
/// <param name="Sets">The sets by Parliament, the present one last.</param>
internal sealed record CalibrationTable(string Name, string DataSha256, int Contests, IReadOnlyList<CalibratedSet> Sets)
{
    /// <summary>How the model and the rules of thumb did on the history, leaving one Parliament out; empty where that was not measured.</summary>
    public IReadOnlyList<RecordedScore> Scores { get; init; } = [];

    /// <summary>How often the model's chances came true on the same contests; empty where that was not measured.</summary>
    public IReadOnlyList<RecordedBand> Reliability { get; init; } = [];

    /// <summary>The set of a Parliament, or the present one where the history holds none of its by-elections.</summary>
    /// <param name="parliament">The Parliament, by its general election.</param>
    public CalibratedSet For(DateOnly parliament) => Sets.FirstOrDefault(set => set.Parliament == parliament) ?? Sets[^1];
}

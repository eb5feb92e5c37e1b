namespace Copeland.Sensitivity;

/// <summary>What every part of an analysis needs to run: who simulates, how, and who is told.</summary>
/// <param name="Runner">Simulates plans on common random numbers.</param>
/// <param name="Settings">How thoroughly.</param>
/// <param name="Progress">Is told how far it is; null for nobody.</param>
internal sealed record AnalysisRun(PlanRunner Runner, SensitivitySettings Settings, IProgress<SensitivityProgress>? Progress)
{
    /// <summary>A stage's own progress.</summary>
    public IProgress<double>? Stage(string name) => Progress is null ? null : new Named(Progress, name);

    private sealed class Named(IProgress<SensitivityProgress> all, string name) : IProgress<double>
    {
        public void Report(double value) => all.Report(new SensitivityProgress(name, value));
    }
}

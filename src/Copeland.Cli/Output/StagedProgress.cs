using Copeland.Sensitivity;

namespace Copeland.Cli.Output;

/// <summary>An analysis in stages as one bar: each stage has about the part of it that it takes of the time.</summary>
internal sealed class StagedProgress(IProgress<double> bar) : IProgress<SensitivityProgress>
{
    private static readonly (string Stage, double From, double To)[] Stages =
        [("one input at a time", 0.05, 0.45), ("inputs together", 0.45, 0.75), ("break-even points", 0.75, 1)];

    /// <inheritdoc/>
    public void Report(SensitivityProgress value)
    {
        var (_, from, to) = Array.Find(Stages, stage => stage.Stage == value.Stage);
        bar.Report(from + (value.Fraction * (to - from)));
    }
}

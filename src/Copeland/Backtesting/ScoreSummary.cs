namespace Copeland.Backtesting;

/// <summary>The scores of a method over some contests, in the units of the model card: points, natural logarithms, fractions.</summary>
/// <param name="Contests">How many contests.</param>
/// <param name="Cells">How many families in them are compared.</param>
/// <param name="Values">Every measure of <see cref="ScoreMeasure.All"/>, in its order.</param>
/// <param name="Coverage">Part of the cells that central intervals hold, at each of <see cref="Levels"/>.</param>
internal sealed record ScoreSummary(int Contests, int Cells, IReadOnlyList<double> Values, IReadOnlyList<double> Coverage)
{
    /// <summary>Levels at which coverage is told.</summary>
    public static IReadOnlyList<double> Levels { get; } = [0.5, 0.8, 0.9, 0.95];

    /// <summary>The value of a measure.</summary>
    public double this[ScoreMeasure measure] => Values[ScoreMeasure.All.ToList().IndexOf(measure)];

    /// <summary>The summary of some contests, at least one.</summary>
    public static ScoreSummary Of(IReadOnlyCollection<ContestScore> scores) =>
        new ScoreSummary(
            scores.Count,
            scores.Sum(score => score.Compared.Count),
            [.. ScoreMeasure.All.Select(measure => measure.Of(scores))],
            [.. Levels.Select(level => ScoreMeasure.Coverage(level).Of(scores))]);
}

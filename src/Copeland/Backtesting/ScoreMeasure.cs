namespace Copeland.Backtesting;

/// <summary>A score that is a mean: of something summed over a contest, divided by how often it counts.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Sum">A contest's sum.</param>
/// <param name="Weight">How often a contest counts: its cells, or once.</param>
internal sealed record ScoreMeasure(string Name, Func<ContestScore, double> Sum, Func<ContestScore, double> Weight)
{
    private const double Points = 100;

    /// <summary>Mean absolute error over cells, points.</summary>
    public static ScoreMeasure AbsoluteError { get; } = OverCells("maePp", cell => Points * cell.AbsoluteError);

    /// <summary>Mean absolute error over five groups and contests, points.</summary>
    public static ScoreMeasure FiveGroups { get; } = OverContests("fiveGroupMaePp", score => Points * score.FiveGroupError);

    /// <summary>Mean CRPS over cells, points.</summary>
    public static ScoreMeasure Crps { get; } = OverCells("crpsPp", cell => Points * cell.Crps);

    /// <summary>Mean energy score over contests, points.</summary>
    public static ScoreMeasure Energy { get; } = OverContests("energyPp", score => Points * score.Energy);

    /// <summary>Mean log loss of the winner over contests, natural units.</summary>
    public static ScoreMeasure LogLoss { get; } = OverContests("logLoss", score => score.LogLoss);

    /// <summary>Mean Brier score over contests.</summary>
    public static ScoreMeasure Brier { get; } = OverContests("brier", score => score.Brier);

    /// <summary>Part of the contests whose likeliest winner won.</summary>
    public static ScoreMeasure HitRate { get; } = OverContests("hitRate", score => score.Hit ? 1 : 0);

    /// <summary>Mean joint log density of the results over contests, natural units: the one measure of which more is better.</summary>
    public static ScoreMeasure LogDensity { get; } = OverContests("logDensity", score => score.LogDensity);

    /// <summary>All of them, in the order of files.</summary>
    public static IReadOnlyList<ScoreMeasure> All { get; } = [AbsoluteError, FiveGroups, Crps, Energy, LogLoss, Brier, HitRate, LogDensity];

    /// <summary>Part of the cells that the central interval of a level holds.</summary>
    public static ScoreMeasure Coverage(double level) => OverCells("coverage", cell => cell.Covers(level) ? 1 : 0);

    /// <summary>The measure over some contests.</summary>
    public double Of(IReadOnlyCollection<ContestScore> scores) => scores.Sum(Sum) / scores.Sum(Weight);

    private static ScoreMeasure OverCells(string name, Func<CellScore, double> value) =>
        new(name, score => score.Compared.Sum(value), score => score.Compared.Count);

    private static ScoreMeasure OverContests(string name, Func<ContestScore, double> value) => new(name, value, _ => 1);
}

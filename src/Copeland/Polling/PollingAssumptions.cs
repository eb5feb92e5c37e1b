namespace Copeland.Polling;

/// <summary>
/// The numbers the poll average rests on. Each default was chosen by measurement; <c>Polling/README.md</c> holds the figures.
/// </summary>
public sealed record PollingAssumptions
{
    /// <summary>The defaults.</summary>
    public static PollingAssumptions Default { get; } = new();

    /// <summary>Days after which a poll counts half. Source: prediction of the following week's polls since 2010.</summary>
    public double RecencyHalfLifeDays { get; init; } = 10;

    /// <summary>Days before the newest poll from which polls are used at all, mostly to learn house effects.</summary>
    public int WindowDays { get; init; } = 180;

    /// <summary>Respondents of a poll whose sample is not given: the usual size of a British poll.</summary>
    public int AssumedSample { get; init; } = 1500;

    /// <summary>Respondents beyond which a sample counts no more: past this size other errors than sampling decide.</summary>
    public int SampleCap { get; init; } = 3000;

    /// <summary>
    /// Respondents one pollster can count as at most, however often it asks: its own leaning does not shrink with more polls.
    /// </summary>
    public double HouseCap { get; init; } = 3000;

    /// <summary>Half-life in days, both ways, of the trend against which house effects are measured.</summary>
    public double TrendHalfLifeDays { get; init; } = 10;

    /// <summary>Polls' worth of belief that a pollster has no lean: a pollster with this many polls keeps half of what it shows.</summary>
    public double HousePriorPolls { get; init; } = 5;

    /// <summary>Share of a poll's weight a multilevel regression keeps, 0 to 1.</summary>
    public double MrpWeight { get; init; } = 1;

    /// <summary>Log odds: what is left of a pollster's lean after correction, standard deviation.</summary>
    public double HouseSd { get; init; } = 0.05;

    /// <summary>Variance of a poll's answer over that of a simple random sample of its size.</summary>
    public double DesignEffect { get; init; } = 1.5;

    /// <summary>How the average moves until polling day.</summary>
    public Drift Drift { get; init; } = new(Scale: 0.02, DayPower: 0.5, SharePower: 0);
}

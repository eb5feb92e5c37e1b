namespace Copeland.Polling;

/// <summary>
/// The numbers the poll average rests on. Each default was chosen by measurement; <c>Polling/README.md</c> holds the figures.
/// </summary>
internal sealed record PollingAssumptions
{
    /// <summary>The defaults.</summary>
    public static PollingAssumptions Default { get; } = new();

    /// <summary>Days after which a poll counts half while polls come in steadily. Source: prediction of the following week's polls since 2010.</summary>
    public double RecencyHalfLifeDays { get; init; } = 5;

    /// <summary>Days that may become where the newest polls are so few or so small that the average errs less with older ones.</summary>
    public double LongestHalfLifeDays { get; init; } = 60;

    /// <summary>
    /// How many times the drift's variance counts against older polls there. With 3 no by-election since 2010 that had polls has another half-life than the
    /// shortest, which was measured; with 1 there are eleven, of 5.5 to 8 days, and the next polls are foreseen as well.
    /// </summary>
    public double DriftDoubt { get; init; } = 3;

    /// <summary>Days before the newest poll from which polls are used at all, mostly to learn house effects.</summary>
    public int WindowDays { get; init; } = 180;

    /// <summary>Respondents of a poll whose sample is not given: the usual size of a British poll.</summary>
    public int AssumedSample { get; init; } = 1500;

    /// <summary>Respondents beyond which a sample counts no more: past this size other errors than sampling decide.</summary>
    public int SampleCap { get; init; } = 3000;

    /// <summary>
    /// Respondents one pollster can count as at most, however often it asks: its own leaning does not shrink with more polls.
    /// </summary>
    public double HouseCap { get; init; } = 10_000;

    /// <summary>Half-life in days, both ways, of the trend against which house effects are measured.</summary>
    public double TrendHalfLifeDays { get; init; } = 10;

    /// <summary>Polls' worth of belief that a pollster has no lean: a pollster with this many polls keeps half of what it shows.</summary>
    public double HousePriorPolls { get; init; } = 2;

    /// <summary>Share of a poll's weight a multilevel regression keeps, 0 to 1.</summary>
    public double MrpWeight { get; init; } = 1;

    /// <summary>
    /// Variance of a poll's answer over that of a simple random sample of its size. Source: design effects of 1.3 to 2 are usual for
    /// weighted quota samples; with <see cref="HouseRespondents"/> it is checked against averages of disjoint halves of the pollsters.
    /// </summary>
    public double DesignEffect { get; init; } = 1.5;

    /// <summary>
    /// Respondents of a random sample whose error is as large as what is left of a pollster's lean after correction.
    /// </summary>
    public double HouseRespondents { get; init; } = 700;

    /// <summary>
    /// Respondents of a random sample whose error is as large as that of the average against a general election's result: a sample
    /// of 300 errs by 2.6 points on average over Conservatives, Labour and Liberal Democrats as they stood at the twelve elections
    /// for which that error of the eve's average was measured.
    /// </summary>
    public double ResultRespondents { get; init; } = 300;

    /// <summary>
    /// Standard errors from the median of its weeks beyond which a poll is set aside. Source: of the 4,945 embedded polls none lies
    /// further off; the nearest, by 8, was early in seeing the Brexit Party fall. One that an earlier table had was 11 away (Ipsos,
    /// 21 April 2026: Labour 43% and Reform UK 9% among polls with 19% and 26%).
    /// </summary>
    public double OutlyingErrors { get; init; } = 9;

    /// <summary>
    /// Standard errors, drift among them, from the five polls before beyond which a newest poll that stands nearly alone is doubted in a sentence, and counts: a
    /// judgement, since a real move may be as large. No committed scenario has such a poll.
    /// </summary>
    public double DoubtfulErrors { get; init; } = 5;

    /// <summary>
    /// Days by which the average of a day usually lags behind it: the mean age of its polls, by weight and counted from the middle of
    /// fieldwork, while polls come in steadily. Source: the weekly averages since 2010, whose median lag is 7.4 days. The seat model's
    /// own errors were measured from averages of the eve, which lag as much or more, so only what goes beyond it is drift.
    /// </summary>
    public double UsualLagDays { get; init; } = 7.4;

    /// <summary>How the average moves until polling day.</summary>
    public Drift Drift { get; init; } = new(Scale: 0.0062, DayPower: 0.52);
}

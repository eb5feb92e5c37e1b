using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Forecasts;

/// <summary>The national polls and earlier by-elections that a forecast rests on.</summary>
/// <param name="NewestPoll">The end of the newest poll's fieldwork; null where the average was given or no poll was known.</param>
/// <param name="Polls">How many national polls the average holds; 0 where it was given.</param>
/// <param name="NewestByElection">Polling day of the newest by-election of the Parliament that was held before; null where there is none.</param>
/// <param name="Files">Files of evidence beside the scenario, e.g. polls from <c>--polls</c>.</param>
public sealed record Evidence(DateOnly? NewestPoll, int Polls, DateOnly? NewestByElection, IReadOnlyList<EvidenceFile> Files)
{
    /// <summary>
    /// Days after which the newest poll is called old: the span of the averages that the seat model was fitted on.
    /// </summary>
    public const int OldAfterDays = PollAverage.OldAfterDays;

    /// <summary>Nothing.</summary>
    public static Evidence None { get; } = new(null, 0, null, []);

    /// <summary>Days from the end of the newest poll's fieldwork to a day; null where there is no poll.</summary>
    public int? AgeOn(DateOnly day) => NewestPoll is { } newest ? day.DayNumber - newest.DayNumber : null;
}

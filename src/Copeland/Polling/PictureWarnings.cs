namespace Copeland.Polling;

/// <summary>What a reader of a poll average must know; that its polls are old is said by whoever shows it (<see cref="PollAverage.Stale"/>).</summary>
internal static class PictureWarnings
{
    /// <summary>Days without a poll after which the average is called stale: the span of the averages the seat model was fitted on.</summary>
    private const int StaleDays = 28;

    public static IReadOnlyList<string> Of(PollAverage average)
    {
        if (average.Weights.Count == 0)
        {
            return [Invariant($"No national poll was known on {average.AsOf:d MMMM yyyy}: every party keeps its share of the last general election.")];
        }

        var recent = average.SetAside.Where(found => average.AsOf.DayNumber - found.Poll.End.DayNumber <= StaleDays).Select(Sentence);
        return Doubt(average) is { } alone ? [.. recent, alone] : [.. recent];
    }

    /// <summary>That a newest poll, which counts, stands alone and far from those before it; null where none does.</summary>
    public static string? Doubt(PollAverage average) => average.Doubtful is { } alone ? Alone(alone) : null;

    /// <summary>How old the newest poll is on a day, where it is old.</summary>
    public static string? Stale(PollAverage average, DateOnly day)
    {
        if (average.NewestPoll is not { } newest)
        {
            return null;
        }

        var days = day.DayNumber - newest.DayNumber;
        return days > StaleDays ? Invariant($"The newest national poll ended on {newest:d MMMM yyyy}, {days} days before {day:d MMMM yyyy}.") : null;
    }

    private static string Alone(OutlyingPoll found) => Invariant(
        $"The national poll by {found.Poll.Pollster} to {found.Poll.End:d MMMM yyyy} has {found.Party} on {100 * found.Share:0.#}% where the five polls before it had {100 * found.Others:0.#}%, and no other pollster’s of its weeks tells whether opinion moved or its figures are wrong. Check its columns: it counts in full.");

    private static string Sentence(OutlyingPoll found) => Invariant(
        $"A national poll was set aside as impossible beside the others: {found.Poll.Pollster}, {found.Poll.End:d MMMM yyyy}, {found.Party} {100 * found.Share:0.#}% where others had {100 * found.Others:0.#}%.");
}

namespace Copeland.Reports;

/// <summary>The sentences of a post-mortem.</summary>
internal static class PostMortemWords
{
    /// <summary>The heading: who won, and what chance the forecast had given it.</summary>
    public static string Title(PostMortem judged)
    {
        var name = judged.Names[judged.Winner];
        return $"{name.SubjectAtStart} won {judged.Contest.Seat.Name}: the forecast had given {(name.Plural ? "them" : "it")} {Chance(judged.Forecast.Candidates[judged.Winner].Win)}";
    }

    /// <summary>The sentences below it.</summary>
    public static IReadOnlyList<string> Sentences(PostMortem judged) => [Outcome(judged), Compared(judged), Inside(judged), Missed(judged)];

    /// <summary>The words of the picture.</summary>
    public static ChartText Picture(PostMortem judged)
    {
        var title = $"{Counted(judged, "result")} fell inside the forecast’s 90% intervals";
        return new ChartText(
            title,
            $"Forecast shares of the vote in {judged.Contest.Seat.Name} as of {DisplayNumber.Date(judged.Forecast.AsOf)}, and the result of {DisplayNumber.Date(judged.Contest.PollingDay)}",
            $"Intervals of the forecast share of each candidate with the result marked. {title}. {Largest(judged)}");
    }

    private static string Outcome(PostMortem judged)
    {
        var (first, second) = (judged.Order[0], judged.Order[1]);
        var lead = judged.Share(first) - judged.Share(second);
        var votes = judged.Result.Votes is { } counted ? counted[judged.Forecast.Candidates[first].Id] - counted[judged.Forecast.Candidates[second].Id] : (int?)null;
        var by = lead == 0 ? "by lot, with as many votes as" : $"{(votes is { } difference ? $"{DisplayNumber.Count(difference)} votes or " : "")}{DisplayNumber.Points(lead)} ahead of";
        return $"{judged.Names[first].SubjectAtStart} won with {DisplayNumber.Share(judged.Share(first), 0)} of the vote, {by} {judged.Names[second].Subject}.";
    }

    private static string Compared(PostMortem judged)
    {
        var scores = judged.Scores;
        var others = scores.Skip(1).Select(score => $"{Low(score.Method)} {Chance(score.Winner)}").ToList();
        var better = scores.Skip(1).Where(score => score.Winner > scores[0].Winner).Select(score => Low(score.Method)).ToList();
        return $"Before the vote the forecast gave the winner {Chance(scores[0].Winner)}; {Sentence.List(others)}. "
            + (better.Count == 0 ? "Nothing it is compared with gave the winner more." : $"{Sentence.Start(Sentence.List(better))} gave the winner more.");
    }

    private static string Inside(PostMortem judged) =>
        $"{Counted(judged, "share")} fell inside their 90% intervals. {Largest(judged)}";

    private static string Counted(PostMortem judged, string what)
    {
        var all = Sentence.Plural(judged.Order.Count, what);
        return judged.InsideNinety == 0 ? $"None of the {all}"
            : judged.InsideNinety == judged.Order.Count ? $"All {all}" : $"{DisplayNumber.Count(judged.InsideNinety)} of the {all}";
    }

    private static string Largest(PostMortem judged)
    {
        var place = judged.Order.MaxBy(place => Math.Abs(judged.Miss(place)));
        var forecast = judged.Forecast.Candidates[place];
        var where = forecast.Inside(judged.Share(place)) is { } level ? Invariant($"inside the {level}% interval") : "outside the 95% interval";
        return $"The largest miss was {judged.Names[place].Subject}: {DisplayNumber.Share(judged.Share(place), 0)} against a median of {DisplayNumber.Share(forecast.Median)}, {where}.";
    }

    private static string Missed(PostMortem judged)
    {
        var error = DisplayNumber.Points(judged.Error);
        return judged.Missed is { } missed
            ? $"The effect that missed: with “{ExplanationWords.Plainly(missed.Effect)}” {(missed.Doubled ? "twice as strong" : "left out")} the forecast’s shares would have been wrong by {DisplayNumber.Points(missed.Error)} on average instead of {error}; no other single effect, left out or doubled, would have helped as much. One result does not tell whether the effect is wrong or this seat was different."
            : $"No single effect missed: the forecast’s shares were wrong by {error} on average, and neither leaving one out nor doubling it would have brought them much nearer. The rest is this seat on the day.";
    }

    private static string Chance(double probability) => DisplayNumber.InProse(DisplayNumber.Probability(new(probability, 0.004)));

    private static string Low(string method) => char.ToLowerInvariant(method[0]) + method[1..];
}

namespace Copeland.Reports;

/// <summary>The sentences of a post-mortem.</summary>
internal static class PostMortemWords
{
    // Whoever fell outside an interval by a point or more is named, up to so many, of more the first few.
    private const int MostNamed = 4;
    private const int FirstNamed = 3;

    // What mended a share of less than this is not told.
    private const double OfNote = 0.05;

    /// <summary>The heading: who won, whether it is a gain and from whom, and what chance the forecast had given it.</summary>
    public static string Title(PostMortem judged) =>
        $"{judged.Names[judged.Winner].SubjectAtStart} {Headline.Done(judged.Contest, judged.Names, judged.Winner)}; the forecast gave that a chance of {Chance(judged.Forecast.Candidates[judged.Winner].Win)}";

    /// <summary>What stands below it: the outcome, then what a list tells point by point.</summary>
    public static IReadOnlyList<string> Sentences(PostMortem judged) => [Outcome(judged), Seen(judged), Inside(judged), Best(judged), Missed(judged)];

    /// <summary>The words of the picture.</summary>
    public static ChartText Picture(PostMortem judged)
    {
        var title = Largest(judged).TrimEnd('.');
        return new ChartText(
            title,
            $"Forecast shares of the vote in {judged.Contest.Seat.Name} as of {DisplayNumber.Date(judged.Forecast.AsOf)}, and the result of {DisplayNumber.Date(judged.Contest.PollingDay)}",
            $"Intervals of the forecast share of each candidate with the result marked. {title}. {Counted(judged, "result", "")} fell inside the 90% intervals.");
    }

    /// <summary>Whose prices the market's chances are made from; null where it had none of the winner.</summary>
    public static string? Market(PostMortem judged) => judged.Forecast.Candidates[judged.Winner].Market is null ? null
        : $"The betting market: {judged.Forecast.MarketSource ?? "source not given"}{Older(judged)}, the bookmakers’ margin removed; it prices chances of winning, not shares of the vote{(judged.Forecast.Candidates.Any(candidate => candidate.Market is null) ? "; a candidate without a price counts as 0" : "")}.";

    /// <summary>What the forecast was to be read with, as it said it.</summary>
    public static string Caveat(string caveat) =>
        $"The forecast came with this caveat: “{caveat.Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>What the forecast judged was made of.</summary>
    public static string Made(PostMortem judged)
    {
        var forecast = judged.Forecast;
        return $"Copeland, a model of by-elections (version {forecast.Engine}, calibration {forecast.Calibration}), made it by {Sentence.Plural(forecast.Draws, "simulated election")} {(forecast.Method == "sobol" ? "along a Sobol sequence" : "drawn at random")} with seed {forecast.Seed.ToString(CultureInfo.InvariantCulture)}, from what was known on {Known(judged)}"
            + $"{(forecast.Overrides.Count == 0 ? "" : $", with these changes to the scenario: {string.Join(", ", forecast.Overrides)}")}.";
    }

    /// <summary>The day up to which the forecast knew, and what it used that came later.</summary>
    public static string Known(PostMortem judged) =>
        $"{DisplayNumber.Date(judged.Forecast.AsOf)}{(ReaderNotes.IsOfALaterVote(judged.Contest) ? ", and from the seat’s Leave vote of 2016" : "")}";

    private static string Outcome(PostMortem judged)
    {
        var (first, second) = (judged.Order[0], judged.Order[1]);

        // Of the shares as they are printed.
        var lead = RoundedSteps.Of(judged.Share(first)) - RoundedSteps.Of(judged.Share(second));
        var votes = judged.Result.Votes is { } counted ? counted[judged.Forecast.Candidates[first].Id] - counted[judged.Forecast.Candidates[second].Id] : (int?)null;
        var by = lead == 0 ? "by lot, with as many votes as" : $"{(votes is { } difference ? $"{Sentence.Plural(difference, "vote")}{(lead < 0.0005 ? "" : " or ")}" : "")}{(lead < 0.0005 && votes is not null ? "" : DisplayNumber.Points(lead))} ahead of";
        return $"{judged.Names[first].SubjectAtStart} won with {DisplayNumber.Counted(judged.Share(first))} of the vote, {by} {judged.Names[second].Subject}.{FarthestOut(judged)}";
    }

    // What the forecast had been of the winner, or of whoever it missed by most, where that was far out.
    private static string FarthestOut(PostMortem judged)
    {
        if (judged.FarthestOut is not { } place)
        {
            return "";
        }

        var (name, forecast) = (judged.Names[place], judged.Forecast.Candidates[place]);
        var had = $"{DisplayNumber.InProse(DisplayNumber.Counted(forecast.Median))} (90% interval: {Ninety(forecast)})";
        return place == judged.Winner
            ? $" The forecast had put {name.Subject} on {had}."
            : $" The forecast was furthest out on {name.Subject}: {DisplayNumber.InProse(DisplayNumber.Counted(judged.Share(place)))} against a forecast of {had}.";
    }

    private static string Seen(PostMortem judged) =>
        $"The forecast{Model(judged)} used only what was known on {DisplayNumber.Date(judged.Forecast.AsOf)}{(ReaderNotes.IsOfALaterVote(judged.Contest) ? ", but for the seat’s Leave vote of 2016, which stands in for the kind of seat" : "")}{Favourite(judged)}.{InFront(judged)}";

    // Who was nearest on shares of the vote, and who gave the winner the greatest chance: the finding of the scores.
    private static string Best(PostMortem judged)
    {
        var scores = judged.Scores;
        var shares = scores.Where(score => score.Error is not null).ToList();
        var chances = scores.Where(score => score.Tells).ToList();
        var nearest = Named(shares.Where(score => Tenth(score.Error ?? 0) == Tenth(shares.Min(one => one.Error ?? 0))));
        var surest = Named(chances.Where(score => Chance(score.Winner) == Chance(chances.Max(one => one.Winner))));
        var vote = judged.IsFarOut
            ? $"All were far out on the shares of the vote{(judged.IsMissedByAll ? " and none had the winner in front there" : "")}; {nearest} came nearest"
            : $"{Sentence.Start(nearest)} came nearest to the shares of the vote{(judged.IsMissedByAll ? ", though none had the winner in front there" : "")}";
        return $"{vote}{(chances.Count < 2 ? "" : $"{(nearest == surest ? " and gave the winner the greatest chance" : IsOne() ? $"; {(chances.Count == 2 ? "both" : "all")} gave the winner a chance of {Chance(chances[0].Winner)}" : $"; {surest} gave the winner the greatest chance")}")}.";

        bool IsOne() => chances.TrueForAll(score => Chance(score.Winner) == Chance(chances[0].Winner));

        static string Named(IEnumerable<PostMortemScore> those) => Sentence.List([.. those.Select(score => Low(score.Method))]);
    }

    // Who had somebody else in front, by chances or, for the rules, by votes; nothing where nobody had. Of the forecast its favourite says so.
    private static string InFront(PostMortem judged)
    {
        var isTold = !judged.Ahead.First().HasWinner;
        var missed = Named(judged.Ahead.Skip(isTold ? 1 : 0).Where(one => !one.HasWinner));
        var had = Named(judged.Ahead.Where(one => one.HasWinner));
        return missed.Count == 0 ? isTold ? $" {Sentence.Start(Sentence.List(had))} had the winner in front." : ""
            : $" {Sentence.Start(Sentence.List(missed))} had somebody else in front{(isTold ? " too" : "")}{(had.Count == 0 ? "" : $"; {Sentence.List(had)} had the winner")}.";

        static List<string> Named(IEnumerable<(string Method, bool HasWinner)> those)
        {
            List<string> names = [.. those.Select(one => Low(one.Method))];
            var swings = names.Count(name => name.EndsWith(" swing", StringComparison.Ordinal));
            return swings < 2 ? names : [.. names.Select(name => name == "uniform swing" ? "both swings" : name).Where(name => name != "proportional swing")];
        }
    }

    // Whether the model had seen the contest, or cannot have been there before the vote: calibrations are named by their year.
    private static string Model(PostMortem judged)
    {
        var isLater = int.TryParse(judged.Forecast.Calibration.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > judged.Contest.PollingDay.Year;
        return ForecastSentences.Without(judged.Forecast.Coefficients) is { } elected ? $", by a model built since and fitted without the by-elections of the Parliament elected in {elected},"
            : isLater ? $", by a model calibrated after the contest ({judged.Forecast.Calibration}),"
            : "";
    }

    // Who was the favourite, where it did not win.
    private static string Favourite(PostMortem judged)
    {
        var favourite = judged.Order.MaxBy(place => judged.Forecast.Candidates[place].Win);
        return favourite == judged.Winner ? "" : $"; it made {judged.Names[favourite].Subject} the favourite{(judged.Names[favourite].Plural ? "s" : "")}, on {Chance(judged.Forecast.Candidates[favourite].Win)}";
    }

    // The largest miss is the picture's title.
    private static string Inside(PostMortem judged)
    {
        return $"{Counted(judged, "share", " of the vote")} fell inside the forecast’s 90% intervals, {(judged.InsideNinety > 0 && judged.IsFewInsideNinety ? "fewer than the nine in ten that they should hold" : "which should hold nine in ten")}.{Outside(judged)}";
    }

    // Who fell outside by a point or more, the furthest first, and how many others did; those who did so by less are named where they are few and nobody did by more.
    private static string Outside(PostMortem judged)
    {
        var outside = judged.Order.Where(judged.IsOutsideNinety).OrderByDescending(judged.Beyond).ToList();
        List<string> far = [.. outside.Where(judged.IsFarOutsideNinety).Select(place => judged.Names[place].Subject)];
        List<string> near = [.. outside.Skip(far.Count).Select(place => judged.Names[place].Subject)];
        if (outside.Count == 0 || judged.InsideNinety == 0)
        {
            return "";
        }

        return far.Count == 0
            ? $" {Sentence.Start(near.Count > MostNamed ? $"the other {Sentence.Number(near.Count)}" : Sentence.List(near))} fell outside, {(near.Count > 1 ? "each " : "")}by less than a point."
            : $" {Sentence.Start(Sentence.List(far.Count > MostNamed ? [.. far.Take(FirstNamed), Others(far.Count - FirstNamed)] : far))} fell outside{(near.Count == 0 ? "" : $" by a point or more, {Others(near.Count)} by less")}.";

        static string Others(int count) => $"{Sentence.Number(count)} {(count == 1 ? "other" : "others")}";
    }

    /// <summary>A 90% interval of the share of the vote as it is printed beside a result.</summary>
    public static string Ninety(JudgedCandidate candidate) => $"{DisplayNumber.Counted(candidate.Low[1]).TrimEnd('%')}–{DisplayNumber.Counted(candidate.High[2])}";

    // No sentence begins with a figure.
    private static string Counted(PostMortem judged, string what, string of)
    {
        var all = $"{Sentence.Number(judged.Order.Count)} {what}s{of}";
        return judged.Order.Count == 2 && judged.InsideNinety != 1 ? judged.InsideNinety == 2 ? $"Both {what}s{of}" : $"Neither {what}{of}"
            : judged.InsideNinety == 0 ? $"None of the {all}"
            : judged.InsideNinety == judged.Order.Count ? $"All {all}" : $"Of the {all}, {Sentence.Number(judged.InsideNinety)}";
    }

    private static string Largest(PostMortem judged)
    {
        var place = judged.Order.MaxBy(place => Math.Abs(judged.Miss(place)));
        var forecast = judged.Forecast.Candidates[place];
        var where = forecast.Inside(judged.Share(place)) is <= 90 ? "inside the 90% interval" : judged.IsJustOutsideNinety(place) ? "just outside the 90% interval" : "outside the 90% interval";
        return $"The largest miss was on {judged.Names[place].Subject}: {DisplayNumber.InProse(DisplayNumber.Counted(judged.Share(place)))} against a forecast of {DisplayNumber.InProse(DisplayNumber.Counted(forecast.Median))}, {where}.";
    }

    private static string Missed(PostMortem judged) => judged.Missed is { } missed
        ? $"Had {Otherwise(judged, missed.Effect, missed.Doubled)}, the average error of the forecast’s mean shares would have been {Tenth(missed.Error)} instead of {Tenth(judged.Error)} points: no other part of the model, left out or doubled, would have helped as much. One result cannot show whether the model is wrong on this or the seat was unusual."
        : "Leaving out or doubling any one part of the model would have brought the forecast’s shares little nearer.";

    // To a tenth, as in the table.
    private static string Tenth(double error) => Invariant($"{100 * error:F1}");

    // What would have been left out, or counted twice, and whose share it would have mended most.
    private static string Otherwise(PostMortem judged, string effect, bool doubled)
    {
        var name = ExplanationWords.Effect(judged.Contest, judged.Names, effect);
        var points = judged.Forecast.Steps.First(step => step.Effect == effect).Points;
        var most = judged.Mended(points, doubled);

        var moved = judged.Share(most) < OfNote ? null : $"{judged.Names[most].Subject} would have had {DisplayNumber.Points(points[most])} {(doubled == points[most] > 0 ? "more" : "less")}";
        var what = string.Join("; ", new[] { effect == ExplanationWords.Field ? null : EffectGlossary.Meaning(judged.Contest, effect).Split(';')[0], moved }.OfType<string>());
        return doubled ? effect == ExplanationWords.Upsets ? $"the forecast made twice as much allowance for upsets ({what})" : $"{name} counted twice as much ({what})"
            : effect == ExplanationWords.Upsets ? $"the forecast left out its allowance for upsets ({what})"
            : effect == ExplanationWords.Field ? $"the forecast taken no account of who stands and who does not{(moved is null ? "" : $" ({moved})")}"
            : $"the forecast left out {name} ({what})";
    }

    private static string Chance(double probability) => DisplayNumber.InProse(DisplayNumber.Probability(new(probability, 0.004)));

    // Prices have a day of their own.
    private static string Older(PostMortem judged) =>
        judged.Forecast.MarketSource is { } source && MarketWords.DaysOlder(source, judged.Forecast.AsOf) is > 0 and var days ? $", {Sentence.Plural(days, "day")} older than the forecast" : "";

    private static string Low(string method) => char.ToLowerInvariant(method[0]) + method[1..];
}

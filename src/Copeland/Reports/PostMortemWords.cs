namespace Copeland.Reports;

/// <summary>The sentences of a post-mortem.</summary>
internal static class PostMortemWords
{
    // Whoever fell outside an interval by a point or more is named, up to so many, of more the first few.
    private const int MostNamed = 4;
    private const int FirstNamed = 3;

    // Who has no vote had less than the least that is printed.
    private const double Least = 1e-9;

    // What mended a share of less than this is not told.
    private const double OfNote = 0.05;

    /// <summary>The heading: who won, whether it is a gain and from whom, and what chance the forecast had given it.</summary>
    public static string Title(PostMortem judged) =>
        $"{judged.Names[judged.Winner].SubjectAtStart} {Headline.Done(judged.Contest, judged.Names, judged.Winner)}; the forecast gave that {AChance(judged.Forecast.Candidates[judged.Winner].Win)}";

    /// <summary>What stands below it: the outcome, then what a list tells point by point.</summary>
    public static IReadOnlyList<string> Sentences(PostMortem judged)
    {
        var methods = new PostMortemMethods(judged);
        return [Outcome(judged), Seen(judged) + methods.InFront(), Inside(judged), methods.Best()];
    }

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
        : $"The betting market: {judged.Forecast.MarketSource ?? "source not given"}{Older(judged)}, the bookmakers’ margin removed{(judged.Forecast.Candidates.Any(candidate => candidate.Market is null) ? "; a candidate without a price counts as 0" : "")}.";

    /// <summary>What the dashes of the scores are; empty where there are none.</summary>
    public static string Dashes(PostMortem judged) =>
        $"{(judged.Scores.All(score => score.Tells) ? "" : $" {RuleWords.Dash}")}{(judged.Scores.All(score => score.Error is not null) ? "" : " The market prices chances of winning, not shares of the vote.")}";

    /// <summary>What the forecast was to be read with, as it or its report said it: the first sentence, for the report has the others.</summary>
    public static string Caveat(PostMortem judged, string caveat) =>
        $"{(judged.IsKept ? "The forecast came with" : "Its report carries")} this {(judged.Notes.Contains(caveat, StringComparer.Ordinal) ? "note" : "caveat")}: “{Sentence.First(caveat).Start.Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>The source line of the picture.</summary>
    public static string Source(PostMortem judged) =>
        $"Source: Copeland {judged.Forecast.Engine} model, calibration {judged.Forecast.Calibration}, {DisplayNumber.Count(judged.Forecast.Draws)} simulated elections, {(IsOfBefore(judged) ? "" : "made after the vote ")}from what was known on {Known(judged)}";

    /// <summary>What the columns of the table by candidate say.</summary>
    public static string Table(PostMortem judged) =>
        "Forecast is the median: half of the simulated elections gave more, half less; medians need not add up to 100. A miss is the result less the forecast, in points; so that it can be checked, both stand in tenths here, where the forecast’s report has whole per cent. "
        + $"Middle half, 80% or 90%: of the simulated elections{(judged.Order.Any(judged.IsAtEdgeOfNinety) ? "; at the edge: the result is an end of the 90% interval, to a tenth, and counts as inside" : "")}{(judged.Order.Any(place => judged.IsOutsideNinety(place) && !judged.IsFarOutsideNinety(place)) ? "; just above or below: outside the 90% interval, by less than a point" : "")}.";

    /// <summary>What the forecast judged was made of.</summary>
    public static string Made(PostMortem judged)
    {
        var forecast = judged.Forecast;
        return $"Copeland, a model of by-elections (version {forecast.Engine}, calibration {forecast.Calibration}{Fitted(forecast)}), made it by {Sentence.Plural(forecast.Draws, "simulated election")} {(forecast.Method == "sobol" ? "along a Sobol sequence" : "drawn at random")} with seed {forecast.Seed.ToString(CultureInfo.InvariantCulture)}, from what was known on {Known(judged)}"
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
        var by = (votes is { } margin ? margin == 0 : judged.Share(first) == judged.Share(second)) ? "by lot, with as many votes as" : lead == 0 && votes is null ? "by less than a tenth of a point ahead of" : $"{(votes is { } difference ? $"{Sentence.Plural(difference, "vote")}{(lead < 0.0005 ? "" : " or ")}" : "")}{(lead < 0.0005 && votes is not null ? "" : DisplayNumber.Points(lead))} ahead of";
        var seconds = judged.Order.Skip(1).Where(place => judged.Share(place) == judged.Share(second)).Select(place => judged.Names[place].Subject).ToList();
        return $"{judged.Names[first].SubjectAtStart} won with {DisplayNumber.Counted(judged.Share(first))} of the vote, {by} {Sentence.List(seconds)}. The forecast had put {judged.Names[judged.Winner].Subject} on {Forecast(judged, judged.Winner)}.{FarthestOut(judged)}";
    }

    // Whoever else it missed by most, where that was far out.
    private static string FarthestOut(PostMortem judged) => judged.FarthestOut is not { } place || place == judged.Winner ? ""
        : $" It was furthest out on {judged.Names[place].Subject}: {DisplayNumber.InProse(DisplayNumber.Counted(judged.Share(place)))} against a forecast of {Forecast(judged, place)}.";

    // As the forecast's own report has it; the interval is drawn below, and the table has both in tenths, by which the misses add up.
    private static string Forecast(PostMortem judged, int place) => DisplayNumber.InProse(DisplayNumber.Share(judged.Forecast.Candidates[place].Median));

    // A forecast not kept from before the vote, or by a model that cannot have been there then, was made after it.
    private static string Seen(PostMortem judged)
    {
        var made = IsOfBefore(judged) ? "The forecast used only what was known on" : "This forecast was made after the vote, from what was known on";
        return $"{made} {Known(judged)}{(ReaderNotes.IsOfALaterVote(judged.Contest) ? ", which stands in for the kind of seat" : "")}{Model(judged)}{Favourite(judged)}.";
    }

    private static bool IsOfBefore(PostMortem judged) => judged.IsKept && Model(judged).Length == 0;

    // Whether the model had seen the contest, or cannot have been there before the vote: calibrations are named by their year.
    private static string Model(PostMortem judged)
    {
        var isLater = int.TryParse(judged.Forecast.Calibration.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > judged.Contest.PollingDay.Year;
        return ForecastSentences.Without(judged.Forecast.Coefficients) is not null ? ", by a model that had not seen this result"
            : isLater ? ", by a model calibrated since"
            : "";
    }

    private static string Fitted(JudgedForecast forecast) =>
        ForecastSentences.Without(forecast.Coefficients) is { } elected ? $", fitted without the by-elections of the Parliament elected in {elected}" : "";

    // Who was the favourite, where it did not win.
    private static string Favourite(PostMortem judged)
    {
        var favourite = judged.Order.MaxBy(place => judged.Forecast.Candidates[place].Win);
        return favourite == judged.Winner ? "" : $"; it made {judged.Names[favourite].Subject} the favourite{(judged.Names[favourite].Plural ? "s" : "")}, with {AChance(judged.Forecast.Candidates[favourite].Win)}";
    }

    // The largest miss is the picture's title. Of a ballot of which some of next to nothing fell outside, those are told of first who had votes to miss.
    private static string Inside(PostMortem judged)
    {
        const string Intervals = "fell inside the forecast’s 90% intervals";
        var isFew = judged.IsFewInsideNinety;
        List<int> outside = [.. judged.Order.Where(judged.IsOutsideNinety)];
        List<int> large = [.. judged.Order.Where(judged.HasVotesToMiss)];
        List<int> small = [.. outside.Except(large)];
        return judged.InsideNinety == 0 || small.Count == 0
            ? $"{Counted(judged, "share", " of the vote")} {Intervals}, {(judged.InsideNinety > 0 && isFew ? "fewer than the nine in ten that they should hold" : "which should hold nine in ten")}{(judged.InsideNinety == 0 ? "" : Outside(judged, outside))}."
            : $"Of the {Sentence.Number(large.Count)} candidates who took 1% or more of the vote, {Most(judged, large)} {Intervals}; of all {Sentence.Number(judged.Order.Count)}, {Sentence.Number(judged.InsideNinety)} did{(isFew ? ", fewer than the nine in ten that should" : ", where nine in ten should")}{Outside(judged, small)}.";
    }

    // All of them, all but those outside, or how many.
    private static string Most(PostMortem judged, List<int> places)
    {
        List<int> outside = [.. places.Where(judged.IsOutsideNinety)];
        return outside.Count == 0 ? places.Count == 2 ? "both" : "all"
            : outside.Count == places.Count ? "none"
            : outside.Count > MostNamed ? Sentence.Number(places.Count - outside.Count)
            : $"all but {Sentence.List([.. outside.Select(place => $"{judged.Names[place].Subject} ({Far(judged, place)})")])}";
    }

    // Who of them fell outside by a point or more and by how much, the furthest first, and how many others did and how small they were; those who did so by less are named where they are few and nobody did by more.
    private static string Outside(PostMortem judged, List<int> places)
    {
        List<int> outside = [.. places.OrderByDescending(judged.Beyond)];
        List<int> far = [.. outside.Where(judged.IsFarOutsideNinety)];
        List<int> near = [.. outside.Skip(far.Count)];
        if (outside.Count == 0)
        {
            return "";
        }

        if (far.Count == 0)
        {
            return near.Count > MostNamed ? $"; the other {Sentence.Number(near.Count)}{Small(judged, near)} fell outside by less than a point"
                : $"; {Sentence.List([.. near.Select(place => judged.Names[place].Subject)])} fell outside, {(near.Count > 1 ? "each " : "")}by less than a point";
        }

        // Those just outside are named where all that are told are few.
        var isNamed = outside.Count <= MostNamed;
        List<string> told = [.. (isNamed ? outside : far.Take(far.Count > MostNamed ? FirstNamed : far.Count)).Select((place, rank) => $"{judged.Names[place].Subject} {(rank > 0 ? Far(judged, place) : $"ended {Far(judged, place)} {(judged.Names[place].Plural ? "theirs" : "its own")}")}")];
        var others = isNamed ? 0 : far.Count - told.Count;
        return $"; {Sentence.List(others == 0 ? told : [.. told, $"{Sentence.Number(others)} others a point or more outside"])}"
            + (isNamed || near.Count == 0 ? "" : $"; the other {(near.Count == 1 ? "" : Sentence.Number(near.Count) + " ")}outside{Small(judged, near)} missed by less than a point");
    }

    // How far from the end of its interval a result fell.
    private static string Far(PostMortem judged, int place) =>
        $"{(judged.IsFarOutsideNinety(place) ? DisplayNumber.Points(judged.Beyond(place)) : "just")} {(judged.IsAboveNinety(place) ? "above" : "below")}";

    // How small all of them were, where that explains them.
    private static string Small(PostMortem judged, IReadOnlyList<int> near) => near.Max(judged.Share) is var most && most >= OfNote ? ""
        : $", {(near.Count > 1 ? "each " : "")}with {(DisplayNumber.Counted(Math.Max(most, Least)) is ['<', .. var limit] ? $"less than {limit}" : $"{DisplayNumber.Counted(most)}{(near.Count > 1 ? " or less" : "")}")},";

    /// <summary>Where a result fell among the simulated elections.</summary>
    public static string Where(PostMortem judged, int place) =>
        judged.IsFarOutsideNinety(place) ? "outside"
        : judged.IsOutsideNinety(place) ? Far(judged, place)
        : judged.IsAtEdgeOfNinety(place) ? "at the edge"
        : judged.Forecast.Candidates[place].Inside(judged.Share(place)) is { } percent and > 50 ? Invariant($"middle {percent}%") : "middle half";

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
        var place = judged.LargestMiss;
        var where = judged.IsOutsideNinety(place) ? Where(judged, place) : judged.IsAtEdgeOfNinety(place) ? "at the edge of" : "inside";
        return $"The largest miss was on {judged.Names[place].Subject}: {DisplayNumber.InProse(DisplayNumber.Counted(judged.Share(place)))} against a forecast of {Forecast(judged, place)}, {where} the 90% interval.";
    }

    /// <summary>Which part of the model, left out or counted twice, would have brought the shares nearest.</summary>
    public static string Missed(PostMortem judged)
    {
        if (judged.Missed is not { } missed)
        {
            return "No one part of the model is to blame: without it, or with twice as much of it, the shares come little nearer.";
        }

        var points = judged.Forecast.Steps.First(step => step.Effect == missed.Effect).Points;
        var most = judged.Mended(points, missed.Doubled);
        var moved = judged.Share(most) < OfNote ? "" : $", which {(points[most] > 0 ? "added" : "took")} {DisplayNumber.Points(points[most])} {(points[most] > 0 ? "to" : "off")} {judged.Names[most].Possessive} share,";
        return $"With hindsight, {(missed.Doubled ? "doubling" : "leaving out")} the adjustment for {ExplanationWords.Effect(judged.Contest, judged.Names, missed.Effect)}{moved} would have helped most: the average error of the shares would have been {Tenth(missed.Error)} points instead of {Tenth(judged.Error)}. One result cannot tell a fault of the model from an unusual seat.";
    }

    /// <summary>An error to a tenth, as in the table.</summary>
    public static string Tenth(double error) => Invariant($"{100 * error:F1}");

    /// <summary>A chance as it is told.</summary>
    public static string Chance(double probability) => DisplayNumber.InProse(DisplayNumber.Probability(new(probability, 0.004)));

    /// <summary>The same as a thing given: <c>an 80% chance</c>, <c>a chance of less than 1%</c>.</summary>
    public static string AChance(double probability) =>
        Chance(probability) is var chance && !char.IsAsciiDigit(chance[0]) ? $"a chance of {chance}" : $"{(chance[0] == '8' || chance.Split('%')[0].Split('.')[0] is "11" or "18" ? "an" : "a")} {chance} chance";

    /// <summary>How many days older than the forecast the market's prices are.</summary>
    public static int DaysOlder(PostMortem judged) => MarketWords.DaysOlder(judged.Forecast.MarketSource, judged.Forecast.AsOf);

    // Prices have a day of their own.
    private static string Older(PostMortem judged) => DaysOlder(judged) is > 0 and var days ? $", {Sentence.Plural(days, "day")} older than the forecast" : "";
}

using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>The sentences that the reports share.</summary>
internal static class ForecastSentences
{
    /// <summary>
    /// What a piece can begin with: the vote, the majority, and what else a reader will have seen: the newest poll of the seat or, where there is none, the
    /// baseline, and the market where its favourite is another.
    /// </summary>
    public static IReadOnlyList<string> Of(Race race)
    {
        var seen = NewestSeatPoll(race)?.Sentence ?? (race.IsSwingTelling ? UniformSwing(race) : null);
        return [.. new[] { Vote(race), Majority(race), seen, OtherFavourite(race) }.OfType<string>()];
    }

    /// <summary>
    /// What belongs right under the headline because the model cannot see it: the scenario's notes, the analyst's judgements, that an insurgent stands, and a share
    /// that nobody of the fringe has ever had; and polls that are old.
    /// </summary>
    public static IReadOnlyList<string> Caveats(Forecast forecast)
    {
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        string Named(Candidate candidate) => CandidateName.Of(candidate, ballot).SubjectAtStart;
        return
        [
            .. AsWritten(forecast),
            .. OldPolls(forecast) is { } old ? new[] { old } : [],
            .. Insurgents(Race.Of(forecast)),
            .. forecast.Candidates.Where(candidate => candidate.Candidate.Standing == CandidateStanding.Fringe && candidate.Share.Median > ManyForTheFringe).Select(candidate =>
                $"{Named(candidate.Candidate)} would poll {DisplayNumber.Share(candidate.Share.Median)}, more than any candidate of such a record has had against the main parties: so much of last time’s vote is without its party."),
        ];
    }

    // Whoever is the favourite is not told to have a chance. The Speaker's seat has a warning of its own.
    private static IEnumerable<string> Insurgents(Race race) =>
        from place in Enumerable.Range(0, race.Names.Count)
        let candidate = race.Forecast.Candidates[place].Candidate
        where candidate.Standing == CandidateStanding.Insurgent && candidate.Party.Code != "Spk"
        let name = race.Names[place]
        let person = CandidateName.Person(candidate, name.Label)
        let who = person is null ? name.SubjectAtStart : $"{person} ({name.Label})"
        let does = place != race.Front.First || race.Leader.Win.Value <= Half ? "may win from outside" : $"{(person is null ? name.Verb("stand") : "stands")} outside"
        select $"{who} {does} the parties that polls ask about: contests of this kind are among the model’s worst misses.";

    /// <summary>
    /// The same for a page: without how to add newer polls, and with the warnings that bear on the whole forecast. What the scenario says itself stands as it was written.
    /// </summary>
    public static IReadOnlyList<string> CaveatsInPrint(Forecast forecast)
    {
        var written = AsWritten(forecast).Count;
        return [.. Caveats(forecast).Select((caveat, place) => place < written ? caveat : ReaderNotes.Of(caveat) ?? caveat), .. ReaderNotes.Grave(forecast)];
    }

    private static IReadOnlyList<string> AsWritten(Forecast forecast) =>
        [.. forecast.Notes, .. Judgements(forecast).Select(judgement => $"These figures include an analyst’s judgement, not a poll: {judgement}.")];

    /// <summary>What an analyst added or took, and why: <c>15 points added to Respect’s share, give or take 12 points two times in three (“George Galloway is …”)</c>.</summary>
    public static IReadOnlyList<string> Judgements(Forecast forecast)
    {
        var ballot = forecast.Candidates.Select(candidate => candidate.Candidate).ToList();
        return [.. forecast.Adjustments.Select(adjustment => $"{Moved(adjustment)}{Width(adjustment.Points.Sd)} (“{adjustment.Reason}”)")];

        string Moved(Adjustment adjustment) => Stated(adjustment.Points.Mean) is not "0 points" and var points
            ? $"{points} {(adjustment.Points.Mean < 0 ? "taken from" : "added to")} {Whose(adjustment.CandidateId)} share"
            : $"{Whose(adjustment.CandidateId)} share left where it was";

        // What was typed below a tenth of a point is not a tenth.
        static string Stated(double fraction) => Math.Abs(fraction) is > 0 and < 0.001 and var small ? Invariant($"{100 * small:0.###} points") : DisplayNumber.Points(fraction);

        static string Width(double sd) => Stated(sd) is not "0 points" and var points ? $", give or take {points} two times in three" : "";

        string Whose(string id) => ballot.Find(candidate => candidate.Id == id) is { } candidate ? CandidateName.Of(candidate, ballot).Possessive : $"{id}’s";
    }

    /// <summary>What follows from the age of the newest national poll where that is more than four weeks; null where it is not.</summary>
    public static string? OldPolls(Forecast forecast) => OldPolls(forecast.Provenance);

    /// <summary>The same of whatever has such a provenance.</summary>
    public static string? OldPolls(Provenance origin)
    {
        return origin.Evidence.NewestPoll is { } newest && origin.Evidence.AgeOn(origin.AsOf) is > Forecasts.Evidence.OldAfterDays and var days
            ? $"The newest national poll ended on {DisplayNumber.Date(newest)}, {Sentence.Plural(days, "day")} before {DisplayNumber.Date(origin.AsOf)}: opinion may have moved since, and the forecast is the wider for it. Newer polls are added with --polls."
            : null;
    }

    /// <summary>The age of the newest poll in a few words: <c>the newest 2 days old</c>; null where there is none.</summary>
    public static string? PollAge(Forecast forecast) => forecast.Provenance.Evidence.AgeOn(forecast.Provenance.AsOf) is { } days ? Age(days) : null;

    /// <summary>How new the polls are, for a sentence: <c>national polls up to that day</c>; null where there is none.</summary>
    public static string? PollsUpTo(Forecast forecast) => forecast.Provenance.Evidence.AgeOn(forecast.Provenance.AsOf) is { } days
        ? $"national polls to {(days == 0 ? "that day" : DisplayNumber.Date(forecast.Provenance.AsOf.AddDays(-days)))}{(OtherEvidence(forecast) is { Count: > 0 } others ? $" and {Sentence.List(others)}" : "")}"
        : null;

    /// <summary>A newest poll of the last week is what a reader expects; the line under a chart gives the age of an older one.</summary>
    private const int FreshDays = 7;

    // Likelier to win than not.
    private const double Half = 0.5;

    // A candidate whose like never keeps a deposit.
    private const double ManyForTheFringe = 0.05;

    /// <summary>What the columns of the box of numbers are.</summary>
    public const string HowToRead = Medians + WhyTheyDiffer;

    /// <summary>What the forecast shares of a table are.</summary>
    public const string Medians = "Forecast is the median: half of the simulated elections gave more, half less; nine in ten lay within the 90% interval.";

    /// <summary>What medians and means add up to.</summary>
    public const string WhyTheyDiffer = " The mean is the average of all simulated elections. Medians need not add up to 100, means do, apart from rounding; the two differ where a few simulated elections gave very high or very low shares.";

    /// <summary>What the column of last time comes to where those who stand had not the whole vote; null where they had, but for rounding.</summary>
    public static string? LastTime(Forecast forecast) => Math.Min(1, forecast.Candidates.Sum(candidate => candidate.PreviousShare ?? 0)) is < 0.9995 and var stood
        ? $"Last time those who stand now had {DisplayNumber.InProse(DisplayNumber.Share(stood))} of the vote; the rest went to parties and candidates that do not stand this time{(LastVotes.UnderAnotherLabel(forecast.Contest).Any() ? ", or not under the same label" : "")}."
        : null;

    /// <summary>What simple rules and bookmakers say, one sentence each.</summary>
    public static IReadOnlyList<string> Baselines(Race race)
    {
        var (place, subject) = (race.Front.First, race.LeaderName.Subject);
        var baselines = race.Forecast.Baselines;
        List<string> lines = !race.IsSwingTelling ? [] :
        [
            $"{Swing(race)} alone, applied uniformly: {DisplayNumber.Share(baselines.UniformSwing.Shares[place])} of the vote for {subject} and a chance of winning of {Chance(baselines.UniformSwing.WinProbabilities[place])}.",
            $"Proportional swing alone: {DisplayNumber.Share(baselines.ProportionalSwing.Shares[place])} and a chance of winning of {Chance(baselines.ProportionalSwing.WinProbabilities[place])}.",
        ];
        if (baselines.Market?.WinProbabilities[place] is { } market)
        {
            var source = baselines.Market.Source is { } named ? $" ({named})" : "";
            lines.Add($"The betting market{source}: a chance of winning of {Chance(market)} for {subject}, with the bookmakers’ margin removed; for comparison only, never an input.");
        }

        return lines;
    }

    /// <summary>How the forecast was made, in a few sentences.</summary>
    public static string Method(Forecast forecast)
    {
        var origin = forecast.Provenance;
        return Method(
            $"{Sentence.Plural(origin.Draws, "simulated election")} {(origin.Draws == 1 ? "was" : "were")}",
            string.Join(", ", [Polls(forecast), .. OtherEvidence(forecast)]),
            (origin.EngineVersion, origin.Calibration, origin.Coefficients)) + $"{Unknown} beyond what its inputs say.";
    }

    /// <summary>How simulated elections were made and what a chance is; <see cref="Unknown"/> is to follow.</summary>
    /// <param name="drawn">What is how many.</param>
    /// <param name="polls">The polls used.</param>
    /// <param name="model">Version of the engine, calibration and set of coefficients.</param>
    public static string Method(string drawn, string polls, (string Engine, string Calibration, string Coefficients) model) =>
        $"{drawn} drawn from Copeland, a model of by-elections since 1945 (version {model.Engine}, calibration {model.Calibration}, {Coefficients(model.Coefficients)}). It starts from the seat’s result at the last general election, {polls} and what has moved earlier by-elections, and its simulated elections are spread as widely as such forecasts have missed before. "
        + "Something given a 30% chance should happen about three times in ten: that it does is no error. ";

    /// <summary>What no model of this kind knows, without the full stop.</summary>
    public const string Unknown = "The model knows nothing of candidates’ merits, scandals or local campaigns";

    /// <summary>That a forecast was made in retrospect, or is as of a day before what the model was fitted to; null where it is neither.</summary>
    public static string? InRetrospect(Forecast forecast) => Without(forecast.Provenance.Coefficients) is not { } year ? null
        : IsAfterTheVote(forecast) ? $"This forecast was made after the vote, by a model fitted without the by-elections of the Parliament elected in {year}."
        : $"This forecast goes back to {DisplayNumber.Date(forecast.Provenance.AsOf)}, so the model was fitted without the by-elections of the Parliament elected in {year}.";

    /// <summary>Whether a forecast was made after the vote, by a model fitted without that Parliament.</summary>
    internal static bool IsAfterTheVote(Forecast forecast) => Without(forecast.Provenance.Coefficients) is not null && forecast.IsOfAPastVote;

    /// <summary>The Parliament that a set of coefficients was fitted without, by the year it was elected; null where it was fitted to all.</summary>
    public static string? Without(string coefficients) => coefficients.Split('-') is ["without", var year, "parliament"] ? year : null;

    // As a reader is told it: "without-2010-parliament" is a file's word.
    private static string Coefficients(string set) =>
        Without(set) is { } year ? $"its coefficients fitted without the by-elections of the Parliament elected in {year}" : set == "present" ? "its coefficients fitted to all of them" : $"coefficients {set}";

    /// <summary>How to cite the forecast.</summary>
    public static string Citation(Forecast forecast)
    {
        var origin = forecast.Provenance;
        return Citation((origin.EngineVersion, origin.Calibration), (origin.Title, "forecast", origin.AsOf), $"{Sentence.Plural(origin.Draws, "simulated election")}, seed {origin.Seed.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>How to cite anything that is as of a day.</summary>
    public static string Citation((string Engine, string Calibration) by, (string Title, string Kind, DateOnly AsOf) work, string draws) =>
        $"Copeland {by.Engine} (calibration {by.Calibration}), “{work.Title}”, {work.Kind} as of {DisplayNumber.Date(work.AsOf)}, {draws}.";

    /// <summary>Source and method in one line, for the foot of every chart; that it was made after the vote, since a picture travels alone, and with the forecast's day where the age of polls is counted from it.</summary>
    public static string SourceLine(Forecast forecast) => string.Join(", ",
    [
        Made(forecast),
        .. IsAfterTheVote(forecast) ? new[] { "made after the vote" } : [],
        .. Newest(forecast).Any(day => Age(day, forecast.Provenance.AsOf).Length > 0) ? new[] { $"as of {DisplayNumber.Date(forecast.Provenance.AsOf)}" } : [],
        Sentence.List([.. PollsAndOther(forecast), .. ReaderNotes.IsOfALaterVote(forecast.Contest) ? new[] { "the seat’s Leave vote of 2016" } : []]),
    ]);

    // The newest poll of each kind whose day stands in a source line.
    private static IEnumerable<DateOnly> Newest(Forecast forecast) =>
        new[] { forecast.NewestPoll, Part(forecast) is not null && forecast.PartPolls is [.., var newest] ? newest.End : null }.OfType<DateOnly>();

    /// <summary>What made a forecast: <c>Source: Copeland 2.0.0 model, 100,000 simulated elections</c>.</summary>
    public static string Made(Forecast forecast) =>
        $"Source: Copeland {forecast.Provenance.EngineVersion} model, {Sentence.Plural(forecast.Provenance.Draws, "simulated election")}";

    /// <summary>The polls a forecast rests on, and what else of the seat, one by one: <c>national polls to 22 February 2017</c>, <c>polls of the seat</c>.</summary>
    public static IReadOnlyList<string> PollsAndOther(Forecast forecast) => [Polls(forecast), .. OtherEvidence(forecast)];

    /// <summary>What every forecast starts from and how well it is known, in half a sentence: <c>the result of 7 May 2015, national polls to …</c>.</summary>
    public static string Evidence(Forecast forecast)
    {
        var (contest, leave) = (forecast.Contest, forecast.Contest.Seat.Leave);
        List<string> parts = [$"the seat’s result of {DisplayNumber.Date(contest.Previous.Date)}", Polls(forecast), .. OtherEvidence(forecast)];

        if (leave is { } vote)
        {
            parts.Add($"a Leave vote of {DisplayNumber.InProse(DisplayNumber.Share(vote.Mean, 0))} in 2016{(contest.PollingDay < ContestOutlook.Referendum ? ", as a measure of the kind of seat" : "")}{(vote.Sd > 0 ? $", estimated to within about ±{DisplayNumber.Points(vote.Sd)} (one standard deviation)" : "")}");
        }

        return Sentence.List(parts);
    }

    private static IReadOnlyList<string> OtherEvidence(Forecast forecast) =>
    [
        .. Part(forecast) is { } part ? new[] { $"polls of {part}{(forecast.PartPolls is [.., var newest] ? $" {To(newest.End, forecast.Provenance.AsOf)}" : "")}" } : [],
        .. forecast.Explanation.Where(step => EffectGlossary.IsOfTheSeat(step.Effect))
            .Select(step => step.Effect == SeatPollUpdate.Step(SeatPollKind.Poll) && forecast.SeatPolls.Count(poll => poll.Kind == SeatPollKind.Poll) == 1 ? "a poll of the seat" : step.Effect),
        .. forecast.Adjustments.Count > 0 ? new[] { "an analyst’s judgement" } : [],
    ];

    // Scotland or Wales where polls of it are used.
    internal static string? Part(Forecast forecast) =>
        forecast.Explanation.FirstOrDefault(step => step.Effect.StartsWith(SeatModel.SwingIn, StringComparison.Ordinal)) is { } step ? step.Effect[SeatModel.SwingIn.Length..] : null;

    private static string Polls(Forecast forecast) => Polls(forecast.NewestPoll, forecast.Provenance.AsOf);

    /// <summary>National polls by the newest of them, with its age where that is more than a reader expects.</summary>
    public static string Polls(DateOnly? newest, DateOnly asOf) => newest is { } day
        ? $"national polls {To(day, asOf)}" : "a national poll average as given";

    private static string To(DateOnly newest, DateOnly asOf) =>
        $"to {DisplayNumber.Date(newest)}{Age(newest, asOf)}";

    private static string Age(DateOnly newest, DateOnly asOf) => asOf.DayNumber - newest.DayNumber is > FreshDays and var days ? $" ({Sentence.Plural(days, "day")} old)" : "";

    private static string Age(int days) => days == 0 ? "the newest of that day" : $"the newest {Sentence.Plural(days, "day")} old";

    private static string Vote(Race race)
    {
        // The two with the largest shares, and whoever else the headline names; of equal shares the likelier winner first.
        const int most = 4;
        var named = race.ByMedian.Take(2).Prepend(race.Front.First).Union(race.Challengers).Take(most).ToList();
        List<int> told = [.. race.ByMedian.Where(named.Contains).OrderByDescending(place => Math.Round(race.Forecast.Candidates[place].Share.Median, 2)).ThenBy(place => race.ByChance.ToList().IndexOf(place))];
        var first = told[0];
        return $"{race.Names[first].SubjectAtStart} {race.Names[first].Are} forecast to win {Share(race, first)} of the vote ({ForecastRange(race, first)} in nine simulated elections out of ten; {Before(race, first)}), "
            + (ShareWords.Field(race) is { } field ? $"and none of {field.Rivals} more than {field.Most}." : Behind(race, told));
    }

    // Those told after the first, each with its range.
    private static string Behind(Race race, List<int> told) =>
        $"{(told.Count == 2 ? "and " : "")}{Sentence.List([.. told.Skip(1).Select(place => $"{race.Names[place].Subject} {DisplayNumber.InProse(Share(race, place))} ({ForecastRange(race, place)}; {Before(race, place)})")])}.";

    private static string Share(Race race, int place) => DisplayNumber.Share(race.Forecast.Candidates[place].Share.Median);

    private static string Before(Race race, int place) => race.Forecast.Candidates[place].PreviousShare is { } previous
        ? $"{(char.IsAsciiDigit(DisplayNumber.Share(previous)[0]) ? DisplayNumber.Share(previous) : DisplayNumber.Counted(previous))} last time"
        : "not on the ballot last time";

    private static string ForecastRange(Race race, int place)
    {
        var share = race.Forecast.Candidates[place].Share;
        return DisplayNumber.ShareRangeInProse(share.Quantile(0.05), share.Quantile(0.95));
    }

    private static string Majority(Race race)
    {
        var majority = race.Forecast.Majority;
        var recount = majority.Recount is { Value: >= 0.01 } chance
            ? $", and the chance of a majority of 50 votes or fewer is {DisplayNumber.Chance(chance)}"
            : "";
        var votes = majority.Votes is { } counted ? $" ({DisplayNumber.RoughCount(counted.Median)})" : "";
        return $"Whoever wins, the median majority is {DisplayNumber.Points(majority.Share.Median)}{votes}{(MajorityWords.OfLeader(race) is { } own ? $"; {own}" : "")}{recount}.";
    }

    /// <summary>The newest poll of the seat where somebody else leads in it than in the forecast, and what becomes of it; null where nobody does.</summary>
    internal static string? PollAgainst(Race race) => NewestSeatPoll(race) is { IsAgainst: true } newest ? newest.Sentence : null;

    // Its figures for those whom the headline may name, the largest first.
    private static (string Sentence, bool IsAgainst)? NewestSeatPoll(Race race)
    {
        const int most = 3;
        if (race.Forecast.SeatPolls.Where(poll => poll.Kind is SeatPollKind.Poll).MaxBy(poll => poll.Poll.End) is not { } newest)
        {
            return null;
        }

        List<string> figures = [.. Enumerable.Range(0, race.Names.Count)
            .Select(place => (Name: race.Names[place], Share: SeatPollWords.Figure(race, newest, place)))
            .Where(figure => figure.Share is not null).OrderByDescending(figure => figure.Share).Take(most)
            .Select(figure => $"{figure.Name.Subject} on {SeatPollWords.Share(figure.Share ?? 0)}")];
        // Whoever leads in it need not be the favourite.
        var leads = figures.Count == 0 || figures[0].StartsWith(race.LeaderName.Subject, StringComparison.Ordinal);
        return figures.Count == 0 ? null : ($"The newest poll of the seat, by {newest.Poll.Pollster} ({DisplayNumber.Dates(newest.Poll.Start ?? newest.Poll.End, newest.Poll.End)}), had {Sentence.List(figures)}{(leads ? "" : $". {Weighed(race, newest)}")}.", !leads);
    }

    // Why the poll does not decide it: where the favourite led whoever leads in it before the evidence of the seat, what that was.
    private static string Weighed(Race race, SeatPoll poll)
    {
        const string wrong = "olls of a seat have often been wrong by more than that lead";
        var rival = Enumerable.Range(0, race.Names.Count).MaxBy(place => SeatPollWords.Figure(race, poll, place) ?? 0);
        var (own, other) = (ExplanationWords.BeforeEvidence(race, race.Front.First), ExplanationWords.BeforeEvidence(race, rival));
        return own > other && ExplanationWords.Subtotal(race) is { } before
            ? $"P{wrong}; {char.ToLowerInvariant(before[0])}{before[1..]} the forecast had {race.LeaderName.Subject} on {DisplayNumber.Share(own)} and {race.Names[rival].Subject} on {DisplayNumber.Share(other)}"
            : $"The forecast weighs it with its other evidence, as p{wrong}";
    }

    // Whom the bookmakers' prices favour, where it is not whom the forecast does.
    private static string? OtherFavourite(Race race)
    {
        if (race.Forecast.Baselines.Market is not { } market)
        {
            return null;
        }

        var favourite = Enumerable.Range(0, race.Names.Count).MaxBy(place => market.WinProbabilities[place] ?? 0);
        return !(market.WinProbabilities[favourite] > (market.WinProbabilities[race.Front.First] ?? 0)) ? null : $"Bookmakers{(market.Source is { } source ? $" ({source})" : "")} made {race.Names[favourite].Subject} the favourite{(race.Names[favourite].Plural ? "s" : "")}, at {Chance(market.WinProbabilities[favourite] ?? 0)}{Earlier(race, market.Source)}; the forecast does not use their prices.";
    }

    private static string Earlier(Race race, string? source) =>
        race.Forecast.SeatPolls.Where(poll => poll.Kind is SeatPollKind.Poll).MaxBy(poll => poll.Poll.End) is { } newest && MarketWords.DaysOlder(source, newest.Poll.End) > 0 ? ", before that poll" : "";

    private static string UniformSwing(Race race)
    {
        var baseline = race.Forecast.Baselines.UniformSwing;
        var first = Enumerable.Range(0, baseline.Shares.Count).MaxBy(place => baseline.Shares[place]);
        var second = Enumerable.Range(0, baseline.Shares.Count).Where(place => place != first).MaxBy(place => baseline.Shares[place]);
        var (most, next) = (DisplayNumber.InProse(DisplayNumber.Share(baseline.Shares[first])), DisplayNumber.InProse(DisplayNumber.Share(baseline.Shares[second])));
        if (most == next)
        {
            return $"{Swing(race)} alone, applied uniformly, would put {race.Names[first].Subject} and {race.Names[second].Subject} level on about {most}.";
        }

        return $"{Swing(race)} alone, applied uniformly, would put {race.Names[first].Subject} on {most} "
            + $"and {race.Names[second].Subject} on {next}.";
    }

    private static string Swing(Race race) => Part(race.Forecast) is { } part ? $"{part}’s swing" : "National swing";

    private static string Chance(double probability) =>
        DisplayNumber.InProse(DisplayNumber.Chance(new Statistics.ProbabilityEstimate(probability, 0)));
}

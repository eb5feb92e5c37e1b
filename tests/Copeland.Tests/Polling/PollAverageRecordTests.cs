using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>The figures of Polling/README.md, computed afresh.</summary>
public class PollAverageRecordTests
{
    private static readonly PollingAssumptions Default = PollingAssumptions.Default;

    private static readonly Lazy<IReadOnlyList<PollAverageError>> NextPolls = new(() => PollAverageRecord.AgainstNextPolls(Default));

    [Theory]
    [InlineData(1, 2.62)]
    [InlineData(7, 3.07)]
    [InlineData(28, 5.31)]
    [InlineData(90, 6.82)]
    [InlineData(180, 9.10)]
    public void AgainstResults_ConservativesLabourAndLiberalDemocrats_ErrByThePublishedFigures(int days, double points)
    {
        var errors = PollAverageRecord.AgainstResults(days, Default).Where(error => error.Party is "Con" or "Lab" or "LD").ToList();
        Assert.Equal(12, errors.Count);
        Assert.Equal(points, 100 * RootMeanSquare(errors.Select(error => error.Points)), 0.02);
    }

    /// <summary>
    /// Of 21 averages a 90% band holds 16 or more with probability 0.986, a 50% band 6 to 15 with 0.973. The average's own standard
    /// error, which leaves out that polls err together, fails.
    /// </summary>
    [Fact]
    public void AgainstResults_OnTheEves_LieWithinTheStatedErrorAtTheStatedRate()
    {
        var eves = PollAverageRecord.AgainstResults(1, Default);
        Assert.Equal(21, eves.Count);
        Assert.Equal(19, Within(eves, 1.645));
        Assert.Equal(11, Within(eves, 0.674));
        var alone = PollAverageRecord.AgainstResults(1, Default with { ResultRespondents = double.PositiveInfinity });
        Assert.InRange(Within(alone, 1.645), 0, 15);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void AgainstNextPolls_TheDefaults_ErrByThePublishedFigures()
    {
        var errors = NextPolls.Value;
        Assert.Equal(22416, errors.Count);
        Assert.Equal(1.511, 100 * RootMeanSquare(errors.Select(error => error.Points)), 0.005);
        Assert.Equal(0.1535, RootMeanSquare(errors.Select(error => error.LogRatio)), 0.0005);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void AgainstNextPolls_WithoutHouseEffectsOrWithASlowerAverage_IsWorse()
    {
        var chosen = Points(NextPolls.Value);
        Assert.True(Points(PollAverageRecord.AgainstNextPolls(Default with { HousePriorPolls = double.PositiveInfinity })) > 1.2 * chosen);
        Assert.True(Points(PollAverageRecord.AgainstNextPolls(Default with { RecencyHalfLifeDays = 14, WindowDays = 120 })) > 1.05 * chosen);
    }

    /// <summary>The half-life that was measured is that of every eve with polls; were drift counted once against older polls, eleven of thin polling would have a longer one, of up to eight days.</summary>
    [Fact]
    public void HalfLife_OnTheEvesOfByElections_IsTheShortest()
    {
        List<DateOnly> eves = [.. ByElections.All.Where(contest => contest.Date > new DateOnly(2010, 8, 1)).Select(contest => contest.Date.AddDays(-1))];
        List<double> HalfLives(PollingAssumptions assumptions) =>
        [
            .. eves.Select(eve => PollWeighting.HalfLife(
                new PollTable(PollTable.InOrder(BuiltInPolls.UpTo(eve).Where(poll => poll.Part is null && poll.End > eve.AddDays(-assumptions.WindowDays))), ["Con", "Lab", "LD"], assumptions), eve.DayNumber, assumptions)),
        ];

        Assert.All(HalfLives(Default), days => Assert.Equal(Default.RecencyHalfLifeDays, days));
        var longer = HalfLives(Default with { DriftDoubt = 1 }).FindAll(days => days > Default.RecencyHalfLifeDays);
        Assert.Equal(11, longer.Count);
        Assert.InRange(longer.Max(), 8, 8.1);
    }

    /// <summary>
    /// The seat model's errors were measured from simple means over 28 days: the average must stay close to them on the eves of the
    /// by-elections, or those errors would no longer be its errors.
    /// </summary>
    [Fact]
    public void Of_OnTheEvesOfByElections_LiesNearTheMeanOfFourWeeks()
    {
        var differences = new List<double>();
        foreach (var contest in ByElections.All.Where(contest => contest.Date > new DateOnly(2010, 8, 1)))
        {
            var eve = contest.Date.AddDays(-1);
            var average = PollAverage.Of(BuiltInPolls.UpTo(eve), VoteShares.None, eve, Default).Parties.ToDictionary(party => party.Code, party => party.Share);
            differences.AddRange(contest.National.Where(share => share.Polls is not null && average.ContainsKey(share.Party))
                .Select(share => average[share.Party] - (share.Polls ?? 0)));
        }

        Assert.Equal(274, differences.Count);
        Assert.Equal(0.68, 100 * RootMeanSquare(differences), 0.01);
    }

    /// <summary>In the blend of uniform and proportional swing the average foretells by-elections better than the mean of four weeks.</summary>
    [Fact]
    public void Of_InTheSwingBlend_ErrsLessThanTheMeanOfFourWeeks()
    {
        var errors = new List<(double Mean, double Average)>();
        foreach (var contest in ByElections.All.Where(contest => contest.Date > new DateOnly(2010, 8, 1) && contest.Flag is null))
        {
            var eve = contest.Date.AddDays(-1);
            var average = PollAverage.Of(BuiltInPolls.UpTo(eve), VoteShares.None, eve, Default).Parties.ToDictionary(party => party.Code, party => party.Share);
            errors.AddRange(
                from share in contest.National
                where share.Previous > 0.02 && share.Polls is not null && average.ContainsKey(share.Party)
                from candidate in contest.Candidates.Where(candidate => candidate.Party == share.Party && candidate.Stood && candidate.StoodBefore).Take(1)
                select (BlendError(candidate, share, share.Polls ?? 0), BlendError(candidate, share, average[share.Party])));
        }

        Assert.Equal(189, errors.Count);
        Assert.Equal(6.26, 100 * errors.Average(error => Math.Abs(error.Mean)), 0.01);
        Assert.Equal(6.06, 100 * errors.Average(error => Math.Abs(error.Average)), 0.01);
    }

    /// <summary>
    /// Every two weeks the pollsters of the last 20 days are parted in two by name; the two averages differ by what their standard
    /// errors say, for the large parties, and by little more when small ones are counted.
    /// </summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void StandardError_OfHalvesOfThePollsters_IsThatOfTheirDifference()
    {
        var large = Halves().Where(half => half.Party is "Con" or "Lab" or "LD").ToList();
        Assert.InRange(RootMeanSquare(large.Select(half => half.Difference / half.StatedSd)), 0.8, 1.1);
        Assert.InRange(RootMeanSquare(Halves().Select(half => half.Difference / half.StatedSd)), 0.9, 1.2);
    }

    /// <summary>
    /// With W a pollster's weight in the average L, l its polls less its lean h, u = n/(n + 2) what a pollster of n polls keeps of what it
    /// shows: taking it out moves the average by W/(1 − W)·(L − l), and by −u·h/Σu of the others, because their leans are then measured
    /// from one another alone. That is the whole of it but for an eighth of the standard error; the first part alone would not be.
    /// </summary>
    [Fact]
    public void Of_APollsterOfTodayRemoved_MovesTheAverageByWhatItsWeightsSay()
    {
        var polls = BuiltInPolls.UpTo(BuiltInPolls.Last);
        var all = PollAverage.Of(polls, VoteShares.None, BuiltInPolls.Last, Default);
        var level = all.Parties.Single(party => party.Code == "Lab");
        var leans = all.HouseEffects.Where(effect => effect.Party == "Lab").ToDictionary(
            effect => effect.Pollster, effect => (Lean: LogOdds(level.Share + effect.Lean) - LogOdds(level.Share), Kept: effect.Polls / (effect.Polls + Default.HousePriorPolls)), StringComparer.Ordinal);
        var left = new List<(double Whole, double WithoutLeans)>();
        foreach (var own in all.Weights.GroupBy(weight => weight.Poll.Pollster, StringComparer.Ordinal))
        {
            var rest = PollAverage.Of(polls.Where(poll => poll.Pollster != own.Key), VoteShares.None, BuiltInPolls.Last, Default);
            var (weight, (lean, kept)) = (own.Sum(poll => poll.Weight), leans[own.Key]);
            var said = own.Sum(poll => poll.Weight * (LogOdds(poll.Poll.Shares["Lab"] ?? 0) - lean)) / weight;
            var byWeight = weight / (1 - weight) * (LogOdds(level.Share) - said);
            var byLean = -kept * lean / leans.Where(other => other.Key != own.Key).Sum(other => other.Value.Kept);
            var moved = LogOdds(rest.Parties.Single(party => party.Code == "Lab").Share) - LogOdds(level.Share);
            left.Add((moved - byWeight - byLean, moved - byWeight));
        }

        Assert.All(left, pollster => Assert.InRange(pollster.Whole, -level.StandardError / 8, level.StandardError / 8));
        Assert.Contains(left, pollster => Math.Abs(pollster.WithoutLeans) > level.StandardError / 2);
    }

    private static double LogOdds(double share) => Math.Log(share / (1 - share));

    private static double BlendError(PastCandidate candidate, PastNationalShare national, double now)
    {
        var (here, previous) = (candidate.PreviousShare ?? 0, national.Previous ?? 0);
        var uniform = Math.Max(0.01, here + now - previous);
        var proportional = Math.Max(0.01, here) * now / previous;
        return Math.Sqrt(uniform * proportional) - (candidate.Share ?? 0);
    }

    private static IEnumerable<(string Party, double Difference, double StatedSd)> Halves()
    {
        for (var day = new DateOnly(2010, 9, 1); day < BuiltInPolls.Last; day = day.AddDays(14))
        {
            var polls = BuiltInPolls.UpTo(day).Where(poll => poll.End > day.AddDays(-180)).ToList();
            var names = polls.Where(poll => poll.End > day.AddDays(-20)).Select(poll => poll.Pollster).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (day < Parliaments.Of(day).Elected.AddDays(100) || names.Count < 4)
            {
                continue;
            }

            var half = names.Where((_, place) => place % 2 == 0).ToHashSet(StringComparer.Ordinal);
            var one = Current(polls.Where(poll => half.Contains(poll.Pollster)), day);
            var other = Current(polls.Where(poll => !half.Contains(poll.Pollster)), day);
            foreach (var code in one.Keys.Where(other.ContainsKey))
            {
                yield return (code, Math.Log(one[code].Share / other[code].Share), Math.Sqrt(Math.Pow(one[code].StandardError, 2) + Math.Pow(other[code].StandardError, 2)));
            }
        }
    }

    private static Dictionary<string, PartyAverage> Current(IEnumerable<Poll> polls, DateOnly day) => PollAverage
        .Of(polls, VoteShares.None, day, Default).Parties
        .Where(party => party.Polls > 3 && party.LastAsked > day.AddDays(-14)).ToDictionary(party => party.Code, StringComparer.Ordinal);

    private static int Within(IEnumerable<PollAverageError> errors, double standardErrors) =>
        errors.Count(error => Math.Abs(error.LogRatio) <= standardErrors * error.StatedSd);

    private static double Points(IEnumerable<PollAverageError> errors) => RootMeanSquare(errors.Select(error => error.Points));

    private static double RootMeanSquare(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));
}

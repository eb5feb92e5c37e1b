using Copeland.Forecasts;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;
using Copeland.Tests.Scenarios;
using Copeland.Tracking;

namespace Copeland.Tests.Tracking;

public class TrackerTests
{
    private static readonly SimulationSettings Draws = new(4096, 20170223, Threads: 2);
    private static readonly DateOnly From = new(2017, 1, 20);
    private static readonly DateOnly To = new(2017, 2, 22);

    [Fact]
    public void Run_ALaterPollMoved_ChangesNothingBeforeIt()
    {
        var scenario = Committed();
        var polls = ((NationalSource.Polls)scenario.National).All;
        var moved = new DateOnly(2017, 2, 19);
        var changed = Run(With(scenario, [.. polls.Select(poll => poll.End == moved ? Shifted(poll) : poll)]));
        var before = Run(scenario);
        Assert.Contains(polls, poll => poll.End == moved);
        foreach (var (was, now) in before.Days.Zip(changed.Days))
        {
            if (was.Day < moved)
            {
                Assert.Equal(was.Candidates, now.Candidates);
            }
        }

        Assert.NotEqual(before.Days.Single(day => day.Day == moved).Candidates, changed.Days.Single(day => day.Day == moved).Candidates);
    }

    [Fact]
    public void Run_APollFromTheFuture_IsNotKnown()
    {
        var scenario = Committed();
        var polls = ((NationalSource.Polls)scenario.National).All;
        var future = Shifted(polls[0]) with { Pollster = "Tomorrow", End = To.AddDays(1), Start = null };
        Assert.Equal(Run(scenario).Days.Select(day => day.Candidates), Run(With(scenario, [.. polls, future])).Days.Select(day => day.Candidates));
        var published = Shifted(polls[0]) with { Pollster = "Late", Published = To };
        Assert.Equal(
            Run(scenario).Days.SkipLast(1).Select(day => day.Candidates),
            Run(With(scenario, [.. polls, published])).Days.SkipLast(1).Select(day => day.Candidates));
    }

    /// <summary>Wales's first poll since July 2024 is of 6 May 2025: before it the seat swings with Great Britain, whose polls the track shows throughout.</summary>
    [Fact]
    public void Run_AWelshSeat_BeginsBeforeThePollsOfWalesAndKnowsWhenTheyCame()
    {
        var scenario = TestScenarios.Read("""
            { "schemaVersion": 1, "id": "ynys-mon", "title": "Ynys Môn by-election", "pollingDay": "2025-06-12", "seat": { "name": "Ynys Môn", "country": "Wales" },
              "previous": { "date": "2024-07-04", "sharesPct": { "PC": 32.5, "Con": 30.5, "Lab": 23.4, "Reform": 9.9, "Oth": 3.7 } },
              "government": ["Lab"], "defending": "PC", "candidates": [ { "party": "PC" }, { "party": "Con" }, { "party": "Lab" }, { "party": "Reform" } ],
              "national": { "source": "built-in" } }
            """);
        var track = Tracker.Run(scenario, new TrackingWork(new DateOnly(2025, 4, 20), new DateOnly(2025, 5, 20), Draws));
        var first = Assert.Single(track.Days, day => day.NewPartPolls > 0);
        Assert.Equal(new DateOnly(2025, 5, 6), first.Day);
        Assert.All(track.Days, day => Assert.InRange(day.National["PC"] ?? 0, day.Day < first.Day ? 0.002 : 0.1, day.Day < first.Day ? 0.02 : 0.4));
    }

    [Fact]
    public void Run_TheLastDay_IsTheForecastOfThatDay()
    {
        var scenario = Committed() with { National = new NationalSource.BuiltIn() };
        var track = Run(scenario);
        var forecast = Forecaster.Run(scenario with { AsOf = To }, Draws);
        Assert.Equal(forecast.Candidates.Select(candidate => candidate.Win.Value), track.Days[^1].Candidates.Select(share => share.Win));
        Assert.Equal(forecast.Candidates.Select(candidate => candidate.Share.Mean), track.Days[^1].Candidates.Select(share => share.Mean));
    }

    [Fact]
    public void Run_MoreThreads_GiveTheSame() => Assert.Equal(
        Run(Committed()).Days.SelectMany(day => day.Candidates),
        Tracker.Run(Committed(), new TrackingWork(From, To, Draws with { Threads = 1 })).Days.SelectMany(day => day.Candidates));

    [Fact]
    public void Movements_OfHalfAYear_ShareNoDayAndTheirCausesAddUp()
    {
        var track = Tracker.Run(Committed(), new TrackingWork(new DateOnly(2016, 2, 1), new DateOnly(2016, 8, 20), Draws));
        Assert.InRange(track.Movements.Count, 2, 3);
        Assert.Contains(track.Movements, movement => movement.IsLong);
        Assert.All(track.Movements, movement => Assert.True(Math.Abs(movement.WinChange(movement.Place)) >= 0.03));
        var runs = track.Movements.OrderBy(movement => movement.First).ToList();
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.After.Day < pair.Second.First));
        foreach (var movement in track.Movements)
        {
            for (var place = 0; place < movement.After.Candidates.Count; place++)
            {
                Assert.Equal(movement.WinChange(place), movement.Causes.Sum(cause => cause.WinChanges[place]), 12);
            }
        }
    }

    /// <summary>What is told of a move is what the line shows between its ends, also where the last is the forecast itself.</summary>
    [Fact]
    public void Movements_ThatEndAtTheForecastItself_TellTheChangeOfTheLine()
    {
        var scenario = Committed();
        var track = Tracker.Run(scenario, new TrackingWork(new DateOnly(2016, 12, 1), scenario.AsOf, Draws) { LastDraws = 4 * Draws.Draws });
        var last = Assert.Single(track.Movements, movement => movement.After.Day == scenario.AsOf);
        Assert.Same(track.Days[^1], last.After);
        Assert.All(track.Movements, movement => Assert.Contains(movement.Before, track.Days));
        Assert.Equal(last.WinChange(last.Place), last.Causes.Sum(cause => cause.WinChanges[last.Place]), 0.02);
    }

    /// <summary>A reader lays the track beside the forecast: they end at one figure, whatever the other days are forecast from.</summary>
    [Fact]
    public void Run_ToTheScenariosDay_EndsAtTheForecastItself()
    {
        var scenario = Committed();
        var work = new TrackingWork(scenario.AsOf.AddDays(-3), scenario.AsOf, Draws);
        var (alike, ending) = (Tracker.Run(scenario, work), Tracker.Run(scenario, work with { LastDraws = 4 * Draws.Draws }));
        var forecast = Forecaster.Run(scenario, Draws with { Draws = 4 * Draws.Draws });
        Assert.Equal(forecast.Candidates.Select(candidate => candidate.Win.Value), ending.Days[^1].Candidates.Select(candidate => candidate.Win));
        Assert.Equal(forecast.Candidates.Select(candidate => candidate.Share.Median), ending.Days[^1].Candidates.Select(candidate => candidate.Median));
        Assert.Equal(alike.Days.SkipLast(1).SelectMany(day => day.Candidates), ending.Days.SkipLast(1).SelectMany(day => day.Candidates));
    }

    [Fact]
    public void Movements_AByElectionIsHeld_IsToldAsTheCause()
    {
        // Oldham West and Royton voted on 3 December 2015; its result was known the next day.
        var track = Tracker.Run(Committed(), new TrackingWork(new DateOnly(2015, 11, 28), new DateOnly(2015, 12, 6), Draws));
        Assert.Equal(new DateOnly(2015, 12, 4), track.Movements[0].After.Day);
        Assert.Contains("Oldham West and Royton", new TrackWords(track).Reason(track.Movements[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BeforeTheReferendum_KnowsNoLeaveShare()
    {
        var scenario = Committed();
        var leaver = scenario with { Contest = scenario.Contest with { Seat = scenario.Contest.Seat with { Leave = new(0.7, 0.02) } } };
        var work = new TrackingWork(new DateOnly(2016, 6, 20), new DateOnly(2016, 6, 26), Draws);
        var (was, now) = (Tracker.Run(scenario, work), Tracker.Run(leaver, work));
        foreach (var (first, second) in was.Days.Zip(now.Days))
        {
            Assert.Equal(first.Day < new DateOnly(2016, 6, 24), first.Candidates.SequenceEqual(second.Candidates));
        }

        Assert.Contains("The seat’s Leave share counts from 24 June 2016, the day the referendum's result was known.", now.Warnings);
        var move = now.Movements.Single(movement => movement.First <= new DateOnly(2016, 6, 24) && movement.After.Day >= new DateOnly(2016, 6, 24));
        Assert.Contains(move.Causes, cause => cause.Source == MovementSource.Referendum && cause.WinChanges.Any(change => Math.Abs(change) > 0.01));
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Tracker.Run(Committed(), new TrackingWork(From, To, Draws, cancelled.Token)));
    }

    /// <summary>A Scottish party has a few per cent of Great Britain: below a Scottish seat stand polls of Scotland, and where the model takes the parties to be there.</summary>
    [Fact]
    public void Run_AScottishSeat_ShowsThePollsOfScotland()
    {
        var scenario = Forecasts.TestScenarios.Committed("aberdeen-south-2026.json");
        var track = Tracker.Run(scenario, new TrackingWork(scenario.AsOf.AddDays(-2), scenario.AsOf, Draws));

        Assert.Equal("Scotland", track.Part);
        Assert.All(track.Polls, poll => Assert.Equal("Scotland", poll.Part ?? "Scotland"));
        Assert.InRange(track.Polls.Average(poll => poll.Shares["SNP"] ?? 0), 0.2, 0.5);
        Assert.All(track.Days, day => Assert.InRange(day.National["SNP"] ?? 0, 0.2, 0.5));
        Assert.Contains("polls of Scotland", new TrackWords(track).Shares.Subtitle, StringComparison.Ordinal);
        Assert.Null(Run(Committed()).Part);
    }

    /// <summary>A scenario that gives Scotland an average brings no polls of it: dots and lines below are both Great Britain's. Nor does a day show polls that came after it.</summary>
    [Fact]
    public void Run_WithoutPollsOfThePart_KeepsDotsAndLinesOfOnePlace()
    {
        var scenario = Forecasts.TestScenarios.Committed("aberdeen-south-2026.json");
        var given = scenario with { Part = Assert.IsType<PartSource>(scenario.Part) with { Average = scenario.Part.Previous } };
        var early = new DateOnly(2024, 7, 20);
        foreach (var track in new[] { Tracker.Run(given, new TrackingWork(scenario.AsOf.AddDays(-1), scenario.AsOf, Draws)), Tracker.Run(scenario, new TrackingWork(early, early.AddDays(1), Draws)) })
        {
            Assert.Null(track.Part);
            Assert.All(track.Days, day => Assert.InRange(day.National["SNP"] ?? 0, 0.01, 0.05));
            Assert.All(track.Polls, poll => Assert.True((poll.Shares["SNP"] ?? 0) < 0.1));
        }
    }

    [Fact]
    public void Csv_HasARowADayAndCandidate()
    {
        var track = Run(Committed());
        Assert.Equal(1 + (track.Days.Count * 7) + 1, new TrackWords(track).Csv().Split('\n').Length);
    }

    private static Track Run(Scenario scenario) => Tracker.Run(scenario, new TrackingWork(From, To, Draws));

    private static Scenario With(Scenario scenario, IReadOnlyList<Poll> polls) => scenario with { National = new NationalSource.Polls(polls) };

    private static Poll Shifted(Poll poll) =>
        poll with { Shares = new(poll.Shares.Select(share => KeyValuePair.Create(share.Key, share.Key == "Lab" ? share.Value + 0.15 : share.Value))) };

    private static Scenario Committed()
    {
        var file = ScenarioText.Committed().Single(path => path.EndsWith("copeland-2017.json", StringComparison.Ordinal));
        return ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource(file, File.ReadAllBytes(file))), [], new ScenarioTerms());
    }
}

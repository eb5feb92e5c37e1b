using System.Text;
using Copeland.Elections;
using Copeland.Polling;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Polling;

/// <summary>
/// Averages of invented polls to the last digits that count: what a poll weighs, each pollster's lean, the errors, the drift. To accept a
/// change, say it in the CHANGELOG, run the tests with COPELAND_ACCEPT=1 and commit the file.
/// </summary>
public class PollNumbersTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 15);
    private static readonly VoteShares Elected = Shares(("Con", 0.237), ("Lab", 0.337), ("LD", 0.122), ("Reform", 0.143), ("Green", 0.067), ("SNP", 0.025), ("PC", 0.007), ("Oth", 0.03));

    [Fact]
    public void Averages_OfPollsOfEveryForm_AreTheCommittedOnes()
    {
        var text = new StringBuilder();
        Print(text, "all", PollAverage.Of(Polls, Elected, AsOf, PollingAssumptions.Default), AsOf.AddDays(40));
        Print(text, "early", PollAverage.Of(Polls, Elected, new DateOnly(2026, 5, 20), PollingAssumptions.Default), AsOf);
        Print(text, "the eve, other numbers", PollAverage.Of(Polls, Elected, AsOf, PollingAssumptions.Default with { HouseCap = 2000, SampleCap = 1200, AssumedSample = 700, MrpWeight = 0.5, WindowDays = 30 }), AsOf.AddDays(1));
        Print(text, "before the Brexit Party was Reform UK", PollAverage.Of(Polls.Select(Before2021), Elected, new DateOnly(2019, 6, 15), PollingAssumptions.Default), new DateOnly(2019, 7, 1));
        Print(text, "one poll", PollAverage.Of(Polls.Take(1), Elected, AsOf, PollingAssumptions.Default), AsOf.AddDays(200));
        Print(text, "none", PollAverage.Of([], Elected, AsOf, PollingAssumptions.Default), AsOf.AddDays(9));
        Golden.AssertIs(text.ToString(), "Polling", "numbers.txt");
    }

    [Fact]
    public void Pictures_OfGivenAveragesAndParts_AreTheCommittedOnes()
    {
        var text = new StringBuilder();
        var britain = NationalPicture.Given(Elected, Shares(("Con", 0.2), ("Lab", 0.21), ("Reform", 0.29), ("Your", 0.03), ("Ind", 0.02)), (AsOf, AsOf.AddDays(31)), PollingAssumptions.Default);
        Print(text.Append("== given\n"), britain);
        Print(text.Append("== given, more than the whole\n"), NationalPicture.Given(Elected, Shares(("Con", 0.5), ("Lab", 0.4), ("LD", 0.15)), (AsOf, AsOf), PollingAssumptions.Default));
        Print(text.Append("== given, without room for the rest\n"), NationalPicture.Given(Elected, Shares(("Con", 0.5), ("Lab", 0.45)), (AsOf, AsOf.AddDays(2)), PollingAssumptions.Default));
        var part = (Name: "Scotland", Previous: Shares(("Lab", 0.353), ("SNP", 0.30), ("Con", 0.127), ("LD", 0.097), ("Reform", 0.07), ("Alba", 0), ("Oth", 0.02)));
        var average = PollAverage.Of([Poll("Survation", 6, 1000, false, ("SNP", 33), ("Lab", 19), ("Reform", 18), ("Con", 11), ("Green", 8), ("Alba", 1)), Poll("YouGov", 1, 1100, false, ("SNP", 34), ("Lab", 17), ("Reform", 20), ("LD", 9.5))], part.Previous, AsOf, PartAssumptions.Default.Average);
        var estimates = average.Parties.ToDictionary(party => party.Code, party => new Copeland.Statistics.Estimate(party.Share, party.ResultError), StringComparer.Ordinal);
        foreach (var days in new[] { -3, 0, 45 })
        {
            var swing = PartSwing.Of(part, estimates, new(Elected, britain.Now, britain.Now), days, PartAssumptions.Default);
            text.Append(CultureInfo.InvariantCulture, $"== Scotland, {days} days\n");
            foreach (var (code, departure) in swing.Departures)
            {
                text.Append(CultureInfo.InvariantCulture, $"departure {code}: {departure.Mean:G10} ± {departure.Sd:G10}\n");
            }

            var picture = swing.In(britain);
            Print(text, picture);
            foreach (var (one, other) in new[] { ("SNP", "SNP"), ("SNP", "Lab"), ("Green", "Green"), ("Your", "SNP"), ("None", "Lab") })
            {
                text.Append(CultureInfo.InvariantCulture, $"left by the part's polls, {one} with {other}: {picture.PartCovariance(one, other):G10}\n");
            }
        }

        Golden.AssertIs(text.ToString(), "Polling", "pictures.txt");
    }

    private static readonly Poll[] Polls =
    [
        Poll("YouGov", 14, 2300, false, ("Con", 18), ("Lab", 19), ("LD", 14), ("Reform", 27), ("Green", 15), ("SNP", 3), ("PC", 1)),
        Poll("YouGov", 7, 2250, false, ("Con", 17), ("Lab", 20), ("LD", 15), ("Reform", 28), ("Green", 14), ("SNP", 3), ("PC", 1)),
        Poll("YouGov", 1, 2100, false, ("Con", 19), ("Lab", 18), ("LD", 14), ("Reform", 27), ("Green", 16), ("SNP", 2), ("PC", 0)),
        Poll("Find Out Now", 12, 2600, false, ("Con", 16), ("Lab", 16), ("LD", 11), ("Reform", 31), ("Green", 19), ("SNP", 3)) with { Start = new DateOnly(2026, 6, 9) },
        Poll("Find Out Now", 4, 5400, false, ("Con", 17), ("Lab", 15), ("LD", 12), ("Reform", 32), ("Green", 18), ("Your", 2)),
        Poll("More in Common", 13, null, false, ("Con", 20.4), ("Lab", 20.8), ("LD", 13.1), ("Reform", 29.2), ("Green", 11.6), ("SNP", 2.4), ("PC", 0.7)),
        Poll("More in Common UK", 6, 1500, true, ("Con", 20), ("Lab", 21), ("LD", 12), ("Reform", 30), ("Green", 12)) with { Published = new DateOnly(2026, 6, 11) },
        Poll("Opinium", 5, 1450, false, ("Con", 18), ("Lab", 43), ("LD", 12), ("Reform", 9), ("Green", 12)),
        Poll("Opinium", 10, 2050, false, ("Con", 17), ("Lab", 21), ("LD", 12), ("Reform", 29), ("Green", 14), ("Oth", 4)),
        Poll("Techne", 11, 1630, false, ("Con", 18), ("Lab", 19), ("LD", 14), ("Reform", 28), ("Green", 13)),
        Poll("Ipsos", 2, 1100, false, ("Con", 15), ("Lab", 22), ("LD", 13), ("Reform", 30), ("Green", 13)) with { Start = new DateOnly(2026, 5, 28), Published = new DateOnly(2026, 6, 20) },
        Poll("Ipsos", 3, 1080, false, ("SNP", 33), ("Lab", 20)) with { Part = "Scotland" },
        new("Freshwater", null, new DateOnly(2026, 5, 10), null, 1250, Shares(("Con", 0.19), ("Lab", 0.2), ("LD", 0.15), ("Reform", 0.26), ("Green", 0.13), ("Your", 0.01))),
        new("YouGov", new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 5), null, 2200, Shares(("Con", 0.18), ("Lab", 0.18), ("LD", 0.14), ("Reform", 0.27), ("Green", 0.16))),
        new("Survation", null, new DateOnly(2025, 12, 17), null, 2000, Shares(("Con", 0.2), ("Lab", 0.2), ("LD", 0.13), ("Reform", 0.3), ("Green", 0.11))),
        new("Survation", null, new DateOnly(2025, 12, 1), null, 2000, Shares(("Con", 0.2), ("Lab", 0.2), ("LD", 0.13), ("Reform", 0.3), ("Green", 0.11))),
    ];

    private static Poll Before2021(Poll poll) => poll with { Start = poll.Start?.AddYears(-7), End = poll.End.AddYears(-7), Published = poll.Published?.AddYears(-7) };

    private static void Print(StringBuilder text, string name, PollAverage average, DateOnly pollingDay)
    {
        text.Append(CultureInfo.InvariantCulture, $"== {name}: {average.EffectivePolls:G10} polls' worth on day {average.EffectiveDay:G12}, newest {average.NewestPoll:yyyy-MM-dd}. {average.Stale}\n");
        foreach (var party in average.Parties)
        {
            text.Append(CultureInfo.InvariantCulture, $"{party.Code}: {party.Share:G10}, error {party.StandardError:G10}, against a result {party.ResultError:G10}, {party.Polls} polls, last {party.LastAsked:yyyy-MM-dd}\n");
        }

        foreach (var poll in average.Weights)
        {
            text.Append(CultureInfo.InvariantCulture, $"weight {poll.Poll.Pollster} {poll.Poll.End:yyyy-MM-dd}: {poll.Weight:G10}\n");
        }

        foreach (var house in average.HouseEffects)
        {
            text.Append(CultureInfo.InvariantCulture, $"lean {house.Pollster} {house.Party}: {house.Lean:G10} by {house.Polls}\n");
        }

        Print(text, average.PictureFor(pollingDay));
    }

    private static void Print(StringBuilder text, NationalPicture picture)
    {
        text.Append(CultureInfo.InvariantCulture, $"horizon {picture.Horizon:G12} days, {picture.PollCount} polls, newest {picture.NewestPoll:yyyy-MM-dd}, not asked: {string.Join(' ', picture.NotAsked)}\n");
        foreach (var (code, share) in picture.Now)
        {
            text.Append(CultureInfo.InvariantCulture, $"{code}: {picture.Previous[code]:G10} to {share:G10}, drift {picture.DriftSd(code):G10}, with Lab {picture.DriftCovariance(code, "Lab"):G10}\n");
        }

        text.AppendJoin('\n', picture.WarningsFor(["Lab", "SNP", "Oth"])).Append('\n');
    }

    private static Poll Poll(string pollster, int end, int? sample, bool mrp, params (string Code, double Percent)[] shares) =>
        new(pollster, null, new DateOnly(2026, 6, end), null, sample, Shares([.. shares.Select(share => (share.Code, share.Percent / 100))]), mrp);

    private static VoteShares Shares(params (string Code, double Share)[] shares) => new(shares.Select(share => KeyValuePair.Create(share.Code, share.Share)));
}

using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Simulation;
using Copeland.Tests.Charts;
using Copeland.Tests.Scenarios;
using Copeland.Tracking;

namespace Copeland.Tests.Tracking;

/// <summary>The charts of polls and of a forecast through time in every size and theme, measured rather than looked at.</summary>
[Trait("Category", "Slow")]
public class TrackPictureTests
{
    [Theory]
    [InlineData("2010-06-01")]
    [InlineData("2017-02-22")]
    [InlineData("2019-06-15")]
    [InlineData("2026-01-31")]
    public void Polls_AnySizeAndTheme_AreLegible(string day)
    {
        var asOf = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var polls = BuiltInPolls.UpTo(asOf, []);
        var election = GeneralElections.At(Parliaments.Of(asOf).Elected);
        Assert.NotNull(election);
        var baseline = election.InGreatBritain(Country.England);
        var lines = PollLines.Of(PollTrend.Daily(polls, baseline, (polls.Min(poll => poll.End), asOf), PollingAssumptions.Default), polls, []);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            Legible.Check(PollCharts.Figure(PollAverage.Of(polls, baseline, asOf, PollingAssumptions.Default), lines, options, fonts), $"polls to {day}");
        }
    }

    [Theory]
    [InlineData("copeland-2017.json", "2017-01-20")]
    [InlineData("copeland-2017.json", "2017-02-20")]
    [InlineData("copeland-2017.json", "2015-06-01")]
    [InlineData("rochdale-2024.json", "2024-01-10")]
    [InlineData("gorton-and-denton-2026.json", "2025-04-01")]
    [InlineData("brecon-and-radnorshire-2019.json", "2018-06-01")]
    public void Figure_AnySizeAndTheme_IsLegible(string file, string from)
    {
        var path = ScenarioText.Committed().Single(path => path.EndsWith(file, StringComparison.Ordinal));
        var scenario = ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource(path, File.ReadAllBytes(path))), [], new ScenarioTerms());
        var first = DateOnly.Parse(from, CultureInfo.InvariantCulture);
        var track = Tracker.Run(scenario, new TrackingWork(first, scenario.AsOf, new SimulationSettings(1024, 1, Threads: 2)));
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            foreach (var name in new[] { TrackCharts.Chances, TrackCharts.Shares })
            {
                Legible.Check(TrackCharts.Figure(name, track, options, fonts), $"{file} from {from} {name}");
            }
        }
    }
}

using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios.Catalogue;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Sensitivity;

/// <summary>What a figure of a poll of the seat does when it is set: the more a candidate has in any poll, the better its chances.</summary>
public class SeatPollFigureTests
{
    [Theory]
    [InlineData("makerfield-2026.json")]
    [InlineData("gorton-and-denton-2026.json")]
    [InlineData("brecon-and-radnorshire-2019.json")]
    public void With_AShareInAnyPoll_LiftsTheCandidateWhomItRaises(string file)
    {
        var scenario = TestScenarios.Committed(file);
        for (var poll = 0; poll < scenario.SeatPolls.Count; poll++)
        {
            var shares = scenario.SeatPolls[poll].Poll.Shares;
            foreach (var (key, share) in shares.OrderByDescending(pair => pair.Value).Take(2))
            {
                var address = Invariant($"seatPolls[{poll}].sharesPct.{key}");
                var rival = scenario.Contest.Candidates.ToList().FindIndex(candidate => candidate.Party.Code == shares.Where(pair => pair.Key != key).MaxBy(pair => pair.Value).Key);
                var own = scenario.Contest.Candidates.ToList().FindIndex(candidate => candidate.Party.Code == key);
                double Lead(double percent)
                {
                    var means = Belief.Of(InputCatalogue.With(scenario, [new InputValue(address, percent)])!).Prior.MeanLogShares;
                    return means[own] - means[rival];
                }

                var leads = new[] { 0.75, 0.9, 1, 1.1, 1.25 }.Select(factor => Lead(100 * share * factor)).ToList();
                Assert.True(leads.Zip(leads.Skip(1)).All(pair => pair.First < pair.Second), Invariant($"{address}: {string.Join(", ", leads)}"));
            }
        }
    }

    [Fact]
    public void WithFigure_ScalesTheOthersAndKeepsWhatWasSet()
    {
        var poll = new SeatPoll(new Poll("A", null, new DateOnly(2026, 6, 1), null, 500, new([new("Lab", 0.4), new("Con", 0.3), new("LD", 0.2)])), null);
        var once = poll.WithFigure("Lab", 0.5).Poll.Shares;
        Assert.Equal([0.5, 0.24, 0.16], once.Select(share => Math.Round(share.Value, 12)));
        var twice = poll.WithFigure("Lab", 0.5).WithFigure("Con", 0.3).Poll.Shares;
        Assert.Equal([0.5, 0.3, 0.1], twice.Select(share => Math.Round(share.Value, 12)));
        Assert.Equal([0.45, 0.27, 0.18], poll.WithFigure("Lab", 0.5).WithFigure("Lab", 0.45).Poll.Shares.Select(share => Math.Round(share.Value, 12)));
        var added = poll.WithFigure("Green", 0.09).Poll.Shares;
        Assert.Equal(0.9, added.Total, 12);
        Assert.Equal(0.09, added["Green"]);
    }
}

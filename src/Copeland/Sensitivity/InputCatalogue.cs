using Copeland.Elections;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>The inputs of a scenario that could plausibly be other than they are, each with its range and the reason for it.</summary>
/// <param name="varied">The scenario.</param>
/// <param name="frontRunners">Places on the ballot of the two likeliest winners.</param>
internal sealed class InputCatalogue(VariedScenario varied, (int First, int Second) frontRunners)
{
    /// <summary>The error of a notional result in log odds: about two points for a party with a third of the vote. A guess, and called one.</summary>
    private const double NotionalLogOddsSd = 0.09;

    /// <summary>The share below which a party of the last result is not worth an input.</summary>
    private const double Noticeable = 0.05;

    /// <summary>The most that shares of a poll may add up to, in percent: a point of rounding is let pass.</summary>
    private const double MostTogether = 100.9;

    /// <summary>Room upwards, in points, below which a range is not cut: the door will refuse it, and say why.</summary>
    private const double LeastRoom = 0.2;

    private readonly Contest contest = varied.Base.Contest;
    private readonly VoteShares average = varied.Base.NationalOverrides.Over(varied.Picture.Now);

    /// <summary>All inputs, those of the polls first.</summary>
    public IReadOnlyList<Input> All() =>
        [.. PollShares(), .. Swing(), .. Seat(), .. LastResult(), .. Turnout(), .. SeatPolls(), .. Adjustments(), .. Coefficients()];

    private int Days => Math.Max(1, contest.PollingDay.DayNumber - varied.Base.AsOf.DayNumber);

    private string PollReason => Invariant($"poll averages have missed by {PollError.Points(Days):0.0} points so long before the vote ({(Days == 1 ? "a day" : Invariant($"{Days} days"))}; root mean square at the general elections since 1979)");

    private IEnumerable<Input> PollShares()
    {
        foreach (var party in Polled())
        {
            var share = average[party.Code].GetValueOrDefault();
            var input = Input.OfPercent($"national.averagePct.{party.Code}", Label($"national.averagePct.{party.Code}"), 100 * share, (PollError.LogOddsSd(Days), PollReason));
            yield return varied.Base.National is not Scenarios.NationalSource.Average given
                ? input with { GivesWay = "the other parties scale, so that the total stays" }
                : UpTo(given.Shares.Total - share, input) with { GivesWay = "the other parties keep their shares, and those not polled give way" };
        }
    }

    private IEnumerable<Input> Swing()
    {
        var (first, second) = (contest.Candidates[frontRunners.First].Party, contest.Candidates[frontRunners.Second].Party);
        if (first.Code == second.Code || !Polled().Contains(first) || !Polled().Contains(second))
        {
            yield break;
        }

        double Points(Party party) => PollError.LogOddsSd(Days) * average[party.Code].GetValueOrDefault() * (1 - average[party.Code].GetValueOrDefault()) * 100;
        var sd = Math.Sqrt(Math.Pow(Points(first), 2) + Math.Pow(Points(second), 2)) / 2;
        var present = varied.Base.NationalOverrides.Swings.FirstOrDefault(s => s.From == first.Code && s.To == second.Code)?.Swing ?? 0;
        yield return Input.OfNumber(
            $"national.swingPct.{first.Code}.{second.Code}", Label($"national.swingPct.{first.Code}.{second.Code}"), (100 * present, sd, InputUnit.Points), PollReason) with
        {
            GivesWay = "what one party loses the other gains",
            IsCombination = true,
        };
    }

    private IEnumerable<Input> Seat()
    {
        if (contest.Seat.Leave is { Sd: > 0 } leave)
        {
            var sd = leave.Sd / (leave.Mean * (1 - leave.Mean));
            yield return Input.OfPercent("seat.leavePct", Label("seat.leavePct"), 100 * leave.Mean, (sd, Invariant($"Leave shares of constituencies are estimates, this one good to {100 * leave.Sd:0.0} points (one standard deviation)")));
        }
    }

    private IEnumerable<Input> LastResult()
    {
        if (!contest.Previous.Notional)
        {
            yield break;
        }

        foreach (var (key, share) in contest.Previous.Shares.Where(entry => entry.Value >= Noticeable && entry.Key != "Oth"))
        {
            yield return Input.OfPercent(
                $"previous.sharesPct.{key}", Label($"previous.sharesPct.{key}"), 100 * share,
                (NotionalLogOddsSd, "a notional result is itself an estimate; how good nobody has measured, two points are a guess")) with
            {
                GivesWay = "the other parties scale, so that the total stays",
            };
        }
    }

    private IEnumerable<Input> Turnout()
    {
        var prior = varied.Prior().Turnout;
        if (prior.LogitSd > 0)
        {
            var present = varied.Base.Turnout ?? (1 / (1 + Math.Exp(-prior.LogitMean)));
            yield return Input.OfPercent("turnout.meanPct", Label("turnout.meanPct"), 100 * present, (prior.LogitSd, "how turnout at by-elections has differed from the general election before"));
        }
    }

    private IEnumerable<Input> SeatPolls()
    {
        var error = SeatPollError.Of(varied.Assumptions);
        for (var i = 0; i < varied.Base.SeatPolls.Count; i++)
        {
            var poll = varied.Base.SeatPolls[i].Poll;
            foreach (var place in new[] { frontRunners.First, frontRunners.Second }.Where(_ => poll.Known <= varied.Base.AsOf))
            {
                var id = contest.Candidates[place].Id;
                if (poll.Shares[id] is { } share and > 0 and < 1)
                {
                    var days = Math.Max(0, contest.PollingDay.DayNumber - poll.End.DayNumber);
                    var sd = error.Stretch(share) * Math.Sqrt((error.Shared * error.Shared) + (error.Own * error.Own) + (error.Daily * error.Daily * days));
                    var address = Invariant($"seatPolls[{i}].sharesPct.{id}");
                    yield return UpTo(poll.Shares.Total - share, Input.OfPercent(
                        address, Label(address), 100 * share,
                        (sd / (1 - share), Invariant($"polls of a seat {days} days before the vote have missed such a share by a factor of about {Math.Exp(sd):0.00}")))) with
                    {
                        GivesWay = "the poll’s other figures stay, and those it does not name give way",
                    };
                }
            }
        }
    }

    private IEnumerable<Input> Adjustments()
    {
        for (var i = 0; i < varied.Base.Adjustments.Count; i++)
        {
            var adjustment = varied.Base.Adjustments[i];
            if (adjustment.Points.Sd > 0)
            {
                var address = Invariant($"adjustments[{i}].points");
                yield return Input.OfNumber(
                    address, Label(address), (100 * adjustment.Points.Mean, 100 * adjustment.Points.Sd, InputUnit.Points), "the scenario’s own standard deviation: " + adjustment.Reason);
            }
        }
    }

    /// <summary>An input whose range ends where it and the other shares that stand beside it would add up to more than is allowed.</summary>
    private static Input UpTo(double others, Input input)
    {
        var most = MostTogether - (100 * others);
        return most - input.Present < LeastRoom || input.Range.High <= most ? input : input with
        {
            Range = input.Range with { High = most, Reason = input.Range.Reason + Invariant($"; the high end is where all shares add up to {MostTogether:0.0}%, more is not allowed") },
        };
    }

    /// <summary>The coefficients that are uncertain and move this seat's shares or their errors; turnout's have an input of their own.</summary>
    private IEnumerable<Input> Coefficients()
    {
        var present = varied.Plan();
        foreach (var assumption in varied.Assumptions.All.Where(assumption => assumption.Sd > 0))
        {
            var (address, label) = ($"model.{assumption.Name}.mean", Label($"model.{assumption.Name}.mean"));
            var reason = Invariant($"how well it is known ({assumption.Source}): {assumption.Mean:0.00} ± {assumption.Sd:0.00} {assumption.Unit}").Replace(": -", ": −", StringComparison.Ordinal);
            var input = Floor(assumption) is { } floor && assumption.Mean > floor
                ? Input.OfPositive(address, label, (assumption.Mean, assumption.Sd, floor), reason)
                : Input.OfNumber(address, label, (assumption.Mean, assumption.Sd, InputUnit.Number), reason);
            if (!SameVotes(present, varied.Plan(input.High)))
            {
                yield return input;
            }
        }
    }

    /// <summary>What an assumption must stay above: degrees of freedom above 2; errors and spreads, which are no coefficients, above 0.</summary>
    private double? Floor(Assumption assumption)
    {
        var specification = varied.Assumptions.Specification;
        var signed = specification.MeanEffects.Concat(specification.ScaleEffects).Any(effect => effect.Name == assumption.Name)
            || assumption.Name == "scaleSlope" || assumption.Name.StartsWith("turnout", StringComparison.Ordinal);
        return assumption.Name == "freedom" ? 2 : signed ? null : 0;
    }

    private string Label(string address) => InputLabel.Of(varied.Base, address);

    private List<Party> Polled() =>
    [
        .. contest.Candidates.Select(candidate => candidate.Party).DistinctBy(party => party.Code)
            .Where(party => party.Family != Family.Other && !MissingParties.Remainders.Contains(party.Code, StringComparer.Ordinal) && average[party.Code] is > 0),
    ];

    private static bool SameVotes(SamplingPlan one, SamplingPlan other) =>
        one.MeanLogits.SequenceEqual(other.MeanLogits) && one.GaussianFactor.SequenceEqual(other.GaussianFactor)
        && one.StudentFactor.SequenceEqual(other.StudentFactor) && one.DegreesOfFreedom.Equals(other.DegreesOfFreedom);
}

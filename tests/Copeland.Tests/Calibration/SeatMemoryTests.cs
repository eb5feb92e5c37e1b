using Copeland.Calibration;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Tests.Calibration;

/// <summary>
/// What of a by-election's surprise a seat remembers when it votes again. No seat of the history voted twice in one Parliament, so it is
/// measured at the general election that followed, where the history or the table of 2024 holds the seat again.
/// </summary>
public class SeatMemoryTests
{
    [Fact]
    public void SeatMemory_SeatsThatVotedAgain_RememberAboutTwoFifths()
    {
        var pairs = ByElections.All.Where(PastContest.IsModelled).Select(Pair).Where(pair => pair.Count >= 2).ToList();
        Assert.InRange(pairs.Count, 10, 20);
        var memory = Memory(pairs);
        Assert.InRange(memory, 0.37, 0.39);

        // Momentum's coefficient times the part that is the seat's own.
        var used = MomentumAssumptions.SeatMemory * EmbeddedCalibration.For(new DateOnly(2026, 8, 1), new DateOnly(2026, 7, 31))["momentum"].Mean;
        Assert.InRange(memory - used, -0.15, 0.15);

        double Error(double part) => pairs.Sum(pair => pair.Sum(cell => Math.Pow(cell.After - (part * cell.Before), 2)));
        Assert.True(Error(used) < Error(0), string.Create(CultureInfo.InvariantCulture, $"ignored {Error(0):0.000}, used {Error(used):0.000}, best {memory:0.00}"));
        Assert.True(Error(used) < Error(1), string.Create(CultureInfo.InvariantCulture, $"all of it {Error(1):0.000}, used {Error(used):0.000}, best {memory:0.00}"));
    }

    /// <summary>Seats that voted again soon remembered no more than those that did late: what is carried over has no reason to fade with time.</summary>
    [Fact]
    public void SeatMemory_SoonAfterTheByElection_IsNoGreater()
    {
        List<List<(double Before, double After)>> Within(int from, int to) => [.. ByElections.All.Where(PastContest.IsModelled).Where(source => Days(source) is { } days && days >= from && days <= to).Select(Pair).Where(pair => pair.Count >= 2)];
        var (soon, late) = (Within(0, 274), Within(730, 5000));
        Assert.Equal((6, 4), (soon.Count, late.Count));
        Assert.InRange(Memory(soon), 0.27, 0.29);
        Assert.InRange(Memory(late), 0.62, 0.64);
    }

    // What was left of the residuals, by least squares through nothing.
    private static double Memory(IReadOnlyList<List<(double Before, double After)>> pairs) =>
        pairs.Sum(pair => pair.Sum(cell => cell.Before * cell.After)) / pairs.Sum(pair => pair.Sum(cell => cell.Before * cell.Before));

    private static int? Days(PastByElection source) => Parliaments.Of(source.PreviousGeneralElection).Next is { } next ? next.DayNumber - source.Date.DayNumber : null;

    // Residuals at the by-election and at the general election after it, by family, each less its mean.
    private static List<(double Before, double After)> Pair(PastByElection source)
    {
        var elected = source.PreviousGeneralElection;
        if (Parliaments.Of(elected).Next is not { } next || After(source, next) is not { Count: > 0 } after)
        {
            return [];
        }

        var past = PastContest.Of(source);
        var residual = StructuralResidual.Of(past.Held, EmbeddedCalibration.For(source.Date, source.Date.AddDays(-1)));
        var (then, now) = (GeneralElections.At(elected)!.InGreatBritain(source.Country), GeneralElections.At(next)!.InGreatBritain(source.Country));
        var cells = new List<(double Before, double After)>();
        for (var i = 0; i < residual.Families.Count; i++)
        {
            var family = residual.Families[i];
            if (family != Family.Other && past.Outlook.PreviousShares.GetValueOrDefault(family) is > 0 and var share && after.GetValueOrDefault(family) is > 0 and var later)
            {
                var expected = NationalSwing.LogBlend(new FamilyStanding(family, share, Of(then, family, source.Country), Of(now, family, source.Country), 1));
                cells.Add((residual.Residuals[i], Math.Log(Math.Max(later, FamilyResult.SmallestShare)) - expected));
            }
        }

        return [.. cells.Select(cell => (cell.Before - cells.Average(other => other.Before), cell.After - cells.Average(other => other.After)))];
    }

    private static Dictionary<Family, double>? After(PastByElection source, DateOnly next)
    {
        if (ByElections.All.FirstOrDefault(other => other.PreviousGeneralElection == next && SeatHolders.IsSameSeat(other.Constituency, source.Constituency)) is { } again)
        {
            return new(PastContest.Of(again).Outlook.PreviousShares);
        }

        return next == Constituencies.Elected && Constituencies.All.FirstOrDefault(seat => SeatHolders.IsSameSeat(seat.Name, source.Constituency)) is { } seat
            ? seat.Candidates.GroupBy(candidate => PartyCatalogue.BuiltIn.TryGet(candidate.Party, out var party) ? party.Family : Family.Other)
                .ToDictionary(group => group.Key, group => group.Sum(candidate => (double)candidate.Votes) / seat.ValidVotes)
            : null;
    }

    private static double? Of(VoteShares shares, Family family, Country country)
    {
        var known = shares.Where(share => PartyCatalogue.BuiltIn.TryGet(share.Key, out var party) && party.Family == family
            && (share.Key != "SNP" || country == Country.Scotland) && (share.Key != "PC" || country == Country.Wales)).ToList();
        return known.Count == 0 ? null : known.Sum(share => share.Value);
    }
}

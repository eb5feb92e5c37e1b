using Copeland.Statistics;

namespace Copeland.Polling;

/// <summary>
/// Finds polls that cannot be what they claim: misprints, a crossbreak taken for the whole. A poll is set aside where it lies more than
/// <see cref="PollingAssumptions.OutlyingErrors"/> of its standard errors, √((deff/n + 1/H)/(s(1 − s))) in log odds, from the median s
/// of at least five other polls of a fortnight either way, on any party that these have at a tenth or more.
/// </summary>
internal sealed class OutlyingPolls
{
    private const double Days = 15;

    private const int FewestOthers = 5;

    /// <summary>Printed whole numbers are too coarse on smaller parties to tell a misprint by.</summary>
    private const double SmallestShare = 0.1;

    private readonly PollTable table;
    private readonly PollingAssumptions assumptions;

    private OutlyingPolls(PollTable table, PollingAssumptions assumptions) => (this.table, this.assumptions) = (table, assumptions);

    public static IReadOnlyList<OutlyingPoll> Of(PollTable table, PollingAssumptions assumptions)
    {
        var search = new OutlyingPolls(table, assumptions);
        var order = Enumerable.Range(0, table.Polls.Count).OrderBy(poll => table.Day[poll]).ToArray();
        var found = new List<OutlyingPoll>();
        var (first, end) = (0, 0);
        foreach (var poll in order)
        {
            while (table.Day[order[first]] < table.Day[poll] - Days)
            {
                first++;
            }

            while (end < order.Length && table.Day[order[end]] <= table.Day[poll] + Days)
            {
                end++;
            }

            if (search.Furthest(poll, order.AsSpan(first, end - first)) is { } outlying && outlying.Errors > assumptions.OutlyingErrors)
            {
                found.Add(outlying);
            }
        }

        return found;
    }

    /// <summary>
    /// Of the newest polls, too few of them within a fortnight of each other to judge one by the rest, that which lies furthest from the median of the five before: more than
    /// <see cref="PollingAssumptions.DoubtfulErrors"/> of its standard errors, drift since then among them, and no other pollster's is nearer to it than that median.
    /// Opinion may have moved, or its columns are wrong. Null where none does.
    /// </summary>
    public static OutlyingPoll? Alone(PollTable table, PollingAssumptions assumptions)
    {
        var search = new OutlyingPolls(table, assumptions);
        var newest = table.Day.DefaultIfEmpty().Max();
        int[] last = [.. Enumerable.Range(0, table.Polls.Count).Where(poll => table.Day[poll] >= newest - Days)];
        int[] before = [.. Enumerable.Range(0, table.Polls.Count).Except(last).OrderByDescending(poll => table.Day[poll]).Take(FewestOthers)];
        return last.Length > FewestOthers || before.Length < FewestOthers ? null
            : last.SelectMany(poll => Enumerable.Range(0, table.Parties.Count).Select(party => search.Since((poll, party), before, last))).OfType<OutlyingPoll>()
                .Where(found => found.Errors > assumptions.DoubtfulErrors).MaxBy(found => found.Errors);
    }

    private OutlyingPoll? Since((int Poll, int Party) place, int[] before, int[] last)
    {
        if (!table.Asked(place.Poll, place.Party) || before.Count(other => table.Asked(other, place.Party)) < FewestOthers || Against(place, before) is not { } found || IsConfirmed(place, LogOdds.Of(found.Others), last))
        {
            return null;
        }

        // The drift is of the log share, the errors of log odds.
        var error = Error(place.Poll, found.Others);
        var drift = assumptions.Drift.Sd(found.Others, table.Day[place.Poll] - before.Average(other => table.Day[other])) / (1 - found.Others);
        return found with { Errors = found.Errors * error / Math.Sqrt((error * error) + (drift * drift)) };
    }

    private bool IsConfirmed((int Poll, int Party) place, double median, int[] last) => Array.Exists(last, other =>
        table.House[other] != table.House[place.Poll] && table.Asked(other, place.Party)
        && Math.Abs(table[other, place.Party] - table[place.Poll, place.Party]) < Math.Abs(table[place.Poll, place.Party] - median));

    private OutlyingPoll? Furthest(int poll, ReadOnlySpan<int> near)
    {
        OutlyingPoll? furthest = null;
        for (var party = 0; party < table.Parties.Count; party++)
        {
            if (table.Asked(poll, party) && !IsAmongOthers((poll, party), near) && Against((poll, party), near) is { } found && found.Errors > (furthest?.Errors ?? 0))
            {
                furthest = found;
            }
        }

        return furthest;
    }

    /// <summary>Whether more than half of the others lie nearer than the least that counts, and so the median; true of nearly every poll.</summary>
    private bool IsAmongOthers((int Poll, int Party) place, ReadOnlySpan<int> near)
    {
        var least = assumptions.OutlyingErrors * Error(place.Poll, 0.5);
        var (others, close) = (0, 0);
        foreach (var other in near)
        {
            if (other != place.Poll && table.Asked(other, place.Party))
            {
                others++;
                close += Math.Abs(table[other, place.Party] - table[place.Poll, place.Party]) < least ? 1 : 0;
            }
        }

        return others < FewestOthers || 2 * close > others + 1;
    }

    private OutlyingPoll? Against((int Poll, int Party) place, ReadOnlySpan<int> near)
    {
        var (poll, party) = place;
        var others = new List<double>(near.Length);
        foreach (var other in near)
        {
            if (other != poll && table.Asked(other, party))
            {
                others.Add(table[other, party]);
            }
        }

        others.Sort();
        var median = others[others.Count / 2];
        var share = LogOdds.Share(median);
        return share < SmallestShare
            ? null
            : new OutlyingPoll(
                table.Polls[poll], table.Parties[party], LogOdds.Share(table[poll, party]), share, Math.Abs(table[poll, party] - median) / Error(poll, share));
    }

    private double Error(int poll, double share) => Math.Sqrt(
        ((assumptions.DesignEffect / table.Respondents[poll]) + (1 / assumptions.HouseRespondents)) / (share * (1 - share)));
}

/// <summary>A poll that says what its own error cannot explain beside others.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Party">The party on which it lies furthest off.</param>
/// <param name="Share">What it says of that party, a fraction.</param>
/// <param name="Others">The median of the others, a fraction.</param>
/// <param name="Errors">How many of its standard errors lie between the two.</param>
internal sealed record OutlyingPoll(Poll Poll, string Party, double Share, double Others, double Errors);

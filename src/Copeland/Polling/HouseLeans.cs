using Copeland.Statistics;

namespace Copeland.Polling;

/// <summary>
/// Each pollster's lean towards each party, in log odds. A pollster's mean distance d from the trend over its n polls that asked
/// about the party is shrunk to <c>n·d/(n + λ)</c>, λ the prior's worth in polls (one of fewer than <see cref="PollingAssumptions.HouseRespondents"/> counts in proportion); the trend is the weighted mean of all polls less
/// their leans, so the two are found in turns. The leans of a party, weighted by n/(n + λ), add to 0: what all pollsters share
/// cannot be told from the truth. In the same turns a small rounded figure becomes what the poll is expected to have found before
/// rounding: with e the log odds that trend and lean lead one to expect, v the poll's own variance there and r what rounding left open,
/// <c>e + (printed − e)·v/(v + r)</c>.
/// </summary>
internal sealed class HouseLeans
{
    private const int Rounds = 3;

    private readonly double[,] lean;
    private readonly int[,] count;
    private readonly double[] counts;
    private readonly double[,] told;
    private readonly double[,] figure;

    private HouseLeans(PollTable table, PollingAssumptions assumptions)
    {
        counts = [.. table.Respondents.Select(respondents => Math.Min(1, respondents / assumptions.HouseRespondents))];
        told = new double[table.Pollsters.Count, table.Parties.Count];
        figure = new double[table.Polls.Count, table.Parties.Count];
        lean = new double[table.Pollsters.Count, table.Parties.Count];
        count = new int[table.Pollsters.Count, table.Parties.Count];
    }

    public double this[int house, int party] => lean[house, party];

    /// <summary>How many polls a lean rests on.</summary>
    public int Count(int house, int party) => count[house, party];

    public static HouseLeans Of(PollTable table, PollingAssumptions assumptions)
    {
        var leans = new HouseLeans(table, assumptions);
        leans.CountPolls(table);
        var days = table.Day.Distinct().Order().ToArray();
        var weights = days.Select(day => PollWeighting.On(table, day, assumptions.TrendHalfLifeDays, assumptions.HouseCap)).ToArray();
        var dayOf = table.Day.Select(day => Array.BinarySearch(days, day)).ToArray();
        for (var party = 0; party < table.Parties.Count; party++)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var trend = weights.Select(onDay => leans.Level(table, party, onDay)).ToArray();
                var onDays = dayOf.Select(day => trend[day]).ToArray();
                leans.Update(table, party, onDays, assumptions.HousePriorPolls);
                leans.Unround(table, party, onDays, assumptions);
            }
        }

        return leans;
    }

    /// <summary>Weighted mean of a party's log odds less the leans; 0 where no poll asked.</summary>
    public double Level(PollTable table, int party, double[] weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var poll = 0; poll < weights.Length; poll++)
        {
            if (table.Asked(poll, party))
            {
                sum += weights[poll] * (figure[poll, party] - lean[table.House[poll], party]);
                total += weights[poll];
            }
        }

        return total > 0 ? sum / total : 0;
    }

    private void CountPolls(PollTable table)
    {
        for (var poll = 0; poll < table.Polls.Count; poll++)
        {
            for (var party = 0; party < table.Parties.Count; party++)
            {
                count[table.House[poll], party] += table.Asked(poll, party) ? 1 : 0;
                told[table.House[poll], party] += table.Asked(poll, party) ? counts[poll] : 0;
                figure[poll, party] = table[poll, party];
            }
        }
    }

    private void Unround(PollTable table, int party, double[] trend, PollingAssumptions assumptions)
    {
        for (var poll = 0; poll < trend.Length; poll++)
        {
            if (table.RoundingVariance(poll, party) is > 0 and var rounding)
            {
                var expected = trend[poll] + lean[table.House[poll], party];
                var share = Math.Max(LogOdds.Share(expected), RoundedFigure.Smallest);
                var own = ((assumptions.DesignEffect / table.Respondents[poll]) + (1 / assumptions.HouseRespondents)) / (share * (1 - share));
                figure[poll, party] = expected + ((table[poll, party] - expected) * own / (own + rounding));
            }
        }
    }

    private void Update(PollTable table, int party, double[] trend, double prior)
    {
        var distance = new double[table.Pollsters.Count];
        for (var poll = 0; poll < trend.Length; poll++)
        {
            if (table.Asked(poll, party))
            {
                distance[table.House[poll]] += counts[poll] * (figure[poll, party] - trend[poll]);
            }
        }

        var (sum, total) = (0.0, 0.0);
        for (var house = 0; house < distance.Length; house++)
        {
            var weight = Weight(house, party, prior);
            lean[house, party] = told[house, party] > 0 ? weight * distance[house] / told[house, party] : 0;
            sum += weight * lean[house, party];
            total += weight;
        }

        for (var house = 0; house < distance.Length && total > 0; house++)
        {
            lean[house, party] -= told[house, party] > 0 ? sum / total : 0;
        }
    }

    private double Weight(int house, int party, double prior) =>
        told[house, party] > 0 ? told[house, party] / (told[house, party] + prior) : 0;
}

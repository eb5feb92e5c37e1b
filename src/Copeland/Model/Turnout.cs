using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>
/// Turnout: logistic-normal around last time's, lower at by-elections than at general elections and lower still in safe seats.
/// logit(turnout) = level + slope · (logit(previous) − 1) + margin · (lead − 0.2).
/// </summary>
internal static class Turnout
{
    /// <summary>The previous turnout (73%) whose logit is 1, at which the level is stated.</summary>
    public const double TypicalLogit = 1;

    /// <summary>The winner's lead last time (20 points) at which the level is stated.</summary>
    public const double TypicalLead = 0.2;

    /// <summary>The turnout (0.1%) nearer to which, or to all, none is taken at its word.</summary>
    public const double Smallest = 0.001;

    /// <summary>The belief about turnout before the vote.</summary>
    /// <param name="previous">The last result.</param>
    /// <param name="expected">The mean where somebody sets it, a fraction; null leaves it to the model.</param>
    /// <param name="assumptions">The model's numbers.</param>
    public static TurnoutPrior Prior(PreviousResult previous, double? expected, ModelAssumptions assumptions)
    {
        var modelled = Modelled(previous, assumptions);
        return expected is { } given ? modelled with { LogitMean = Logit(given) } : modelled;
    }

    /// <summary>What the level, slope and margin effect are multiplied by; null where the previous turnout is unknown.</summary>
    public static double[]? Terms(PreviousResult previous)
    {
        if (previous.Turnout is not { } turnout)
        {
            return null;
        }

        List<double> shares = [.. previous.Shares.Select(share => share.Value).OrderDescending()];
        var lead = shares.Count > 1 ? shares[0] - shares[1] : TypicalLead;
        return [1, Logit(turnout) - TypicalLogit, lead - TypicalLead];
    }

    /// <summary>Log odds of a turnout, which is held between 0.1% and 99.9%.</summary>
    public static double Logit(double turnout) => LogOdds.Of(turnout, Smallest);

    private static TurnoutPrior Modelled(PreviousResult previous, ModelAssumptions assumptions)
    {
        if (Terms(previous) is not { } terms)
        {
            return new TurnoutPrior(assumptions["turnoutUnknown"].Mean, assumptions["turnoutUnknown"].Sd);
        }

        var level = assumptions["turnoutLevel"];
        return new TurnoutPrior(
            level.Mean + (assumptions["turnoutPrevious"].Mean * terms[1]) + (assumptions["turnoutMargin"].Mean * terms[2]), level.Sd);
    }
}

/// <summary>Turnout before the vote: logistic-normal.</summary>
/// <param name="LogitMean">Mean of logit(turnout as a fraction of the electorate).</param>
/// <param name="LogitSd">Standard deviation of logit(turnout).</param>
internal readonly record struct TurnoutPrior(double LogitMean, double LogitSd);

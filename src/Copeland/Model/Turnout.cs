using Copeland.Elections;

namespace Copeland.Model;

/// <summary>Turnout: logistic-normal around last time's, lower at by-elections than at general elections.</summary>
public static class Turnout
{
    /// <summary>The belief about turnout before the vote.</summary>
    public static TurnoutPrior Prior(SeatEvidence evidence, ModelAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(assumptions);
        var modelled = Modelled(evidence.Contest.Previous, assumptions);
        return evidence.Turnout is { } given ? modelled with { LogitMean = Logit(given) } : modelled;
    }

    private static TurnoutPrior Modelled(PreviousResult previous, ModelAssumptions assumptions)
    {
        if (previous.Turnout is not { } turnout)
        {
            return new TurnoutPrior(assumptions["turnoutUnknown"].Mean, assumptions["turnoutUnknown"].Sd);
        }

        var shift = previous.Date.Year >= 2010 ? "turnoutShiftSince2010" : "turnoutShift";
        return new TurnoutPrior(Logit(turnout) + assumptions[shift].Mean, assumptions[shift].Sd);
    }

    private static double Logit(double share)
    {
        var inside = Math.Clamp(share, 0.001, 0.999);
        return Math.Log(inside / (1 - inside));
    }
}

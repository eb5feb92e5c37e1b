namespace Copeland.Model;

/// <summary>Turnout: logistic-normal around last time's, lower at by-elections than at general elections.</summary>
public static class Turnout
{
    /// <summary>The belief about turnout before the vote.</summary>
    public static TurnoutPrior Prior(SeatEvidence evidence, ModelAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(assumptions);
        if (evidence.Turnout is { } given)
        {
            return new TurnoutPrior(Logit(given.Mean), given.Sd / (given.Mean * (1 - given.Mean)));
        }

        if (evidence.Contest.Previous.Turnout is not { } previous)
        {
            return new TurnoutPrior(assumptions["turnoutUnknown"].Mean, assumptions["turnoutUnknown"].Sd);
        }

        var shift = evidence.Contest.Previous.Date.Year >= 2010 ? "turnoutShiftSince2010" : "turnoutShift";
        return new TurnoutPrior(Logit(previous) + assumptions[shift].Mean, assumptions[shift].Sd);
    }

    private static double Logit(double share)
    {
        var inside = Math.Clamp(share, 0.001, 0.999);
        return Math.Log(inside / (1 - inside));
    }
}

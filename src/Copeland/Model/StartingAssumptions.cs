using Copeland.Elections;

namespace Copeland.Model;

/// <summary>The coefficients the project started from: rounded figures of a first fit on 389 by-elections since 1945, before the project's own.</summary>
public static class StartingAssumptions
{
    private const string FirstFit = "first fit, rounded";
    private const string History = "embedded by-elections";
    private const string Log = "log share";

    /// <summary>The starting assumptions.</summary>
    public static ModelAssumptions Create()
    {
        List<Assumption> all =
        [
            .. Coefficients().Select(c => new Assumption(c.Name, Log, c.Value, 0, FirstFit)),
            new("leaveEffect", "log share per 10 points of Leave", 0.11, 0.10, "first fit; its sign differs between years, so a wide error"),
            .. Scales().Select(c => new Assumption(c.Name, "log of the error's scale", c.Value, 0, FirstFit)),
            new("freedom", "degrees of freedom", 5.8, 0, FirstFit),
            new("splitSpread", "log share", 0.6, 0, "a wide guess until it is fitted"),
            new("turnoutShift", "logit of turnout", -0.68, 0.44, History),
            new("turnoutShiftSince2010", "logit of turnout", -1.08, 0.36, History),
            new("turnoutUnknown", "logit of turnout", -0.44, 0.50, History),
            new("seatPollError", "log share", 0.25, 0, "published seat polls"),
            new("seatPollAgeing", "log share per root month", 0.15, 0, "published seat polls"),
            new("seatPollCommonPart", "share of the error's variance", 0.5, 0, "a guess until it is fitted"),
        ];
        var specification = ModelSpecifications.Beginnings[^1];
        var n = specification.MeanEffects.Count;
        var covariance = new double[n, n];
        var leave = Enumerable.Range(0, n).First(k => specification.MeanEffects[k].Name == "leaveEffect");
        covariance[leave, leave] = 0.01;
        return new ModelAssumptions(specification, "starting-point", all, covariance, Correlations());
    }

    private static (string Name, double Value)[] Coefficients() =>
    [
        ("base", 0.82), ("governmentPenalty", -0.23), ("coalitionPenalty", -0.13), ("defending", 0.20), ("governmentDefending", 0.27),
        ("governmentYears", 0.02), ("second", 0.15), ("secondNotGoverning", 0.13), ("liberalDemocrat", -0.02), ("populistRight", -0.15),
        ("green", -0.14), ("nationalist", 0.44), ("liberalDemocratSecond", 0.14), ("liberalDemocratGovernmentSeat", 0.15), ("newParty", 0.16),
        ("newOther", -0.52), ("uniformMinusProportional", -0.10), ("momentum", 0.58), ("momentumOther", 1.01), ("momentumRight", 0.43),
    ];

    private static (string Name, double Value)[] Scales() =>
    [
        ("scale", -0.75), ("scaleSlope", -0.18), ("scaleDefending", -0.51), ("scaleSecond", -0.33), ("scaleNewParty", 0.48),
        ("scaleRight", -0.32), ("scaleLiberalDemocrat", -0.12), ("scaleOther", 0.13), ("scaleSince2010", 0.14),
    ];

    private static double[,] Correlations()
    {
        var families = Enum.GetValues<Family>().Length;
        var correlations = new double[families, families];
        for (var i = 0; i < families; i++)
        {
            correlations[i, i] = 1;
        }

        void Set(Family a, Family b, double value) => correlations[(int)a, (int)b] = correlations[(int)b, (int)a] = value;
        Set(Family.Conservative, Family.Labour, 0.62);
        Set(Family.Conservative, Family.PopulistRight, -0.27);
        Set(Family.Labour, Family.LiberalDemocrat, -0.10);
        return correlations;
    }
}

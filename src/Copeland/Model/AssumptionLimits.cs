namespace Copeland.Model;

/// <summary>
/// The limits of every named assumption, in one place: schema, validator and sensitivity read them here. They are wide enough for any
/// belief worth stating and narrow enough that every combination within them can be simulated.
/// </summary>
internal static class AssumptionLimits
{
    /// <summary>The least degrees of freedom: at 2 the errors have no variance any more.</summary>
    public const double LeastFreedom = 2.1;

    private static readonly AssumptionLimit Coefficient = new(-5, 5, 5, "on the log of a share", "5 multiplies a share by about 150");

    private static readonly AssumptionLimit Slope = new(-2, 2, 2, "on the log of a share for each unit", "it is multiplied by years or by tens of points");

    private static readonly AssumptionLimit Scale = new(-2, 2, 2, "on the log of the error’s scale", "2 makes an error seven times as large");

    private static readonly Dictionary<string, AssumptionLimit> ByName = new(StringComparer.Ordinal)
    {
        ["governmentYears"] = Slope,
        [MeanEffects.LeaveEffect] = Slope,
        ["scale"] = new(-5, 1, 2, "on the log of the error’s scale", "at 1 a share is already multiplied or divided by 15 as often as not"),
        ["scaleYears"] = new(-0.5, 0.5, 0.5, "on the log of the error’s scale a year", "a Parliament lasts five years"),
        ["scaleSlope"] = new(-1, 1, 1, "power of the expected share", "beyond 1 small parties’ errors have no bound"),
        [ErrorScale.FutureFactor] = new(0.2, 5, 5, "factor of the errors’ scale", "5 leaves nothing of a forecast, and no record was a fifth as wide as it said"),
        ["freedom"] = new(LeastFreedom, 1_000, 1_000, "degrees of freedom", "at 2 the errors have no variance, and beyond 1,000 they are normal"),
        ["splitPrevious"] = new(-3, 3, 3, "on the log of a share for each log share last time", "3 makes of a share its cube"),
        ["splitSpread"] = new(0, 3, 3, "on the log of a share", "3 lets one of two candidates have a hundred times what the other has"),
        [RivalsAside.Part] = new(0, 1, 1, "fraction of the vote left without a party", "at 1 all of it falls to candidates outside the parties"),
        ["turnoutLevel"] = new(-5, 5, 3, "logit of turnout", "5 means a turnout of 99%"),
        ["turnoutPrevious"] = new(-3, 3, 3, "logit of turnout for each logit of the previous one", "it is near 1"),
        ["turnoutMargin"] = new(-10, 10, 10, "logit of turnout for each whole vote of lead", "10 is a logit for every ten points of lead"),
        ["turnoutUnknown"] = new(-5, 5, 3, "logit of turnout", "5 means a turnout of 99%"),
        ["seatPollSharedError"] = new(0, 2, 2, "on the log of a share", "2 means that polls of a seat say nothing"),
        ["seatPollOwnError"] = new(0.01, 2, 2, "on the log of a share", "2 means that a poll says nothing, and none is free of error"),
        ["seatPollDailyError"] = new(0, 1, 1, "on the log of a share for each root day", "at 1 a poll says nothing after four days"),
        ["seatPollShareSlope"] = new(-1, 1, 1, "power of the share", "beyond 1 a poll’s error has no bound for small parties"),
        ["seatPollInflation"] = new(1, 20, 20, "factor of the variance", "below 1 two sources that err together would be surer than independent ones"),
    };

    /// <summary>The names of all assumptions, in the order in which the model uses them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. ModelSpecifications.Current.MeanEffects.Concat(ModelSpecifications.Current.ScaleEffects).Select(effect => effect.Name)
            .Concat(SplitTerms.Names).Concat(ByName.Keys).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The limits of an assumption.</summary>
    public static AssumptionLimit Of(string name) => ByName.TryGetValue(name, out var own) ? own
        : ModelSpecifications.Current.ScaleEffects.Any(effect => effect.Name == name) ? Scale
        : Coefficient;
}

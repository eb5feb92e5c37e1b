namespace Copeland.Sensitivity;

/// <summary>What the model's assumptions are called where people read, as the subject of a sentence. Documents keep their names too.</summary>
public static class AssumptionLabel
{
    private const string Small = "independents and small parties";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["base"] = "how far last time’s shares carry over",
        ["baseConservative"] = "how far the Conservative share carries over",
        ["baseLabour"] = "how far the Labour share carries over",
        ["baseLiberalDemocrat"] = "how far the Liberal Democrat share carries over",
        ["basePopulistRight"] = "how far the populist-right share carries over",
        ["baseGreen"] = "how far the Green share carries over",
        ["baseNationalist"] = "how far the nationalist share carries over",
        ["baseOther"] = $"how far the share of {Small} carries over",
        ["uniformMinusProportional"] = "how far swing is uniform rather than proportional",
        ["governmentPenalty"] = "the governing party’s penalty",
        ["coalitionPenalty"] = "the junior coalition partner’s penalty",
        ["governmentDefending"] = "the governing party’s bonus in its own seats",
        ["governmentYears"] = "how the governing party fares as a Parliament ages",
        ["defending"] = "the bonus of defending the seat",
        ["second"] = "the bonus of having come second",
        ["secondNotGoverning"] = "the opposition’s bonus of having come second",
        ["liberalDemocrat"] = "how Liberal Democrats do at by-elections, swing apart",
        ["liberalDemocratSecond"] = "the Liberal Democrats’ bonus where they came first or second",
        ["liberalDemocratGovernmentSeat"] = "the Liberal Democrats’ bonus in the governing party’s seats",
        ["populistRight"] = "how the populist right does at by-elections, swing apart",
        ["green"] = "how Greens do at by-elections, swing apart",
        ["nationalist"] = "how nationalists do at by-elections, swing apart",
        ["newParty"] = "the bonus of a party that did not stand last time",
        ["newOther"] = "what new independents and small parties start from",
        ["newNationalist"] = "what nationalists who did not stand last time start from",
        ["newLiberalDemocrat"] = "what Liberal Democrats who did not stand last time start from",
        ["leaveEffect"] = "how strongly votes follow the seat’s Leave share",
        ["momentum"] = "the weight of earlier by-elections",
        ["momentumOther"] = $"the extra weight of earlier by-elections for {Small}",
        ["momentumRight"] = "the extra weight of earlier by-elections for the populist right",
        ["momentumDefending"] = "the extra weight of earlier by-elections for the defending party",
        ["scale"] = "the size of the seat’s own error",
        ["scaleDefending"] = "the size of the defending party’s error",
        ["scaleSecond"] = "the size of the error of the party that came second",
        ["scaleNewParty"] = "the size of the error of parties that did not stand last time",
        ["scaleRight"] = "the size of the populist right’s error",
        ["scaleLiberalDemocrat"] = "the size of the Liberal Democrats’ error",
        ["scaleOther"] = $"the size of the error of {Small}",
        ["scaleNewOther"] = "the size of the error of new independents and small parties",
        ["scaleSince2010"] = "how much larger errors have been since 2010",
        ["scaleYears"] = "how errors grow as a Parliament ages",
        ["scaleSlope"] = "how much larger small parties’ errors are",
        ["freedom"] = "how rare large surprises are",
        ["splitPrevious"] = "how far small candidates’ last shares carry over",
        ["splitIndependent"] = "the bonus of independents among small candidates",
        ["splitSpread"] = "how unevenly candidates of one kind share their vote",
        ["turnoutLevel"] = "how far turnout falls at by-elections",
        ["turnoutPrevious"] = "how far last time’s turnout carries over",
        ["turnoutMargin"] = "how turnout depends on how safe the seat is",
        ["turnoutUnknown"] = "turnout where last time’s is unknown",
        ["seatPollSharedError"] = "the error that all polls of the seat share",
        ["seatPollOwnError"] = "each seat poll’s own error",
        ["seatPollDailyError"] = "how polls of the seat age",
        ["seatPollShareSlope"] = "how much larger seat polls’ errors are for small parties",
        ["seatPollInflation"] = "how far polls of the seat and the model err together",
    };

    /// <summary>The words for an assumption; its own name in quotation marks where nobody has found any.</summary>
    /// <param name="name">The assumption's name, as a scenario writes it after <c>model.</c>.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Words.TryGetValue(name, out var words) ? words : $"the model’s “{name}”";
    }
}

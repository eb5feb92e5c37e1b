namespace Copeland.Scenarios.Catalogue;

/// <summary>What the model's assumptions are called where people read, as the subject of a sentence. Documents keep their names too.</summary>
internal static class AssumptionNames
{
    private const string Small = "independents and small parties";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["base"] = "the carry-over of last time’s shares",
        ["baseConservative"] = "the carry-over of the Conservative share",
        ["baseLabour"] = "the carry-over of the Labour share",
        ["baseLiberalDemocrat"] = "the carry-over of the Liberal Democrat share",
        ["basePopulistRight"] = "the carry-over of the populist-right share",
        ["baseGreen"] = "the carry-over of the Green share",
        ["baseNationalist"] = "the carry-over of the nationalist share",
        ["baseOther"] = $"the carry-over of the share of {Small}",
        ["uniformMinusProportional"] = "the lean from proportional to uniform swing",
        ["governmentPenalty"] = "the effect of governing",
        ["coalitionPenalty"] = "the effect of being the junior coalition partner",
        ["governmentDefending"] = "the governing party’s bonus in its own seats",
        ["governmentYears"] = "the effect of a Parliament’s age on the governing party",
        ["defending"] = "the defending party’s bonus",
        ["second"] = "the runner-up’s bonus",
        ["secondNotGoverning"] = "the bonus of a runner-up in opposition",
        ["liberalDemocrat"] = "the Liberal Democrats’ bonus at by-elections",
        ["liberalDemocratSecond"] = "the Liberal Democrats’ bonus where they came first or second",
        ["liberalDemocratGovernmentSeat"] = "the Liberal Democrats’ bonus in the governing party’s seats",
        ["populistRight"] = "the populist right’s bonus at by-elections",
        ["green"] = "the Greens’ bonus at by-elections",
        ["nationalist"] = "the nationalists’ bonus at by-elections",
        ["newParty"] = "the bonus of a party that did not stand last time",
        ["newOther"] = "the effect of being a new independent or small party",
        ["newNationalist"] = "the bonus of nationalists who did not stand last time",
        ["newLiberalDemocrat"] = "the bonus of Liberal Democrats who did not stand last time",
        ["restander"] = "the bonus of an outgoing member under another label",
        ["insurgent"] = $"the bonus of an insurgent among {Small}",
        ["fringe"] = "the effect of all others being of the fringe",
        ["leaveEffect"] = "the strength of the Leave effect",
        ["momentum"] = "the weight of earlier by-elections",
        ["momentumOther"] = $"the extra weight of earlier by-elections for {Small}",
        ["momentumRight"] = "the extra weight of earlier by-elections for the populist right",
        ["momentumDefending"] = "the extra weight of earlier by-elections for the defending party",
        ["momentumNation"] = "the extra weight of earlier by-elections in the same nation",
        ["scale"] = "the size of local upsets",
        ["scaleDefending"] = "the size of the defending party’s error",
        ["scaleSecond"] = "the size of the error of the party that came second",
        ["scaleNewParty"] = "the size of the error of parties that did not stand last time",
        ["scaleRight"] = "the size of the populist right’s error",
        ["scaleLiberalDemocrat"] = "the size of the Liberal Democrats’ error",
        ["scaleOther"] = $"the size of the error of {Small}",
        ["scaleNewOther"] = "the size of the error of new independents and small parties",
        ["scaleFringe"] = "the size of the fringe’s error",
        ["scaleSince2010"] = "the larger upsets since 2010",
        ["scaleYears"] = "the larger upsets late in a Parliament",
        ["scaleSlope"] = "the extra error of small parties",
        ["futureErrorFactor"] = "the extra error of forecasts of the future",
        ["freedom"] = "the rarity of extreme upsets",
        ["splitPrevious"] = "the carry-over of small candidates’ shares",
        ["splitIndependent"] = "the bonus of independents among small candidates",
        ["splitKnown"] = "the bonus of a known face among candidates of one kind",
        ["splitSpread"] = "the unevenness among candidates of one kind",
        ["turnoutLevel"] = "the usual level of by-election turnout",
        ["turnoutPrevious"] = "the carry-over of last time’s turnout",
        ["turnoutMargin"] = "the effect of a safe seat on turnout",
        ["turnoutUnknown"] = "turnout where last time’s is unknown",
        ["seatPollSharedError"] = "the error common to all polls of the seat",
        ["seatPollOwnError"] = "the error of each poll of the seat",
        ["seatPollDailyError"] = "the ageing of polls of the seat",
        ["seatPollShareSlope"] = "the extra error of seat polls for small parties",
        ["seatPollInflation"] = "the overlap of seat polls’ errors with the model’s",
    };

    /// <summary>The words for an assumption; its own name in quotation marks where nobody has found any.</summary>
    /// <param name="name">The assumption's name, as a scenario writes it after <c>model.</c>.</param>
    public static string Of(string name) => Words.TryGetValue(name, out var words) ? words : $"the model’s “{name}”";
}

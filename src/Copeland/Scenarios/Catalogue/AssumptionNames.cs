using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Scenarios.Catalogue;

/// <summary>What the model's assumptions are called where people read, as the subject of a sentence. Documents keep their names too.</summary>
internal static class AssumptionNames
{
    private const string Small = "independents and minor parties";

    // Where the party of a family that stands is named.
    private const string Right = "{right}";
    private const string Nationalist = "{nationalist}";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["base"] = "the carry-over of last time’s result",
        ["baseConservative"] = "the carry-over of the last Conservative result",
        ["baseLabour"] = "the carry-over of the last Labour result",
        ["baseLiberalDemocrat"] = "the carry-over of the last Liberal Democrat result",
        ["basePopulistRight"] = $"the carry-over of the last {Right} result",
        ["baseGreen"] = "the carry-over of the last Green result",
        ["baseNationalist"] = $"the carry-over of the last {Nationalist} result",
        ["baseOther"] = $"the carry-over of the last result of {Small}",
        ["uniformMinusProportional"] = "the choice between uniform and proportional swing",
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
        ["populistRight"] = $"the {Right} bonus at by-elections",
        ["green"] = "the Greens’ bonus at by-elections",
        ["nationalist"] = $"the {Nationalist} bonus at by-elections",
        ["newParty"] = "the bonus of a party that did not stand last time",
        ["newOther"] = "the effect of being a new independent or minor party",
        ["newNationalist"] = "the bonus of nationalists who did not stand last time",
        ["newLiberalDemocrat"] = "the bonus of Liberal Democrats who did not stand last time",
        ["restander"] = "the bonus of an outgoing member under another label",
        ["insurgent"] = $"the bonus of an insurgent among {Small}",
        ["fringe"] = "the effect of a field of fringe candidates",
        ["leaveEffect"] = "the difference that a seat’s Leave vote makes",
        ["momentum"] = "the weight of this Parliament’s earlier by-elections",
        ["momentumOther"] = $"the extra weight of earlier by-elections for {Small}",
        ["momentumRight"] = $"the extra weight of earlier by-elections for the {Right} share",
        ["momentumDefending"] = "the extra weight of earlier by-elections for the defending party",
        ["momentumNation"] = "the extra weight of earlier by-elections in the same nation",
        ["scale"] = "the usual size of local upsets",
        ["scaleDefending"] = "the usual error on the defending party’s share",
        ["scaleSecond"] = "the usual error on the runner-up’s share",
        ["scaleNewParty"] = "the usual error on parties that did not stand last time",
        ["scaleRight"] = $"the usual error on the {Right} share",
        ["scaleLiberalDemocrat"] = "the usual error on the Liberal Democrat share",
        ["scaleOther"] = $"the usual error on {Small}",
        ["scaleNewOther"] = $"the usual error on new {Small}",
        ["scaleFringe"] = "the usual error on fringe candidates",
        ["scaleSince2010"] = "the extra size of local upsets since 2010",
        ["scaleYears"] = "the extra size of local upsets late in a Parliament",
        ["scaleSlope"] = "the extra error on small shares",
        ["futureErrorFactor"] = "the extra error of looking ahead",
        ["freedom"] = "the rarity of shock results",
        ["splitPrevious"] = "the carry-over of small candidates’ shares",
        ["splitIndependent"] = "the bonus of independents among small candidates",
        ["splitKnown"] = "the bonus of a known face among candidates of one kind",
        ["splitSpread"] = "the uneven split among small candidates of one kind",
        [RivalsAside.Part] = "the part of absent parties’ votes going to small candidates",
        ["turnoutLevel"] = "the usual level of by-election turnout",
        ["turnoutPrevious"] = "the carry-over of last time’s turnout",
        ["turnoutMargin"] = "the effect of a safe seat on turnout",
        ["turnoutUnknown"] = "turnout where last time’s is unknown",
        ["seatPollSharedError"] = "the error common to all polls of the seat",
        ["seatPollOwnError"] = "the error of each poll of the seat",
        ["seatPollDailyError"] = "the ageing of polls of the seat",
        ["seatPollShareSlope"] = "the error of seat polls on small parties",
        ["seatPollInflation"] = "the link between seat polls’ errors and the model’s",
    };

    /// <summary>The words for an assumption; its own name in quotation marks where nobody has found any.</summary>
    /// <param name="name">The assumption's name, as a scenario writes it after <c>model.</c>.</param>
    /// <param name="contest">The contest: a family of whom one party stands is called by that party's name, and what acts through earlier by-elections alone by these.</param>
    public static string Of(string name, Contest contest) =>
        name == "governmentDefending" && !contest.GovernmentDefends ? "the lessons of this Parliament’s by-elections" : Of(name, contest.Candidates);

    /// <summary>The same, whatever the contest.</summary>
    /// <param name="name">The assumption's name.</param>
    /// <param name="ballot">Who stands.</param>
    public static string Of(string name, IReadOnlyList<Candidate> ballot) => !Words.TryGetValue(name, out var words) ? $"the model’s “{name}”"
        : words.Replace(Right, Party(ballot, Family.PopulistRight) ?? "populist-right", StringComparison.Ordinal)
            .Replace(Nationalist, Party(ballot, Family.Nationalist) ?? "nationalist", StringComparison.Ordinal);

    private static string? Party(IReadOnlyList<Candidate> ballot, Family family) =>
        ballot.Where(candidate => candidate.Party.Family == family).Select(candidate => candidate.Party.Name).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
}

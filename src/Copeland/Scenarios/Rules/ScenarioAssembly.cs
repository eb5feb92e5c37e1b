using Copeland.Elections;
using Copeland.History;
using Copeland.Scenarios.Documents;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios.Rules;

/// <summary>Applies every rule to a scenario, each as far as the others let it, and puts what they give together.</summary>
internal sealed class ScenarioAssembly
{
    /// <summary>The version of the format this program reads.</summary>
    public const int KnownVersion = 1;

    private readonly ScenarioDocument document;
    private readonly IReadOnlyList<InputChange> changes;
    private readonly ScenarioTerms terms;
    private readonly Findings findings;
    private readonly PartyCodes codes;
    private readonly IReadOnlyList<Candidate> ballot;

    /// <summary>A scenario to check.</summary>
    public ScenarioAssembly(ScenarioDocument document, IReadOnlyList<InputChange> changes, ScenarioTerms terms, Findings findings)
    {
        (this.document, this.changes, this.terms, this.findings) = (document, changes, terms, findings);
        codes = new PartyCodes(PartyRules.Catalogue(document.Parties, document.PollingDay, findings), findings);
        ballot = BallotRules.Candidates(document.Candidates, codes, findings);
        codes.Add(ballot);
    }

    /// <summary>The scenario, or null where a problem was found.</summary>
    public Scenario? Build()
    {
        RequireKnownVersion();
        var contest = Contest();
        var asOf = DateRules.AsOf(document.PollingDay, document.Previous?.Date, document.AsOf, findings);
        var calendar = new Calendar(
            findings.HasProblems("previous.date") ? null : document.Previous?.Date,
            asOf,
            findings.HasProblems("pollingDay") ? null : document.PollingDay,
            findings);
        var national = NationalRules.Input(document.National, "national", calendar, codes);
        var part = PartRules.Of(document.National, contest?.Seat, calendar, codes);
        var seatPolls = SeatPollRules.Of(document.SeatPolls, calendar, codes);
        var earlier = new EarlierRules(calendar, codes, contest?.Government ?? []).Of(document.Earlier);
        var adjustments = AdjustmentRules.Of(document.Adjustments, ballot, findings);
        var market = MarketRules.Of(document.Market, ballot, findings);
        var assumptions = AssumptionRules.Of(document.Model, ScenarioAssumptions.Names, findings);
        var result = ResultRules.Of(document.Result, ballot, document.Seat?.Electorate, findings);
        var vacant = DateRules.Vacant(document.Vacancy?.Date, document.Previous?.Date, document.PollingDay, findings);
        var inputs = new InputRules(changes, codes, ScenarioAssumptions.Names, findings);
        inputs.CheckNames();
        if (contest is null || asOf is not { } lastDay || national is null || document is not { Id: { } id, Title: { } title })
        {
            return null;
        }

        DateRules.WarnOfPollingDay(contest.PollingDay, findings);
        DateRules.WarnOfOvertaken(contest.Previous.Date, contest.PollingDay, findings);
        var known = OutsiderRecord.WithStandings(contest, lastDay);
        var here = new SeatHistory(lastDay, LastHere(contest, lastDay, earlier), LastHere(contest, contest.PollingDay, earlier));
        var scenario = inputs.Over(new Scenario(id, title, known, lastDay, national, SimulationRules.Of(document.Simulation, id, terms))
        {
            StatedAsOf = document.AsOf,
            Part = part,
            Notes = [.. (document.Notes ?? []).OfType<string>()],
            VacancyCause = document.Vacancy?.Cause,
            VacantSince = vacant,
            SeatPolls = seatPolls,
            Adjustments = adjustments,
            Market = market,
            Assumptions = assumptions,
            Earlier = earlier,
            Result = result,
            ByElectionHere = here.Known?.Day,
        });
        ContestWarnings.Add(scenario.Contest, codes.Catalogue, here, findings);
        TableWarnings.Add(contest, findings);
        LastResultWarnings.Add(contest, findings);
        StandingRules.Warn(contest, known, findings);
        SeatPollWarnings.Add(scenario, here.Known, findings);
        return scenario with { Warnings = [.. findings.Warnings] };
    }

    /// <summary>The last by-election in the seat until a day and before this one, whoever won it.</summary>
    private SeatByElection? LastHere(Contest contest, DateOnly lastDay, IReadOnlyList<EarlierByElection> earlier)
    {
        var eve = contest.PollingDay.AddDays(-1);
        return SeatHolders.LastIn(
            contest.Seat.Name, (contest.Previous.Date, lastDay < eve ? lastDay : eve), [.. earlier.Concat(terms.ByElections?.All ?? []).Select(held => held.Held)]);
    }

    private void RequireKnownVersion()
    {
        if (document.SchemaVersion is { } version and not KnownVersion)
        {
            findings.Report("schemaVersion", Invariant($"is {version}; this program reads version {KnownVersion}. Update the program, or write {KnownVersion} if the file follows today's schema."));
        }
    }

    private Contest? Contest()
    {
        var seat = SeatRules.Of(document.Seat, findings);
        var previous = PreviousRules.Of(document.Previous, "previous", codes, findings);
        var enough = ShareRules.AreEnough(document.Previous?.Votes, document.Seat?.Electorate, "previous.votes", findings);
        var government = GovernmentRules.Of(document.Government, "government", codes, findings);
        var defending = codes.IsParty(document.Defending, "defending") ? document.Defending : null;
        if (seat is null || previous is null || !enough || defending is null || document.PollingDay is not { } day)
        {
            return null;
        }

        return new Contest(
            seat,
            day,
            previous,
            government,
            defending,
            ballot,
            StandingRules.HolderRestands(document.Vacancy, document.Candidates, findings))
        { Parties = codes.Catalogue, Personal = PersonalVotes.Of(seat, previous) };
    }
}

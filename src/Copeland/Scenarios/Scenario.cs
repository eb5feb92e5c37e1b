using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Simulation;

namespace Copeland.Scenarios;

/// <summary>
/// What we were told of a by-election: checked, complete and unchanging. Shares are fractions. Only the engine can make one,
/// through <see cref="ScenarioValidator"/> or from its own history.
/// </summary>
/// <remarks>
/// It is changed through the door as well, by <see cref="With(IReadOnlyList{string})"/>; <c>with { … }</c> is the engine's own.
/// </remarks>
public sealed record Scenario
{
    internal Scenario(string id, string title, Contest contest, DateOnly asOf, NationalSource national, SimulationSettings simulation)
    {
        (Id, Title, Contest, AsOf, National, Simulation) = (id, title, contest, asOf, national, simulation);
    }

    /// <summary>Lower-case letters, digits and hyphens; the name of the output folder.</summary>
    public string Id { get; internal init; }

    /// <summary>The headline name.</summary>
    public string Title { get; internal init; }

    /// <summary>Where, when, who stands and what happened last time.</summary>
    public Contest Contest { get; internal init; }

    /// <summary>Only what was known by the end of this day may be used.</summary>
    public DateOnly AsOf { get; internal init; }

    /// <summary><see cref="AsOf"/> where somebody stated it; null where the eve of polling day stands for it.</summary>
    internal DateOnly? StatedAsOf { get; init; }

    /// <summary>By-elections held before this day are learnt from; null where it is <see cref="AsOf"/>.</summary>
    internal DateOnly? ByElectionsBefore { get; init; }

    /// <summary>The parties in Great Britain.</summary>
    public NationalSource National { get; internal init; }

    /// <summary>Polls of Scotland or Wales for a seat there; null where figures for Great Britain stand in.</summary>
    internal PartSource? Part { get; init; }

    /// <summary>Shares of the seat's part that replace what its polls say, fractions by party code; the part's other parties scale.</summary>
    internal VoteShares PartShares { get; init; } = VoteShares.None;

    /// <summary>Changes to the poll average from the command line.</summary>
    internal NationalOverrides NationalOverrides { get; init; } = NationalOverrides.None;

    /// <summary>What a reader must know and the model cannot, in sentences for print; never an input.</summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>Why the seat is vacant, if given.</summary>
    public string? VacancyCause { get; internal init; }

    /// <summary>The day the seat fell vacant, if given.</summary>
    public DateOnly? VacantSince { get; internal init; }

    /// <summary>The day of the last by-election in the seat since the general election that was known; null where none was.</summary>
    internal DateOnly? ByElectionHere { get; init; }

    /// <summary>Polls of the seat itself, in the order of the file; those known after <see cref="AsOf"/> are to be left out.</summary>
    public IReadOnlyList<SeatPoll> SeatPolls { get; internal init; } = [];

    /// <summary>By what the command line multiplies the errors of all of <see cref="SeatPolls"/>, which hold it already; 1 leaves them as they are.</summary>
    public double SeatPollErrorFactor { get; internal init; } = 1;

    /// <summary>The analyst's judgements, at most one a candidate.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; internal init; } = [];

    /// <summary>Bookmakers' odds, if given.</summary>
    public Market? Market { get; internal init; }

    /// <summary>Named assumptions the scenario sets.</summary>
    public IReadOnlyList<AssumptionOverride> Assumptions { get; internal init; } = [];

    /// <summary>The mean of turnout as a fraction where the command line sets it; null leaves it to the model.</summary>
    public double? Turnout { get; internal init; }

    /// <summary>Draws, seed and method, with defaults filled in.</summary>
    public SimulationSettings Simulation { get; internal init; }

    /// <summary>By-elections of this Parliament that the embedded history may lack.</summary>
    internal IReadOnlyList<EarlierByElection> Earlier { get; init; } = [];

    /// <summary>What happened, if given: for scoring only.</summary>
    public ElectionResult? Result { get; internal init; }

    /// <summary>Changes from the command line, as typed and in order.</summary>
    public IReadOnlyList<string> Overrides { get; internal init; } = [];

    /// <summary>SHA-256 of the scenario file's bytes followed by those of the files it extends, lower-case hexadecimal; empty where there was no file.</summary>
    public string Sha256 { get; internal init; } = string.Empty;

    /// <summary>What a reader must know before quoting a number, as far as the scenario shows it.</summary>
    public IReadOnlyList<string> Warnings { get; internal init; } = [];

    /// <summary>Files of evidence that it uses beside its own, e.g. of polls.</summary>
    public IReadOnlyList<EvidenceFile> Files { get; internal init; } = [];

    /// <summary>What it was made from; null where the engine made it of another.</summary>
    internal ScenarioOrigin? Origin { get; init; }

    /// <summary>
    /// The scenario with changes, read and checked anew as the command line's <c>--set</c> does it, and recorded among its
    /// <see cref="Overrides"/>: <c>scenario.With("national.averagePct.Lab=30", "asOf=2017-02-20")</c>.
    /// </summary>
    /// <param name="changes">Each <c>path=value</c>, by the names of the file and in its units; made in order, after those it has.</param>
    /// <exception cref="ScenarioException">A change is not allowed; it lists all problems.</exception>
    public Scenario With(params IReadOnlyList<string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Origin is { } origin
            ? ScenarioValidator.Validate(origin.Draft, [.. origin.Changes, .. changes], origin.Terms)
            : throw new InvalidOperationException($"{Id} was made by the engine of another scenario, not read.");
    }

    /// <summary>What polls say of the country, with the changes from the command line.</summary>
    internal NationalPicture Picture() => Over(National.PictureOf(Contest, AsOf));

    /// <summary>The poll average the forecast takes, fractions by party code.</summary>
    public VoteShares Average() => Picture().Now;

    /// <summary>A picture with the changes from the command line.</summary>
    internal NationalPicture Over(NationalPicture picture) => picture with
    {
        Now = NationalOverrides.Over(picture.Now),
        Warnings = [.. picture.Warnings, .. NationalOverrides.Warnings(picture.Now)],
    };

    /// <summary>The scenario with more polls beside the embedded ones, recorded among its overrides; as it was where it has its own polls or average.</summary>
    /// <param name="more">The polls; those known after <see cref="AsOf"/> are to be left out.</param>
    internal Scenario With(MorePolls more) => National is NationalSource.BuiltIn builtIn
        ? this with { National = builtIn with { More = more.Polls, KeepDoubles = more.KeepDoubles }, Overrides = [.. Overrides, more.Record], Files = [.. Files, .. more.Files] }
        : this;

    /// <summary>
    /// The scenario with more by-elections of its Parliament beside the embedded ones, recorded among its overrides; as it was where none is
    /// of its Parliament.
    /// </summary>
    /// <param name="more">The by-elections; those of its <see cref="AsOf"/> or later are to be left out.</param>
    internal Scenario With(MoreByElections more)
    {
        var mine = more.All.Where(held => held.Contest.Previous.Date == Contest.Previous.Date
            && !Earlier.Any(known => known.Contest.PollingDay == held.Contest.PollingDay && SeatName.IsSame(known.Contest.Seat.Name, held.Contest.Seat.Name))).ToList();
        return mine.Count == 0
            ? this
            : this with { Earlier = [.. Earlier, .. mine], Overrides = [.. Overrides, more.Record], Files = [.. Files, .. more.Files] };
    }
}

/// <summary>What the door made a scenario of.</summary>
/// <param name="Draft">The scenario as read.</param>
/// <param name="Changes">Changes as <c>path=value</c>, in order.</param>
/// <param name="Terms">What it was checked against.</param>
internal sealed record ScenarioOrigin(ScenarioDraft Draft, IReadOnlyList<string> Changes, ScenarioTerms Terms);

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
public sealed record Scenario
{
    internal Scenario()
    {
    }

    /// <summary>Lower-case letters, digits and hyphens; the name of the output folder.</summary>
    public required string Id { get; init; }

    /// <summary>The headline name.</summary>
    public required string Title { get; init; }

    /// <summary>Where, when, who stands and what happened last time.</summary>
    public required Contest Contest { get; init; }

    /// <summary>Only what was known by the end of this day may be used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The parties in Great Britain.</summary>
    public required NationalSource National { get; init; }

    /// <summary>Polls of Scotland or Wales for a seat there; null where figures for Great Britain stand in.</summary>
    public PartSource? Part { get; init; }

    /// <summary>Changes to the poll average from the command line.</summary>
    public NationalOverrides NationalOverrides { get; init; } = NationalOverrides.None;

    /// <summary>What a reader must know and the model cannot, in sentences for print; never an input.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why the seat is vacant, if given.</summary>
    public string? VacancyCause { get; init; }

    /// <summary>The day the seat fell vacant, if given.</summary>
    public DateOnly? VacantSince { get; init; }

    /// <summary>Polls of the seat itself, in the order of the file; those known after <see cref="AsOf"/> are to be left out.</summary>
    public IReadOnlyList<SeatPoll> SeatPolls { get; init; } = [];

    /// <summary>The analyst's judgements, at most one a candidate.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Bookmakers' odds, if given.</summary>
    public Market? Market { get; init; }

    /// <summary>Named assumptions the scenario sets.</summary>
    public IReadOnlyList<AssumptionOverride> Assumptions { get; init; } = [];

    /// <summary>The mean of turnout as a fraction where the command line sets it; null leaves it to the model.</summary>
    public double? Turnout { get; init; }

    /// <summary>Draws, seed and method, with defaults filled in.</summary>
    public required SimulationSettings Simulation { get; init; }

    /// <summary>By-elections of this Parliament that the embedded history may lack.</summary>
    public IReadOnlyList<EarlierByElection> Earlier { get; init; } = [];

    /// <summary>What happened, if given: for scoring only.</summary>
    public ElectionResult? Result { get; init; }

    /// <summary>Changes from the command line, as typed and in order.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>SHA-256 of the scenario file's bytes followed by those of the files it extends, lower-case hexadecimal; empty where there was no file.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>What a reader must know before quoting a number, as far as the scenario shows it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Files of evidence that it uses beside its own, e.g. of polls.</summary>
    public IReadOnlyList<EvidenceFile> Files { get; init; } = [];

    /// <summary>What polls say of the country, with the changes from the command line.</summary>
    public NationalPicture Picture() => Over(National.PictureOf(Contest, AsOf));

    /// <summary>The poll average the forecast takes, fractions by party code.</summary>
    public VoteShares Average() => Picture().Now;

    /// <summary>A picture with the changes from the command line.</summary>
    internal NationalPicture Over(NationalPicture picture) => picture with { Now = NationalOverrides.Over(picture.Now) };

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

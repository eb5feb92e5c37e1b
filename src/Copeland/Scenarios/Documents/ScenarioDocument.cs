using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Copeland.Scenarios.Documents;

/// <summary>
/// A scenario as the file writes it: percent, null for what is not given, nothing checked and no default filled in.
/// The attributes are the one source of the schema, of the limits and of the words in messages.
/// </summary>
[Description("A by-election to forecast. Percentages are written in percent, dates as 2017-02-23.")]
internal sealed record ScenarioDocument
{
    [JsonPropertyName("$schema")]
    [Description("Where the schema is, so that editors can check and complete: ./scenario.schema.json.")]
    [StringLength(500)]
    public string? Schema { get; init; }

    [Description("Another scenario of the same folder tree to start from: objects merge by name, lists replace whole, null takes a value away.")]
    [StringLength(200)]
    public string? Extends { get; init; }

    [Description("The version of this format: 1.")]
    [Required]
    public int? SchemaVersion { get; init; }

    [Description("The scenario's name and the name of its output folder: lower-case letters, digits and hyphens.")]
    [Required]
    [StringLength(200)]
    [RegularExpression(
        "^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9-]{0,79}$",
        ErrorMessage = "an id becomes a folder's name: 1 to 80 lower-case letters, digits and hyphens, the first no hyphen, and no name that Windows keeps for devices, such as con or nul. Write one like \"copeland-2017\".")]
    public string? Id { get; init; }

    [Description("The headline name, e.g. Copeland by-election.")]
    [Required]
    [StringLength(200)]
    public string? Title { get; init; }

    [Description("The day of the vote.")]
    [Required]
    public DateOnly? PollingDay { get; init; }

    [Description("Only what was known by the end of this day is used; the day before polling day if not given.")]
    public DateOnly? AsOf { get; init; }

    [Description("The constituency.")]
    [Required]
    public SeatDocument? Seat { get; init; }

    [Description("The seat's result at the last general election: votes or sharesPct, one of them.")]
    [Required]
    public PreviousDocument? Previous { get; init; }

    [Description("The governing parties, the Prime Minister's first.")]
    [Required]
    [ListLength(1, 8)]
    public IReadOnlyList<string?>? Government { get; init; }

    [Description("The party that won the seat last, whether or not it stands again.")]
    [Required]
    [StringLength(40)]
    public string? Defending { get; init; }

    [Description("What a reader must know and the model cannot, e.g. that a party disowned its candidate: printed under the headline, never an input.")]
    [ListLength(0, 8)]
    [StringLength(300)]
    public IReadOnlyList<string?>? Notes { get; init; }

    [Description("Why the seat is vacant.")]
    public VacancyDocument? Vacancy { get; init; }

    [Description("The ballot.")]
    [Required]
    [ListLength(2, 64)]
    public IReadOnlyList<CandidateDocument?>? Candidates { get; init; }

    [Description("Parties that are not built in, or that should look different, by code.")]
    public IReadOnlyDictionary<string, PartyDocument>? Parties { get; init; }

    [Description("The parties in Great Britain: then and in the polls now. Exactly one of polls, averagePct and source.")]
    [Required]
    public NationalDocument? National { get; init; }

    [Description("Published polls of the seat itself.")]
    [ListLength(0, 64)]
    public IReadOnlyList<SeatPollDocument?>? SeatPolls { get; init; }

    [Description("The analyst's judgement, stated and visible.")]
    [ListLength(0, 64)]
    public IReadOnlyList<AdjustmentDocument?>? Adjustments { get; init; }

    [Description("Bookmakers' odds: compared with the forecast, never an input.")]
    public MarketDocument? Market { get; init; }

    [Description("Assumptions of the model to override, by name: a number, or mean and sd.")]
    public IReadOnlyDictionary<string, AssumptionDocument>? Model { get; init; }

    [Description("How to simulate.")]
    public SimulationDocument? Simulation { get; init; }

    [Description("By-elections of this Parliament that the embedded history lacks.")]
    [ListLength(0, 64)]
    public IReadOnlyList<EarlierDocument?>? Earlier { get; init; }

    [Description("What happened: scored, never used in the forecast.")]
    public ResultDocument? Result { get; init; }
}

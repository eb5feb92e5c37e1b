namespace Copeland.Scenarios.Documents;

/// <summary>Values that stand in no file and can only be set from the command line: they override what would be computed.</summary>
internal sealed record ComputedDocument
{
    public ComputedPreviousDocument? Previous { get; init; }

    public ComputedNationalDocument? National { get; init; }

    public ComputedTurnoutDocument? Turnout { get; init; }
}

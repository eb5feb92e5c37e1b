using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>Evidence of the seat itself: a poll, which may also name candidates by their ids, or something whose error the file states.</summary>
internal sealed record SeatPollDocument : PollDocument
{
    [Description("What it is: poll if not given. Anything else must state errorFactor or sd, since no record here measures how far it errs.")]
    [AllowedValues("poll", "mrp", "local-election", "private")]
    public string? Kind { get; init; }

    [Description("Its error as a multiple of a published poll's of the same age; 1 for a poll if not given.")]
    [Range(0.1, 20.0)]
    public double? ErrorFactor { get; init; }

    [Description("Instead of errorFactor: the standard deviation in points of the share of a party at 25%; age adds nothing to it.")]
    [Range(0.1, 50.0)]
    public double? Sd { get; init; }

    [Description("Of those asked, the percentage that did not know or would not say: it widens the error.")]
    [Range(0.0, 90.0)]
    public double? DontKnowPct { get; init; }
}

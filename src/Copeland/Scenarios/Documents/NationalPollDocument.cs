using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Copeland.Polling;

namespace Copeland.Scenarios.Documents;

/// <summary>A national poll as the file writes it.</summary>
internal sealed record NationalPollDocument : PollDocument
{
    [Description("Where it was taken: GB or UK (the default) for the whole, or a part, e.g. Scotland; a poll of a part is never averaged into the whole.")]
    [StringLength(40)]
    public string? Area { get; init; }

    /// <summary>The part it was taken in; null for the whole.</summary>
    internal string? Part => Area is null ? null : PollArea.Part(Area);
}

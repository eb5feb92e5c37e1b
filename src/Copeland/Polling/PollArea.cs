using Copeland.Polling.Reading;

namespace Copeland.Polling;

/// <summary>Where a poll was taken, as people write it.</summary>
internal static class PollArea
{
    /// <summary>The part of Great Britain a text names, e.g. <c>Scotland</c> for Scottish; null for Great Britain or the United Kingdom.</summary>
    public static string? Part(string written)
    {
        var clean = PollCell.Clean(written);
        return PollCell.IsBlank(clean) || PollAreas.IsWhole(clean) ? null : PollAreas.Part(clean) ?? clean;
    }
}

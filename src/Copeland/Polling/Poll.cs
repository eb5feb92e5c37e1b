using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>One published poll.</summary>
/// <param name="Pollster">Who asked.</param>
/// <param name="Start">First day of fieldwork, if known.</param>
/// <param name="End">Last day of fieldwork.</param>
/// <param name="Published">Day of publication, if known: from then on it counts as known, else from <paramref name="End"/>.</param>
/// <param name="Sample">Respondents, if known.</param>
/// <param name="Shares">Shares as fractions by party code; what is missing to 1 is others.</param>
/// <param name="Mrp">Whether the shares come from a multilevel regression on a large sample rather than from weighted answers.</param>
public sealed record Poll(
    string Pollster, DateOnly? Start, DateOnly End, DateOnly? Published, int? Sample, VoteShares Shares, bool Mrp = false)
{
    /// <summary>The part of Great Britain it was taken in, e.g. <c>Scotland</c>; null for Great Britain or the United Kingdom as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>Days from the first to the last day of fieldwork at which one of them must be misprinted: of the 4,945 embedded polls the longest has 50.</summary>
    internal const int MostDays = 92;

    /// <summary>Fewer respondents than any poll has had: of the embedded ones the smallest has 143.</summary>
    internal const int FewestRespondents = 100;

    /// <summary>The day by whose end the poll was known.</summary>
    public DateOnly Known => Published ?? End;
}

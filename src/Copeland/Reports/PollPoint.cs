namespace Copeland.Reports;

/// <summary>A party's average on a day with its 90% band; fractions.</summary>
/// <param name="Day">The day.</param>
/// <param name="Share">The average.</param>
/// <param name="Low">Lower edge of the band, or the average itself where its error is not told.</param>
/// <param name="High">Upper edge.</param>
internal readonly record struct PollPoint(DateOnly Day, double Share, double Low, double High);

using Copeland.Statistics;

namespace Copeland.Elections;

/// <summary>A constituency.</summary>
/// <param name="Name">Its name, e.g. <c>Copeland</c>.</param>
/// <param name="Country">The country it lies in.</param>
/// <param name="Region">Its region, if given.</param>
/// <param name="Leave">The share of the 2016 referendum vote for Leave, a fraction with its standard deviation; null where unknown.</param>
/// <param name="Electorate">Registered electors, if given.</param>
public sealed record Seat(string Name, Country Country, string? Region, Estimate? Leave, int? Electorate);

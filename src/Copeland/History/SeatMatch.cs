namespace Copeland.History;

/// <summary>What a typed seat name may mean.</summary>
/// <param name="Found">The seat, where the name can mean only one.</param>
/// <param name="Suggestions">Otherwise the likeliest three, best first; empty where a seat was found.</param>
public sealed record SeatMatch(Constituency? Found, IReadOnlyList<Constituency> Suggestions)
{
    /// <summary>The seat of before 2024 that was named, if one was: what was found or is suggested succeeded it.</summary>
    internal FormerSeat? Former { get; init; }
}

namespace Copeland.Tracking;

/// <summary>Days over which a candidate's chance of winning moved for good: one where it jumped, many where it climbed or slid.</summary>
/// <param name="Place">The candidate's place on the ballot.</param>
/// <param name="First">Number of the first day whose change belongs to it; it starts from the chance of the day before.</param>
/// <param name="Last">Number of the last.</param>
internal readonly record struct LastingMove(int Place, int First, int Last);

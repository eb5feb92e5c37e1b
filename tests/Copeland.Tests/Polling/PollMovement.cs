namespace Copeland.Tests.Polling;

/// <summary>How a party's poll average moved over a number of days within a Parliament.</summary>
/// <param name="Parliament">The Parliament's name.</param>
/// <param name="Party">Party code; the Brexit Party and Reform UK are one, under the later name.</param>
/// <param name="From">The first day.</param>
/// <param name="Days">Days to the second.</param>
/// <param name="Share">The average on the first day, a fraction.</param>
/// <param name="LogChange">log(average on the second day / average on the first).</param>
internal sealed record PollMovement(string Parliament, string Party, DateOnly From, int Days, double Share, double LogChange);

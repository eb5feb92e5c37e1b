using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Sensitivity;

/// <summary>
/// One step on the way from one forecast to a later one of the same seat. Steps are taken one after the other, by-elections and polls each in the order they came in,
/// each with all before it, so they add up to the difference of the two forecasts.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="ByElections">The by-elections that were learnt from with it, oldest first.</param>
/// <param name="Polls">The polls that came in with it or were left out, oldest first.</param>
/// <param name="Win">What it did to each candidate's chance of winning, in the order of the later ballot; null for one who did not stand before.</param>
/// <param name="Share">What it did to each mean share, fractions; null likewise.</param>
internal sealed record ChangeStep(
    ChangeKind Kind, IReadOnlyList<Contest> ByElections, IReadOnlyList<Poll> Polls, IReadOnlyList<Difference?> Win, IReadOnlyList<Difference?> Share);

using Copeland.Polling;

namespace Copeland.Sensitivity;

/// <summary>
/// One step on the way from one forecast to a later one of the same seat. Steps are taken in the order in which polls came in, each with
/// all before it, so they add up to the difference of the two forecasts.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Polls">The polls that came in with it or were left out, oldest first.</param>
/// <param name="Win">What it did to each candidate's chance of winning, in the order of the later ballot; null for one who did not stand before.</param>
/// <param name="Share">What it did to each mean share, fractions; null likewise.</param>
internal sealed record ChangeStep(ChangeKind Kind, IReadOnlyList<Poll> Polls, IReadOnlyList<Difference?> Win, IReadOnlyList<Difference?> Share);

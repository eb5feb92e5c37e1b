using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>What polls say about Great Britain: the shares then, the shares now, and how far they may drift until polling day.</summary>
/// <param name="Previous">Shares in Great Britain at the last general election, fractions by party code.</param>
/// <param name="Now">Poll shares as of <paramref name="AsOf"/>, fractions by party code.</param>
/// <param name="AsOf">The last day whose polls were used.</param>
/// <param name="DriftSd">Standard deviation of the log share's movement from <paramref name="AsOf"/> to polling day by party code; 0 on the eve.</param>
/// <param name="StandardError">Standard error of the log share of the average itself by party code (its sampling and house-effect error); empty where the average was given.</param>
/// <param name="PollCount">How many polls the average holds; 0 where the average was given.</param>
/// <param name="HouseEffects">Each pollster's estimated lean by party code, in points of share as fractions.</param>
/// <param name="Warnings">What a reader must know: parties nobody asked about, stale polls.</param>
public sealed record NationalPicture(
    VoteShares Previous,
    VoteShares Now,
    DateOnly AsOf,
    IReadOnlyDictionary<string, double> DriftSd,
    IReadOnlyDictionary<string, double> StandardError,
    int PollCount,
    IReadOnlyList<HouseEffect> HouseEffects,
    IReadOnlyList<string> Warnings);

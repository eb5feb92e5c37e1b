namespace Copeland.Charts.Html;

/// <summary>The model's record on past by-elections beside simpler methods.</summary>
/// <param name="Protocol">How the past was forecast, e.g. <c>each Parliament left out in turn</c>.</param>
/// <param name="Contests">How many by-elections.</param>
/// <param name="Scores">The model first, then the baselines.</param>
public sealed record ModelRecord(string Protocol, int Contests, IReadOnlyList<ModelScore> Scores);

namespace Copeland.Exploration;

/// <summary>How a surface meets the engine at settings it was not made from.</summary>
/// <param name="Settings">How many settings.</param>
/// <param name="Points">The largest difference of an expected share, in points.</param>
/// <param name="Scale">The largest relative difference of the standard deviation of a candidate’s logit.</param>
internal sealed record SurfaceCheck(int Settings, double Points, double Scale);

namespace Copeland.Exploration;

/// <summary>Something that mean logits are a curve of.</summary>
/// <param name="Party">Number of a party of the national picture, whose log share it is; −1 where it is a slider.</param>
/// <param name="Slider">Number of the slider whose value it is; −1 where it is a share.</param>
/// <param name="Low">Its least value; of a share the logarithm.</param>
/// <param name="High">Its greatest.</param>
internal sealed record SurfaceCoordinate(int Party, int Slider, double Low, double High);

namespace Copeland.Exploration;

/// <summary>A warning of the model that begins within a slider's range.</summary>
/// <param name="Slider">Number of the slider.</param>
/// <param name="Value">Where it begins.</param>
/// <param name="Above">Whether it holds above that value; below it otherwise.</param>
/// <param name="Text">The warning.</param>
internal sealed record SliderLimit(int Slider, double Value, bool Above, string Text);

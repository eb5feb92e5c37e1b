namespace Copeland.Sensitivity;

/// <summary>How variance-based indices are estimated.</summary>
/// <param name="BaseSamples">Rows of each base sample, 2 or more; the model is evaluated (inputs + 2) times as often.</param>
/// <param name="Seed">Seed of the sample and of the bootstrap.</param>
/// <param name="Resamples">Bootstrap resamples behind the intervals.</param>
internal readonly record struct SobolSettings(int BaseSamples, ulong Seed, int Resamples = 300);

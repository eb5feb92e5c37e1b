namespace Copeland.Sensitivity;

/// <summary>A model whose inputs are independent and uniform between 0 and 1.</summary>
/// <param name="inputs">One number an input, strictly between 0 and 1.</param>
/// <param name="outputs">Filled with one number an output.</param>
internal delegate void SampledModel(ReadOnlySpan<double> inputs, Span<double> outputs);

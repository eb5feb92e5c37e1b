namespace Copeland.Sensitivity;

/// <summary>A model whose inputs are independent and uniform between 0 and 1, at several points at once: what they have in common need be done once.</summary>
/// <param name="points">One number an input at each, strictly between 0 and 1.</param>
/// <returns>One number an output at each, in the order of the points.</returns>
internal delegate IReadOnlyList<double[]> SampledModel(IReadOnlyList<double[]> points);

namespace Copeland.Model;

/// <summary>One independent source of error of the log shares.</summary>
/// <param name="Source">The source in words, e.g. <c>polls until polling day</c>.</param>
/// <param name="Covariance">Covariance of the candidates' log shares, candidates × candidates in ballot order, positive semi-definite.</param>
/// <param name="StudentScaled">Whether the draw's common Student-t scale multiplies this source (the seat's own error) or not (a plain normal).</param>
internal sealed record UncertaintyComponent(string Source, double[,] Covariance, bool StudentScaled);

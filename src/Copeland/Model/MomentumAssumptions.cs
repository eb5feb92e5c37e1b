namespace Copeland.Model;

/// <summary>How the residuals of a Parliament's earlier by-elections are averaged.</summary>
/// <param name="Days">Days in which a residual's weight falls by a factor e.</param>
/// <param name="Shrinkage">Weight of a residual of zero added to every average, in contests.</param>
/// <param name="ByPrecision">
/// Whether a residual counts by the precision expected of it, (typical scale / its scale)², so that surprises where surprises are
/// usual move less.
/// </param>
public sealed record MomentumAssumptions(double Days = 365, double Shrinkage = 2, bool ByPrecision = false)
{
    /// <summary>Square of the scale (0.45) at which a residual counts once where precision counts.</summary>
    public const double TypicalVariance = 0.2;
}

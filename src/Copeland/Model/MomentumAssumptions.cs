namespace Copeland.Model;

/// <summary>How the residuals of a Parliament's earlier by-elections are averaged.</summary>
/// <param name="Days">Days in which a residual's weight falls by a factor e.</param>
/// <param name="Shrinkage">Weight of a residual of zero added to every average, in contests.</param>
/// <param name="ByPrecision">
/// Whether a residual counts by the precision expected of it, (typical scale / its scale)², so that surprises where surprises are
/// usual move less.
/// </param>
internal sealed record MomentumAssumptions(double Days = 365, double Shrinkage = 2, bool ByPrecision = false)
{
    /// <summary>Square of the scale (0.45) at which a residual counts once where precision counts.</summary>
    public const double TypicalVariance = 0.2;

    /// <summary>
    /// In a seat that has voted before in this Parliament, the part of a family's momentum that is what it showed there; the rest is what it
    /// showed elsewhere. No seat of the history voted twice in one Parliament. In the 13 that had a by-election and are found again at the
    /// next general election, 0.43 of the residual was left by then (90% interval 0.14 to 0.80; error left out one at a time 0.42 on the log
    /// scale, 0.45 with the by-election ignored, 0.49 with all of it carried over), and 0.65 times the coefficient of 0.66 that momentum had
    /// when this was chosen is 0.43; times the 0.56 of the present set it is 0.36, well within that interval.
    /// </summary>
    public const double SeatMemory = 0.65;
}

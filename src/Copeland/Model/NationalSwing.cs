using Copeland.Elections;

namespace Copeland.Model;

/// <summary>Carries the share in the seat that a family sets out from, mostly its last, forward by the national swing, in two ways.</summary>
internal static class NationalSwing
{
    /// <summary>The share (1%) below which neither a prediction nor a previous share is taken at its word.</summary>
    public const double Floor = 0.01;

    /// <summary>The share (0.5%) below which neither end of a ratio of national shares is taken at its word.</summary>
    public const double RatioFloor = 0.005;

    /// <summary>What either of the two swings counts on the log scale in their blend.</summary>
    public const double Half = 0.5;

    /// <summary>The share expected of all other parties together where they did not stand last time (4%).</summary>
    public const double NewOtherShare = 0.04;

    /// <summary>Log of the previous share plus the national change in points, floored at 1%.</summary>
    public static double LogUniform(FamilyStanding standing) => standing.Footing is { } previous
        ? Math.Log(Math.Max(previous + Change(standing), Floor))
        : LogNewcomer(standing);

    /// <summary>Log of the previous share (floored at 1%) times the national ratio.</summary>
    public static double LogProportional(FamilyStanding standing) => standing.Footing is { } previous
        ? Math.Log(Math.Max(Math.Max(previous, Floor) * Ratio(standing), Floor))
        : LogNewcomer(standing);

    /// <summary>Log of the share in the seat last time, floored at 1%; a newcomer's national share.</summary>
    public static double LogPersistence(FamilyStanding standing) => standing.Footing is { } previous
        ? Math.Log(Math.Max(previous, Floor))
        : LogNewcomer(standing);

    /// <summary>The middle of the two swings on the log scale: half uniform, half proportional.</summary>
    public static double LogBlend(FamilyStanding standing) => Half * (LogUniform(standing) + LogProportional(standing));

    private static double Change(FamilyStanding standing) =>
        standing is { NationalNow: { } now, NationalPrevious: { } previous } ? now - previous : 0.0;

    private static double Ratio(FamilyStanding standing) =>
        standing is { NationalNow: { } now, NationalPrevious: { } previous } && previous > 0.0
            ? Math.Max(now, RatioFloor) / Math.Max(previous, RatioFloor)
            : 1.0;

    private static double LogNewcomer(FamilyStanding standing) => standing.Family == Family.Other
        ? Math.Log(NewOtherShare)
        : Math.Log(Math.Max(standing.NationalNow ?? standing.NationalPrevious ?? Floor, Floor));
}

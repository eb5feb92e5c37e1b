namespace Copeland.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>Its variance over its squared scale: ν / (ν − 2), 1 for the normal distribution.</summary>
    /// <param name="degreesOfFreedom">ν, above 2; infinite for the normal distribution.</param>
    public static double VarianceFactor(double degreesOfFreedom) =>
        double.IsFinite(degreesOfFreedom) ? degreesOfFreedom / (degreesOfFreedom - 2) : 1;
}

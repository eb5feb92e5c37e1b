namespace Copeland.Exploration;

/// <summary>
/// Covariances over all settings: what they are as the scenario stands, what each coordinate adds alone, and what two together add
/// beyond that, which is the product of the coordinates' own curves (<see cref="PlanSurface.Basis"/>) times a coefficient.
/// </summary>
/// <param name="Base">By entry of a lower triangle, row by row.</param>
/// <param name="Curves">By entry and coordinate the number of a curve; −1 for none.</param>
/// <param name="Together">By entry the coefficients of pairs of coordinates (1, 0), (2, 0), (2, 1) …; empty where no two do.</param>
internal sealed record SurfaceCovariance(double[] Base, int[][] Curves, double[][] Together);

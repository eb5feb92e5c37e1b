namespace Copeland.Exploration;

/// <summary>An adjustment as a table over the logit of the share before it: equally spaced nodes.</summary>
/// <param name="Place">The candidate's place on the ballot.</param>
/// <param name="Low">The least logit.</param>
/// <param name="High">The greatest.</param>
/// <param name="Shift">By node what the mean logit is moved by.</param>
/// <param name="Variance">By node the variance it adds.</param>
internal sealed record AdjustmentTable(int Place, double Low, double High, double[] Shift, double[] Variance);

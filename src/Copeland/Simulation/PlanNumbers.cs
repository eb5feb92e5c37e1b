using Copeland.Model;

namespace Copeland.Simulation;

/// <summary>What a plan says, before anything is prepared for the kernels.</summary>
/// <param name="MeanLogits">Mean logit of each candidate.</param>
/// <param name="Gaussian">G, candidates × candidates, row by row; empty where shares are Dirichlet.</param>
/// <param name="Student">L, candidates × candidates, row by row; empty where shares are Dirichlet.</param>
/// <param name="DegreesOfFreedom">ν; infinity where all errors are normal.</param>
/// <param name="Dirichlet">α of each candidate; empty where shares are not Dirichlet.</param>
/// <param name="Turnout">Turnout.</param>
/// <param name="Options">What is counted.</param>
internal sealed record PlanNumbers(
    double[] MeanLogits, double[] Gaussian, double[] Student, double DegreesOfFreedom, double[] Dirichlet, TurnoutPrior Turnout, SamplingOptions Options)
{
    /// <summary>Number of candidates.</summary>
    public int Candidates => MeanLogits.Length;

    /// <summary>How finely it is counted.</summary>
    public TallyBins Bins => Options.Bins ?? TallyBins.Fine;
}

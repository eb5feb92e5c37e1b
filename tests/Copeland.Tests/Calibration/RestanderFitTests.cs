using Copeland.Calibration;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Sampling;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Tests.Calibration;

/// <summary>What an outgoing member is worth under another label: planted in simulated results, it is found again.</summary>
public class RestanderFitTests
{
    private const double Planted = 2.0;

    private static readonly DateOnly Of1945 = new(1945, 7, 5);
    private static readonly DateOnly Of2024 = new(2024, 7, 4);

    private static readonly ModelSpecification Specification = new()
    {
        Name = "simulated",
        MeanEffects = [MeanEffects.Base, MeanEffects.Restander],
        ScaleEffects = [ScaleEffects.Common[0] with { PriorMean = -1.2, PriorSd = 0.2 }],
        ScaleSlopePriorSd = 0.1,
        CorrelationPriorSd = 0,
    };

    // Every third ballot of groups on which somebody else stands, and six of them, from 1945 to 1966, with the outgoing member among these.
    private static readonly List<PastContest> Ballots =
    [
        .. ModelledHistory.All.Where(contest => contest.Source.Resolution == ResultResolution.Groups).Where((_, i) => i % 3 == 0),
    ];

    private static readonly List<PastContest> Restanding =
    [
        .. Ballots.Where(ballot => ballot.Contest.Candidates.Any(candidate => candidate.Party.Family == Family.Other)).Take(6)
            .Select(ballot => PastContest.Of(ballot.Source with { Flag = "holder-restood-for-new-party", Sitting = "Oth" })),
    ];

    [Fact]
    public void Fit_APlantedRestander_IsRecoveredHoweverLongAgo()
    {
        var history = Simulated(Planted);
        var fit = new Fold(Specification, history).FitStructural(Of2024, _ => true, null);
        var (value, sd) = Restander(fit);
        Assert.InRange(value, Planted - (2.5 * sd), Planted + (2.5 * sd));
        Assert.True(sd < 0.35, Invariant($"six contests leave ±{sd:0.00}"));
        Assert.True(value > 1.3, Invariant($"{value:0.00} is nearer the prior's 0.7 than what was planted"));
    }

    [Fact]
    public void Fit_RestandersForForecastsOfAnyParliament_WeighTheSame()
    {
        var fold = new Fold(Specification, Simulated(Planted));
        var (then, now) = (Restander(fold.FitStructural(Of1945, _ => true, null)), Restander(fold.FitStructural(Of2024, _ => true, null)));
        Assert.Equal(then.Sd, now.Sd, 0.03);
    }

    [Fact]
    public void Fit_NobodyRestands_LeavesTheJudgement()
    {
        var (value, sd) = Restander(new Fold(Specification, Ballots).FitStructural(Of2024, contest => !contest.Outlook.Standings.Any(s => s.HasRestander), null));
        Assert.Equal(0.7, value, 3);
        Assert.Equal(0.7, sd, 3);
    }

    [Fact]
    public void All_RestandersOfTheHistory_AreThoseOfTheTables() => Assert.Equal(
        ["lincoln-1973", "rochester-and-strood-2014"],
        ModelledHistory.All.Where(contest => contest.Outlook.Standings.Any(standing => standing.HasRestander)).Select(contest => contest.Source.Id));

    private static (double Value, double Sd) Restander(ModelFit fit) => (fit.Parameters[1], Math.Sqrt(fit.Covariance[1, 1]));

    private static List<PastContest> Simulated(double planted)
    {
        var layout = new ParameterLayout(Specification);
        var truth = Vector<double>.Build.DenseOfEnumerable(layout.PriorMean);
        truth[1] = planted;
        var assumptions = new ModelFit(Specification, layout, truth, Matrix<double>.Build.Dense(layout.Count, layout.Count)).ToAssumptions("truth", []);
        var random = new RandomSource(1973, 1, StreamPurpose.Testing);
        var ids = Restanding.Select(contest => contest.Source.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Ballots.Where(ballot => !ids.Contains(ballot.Source.Id)).Concat(Restanding).Select(ballot => SimulatedContest.Of(ballot, assumptions, random))];
    }
}

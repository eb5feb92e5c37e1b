using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>The contest the project is named after, as the model sees it on the eve of poll.</summary>
internal static class Copeland2017
{
    public static VoteShares Previous { get; } = Shares(("Lab", 0.4226), ("Con", 0.3580), ("UKIP", 0.1551), ("LD", 0.0345), ("Green", 0.0298));

    public static Contest Contest { get; } = new(
        new Seat("Copeland", Country.England, "North West", new Estimate(0.592, 0.02), 60602),
        new DateOnly(2017, 2, 23),
        new PreviousResult(new DateOnly(2015, 5, 7), Previous, null, 0.638, Notional: false),
        ["Con"],
        "Lab",
        [.. new[] { "Con", "Lab", "LD", "UKIP", "Green" }.Select(Only), new("Ind-1", PartyCatalogue.BuiltIn["Ind"], "Michael Guest"), new("Ind-2", PartyCatalogue.BuiltIn["Ind"], "Roy Ivinson")]);

    public static NationalPicture Picture { get; } = new(
        Shares(("Con", 0.377), ("Lab", 0.312), ("UKIP", 0.129), ("LD", 0.081), ("Green", 0.038)),
        Shares(("Con", 0.405), ("Lab", 0.264), ("UKIP", 0.127), ("LD", 0.102), ("Green", 0.040)),
        new DateOnly(2017, 2, 22),
        PollingAssumptions.Default.Drift,
        Horizon: 0,
        Warnings: []);

    public static ModelAssumptions Assumptions { get; } = EmbeddedCalibration.For(Contest.PollingDay, Contest.PollingDay.AddDays(-1));

    public static SeatEvidence Evidence { get; } = new(Contest, Picture, Momentum.None);

    public static VoteShares Shares(params (string Code, double Share)[] shares) => new(shares.Select(s => KeyValuePair.Create(s.Code, s.Share)));

    public static SeatPrior Prior(SeatEvidence? evidence = null, ModelAssumptions? assumptions = null) =>
        SeatModel.Build(evidence ?? Evidence, assumptions ?? Assumptions);

    public static double[] CentralShares(SeatPrior prior)
    {
        var shares = new double[prior.CandidateIds.Count];
        Softmax.Of(prior.MeanLogShares, shares);
        return shares;
    }

    /// <summary>The belief where polls ask about one party alone, whose log share may still move by a standard deviation.</summary>
    public static SeatPrior Drifting(string party, double sd)
    {
        var share = Picture.Now[party] ?? 0;
        return Prior(Evidence with { National = Picture with { Now = Shares((party, share)), Horizon = 1, Drift = new Drift(sd / Math.Sqrt((1 - share) / share), 0.5) } });
    }

    private static Candidate Only(string code) => new(code, PartyCatalogue.BuiltIn[code], null);
}

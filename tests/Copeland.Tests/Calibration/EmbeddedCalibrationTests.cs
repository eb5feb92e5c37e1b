using Copeland.Calibration;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Tests.Calibration;

public class EmbeddedCalibrationTests
{
    [Fact]
    public void For_EveryParliamentOfTheHistory_HasASetOfItsOwn()
    {
        foreach (var contest in ModelledHistory.All)
        {
            var parliament = Parliaments.Of(contest.Outlook.Date).Name;
            Assert.Equal($"without-{parliament}-parliament", EmbeddedCalibration.For(contest.Outlook.Date, contest.Outlook.Date.AddDays(-1)).CoefficientSet);
        }
    }

    [Fact]
    public void For_AfterTheHistory_IsThePresentSet()
    {
        // The newest by-election that anything is learnt from, Clacton, was held on 13 August 2026.
        var (day, eve) = (new DateOnly(2026, 12, 10), new DateOnly(2026, 8, 13));
        Assert.Equal("present", EmbeddedCalibration.For(day, eve.AddDays(1)).CoefficientSet);
        Assert.Equal("without-2024-parliament", EmbeddedCalibration.For(day, eve).CoefficientSet);
        Assert.Equal("without-2019-parliament", EmbeddedCalibration.For(new DateOnly(2024, 2, 29), day).CoefficientSet);
    }

    [Fact]
    public void Present_AndTheSetWithoutTheNewestParliament_Differ() =>
        Assert.NotEqual(EmbeddedCalibration.Present["momentum"].Mean, EmbeddedCalibration.For(new DateOnly(2026, 6, 18), new DateOnly(2026, 6, 17))["momentum"].Mean);

    [Fact]
    public void File_WasFittedToTheEmbeddedTables() =>
        Assert.Contains($"\"dataSha256\": \"{HistoryDigest.Sha256}\"", System.Text.Encoding.UTF8.GetString(EmbeddedCalibration.File.Span), StringComparison.Ordinal);

    [Fact]
    public void For_ASetLeftOutFits_DiffersFromThePresentOne()
    {
        var present = EmbeddedCalibration.Present;
        var left = EmbeddedCalibration.For(new DateOnly(2017, 2, 23), new DateOnly(2017, 2, 22));
        Assert.NotEqual(present["momentum"].Mean, left["momentum"].Mean);
        Assert.Equal(SwingRules.All.Select(rule => rule.Name).Order(), left.Rules.Keys.Order());
        Assert.NotNull(left.Structural);
    }

    [Fact]
    public void LeaveOneOut_AnyNumberOfThreads_FitsTheSameBits()
    {
        var (one, two) = (Blend(1), Blend(2));
        Assert.All(one, fit => Assert.Equal(fit.Value.Full.Parameters, two[fit.Key].Full.Parameters));
    }

    private static IReadOnlyDictionary<DateOnly, FittedSet> Blend(int threads) =>
        CoefficientSets.LeaveOneOut(SwingRules.Blend, ModelledHistory.All, null, new FittingWork(threads)).ByParliament;
}

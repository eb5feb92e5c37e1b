using Copeland.Model;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class EffectGlossaryTests
{
    /// <summary>An effect added to the model gets its words, or a reader is told that an analyst made it.</summary>
    [Fact]
    public void Meaning_EveryEffectOfTheModel_IsExplained()
    {
        var contest = ExampleForecasts.Get("six-party").Contest;
        string[] effects = [.. MeanEffects.All.Select(effect => effect.Label), "national swing", .. Enum.GetValues<SeatPollKind>().Select(SeatPollUpdate.Step), EffectGlossary.Showing, ExplanationWords.Field, ExplanationWords.Upsets];
        var analyst = EffectGlossary.Meaning(contest, "adjustment: Con");

        Assert.All(effects.Distinct(), effect => Assert.NotEqual(analyst, EffectGlossary.Meaning(contest, effect)));
        Assert.Contains("the polls of Scotland", EffectGlossary.Meaning(contest, SeatModel.SwingIn + "Scotland"), StringComparison.Ordinal);
        Assert.Contains(EffectGlossary.Showing, MeanEffects.All.Select(effect => effect.Label));
    }
}

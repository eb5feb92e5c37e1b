using Copeland.Model;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class EffectGlossaryTests
{
    /// <summary>An effect added to the model gets its words, or a reader is told that an analyst made it.</summary>
    [Fact]
    public void Meaning_EveryEffectOfTheModel_IsExplained()
    {
        var race = Race.Of(ExampleForecasts.Get("six-party"));
        string[] effects = [.. MeanEffects.All.Select(effect => effect.Label), "national swing", "polls of the seat", "evidence of the seat", ExplanationWords.Field, ExplanationWords.Upsets];
        var analyst = EffectGlossary.Meaning(race, "adjustment: Con");

        Assert.All(effects.Distinct(), effect => Assert.NotEqual(analyst, EffectGlossary.Meaning(race, effect)));
        Assert.Contains("the polls of Scotland", EffectGlossary.Meaning(race, SeatModel.SwingIn + "Scotland"), StringComparison.Ordinal);
        Assert.StartsWith("what polls, estimates and local elections of the seat say", EffectGlossary.Meaning(race, "evidence of the seat"), StringComparison.Ordinal);
    }
}

using Copeland.Elections;
using Copeland.Exploration;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Exploration;

/// <summary>The tables of a page against what the door makes of the same setting.</summary>
public class SurfaceTests
{
    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>
    /// Rochdale: without the Conservatives a main rival is missing, and the Monster Raving Loonies are no longer taken as fringe. Aberdeen
    /// South: the swing is Scotland's, whose polls move, the other parties with them. Southend West: others inherit from rivals who stand aside.
    /// </summary>
    [Theory]
    [InlineData("rochdale-2024.json", "Con")]
    [InlineData("aberdeen-south-2026.json", "Lab")]
    [InlineData("southend-west-2022.json", "UKIP")]
    public void Surface_AtCornersAndOnSmallerBallots_IsTheEnginesBelief(string scenario, string leaves)
    {
        var varied = Varied(scenario);
        var ballot = varied.Base.Contest.Candidates;
        var front = Front(varied);
        List<int> switches = [.. Enumerable.Range(0, ballot.Count).Where(place => place != front.First && place != front.Second).Take(4).Append(ballot.ToList().FindIndex(candidate => candidate.Id == leaves)).Distinct().Order()];
        var sliders = new SliderChoice(varied, front).Of([], Options);
        var surface = new SurfaceFit(varied, sliders, switches, Options).Fit();
        Assert.Equal(scenario.StartsWith("aberdeen", StringComparison.Ordinal), sliders.Any(slider => slider.Part == "Scotland"));
        Assert.All(sliders, slider => Assert.Equal(slider.Part is not null, slider.Party is not null && sliders[0].Part is not null));

        for (var corner = 0; corner < 1 << sliders.Count; corner += 5)
        {
            double[] values = [.. sliders.Select((slider, k) => ((corner >> k) & 1) == 1 ? slider.High : slider.Low)];
            List<string> off = corner % 2 == 0 ? [leaves] : [];
            List<int> standing = [.. Enumerable.Range(0, ballot.Count).Where(place => !off.Contains(ballot[place].Id))];
            var page = SurfaceReading.At(surface, sliders, new SurfaceSetting(values, (1 << sliders.Count) - 1, standing));
            var engine = SeatBeliefs.Plain(varied.Without(off, [.. sliders.Select((slider, k) => slider.At(values[k]))]));

            double[] expected = new double[standing.Count], read = new double[standing.Count];
            Softmax.Of(engine.Means, expected);
            Softmax.Of(page.Means, read);
            Assert.All(expected.Zip(read), pair => Assert.InRange(pair.Second - pair.First, -0.001, 0.001));
            Assert.All(Enumerable.Range(0, standing.Count), row => Assert.InRange(
                Math.Sqrt((page.Student[row, row] + page.Normal[row, row]) / (engine.Student[row, row] + engine.Normal[row, row])), 0.97, 1.03));
        }
    }

    /// <summary>Of an average that is given the others keep their shares: as many of three move as have room to rise, and what does not is said.</summary>
    [Theory]
    [InlineData("Con 41, Lab 26, UKIP 12, LD 9", 3, null)]
    [InlineData("Con 42, Lab 27, UKIP 13, LD 11, Green 4", 1, "One share in polls moves on this page: the average that the scenario gives holds 97% of the vote, ")]
    [InlineData("Con 43, Lab 28, UKIP 13, LD 12, Green 4", 0, "No share in polls moves on this page: the average that the scenario gives holds 100% of the vote, ")]
    public void Of_AScenarioWithAnAverage_MovesWhatHasRoom(string average, int shares, string? missing)
    {
        var scenario = TestScenarios.Committed("copeland-2017.json");
        var varied = new VariedScenario(scenario with { National = new NationalSource.Average(Shares(average)) });
        var choice = new SliderChoice(varied, Front(varied));
        var sliders = choice.Of([], Options);
        Assert.Equal(shares, sliders.Count(slider => slider.Party is not null));
        Assert.Contains(sliders, slider => slider.Address.StartsWith("national.swingPct.", StringComparison.Ordinal));
        Assert.All(sliders, slider => Assert.True(slider.Low < slider.Present && slider.Present < slider.High));
        Assert.StartsWith(missing ?? "", choice.Missing ?? "", StringComparison.Ordinal);
        Assert.Equal(missing is null, choice.Missing is null);
    }

    /// <summary>An average of Scotland that is given does not move, nor do polls of Great Britain in its place.</summary>
    [Fact]
    public void Of_AnAverageOfTheSeatsPart_MovesNoShares()
    {
        var scenario = TestScenarios.Committed("aberdeen-south-2026.json");
        var varied = new VariedScenario(scenario with { Part = scenario.Part! with { Average = Shares("SNP 34, Lab 17, Reform 16, Con 11, LD 9, Green 8") } });
        var choice = new SliderChoice(varied, Front(varied));
        Assert.All(choice.Of([], Options), slider => Assert.DoesNotContain("national", slider.Address, StringComparison.Ordinal));
        Assert.StartsWith("No share in polls moves on this page: the scenario gives the average of Scotland, ", choice.Missing, StringComparison.Ordinal);
        var refused = Assert.Throws<ExplorationException>(() => choice.Of([VaryRequest.Parse("national.parts.Scotland.averagePct.SNP")], Options));
        Assert.Contains("Give polls of Scotland instead, or use sweep or sensitivity.", refused.Message, StringComparison.Ordinal);
    }

    private static VoteShares Shares(string text) =>
        new(text.Split(", ").Select(share => share.Split(' ')).Select(share => KeyValuePair.Create(share[0], double.Parse(share[1], CultureInfo.InvariantCulture) / 100)));

    [Fact]
    public void SeatPolls_ForEverySetOfThoseWhoLeave_AreTheDoorsFigures()
    {
        var varied = Varied("rochester-and-strood-2014.json");
        var ballot = varied.Base.Contest.Candidates;
        List<int> switches = [.. new[] { "Lab", "Green", "BF", "MRLP" }.Select(id => ballot.ToList().FindIndex(candidate => candidate.Id == id)).Order()];
        var tables = SeatPollTables.Of(varied, switches, Options)!;

        foreach (var off in new[] { Array.Empty<string>(), ["Lab"], ["Green", "BF"], ["Lab", "Green"] })
        {
            var evidence = varied.Without(off).Evidence;
            var figures = SeatPollFigures.Of(evidence);
            for (var poll = 0; poll < evidence.SeatPolls.Count; poll++)
            {
                var source = tables.Sources[poll];
                var key = source.Switches.Select((place, bit) => off.Contains(ballot[place].Id) ? 0 : 1 << bit).Sum();
                Assert.Equal(
                    figures.Where(figure => figure.Poll == poll).Select(figure => (string.Join(' ', figure.Places.Select(place => evidence.Contest.Candidates[place].Id)), figure.LogShare)),
                    source.Sets[key].Select(figure => (string.Join(' ', figure.Places.Select(place => ballot[place].Id).Except(off)), figure.LogShare)));
            }
        }
    }

    [Fact]
    public void Explore_ThePollsOfTheSeatTwiceAsUncertain_IsASliderOfItsPage()
    {
        var varied = Varied("rochester-and-strood-2014.json");
        var sliders = new SliderChoice(varied, Front(varied)).Of([], Options);
        var slider = Assert.Single(sliders, slider => slider.Address == SliderChoice.SeatPollError);
        Assert.Equal((1.0, 0.5, 2.0), (slider.Present, slider.Low, slider.High));
        Assert.InRange(sliders.Count, 1, SliderChoice.MostSliders);
    }

    private static FrontRunners Front(VariedScenario varied) =>
        FrontRunners.Of(Forecaster.Run(varied.Base, varied.Base.Simulation with { Draws = 20_000, Precision = null }).Candidates);

    private static VariedScenario Varied(string scenario) => new(TestScenarios.Committed(scenario));
}

using System.Text;

using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Forecasts;

/// <summary>
/// Forecasts of a few hundred draws to the last digit: whatever changes a published number changes one here, and a pull request shows which.
/// To accept a change, say it in the CHANGELOG, run the tests with COPELAND_ACCEPT=1 and commit the files.
/// </summary>
public class SmallForecastTests
{
    public static TheoryData<string, string[]> Forecasts => new()
    {
        { "copeland", [] },
        { "copeland-sobol", ["simulation.method=sobol", "seat.leavePctSd=4", "turnout.meanPct=48"] },
        { "aberdeen-south-2026", [] },
        { "makerfield-2026", [] },
        { "bradford-west-2012-insurgent", ["national.averagePct.Lab=40"] },
        { "brecon-and-radnorshire-2019", ["model.governmentPenalty.mean=-0.4", "seat.leavePctSd=3"] },
        { "hamilton-1967", [] },
    };

    [Theory]
    [MemberData(nameof(Forecasts))]
    public void Run_AFewDraws_GivesTheCommittedNumbers(string name, string[] changes)
    {
        string[] all = [.. changes, "simulation.draws=256", "simulation.seed=11"];
        var scenario = name.StartsWith("copeland", StringComparison.Ordinal) ? TestScenarios.Copeland2017(all) : TestScenarios.Committed($"{name}.json", all);
        var document = Encoding.UTF8.GetString(ForecastJson.Write(Forecaster.Run(scenario)));
        Golden.AssertIs(document, "Forecasts", "Small", name + ".json");
    }
}

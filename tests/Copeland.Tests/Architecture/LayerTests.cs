using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Copeland.Tests.Architecture;

/// <summary>Who may use whom: the table of src/README.md, checked on the compiled assemblies.</summary>
public class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader().LoadAssemblies(
        typeof(Copeland.Elections.Party).Assembly,
        System.Reflection.Assembly.Load("Copeland.Charts"),
        System.Reflection.Assembly.Load("Copeland.Cli")).Build();

    /// <summary>Each namespace and what of ours it may use besides itself.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Writing"] = [],
        ["Elections"] = ["Statistics"],
        ["Statistics"] = [],
        ["Sampling"] = ["Statistics"],
        ["Polling"] = ["Writing", "Elections", "Statistics"],
        ["Model"] = ["Writing", "Elections", "Statistics", "Polling"],
        ["History"] = ["Elections", "Statistics", "Polling"],
        ["Calibration"] = ["Elections", "Statistics", "Polling", "Model", "History"],
        ["Simulation"] = ["Elections", "Statistics", "Sampling", "Model"],
        ["Inputs"] = ["Statistics"],
        ["Scenarios"] = ["Writing", "Elections", "Statistics", "Polling", "Model", "History", "Calibration", "Simulation", "Inputs"],
        ["Forecasts"] = ["Elections", "Statistics", "Sampling", "Polling", "Model", "History", "Calibration", "Simulation", "Scenarios", "Inputs"],
        ["Sensitivity"] = ["Elections", "Statistics", "Sampling", "Polling", "Model", "Calibration", "Simulation", "Scenarios", "Forecasts", "Inputs"],
        ["Exploration"] = ["Writing", "Elections", "Statistics", "Sampling", "Polling", "Model", "Calibration", "Simulation", "Scenarios", "Forecasts", "Sensitivity", "Inputs"],
        ["Outlooks"] = ["Elections", "Statistics", "Polling", "Model", "History", "Calibration", "Simulation", "Scenarios", "Forecasts", "Inputs"],
        ["Tracking"] = ["Elections", "Statistics", "Sampling", "Polling", "Model", "Calibration", "Simulation", "Scenarios", "Forecasts", "Inputs"],
        ["Backtesting"] =
            ["Elections", "Statistics", "Sampling", "Polling", "Model", "History", "Calibration", "Simulation", "Scenarios", "Forecasts", "Inputs"],
        ["Reports"] = ["Writing", "Elections", "Statistics", "Polling", "Model", "Calibration", "Forecasts", "Sensitivity", "Outlooks", "Tracking", "Backtesting", "Inputs"],
        ["Charts"] = ["Writing", "Elections", "Statistics", "Polling", "Model", "Calibration", "Forecasts", "Sensitivity", "Exploration", "Outlooks", "Tracking", "Backtesting", "Reports", "Inputs"],
    };

    public static TheoryData<string> Namespaces => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void Namespace_UsesOnlyWhatStandsAboveIt(string name)
    {
        var forbidden = MayUse.Keys.Append("Cli").Where(other => other != name && !MayUse[name].Contains(other));
        Check(Types().That().ResideInNamespaceMatching(Pattern(name))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern([.. forbidden])))
            .WithoutRequiringPositiveResults());
    }

    [Fact]
    public void Engine_EveryNamespace_StandsInTheTable()
    {
        var unknown = Architecture.Types.Where(type => type.Assembly.Name.StartsWith("Copeland", StringComparison.Ordinal))
            .Select(type => type.Namespace.FullName).Where(name => name.StartsWith("Copeland.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[1]).Distinct().Where(name => name != "Cli" && !MayUse.ContainsKey(name));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Scenario_IsOpenedAtTheDoor()
    {
        Check(Types().That().ResideInNamespaceMatching(Pattern("Elections", "Statistics", "Sampling", "Polling", "Model", "History", "Calibration", "Simulation", "Reports", "Charts"))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern("Scenarios"))));
    }

    [Fact]
    public void FilesConsoleAndClock_AreTheCommandLinesAlone()
    {
        Check(Types().That().ResideInNamespaceMatching(Pattern([.. MayUse.Keys]))
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(@"^System\.(IO\.(File|Directory|FileInfo|DirectoryInfo|FileStream|Path)|Console|TimeProvider|Diagnostics\.Stopwatch)$"));
    }

    [Fact]
    public void ScottPlotAndSkia_AreTheChartsAlone()
    {
        Check(Types().That().ResideInNamespaceMatching(Pattern([.. MayUse.Keys.Where(name => name != "Charts"), "Cli"]))
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^(ScottPlot|SkiaSharp|HarfBuzzSharp)(\.|$)"));
    }

    private static string Pattern(params string[] names) => $@"^Copeland\.({string.Join('|', names)})(\.|$)";

    private static void Check(IArchRule rule) => rule.Check(Architecture);
}

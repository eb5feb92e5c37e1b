using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Tests.Reports;

/// <summary>The contests that every word and picture has to cope with.</summary>
internal static class ExampleForecasts
{
    private static readonly Lazy<IReadOnlyDictionary<string, Forecast>> Built = new(() => new Dictionary<string, Forecast>
    {
        ["six-party"] = SixParty().Build(),
        ["two-party"] = new SimulatedForecast(
            "Witney", "Con", new("Con", 0.56, 0.16, 0.60), new("LD", 0.44, 0.2, 0.40))
        { Electorate = null, Market = false }.Build(),
        ["runaway"] = new SimulatedForecast(
            "Barking", "Lab", new("Con", 0.16, 0.2, 0.163), new("Lab", 0.62, 0.1, 0.577), new("UKIP", 0.17, 0.25, 0.222),
            new("Green", 0.03, 0.3, 0.021)).Build(),
        ["dead-heat"] = new SimulatedForecast(
            "Stoke-on-Trent Central", "Lab", new("Lab", 0.36, 0.18, 0.393), new("UKIP", 0.36, 0.18, 0.227), new("Con", 0.2, 0.2, 0.225),
            new("LD", 0.08, 0.3, 0.042))
        { Explained = false }.Build(),
        ["three-way"] = new SimulatedForecast(
            "Inverclyde", "SNP", new("SNP", 0.33, 0.2, 0.38), new("Lab", 0.315, 0.2, 0.36), new("Reform", 0.295, 0.27, null),
            new("Con", 0.06, 0.3, 0.15)).Build(),
        ["long-names"] = LongNames().Build(),
        ["crowded"] = Crowded().Build(),
    });

    public static IEnumerable<string> Names => Built.Value.Keys;

    public static TheoryData<string> All => [.. Names];

    public static Forecast Get(string name) => Built.Value[name];

    public static SimulatedForecast SixParty() => new(
        "Copeland", "Lab",
        new("Con", 0.40, 0.17, 0.358, "Trudy Harrison"), new("Lab", 0.39, 0.15, 0.423, "Gillian Troughton"),
        new("UKIP", 0.08, 0.35, 0.155, "Fiona Mills"), new("LD", 0.07, 0.35, 0.035, "Rebecca Hanson"),
        new("Green", 0.02, 0.4, 0.03, "Jack Lenox"), new("Ind", 0.02, 0.6, null, "Michael Guest", "Ind-1"),
        new("Ind", 0.006, 0.6, null, "Roy Ivinson", "Ind-2"));

    private static SimulatedForecast LongNames() => new(
        "Caithness, Sutherland and Easter Ross → Ynys Môn", "PC",
        new("PC", 0.34, 0.2, 0.41, "Siân Gŵenllian-Ffŵcs Llŵyd"), new("LD", 0.31, 0.25, 0.28, "Zoë Brontë-Cholmondeley-Featherstonehaugh"),
        new("IAB", 0.2, 0.35, 0.12, "Dr Æthelred O’Shaughnessy"), new("Ind", 0.1, 0.5, null, "Andrew Bartholomew Featherstonehaugh-Cholmondeley de Montmorency", "Ind-1"),
        new("Lab", 0.05, 0.3, 0.09, "Ann <b>Bold</b>"))
    {
        Title = "Ynys Môn ≥ 50% <script>alert(1)</script> by-election",
        Parties = PartyCatalogue.BuiltIn.With(
            [new Party("IAB", "Independents Against Bureaucracy for a Cleaner Greener Coast", "#FFF7C0", Family.Other)]),
    };

    private static SimulatedForecast Crowded() => new(
        "Haltemprice and Howden", "Con",
        [
            new("Con", 0.42, 0.15, 0.475), new("Green", 0.14, 0.4, 0.02), new("Lab", 0.12, 0.3, 0.13), new("LD", 0.11, 0.3, 0.36),
            .. Enumerable.Range(1, 22).Select(number => new Stand("Ind", 0.01, 0.8, null, number % 3 == 0 ? null : Invariant($"Candidate Number {number}"), Invariant($"Ind-{number}"))),
        ]);
}

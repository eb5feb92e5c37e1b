namespace Copeland.Charts.Html;

/// <summary>Something a forecast was made from.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Source">Where it comes from; empty where the scenario does not say.</param>
public sealed record ReportFact(string Name, string Value, string Source);

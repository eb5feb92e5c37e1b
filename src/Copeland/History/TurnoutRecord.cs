namespace Copeland.History;

/// <summary>The lowest and the highest turnout of the by-elections that the history holds, as fractions.</summary>
internal static class TurnoutRecord
{
    private static readonly Lazy<double[]> Known = new(() => [.. ByElections.All.Select(contest => contest.Turnout).OfType<double>().Order()]);

    /// <summary>The lowest.</summary>
    public static double Lowest => Known.Value[0];

    /// <summary>The highest.</summary>
    public static double Highest => Known.Value[^1];
}

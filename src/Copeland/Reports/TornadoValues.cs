namespace Copeland.Reports;

/// <summary>What stands beside a bar, in the order of its ends.</summary>
/// <param name="Left">At the bar's left end; empty where nothing stands beside it.</param>
/// <param name="Now">As it stands; null where the heading says it of all bars.</param>
/// <param name="Right">At the bar's right end.</param>
internal sealed record TornadoValues(string Left, string? Now, string Right)
{
    /// <summary>What <see cref="Columns"/> are, where the heading of the bars does not say it.</summary>
    public TornadoValues Heads => Now is null ? None : new("left", "now", "right");

    /// <summary>Nothing.</summary>
    public static readonly TornadoValues None = new("", null, "");

    /// <summary>In a line: <c>45.9% ← 41.1% → 36.6%</c>, <c>−7.1 to +6.3</c>.</summary>
    public string Line => Left.Length == 0 ? "" : Now is null ? $"{Left} to {Right}" : $"{Left} ← {Now} → {Right}";

    /// <summary>In columns.</summary>
    public IReadOnlyList<string> Columns => Left.Length == 0 ? [] : Now is null ? [Left, Right] : [Left, Now, Right];
}

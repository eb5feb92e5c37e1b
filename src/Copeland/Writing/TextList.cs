namespace Copeland.Writing;

/// <summary>Lists in British style.</summary>
internal static class TextList
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>; empty where there is nothing.</summary>
    public static string And(IReadOnlyList<string> parts) => Of(parts, "and");

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>; empty where there is nothing.</summary>
    public static string Or(IReadOnlyList<string> parts) => Of(parts, "or");

    private static string Of(IReadOnlyList<string> parts, string last) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.SkipLast(1))} {last} {parts[^1]}",
    };
}

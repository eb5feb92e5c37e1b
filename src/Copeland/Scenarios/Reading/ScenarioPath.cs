namespace Copeland.Scenarios.Reading;

/// <summary>Addresses of values, written as <c>national.polls[3].sharesPct.Con</c>.</summary>
internal static class ScenarioPath
{
    /// <summary>The address of a member.</summary>
    public static string Join(string path, string name) => path.Length == 0 ? Shown(name) : $"{path}.{Shown(name)}";

    /// <summary>The address of an array's element, from 0.</summary>
    public static string Element(string path, int index) => Invariant($"{path}[{index}]");

    /// <summary>The parts of an address: names and, for elements, numbers.</summary>
    /// <returns>The parts, or null where the address is malformed.</returns>
    public static IReadOnlyList<object>? Parse(string address)
    {
        var parts = new List<object>();
        foreach (var piece in address.Split('.'))
        {
            var bracket = piece.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? piece : piece[..bracket];
            if (name.Length == 0)
            {
                return null;
            }

            parts.Add(name);
            if (bracket >= 0 && !AddIndices(parts, piece[bracket..]))
            {
                return null;
            }
        }

        return parts;
    }

    private static bool AddIndices(List<object> parts, string brackets)
    {
        if (!brackets.EndsWith(']'))
        {
            return false;
        }

        foreach (var inner in brackets[1..^1].Split("]["))
        {
            if (!int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                return false;
            }

            parts.Add(index);
        }

        return true;
    }

    /// <summary>Names are the user's: line breaks, escape codes and endless ones stay out of messages.</summary>
    private static string Shown(string name) => Quoted.Plain(name, 60);
}

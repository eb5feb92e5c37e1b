using Copeland.Scenarios.Catalogue;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios;

/// <summary>Addresses of a scenario's values, written as <c>national.polls[3].sharesPct.Con</c>: what <c>--set</c> takes and messages name.</summary>
internal static class ScenarioAddress
{
    /// <summary>
    /// Whether a number stands at an address: true for <c>seat.leavePct</c>, false for <c>title</c> or <c>seat</c>, null where the schema
    /// has no such address. Whether a scenario has it (a third poll, a party) only <see cref="ScenarioValidator"/> can say.
    /// </summary>
    public static bool? IsNumber(string address)
    {
        if (ScenarioAddress.Parse(address) is not { } parts)
        {
            return null;
        }

        return InputCatalogue.Find(address) is not null ? true : FieldShape.At(parts) is { } shape ? shape.IsNumber : null;
    }

    /// <summary>The address of a member.</summary>
    internal static string Join(string path, string name) => path.Length == 0 ? Shown(name) : $"{path}.{Shown(name)}";

    /// <summary>The address of an array's element, from 0.</summary>
    internal static string Element(string path, int index) => Invariant($"{path}[{index}]");

    /// <summary>The parts of an address: names and, for elements, numbers.</summary>
    /// <returns>The parts, or null where the address is malformed.</returns>
    internal static IReadOnlyList<object>? Parse(string address)
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

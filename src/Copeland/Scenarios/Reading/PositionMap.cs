using System.Text.Json;

namespace Copeland.Scenarios.Reading;

/// <summary>Where each value stands, by its address: values at themselves, objects and lists at their names.</summary>
internal sealed class PositionMap
{
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> names = new(StringComparer.Ordinal);
    private readonly SourceSpan whole;

    /// <summary>The places of a scenario's values.</summary>
    public PositionMap(SourceNode root)
    {
        whole = root.Span;
        Walk(root, string.Empty);
    }

    /// <summary>One place for every address: that of a change from the command line.</summary>
    public PositionMap(SourceSpan place) => whole = place;

    /// <summary>The place of an address; of what contains it where the address itself is not there.</summary>
    public SourceSpan this[string path]
    {
        get
        {
            while (path.Length > 0)
            {
                if (places.TryGetValue(path, out var place))
                {
                    return place;
                }

                path = path[..Math.Max(0, path.AsSpan().LastIndexOfAny('.', '['))];
            }

            return whole;
        }
    }

    /// <summary>The place of the name that an address ends with, where it is a name in a file.</summary>
    public SourceSpan NameOf(string path) => names.TryGetValue(path, out var place) ? place : this[path];

    private void Walk(SourceNode node, string path)
    {
        foreach (var member in node.Members)
        {
            var here = ScenarioAddress.Join(path, member.Name);
            names[here] = member.NameSpan;
            places[here] = member.Value.Kind is JsonValueKind.Object or JsonValueKind.Array ? member.NameSpan : member.Value.Span;
            Walk(member.Value, here);
        }

        for (var i = 0; i < node.Elements.Count; i++)
        {
            var here = ScenarioAddress.Element(path, i);
            places[here] = node.Elements[i].Span;
            Walk(node.Elements[i], here);
        }
    }
}

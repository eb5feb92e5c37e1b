using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Copeland.Elections;

namespace Copeland.Scenarios.Reading;

/// <summary>One change on its way down the tree.</summary>
/// <param name="parts">The address: names, and numbers for elements of lists.</param>
/// <param name="place">Where the address stands.</param>
/// <param name="valueStart">The byte where the value begins.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class TreeEdit(IReadOnlyList<object> parts, SourceSpan place, int valueStart, ProblemList problems)
{
    /// <summary>The tree with the value changed, or null where the address is wrong.</summary>
    public SourceNode? Set(SourceNode root) => Set(root, FieldShape.Scenario, 0, string.Empty);

    /// <summary>Whether the tree has a value there.</summary>
    public bool Exists(SourceNode root)
    {
        SourceNode? here = root;
        foreach (var part in parts)
        {
            here = part switch
            {
                string name => here?.Given(name),
                int index when index < here?.Elements.Count => here.Elements[index],
                _ => null,
            };
        }

        return here is not null;
    }

    private SourceNode? Set(SourceNode? node, FieldShape shape, int depth, string path)
    {
        if (depth == parts.Count)
        {
            return Value(shape);
        }

        return (shape.Kind, parts[depth]) switch
        {
            (JsonTypeInfoKind.Object, string name) => Member(node, shape, depth, (path, name)),
            (JsonTypeInfoKind.Dictionary, string name) => Below(AsObject(node, shape), shape.Element(), depth, (path, name)),
            (JsonTypeInfoKind.Enumerable, int index) => Element(node, shape.Element(), depth, (path, index)),
            (JsonTypeInfoKind.Enumerable, _) => Fail(path, "is a list; its entries are counted from 0. Write the number in brackets, like candidates[0].name."),
            (_, int) => Fail(path, "is no list, so it has no numbered entries. Remove the brackets."),
            _ => Fail(path, "is a single value; nothing lies below it. Shorten the address."),
        };
    }

    private SourceNode? Member(SourceNode? node, FieldShape shape, int depth, (string Path, string Name) step)
    {
        if (shape.Member(step.Name) is { } inner)
        {
            return Below(AsObject(node, shape), inner, depth, step);
        }

        var names = depth == 0 ? [.. shape.Names, ChangeList.TurnoutName] : shape.Names;
        var near = DidYouMean.Question(step.Name, names);
        return Fail(ScenarioAddress.Join(step.Path, step.Name), $"is no known name; allowed here: {string.Join(", ", names)}.{(near.Length > 0 ? near : " Correct the address.")}");
    }

    private SourceNode? Below(SourceNode node, FieldShape inner, int depth, (string Path, string Name) step)
    {
        var value = Set(node.Given(step.Name), inner, depth + 1, ScenarioAddress.Join(step.Path, step.Name));
        return value is null ? null
            : value.Kind == JsonValueKind.Null && depth == parts.Count - 1 ? node.Without(step.Name)
            : node.With(new SourceMember(step.Name, place, value));
    }

    private SourceNode? Element(SourceNode? node, FieldShape inner, int depth, (string Path, int Index) step)
    {
        var count = node?.Elements.Count ?? 0;
        if (node is null || step.Index >= count)
        {
            var allowed = count == 0 ? "the list is empty" : Invariant($"its entries are 0 to {count - 1}");
            return Fail(ScenarioAddress.Element(step.Path, step.Index), $"does not exist; {allowed}. Correct the number.");
        }

        var value = Set(node.Elements[step.Index], inner, depth + 1, ScenarioAddress.Element(step.Path, step.Index));
        return value is null ? null : node with { Elements = [.. node.Elements.Select((element, index) => index == step.Index ? value : element)] };
    }

    /// <summary>The object to change; a missing one is made, and a bare number opens into its mean, known exactly.</summary>
    private SourceNode AsObject(SourceNode? node, FieldShape shape)
    {
        var empty = new SourceNode { Kind = JsonValueKind.Object, Span = place };
        return node switch
        {
            { Kind: JsonValueKind.Object } => node,
            { Kind: JsonValueKind.Number } when shape.AllowsNumber => empty
                .With(new SourceMember("mean", place, node))
                .With(new SourceMember("sd", place, node with { Text = "0" })),
            _ => empty,
        };
    }

    /// <summary>A JSON value, or else the bare characters as text; where text belongs, characters are always text.</summary>
    public SourceNode Value(FieldShape shape)
    {
        var raw = Encoding.UTF8.GetString(place.Source.Bytes[valueStart..]);
        var span = new SourceSpan(place.Source, valueStart, place.Source.Bytes.Length - valueStart);
        var bare = new SourceNode { Kind = JsonValueKind.String, Span = span, Text = raw };
        var attempt = new ProblemList();
        var parsed = raw.Length == 0 ? null : SourceParser.Parse(place.Source, attempt, valueStart);
        if (parsed is null || !attempt.IsEmpty)
        {
            return bare;
        }

        var text = shape.Type == typeof(string) || shape.Type == typeof(DateOnly);
        return text && parsed.Kind is not (JsonValueKind.String or JsonValueKind.Null) ? bare : parsed;
    }

    private SourceNode? Fail(string path, string message)
    {
        problems.Add(place, path, message);
        return null;
    }
}

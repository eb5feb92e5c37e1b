using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Copeland.Elections;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Reading;

/// <summary>
/// Compares a value with what the document types allow and reports everything that does not fit. What fits is returned in a
/// form that deserialises; what does not is left out, so that the rules of meaning can still be checked on the rest.
/// </summary>
internal sealed class StructureCheck(ProblemList problems)
{
    private readonly ScalarCheck scalars = new(problems);

    /// <summary>The part of a value that fits, or null.</summary>
    public SourceNode? Fitting(SourceNode node, FieldShape shape, string path, SourceSpan place) => shape.Kind switch
    {
        JsonTypeInfoKind.Object when shape.AllowsNumber && node.Kind == JsonValueKind.Number => Exact(node, shape, path),
        JsonTypeInfoKind.Object => Is(JsonValueKind.Object, node, shape, path) ? Object(node, shape, path, place) : null,
        JsonTypeInfoKind.Dictionary => Is(JsonValueKind.Object, node, shape, path) ? Map(node, shape, path) : null,
        JsonTypeInfoKind.Enumerable => Is(JsonValueKind.Array, node, shape, path) ? List(node, shape, path, place) : null,
        _ => scalars.Fitting(node, shape, path),
    };

    private bool Is(JsonValueKind kind, SourceNode node, FieldShape shape, string path)
    {
        if (node.Kind != kind)
        {
            scalars.ReportKind(node, shape, path);
        }

        return node.Kind == kind;
    }

    private SourceNode Object(SourceNode node, FieldShape shape, string path, SourceSpan place)
    {
        var fitting = new List<SourceMember>();
        foreach (var member in node.Members)
        {
            var here = ScenarioAddress.Join(path, member.Name);
            if (shape.Member(member.Name) is not { } inner)
            {
                ReportUnknown(member, shape, here);
            }
            else if (member.Value.Kind != JsonValueKind.Null && Fitting(member.Value, inner, here, member.NameSpan) is { } value)
            {
                fitting.Add(member with { Value = value });
            }
        }

        var misspelt = node.Members.Where(member => shape.Member(member.Name) is null)
            .Select(member => DidYouMean.Nearest(member.Name, shape.Names)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in shape.RequiredNames.Where(name => node.Given(name) is null && !misspelt.Contains(name)))
        {
            var allowed = shape.Member(name)?.InWords() ?? "a value";
            problems.Add(node.Member(name)?.NameSpan ?? place, ScenarioAddress.Join(path, name), $"is missing; {allowed} is required here. Add \"{name}\".");
        }

        return node with { Members = fitting };
    }

    private void ReportUnknown(SourceMember member, FieldShape shape, string path)
    {
        var near = DidYouMean.Nearest(member.Name, shape.Names);
        var remedy = near is null ? "Remove it, or write it as a // comment." : $"Did you mean \"{near}\"?";
        problems.Add(member.NameSpan, path, $"is no known name; allowed here: {string.Join(", ", shape.Names)}. {remedy}");
    }

    private SourceNode Map(SourceNode node, FieldShape shape, string path)
    {
        var fitting = new List<SourceMember>();
        var inner = shape.Element();
        foreach (var member in node.Members)
        {
            var here = ScenarioAddress.Join(path, member.Name);
            if (Fitting(member.Value, inner, here, member.NameSpan) is { } value)
            {
                fitting.Add(member with { Value = value });
            }
        }

        return node with { Members = fitting };
    }

    private SourceNode List(SourceNode node, FieldShape shape, string path, SourceSpan place)
    {
        var limits = shape.Attribute<ListLengthAttribute>();
        if (limits is not null && (node.Elements.Count < limits.MinimumLength || node.Elements.Count > limits.MaximumLength))
        {
            var remedy = node.Elements.Count < limits.MinimumLength ? "Add the missing ones." : "Take some out.";
            var entries = node.Elements.Count == 1 ? "entry" : "entries";
            problems.Add(place, path, Invariant($"has {node.Elements.Count} {entries}; {limits.MinimumLength} to {limits.MaximumLength:N0} are allowed. {remedy}"));
        }

        var inner = shape.Element();
        var fitting = new List<SourceNode>();
        foreach (var element in node.Elements.Take(limits?.MaximumLength ?? int.MaxValue))
        {
            var here = ScenarioAddress.Element(path, fitting.Count);
            fitting.Add(Fitting(element, inner, here, element.Span) ?? element with { Kind = JsonValueKind.Null, Members = [], Elements = [] });
        }

        return node with { Elements = fitting };
    }

    /// <summary>A bare number in the place of an estimate is its mean, known exactly.</summary>
    private SourceNode? Exact(SourceNode node, FieldShape shape, string path)
    {
        const string Mean = "mean";
        if (shape.Member(Mean) is not { } mean || Fitting(node, mean, path, node.Span) is not { } value)
        {
            return null;
        }

        var zero = node with { Kind = JsonValueKind.Number, Text = "0" };
        return node with
        {
            Kind = JsonValueKind.Object,
            Members = [new SourceMember(Mean, node.Span, value), new SourceMember("sd", node.Span, zero)],
        };
    }
}

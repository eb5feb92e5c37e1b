using System.Text.Json;

namespace Copeland.Scenarios.Reading;

/// <summary>A JSON value that remembers where it was read, so that values keep their place through merging and overriding.</summary>
internal sealed record SourceNode
{
    /// <summary>Object, array, string, number, true, false or null.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>Where the value stands; for objects and arrays their opening bracket.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>A string's characters, or the spelling of a number.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>An object's members in order; names are unique.</summary>
    public IReadOnlyList<SourceMember> Members { get; init; } = [];

    /// <summary>An array's elements in order.</summary>
    public IReadOnlyList<SourceNode> Elements { get; init; } = [];

    /// <summary>The member of a name, or null.</summary>
    public SourceMember? Member(string name) =>
        Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal));

    /// <summary>The value of a member that is there and is not <c>null</c>.</summary>
    public SourceNode? Given(string name) => Member(name)?.Value is { Kind: not JsonValueKind.Null } value ? value : null;

    /// <summary>This object with one member set: in its place if the name is there, else at the end.</summary>
    public SourceNode With(SourceMember changed)
    {
        var found = Member(changed.Name) is not null;
        return this with
        {
            Members = found
                ? [.. Members.Select(member => string.Equals(member.Name, changed.Name, StringComparison.Ordinal) ? changed : member)]
                : [.. Members, changed],
        };
    }

    /// <summary>This object without a member.</summary>
    public SourceNode Without(string name) =>
        this with { Members = [.. Members.Where(member => !string.Equals(member.Name, name, StringComparison.Ordinal))] };

    /// <summary>Writes the value as plain JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in Members)
                {
                    writer.WritePropertyName(member.Name);
                    member.Value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in Elements)
                {
                    element.WriteTo(writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text);
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(Kind == JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}

/// <summary>A name and its value within a JSON object.</summary>
internal sealed record SourceMember(string Name, SourceSpan NameSpan, SourceNode Value);

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Reading;

/// <summary>What the document types allow in one place: a type, and the limits its attributes state.</summary>
internal sealed class FieldShape
{
    private readonly ICustomAttributeProvider? attributes;
    private readonly JsonTypeInfo contract;

    /// <summary>The shape of the values that only the command line can set.</summary>
    public static FieldShape Computed { get; } = new(typeof(ComputedDocument), null);

    private FieldShape(Type type, ICustomAttributeProvider? attributes)
    {
        Type = Nullable.GetUnderlyingType(type) ?? type;
        this.attributes = attributes;
        contract = DocumentJson.Options.GetTypeInfo(Type);
    }

    /// <summary>The shape of a whole scenario.</summary>
    public static FieldShape Scenario { get; } = new(typeof(ScenarioDocument), null);

    /// <summary>The .NET type, never a <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; }

    /// <summary>Object, list, map or single value.</summary>
    public JsonTypeInfoKind Kind => contract.Kind;

    /// <summary>The names an object may have, in the order of the documents.</summary>
    public IReadOnlyList<string> Names => [.. contract.Properties.Select(property => property.Name)];

    /// <summary>The names an object must have.</summary>
    public IReadOnlyList<string> RequiredNames =>
        [.. contract.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) == true).Select(property => property.Name)];

    /// <summary>Whether a bare number may stand in the place of text or an object.</summary>
    public bool AllowsNumber => Attribute<OrNumberAttribute>() is not null || Type.IsDefined(typeof(OrNumberAttribute), true);

    /// <summary>Whether a number may be written in quotes.</summary>
    public bool AllowsQuotedNumber => Attribute<JsonNumberHandlingAttribute>()?.Handling == JsonNumberHandling.AllowReadingFromString;

    /// <summary>The attribute of the field, or null.</summary>
    public T? Attribute<T>()
        where T : Attribute => attributes?.GetCustomAttributes(typeof(T), true).OfType<T>().FirstOrDefault();

    /// <summary>The shape of an object's member, or null where no such name is allowed.</summary>
    public FieldShape? Member(string name)
    {
        var property = contract.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));
        return property is null ? null : new FieldShape(property.PropertyType, property.AttributeProvider);
    }

    /// <summary>The shape of a list's elements or a map's values; the field's limits apply to each value of a map.</summary>
    public FieldShape Element() => new(
        contract.ElementType ?? throw new InvalidOperationException($"{Type} has no elements."),
        Kind == JsonTypeInfoKind.Dictionary ? attributes : null);

    /// <summary>What belongs here, in words.</summary>
    public string InWords() => Kind switch
    {
        JsonTypeInfoKind.Object => AllowsNumber ? "a number or { \"mean\": …, \"sd\": … }" : "an object { … }",
        JsonTypeInfoKind.Dictionary => "an object { \"Con\": …, … }",
        JsonTypeInfoKind.Enumerable => "a list [ … ]",
        _ when Type == typeof(string) => AllowsNumber ? "text in double quotes or a number" : "text in double quotes",
        _ when Type == typeof(bool) => "true or false",
        _ when Type == typeof(DateOnly) => "a date in double quotes such as \"2017-02-23\"",
        _ when Type == typeof(double) => "a number",
        _ => "a whole number",
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Reading;

/// <summary>
/// What the document types allow in one place: a type, and the limits its attributes state. Shapes are made once and kept,
/// because reflection costs more than all else when a scenario is checked thousands of times.
/// </summary>
internal sealed class FieldShape
{
    private readonly object[] attributes;
    private readonly Lazy<Dictionary<string, FieldShape>> members;
    private readonly Lazy<FieldShape> element;

    private FieldShape(Type type, object[] attributes)
    {
        Type = Nullable.GetUnderlyingType(type) ?? type;
        this.attributes = attributes;
        var contract = DocumentJson.Options.GetTypeInfo(Type);
        Kind = contract.Kind;
        Names = [.. contract.Properties.Select(property => property.Name)];
        RequiredNames = [.. contract.Properties.Where(property => AttributesOf(property).OfType<RequiredAttribute>().Any()).Select(property => property.Name)];
        AllowsNumber = attributes.OfType<OrNumberAttribute>().Any() || Type.IsDefined(typeof(OrNumberAttribute), true);
        members = new(() => contract.Properties.ToDictionary(
            property => property.Name, property => new FieldShape(property.PropertyType, AttributesOf(property)), StringComparer.Ordinal));
        element = new(() => new FieldShape(
            contract.ElementType ?? throw new InvalidOperationException($"{Type} has no elements."),
            attributes));
    }

    /// <summary>The shape of a whole scenario.</summary>
    public static FieldShape Scenario { get; } = new(typeof(ScenarioDocument), []);

    /// <summary>The shape of a number that stands in no file.</summary>
    public static FieldShape Number { get; } = new(typeof(double), []);

    /// <summary>The shape of a file of by-elections.</summary>
    public static FieldShape ByElections { get; } = new(typeof(ByElectionsDocument), []);

    /// <summary>The .NET type, never a <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; }

    /// <summary>Object, list, map or single value.</summary>
    public JsonTypeInfoKind Kind { get; }

    /// <summary>The names an object may have, in the order of the documents.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names an object must have.</summary>
    public IReadOnlyList<string> RequiredNames { get; }

    /// <summary>Whether a bare number may stand in the place of text or an object.</summary>
    public bool AllowsNumber { get; }

    /// <summary>Whether a number may be written in quotes.</summary>
    public bool AllowsQuotedNumber => Attribute<JsonNumberHandlingAttribute>()?.Handling == JsonNumberHandling.AllowReadingFromString;

    /// <summary>The attribute of the field, or null.</summary>
    public T? Attribute<T>()
        where T : Attribute => attributes.OfType<T>().FirstOrDefault();

    /// <summary>The shape of an object's member, or null where no such name is allowed.</summary>
    public FieldShape? Member(string name) => members.Value.GetValueOrDefault(name);

    /// <summary>The shape of a list's elements or a map's values: the field's limits on text and numbers apply to each of them.</summary>
    public FieldShape Element() => element.Value;

    /// <summary>The shape of what stands at an address of a scenario; null where the schema has no such address.</summary>
    /// <param name="parts">Names, and numbers for elements of lists.</param>
    public static FieldShape? At(IReadOnlyList<object> parts)
    {
        FieldShape? here = Scenario;
        foreach (var part in parts)
        {
            here = (here?.Kind, part) switch
            {
                (JsonTypeInfoKind.Object, string name) => here.Member(name),
                (JsonTypeInfoKind.Dictionary, string) or (JsonTypeInfoKind.Enumerable, int) => here.Element(),
                _ => null,
            };
        }

        return here;
    }

    /// <summary>Whether a single number stands here.</summary>
    public bool IsNumber => Kind == JsonTypeInfoKind.None && (Type == typeof(double) || Type == typeof(int) || Type == typeof(long) || Type == typeof(ulong));

    /// <summary>What a number here may be.</summary>
    /// <param name="address">Its address, which tells whether it is in percent.</param>
    public NumberLimits Limits(string address)
    {
        var range = Attribute<RangeAttribute>();
        return new NumberLimits(
            (double?)range?.Minimum ?? (Type == typeof(int) ? int.MinValue : double.NegativeInfinity),
            (double?)range?.Maximum ?? (Type == typeof(int) ? int.MaxValue : double.PositiveInfinity),
            Whole: Type != typeof(double),
            Percent: address.Contains("Pct", StringComparison.Ordinal),
            range?.ErrorMessage);
    }

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
    private static object[] AttributesOf(JsonPropertyInfo property) => property.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [];
}

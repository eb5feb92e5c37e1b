using System.Text.Json.Serialization.Metadata;
using Copeland.Scenarios.Reading;

namespace Copeland.Scenarios;

/// <summary>Addresses of a scenario's values, as <c>--set</c> takes them.</summary>
public static class ScenarioAddress
{
    /// <summary>
    /// Whether a number stands at an address: true for <c>seat.leavePct</c>, false for <c>title</c> or <c>seat</c>, null where the schema
    /// has no such address. Whether a scenario has it (a third poll, a party) only <see cref="ScenarioValidator"/> can say.
    /// </summary>
    public static bool? IsNumber(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (ScenarioPath.Parse(address) is not { } parts)
        {
            return null;
        }

        var shape = Walk(FieldShape.Computed, parts) ?? Walk(FieldShape.Scenario, parts);
        return shape is null ? null : shape.Kind == JsonTypeInfoKind.Object ? shape.AllowsNumber : IsNumber(shape);
    }

    private static bool IsNumber(FieldShape shape) =>
        shape.Kind == JsonTypeInfoKind.None && (shape.Type == typeof(double) || shape.Type == typeof(int) || shape.Type == typeof(long) || shape.Type == typeof(ulong));

    private static FieldShape? Walk(FieldShape shape, IReadOnlyList<object> parts)
    {
        FieldShape? here = shape;
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
}

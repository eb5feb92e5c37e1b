using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Copeland.Model;
using Copeland.Scenarios.Documents;
using Copeland.Scenarios.Reading;
using Copeland.Scenarios.Rules;

namespace Copeland.Scenarios;

/// <summary>The JSON schema of scenario files, made from the same types and limits that the reader checks.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Printed = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as JSON text, ending with a line break; the same everywhere.</summary>
    public static string Text() => Create().ToJsonString(Printed) + "\n";

    private static JsonObject Create()
    {
        var exported = DocumentJson.Options.GetJsonSchemaAsNode(typeof(ScenarioDocument), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Enriched,
        }).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Copeland scenario",
        };
        foreach (var (name, value) in exported)
        {
            schema[name] = value?.DeepClone();
        }

        schema["type"] = "object";
        if (schema["properties"]?["schemaVersion"] is JsonObject version)
        {
            version["enum"] = new JsonArray(ScenarioAssembly.KnownVersion, null);
        }

        schema["anyOf"] = new JsonArray(Extending(), Complete());
        return schema;
    }

    /// <summary>A scenario that extends another may leave anything out.</summary>
    private static JsonObject Extending() => new() { ["required"] = new JsonArray("extends") };

    private static JsonObject Complete()
    {
        var complete = Required(FieldShape.Scenario);
        var inner = new JsonObject();
        foreach (var name in new[] { "seat", "previous" })
        {
            if (FieldShape.Scenario.Member(name) is { } shape)
            {
                inner[name] = Required(shape);
            }
        }

        complete["properties"] = inner;
        return complete;
    }

    private static JsonObject Required(FieldShape shape) =>
        new() { ["required"] = new JsonArray([.. shape.RequiredNames.Select(name => JsonValue.Create(name))]) };

    private static JsonNode Enriched(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.PropertyInfo?.AttributeProvider is { } field)
        {
            Describe(schema, field);
            Limit(schema, field);
            if (context.PropertyInfo is { Name: "model", DeclaringType: { } holder } && holder == typeof(ScenarioDocument))
            {
                schema["properties"] = Assumptions();
                schema["additionalProperties"] = false;
            }
        }
        else if (context.Path.Length > 0 && RequiredInLists(context) is { Count: > 0 } required)
        {
            schema["required"] = required;
        }

        return context.TypeInfo.Type == typeof(AssumptionDocument) ? OrNumber(schema) : schema;
    }

    /// <summary>Lists are replaced whole, so what their entries need is needed in every file.</summary>
    private static JsonArray? RequiredInLists(JsonSchemaExporterContext context)
    {
        var names = new JsonArray();
        foreach (var property in context.TypeInfo.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) == true))
        {
            names.Add((JsonNode)property.Name);
        }

        return names;
    }

    private static JsonObject OrNumber(JsonObject schema) =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number" }, schema) };

    /// <summary>Every assumption by name, with its own limits.</summary>
    private static JsonObject Assumptions()
    {
        var all = new JsonObject();
        foreach (var name in AssumptionLimits.Names)
        {
            var limit = AssumptionLimits.Of(name);
            JsonObject Between(JsonNode type, double least, double most) => new() { ["type"] = type, ["minimum"] = Number(least), ["maximum"] = Number(most) };
            all[name] = new JsonObject
            {
                ["description"] = $"{limit.Range}, for {limit.Reason}.",
                ["anyOf"] = new JsonArray(
                    Between("number", limit.Least, limit.Most),
                    new JsonObject
                    {
                        ["type"] = NullOr("object"),
                        ["properties"] = new JsonObject
                        {
                            ["mean"] = Between(NullOr("number"), limit.Least, limit.Most),
                            ["sd"] = Between(NullOr("number"), 0, limit.MostSd),
                        },
                        ["additionalProperties"] = false,
                    }),
            };
        }

        return all;
    }

    private static JsonArray NullOr(string type) => new((JsonNode)type, (JsonNode)"null");

    private static void Describe(JsonObject schema, ICustomAttributeProvider field)
    {
        if (Attribute<DescriptionAttribute>(field) is { } description)
        {
            schema.Insert(0, "description", description.Description);
        }
    }

    private static void Limit(JsonObject schema, ICustomAttributeProvider field)
    {
        // A field's limits on text and numbers hold for each value of a map or list; its number of entries is the list's own.
        var values = schema["additionalProperties"] as JsonObject ?? schema["items"] as JsonObject ?? schema;
        if (Attribute<RangeAttribute>(field) is { } range)
        {
            values["minimum"] = Number(range.Minimum);
            values["maximum"] = Number(range.Maximum);
        }

        if (Attribute<StringLengthAttribute>(field) is { } length)
        {
            values["minLength"] = 1;
            values["maxLength"] = length.MaximumLength;
        }

        if (Attribute<RegularExpressionAttribute>(field) is { } pattern)
        {
            values["pattern"] = pattern.Pattern;
        }

        if (Attribute<ListLengthAttribute>(field) is { } count)
        {
            schema["minItems"] = count.MinimumLength;
            schema["maxItems"] = count.MaximumLength;
        }

        if (Attribute<AllowedValuesAttribute>(field) is { } allowed)
        {
            values["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create(value as string)), null]);
        }

        if (Attribute<OrNumberAttribute>(field) is not null)
        {
            values["type"] = new JsonArray("string", "number");
        }
    }

    private static JsonNode Number(object limit) => limit is double value && value == Math.Floor(value) && Math.Abs(value) < 1e15
        ? JsonValue.Create((long)value)
        : JsonValue.Create(Convert.ToDouble(limit, CultureInfo.InvariantCulture));

    private static T? Attribute<T>(ICustomAttributeProvider field)
        where T : Attribute => field.GetCustomAttributes(typeof(T), true).OfType<T>().FirstOrDefault();
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Copeland.Model;
using CsCheck;

namespace Copeland.Tests.Fuzzing;

/// <summary>One change of a scenario: which of its values, what is done to it, and with what. Any three numbers are a change.</summary>
/// <param name="Place">Which value, counted round.</param>
/// <param name="Change">What is done.</param>
/// <param name="With">With which nasty value, counted round.</param>
internal readonly record struct ScenarioEdit(int Place, int Change, int With);

/// <summary>Scenarios that are changed where it may hurt, and stay JSON: they get past the parser to the rules behind it.</summary>
internal static class ScenarioMutation
{
    private const int Changes = 22;

    /// <summary>Which scenario is changed, and how; few changes, so that many results are valid.</summary>
    public static Gen<(int Base, ScenarioEdit[] Edits)> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[0, 10_000],
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 10_000], CsCheck.Gen.Int[0, Changes - 1], CsCheck.Gen.Int[0, 10_000], (place, change, with) => new ScenarioEdit(place, change, with)).Array[1, 3]);

    /// <summary>The changed scenario's text.</summary>
    public static string Apply(IReadOnlyList<string> bases, int which, IReadOnlyList<ScenarioEdit> edits)
    {
        var root = JsonNode.Parse(bases[which % bases.Count], documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        var raw = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edit in edits)
        {
            Apply(root, edit, raw);
        }

        var text = new StringBuilder(root.ToJsonString());
        foreach (var (mark, value) in raw)
        {
            text.Replace($"\"{mark}\"", value);
        }

        return text.ToString();
    }

    private static void Apply(JsonNode root, ScenarioEdit edit, Dictionary<string, string> raw)
    {
        List<(JsonNode Holder, string? Name, int Index)> places = [.. Places(root)];
        var (holder, name, index) = places[edit.Place % places.Count];
        switch (edit.Change)
        {
            case 0 or 1 or 2:
                Put(holder, name, index, Marked(raw, Of(Nasty.Numbers, edit.With)));
                break;
            case 3 or 4:
                Put(holder, name, index, Marked(raw, Written(Of(Nasty.Texts, edit.With))));
                break;
            case 5:
                Put(holder, name, index, Marked(raw, Of(Nasty.Others, edit.With)));
                break;
            case 6 when holder is JsonObject with && name is not null:
                with.Remove(name);
                break;
            case 7 when holder is JsonArray list:
                list.Add(list[index]?.DeepClone());
                break;
            case 8 or 9 or 10 or 11:
                Assume(root, edit, raw);
                break;
            case 12 when holder is JsonObject named:
                named[Of(Nasty.Names, edit.With)] = Marked(raw, Of(Nasty.Numbers, edit.Place));
                break;
            case >= 14:
                Nudge(places, edit);
                break;
            default:
                Swap(places, edit);
                break;
        }
    }

    // The model's numbers are seldom in a file and matter most: at their limits, between them, and just beyond.
    private static void Assume(JsonNode root, ScenarioEdit edit, Dictionary<string, string> raw)
    {
        var name = AssumptionLimits.Names[edit.Place % AssumptionLimits.Names.Count];
        var limit = AssumptionLimits.Of(name);
        double[] values = [limit.Least, limit.Most, limit.Least + ((limit.Most - limit.Least) * (edit.With % 97) / 96), Math.BitDecrement(limit.Least), Math.BitIncrement(limit.Most), 0];
        var mean = values[edit.With % values.Length];
        if (root["model"] is not JsonObject model)
        {
            root["model"] = model = [];
        }

        var sd = new[] { 0, limit.MostSd, limit.MostSd * (edit.With % 89) / 88 }[edit.With % 3];
        model[name] = edit.Change switch
        {
            8 => JsonValue.Create(mean),
            9 => new JsonObject { ["mean"] = mean, ["sd"] = sd },
            10 => new JsonObject { ["sd"] = sd },
            _ => Marked(raw, Of(Nasty.Numbers, edit.With)),
        };
    }

    // A number changed a little mostly leaves the scenario valid.
    private static void Nudge(List<(JsonNode Holder, string? Name, int Index)> places, ScenarioEdit edit)
    {
        var numbers = places.FindAll(place => At(place) is JsonValue value && value.GetValueKind() == JsonValueKind.Number);
        if (numbers.Count > 0)
        {
            var place = numbers[edit.Place % numbers.Count];
            var factor = new[] { 0.999, 0.9, 0.5, 0.01, 1.0001, 1.05, 1.4, 2, -1, 0 }[edit.With % 10];
            var number = double.Parse(At(place)!.ToJsonString(), CultureInfo.InvariantCulture) * factor;
            Put(place.Holder, place.Name, place.Index, edit.Change % 2 == 0 ? JsonValue.Create(Math.Round(number)) : JsonValue.Create(Math.Round(number, 6)));
        }
    }

    private static void Swap(List<(JsonNode Holder, string? Name, int Index)> places, ScenarioEdit edit)
    {
        var (one, other) = (places[edit.Place % places.Count], places[edit.With % places.Count]);
        var value = At(other)?.DeepClone();
        if (value is not null && value.ToJsonString().Length < 2_000)
        {
            Put(one.Holder, one.Name, one.Index, value);
        }
    }

    private static JsonNode? At((JsonNode Holder, string? Name, int Index) place) => place.Name is { } name ? place.Holder[name] : place.Holder[place.Index];

    private static void Put(JsonNode holder, string? name, int index, JsonNode? value)
    {
        if (name is not null)
        {
            holder[name] = value;
        }
        else
        {
            holder[index] = value;
        }
    }

    // JSON nodes hold no 1e999 and no half of a character: a mark is put in, and replaced by the text afterwards.
    private static JsonValue Marked(Dictionary<string, string> raw, string value)
    {
        var mark = Invariant($"mark{raw.Count}mark");
        raw[mark] = value;
        return JsonValue.Create(mark);
    }

    private static string Written(string text) =>
        "\"" + string.Concat(text.Select(letter => letter is '"' or '\\' || char.IsControl(letter) || char.IsSurrogate(letter) || letter > 0xFFF0 ? Invariant($"\\u{(int)letter:x4}") : letter.ToString())) + "\"";

    private static string Of(string[] values, int which) => values[which % values.Length];

    private static IEnumerable<(JsonNode Holder, string? Name, int Index)> Places(JsonNode node)
    {
        if (node is JsonObject with)
        {
            foreach (var (name, value) in with.ToList())
            {
                yield return (with, name, 0);
                foreach (var place in value is null ? [] : Places(value))
                {
                    yield return place;
                }
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return (list, null, i);
                foreach (var place in list[i] is { } value ? Places(value) : [])
                {
                    yield return place;
                }
            }
        }
    }
}

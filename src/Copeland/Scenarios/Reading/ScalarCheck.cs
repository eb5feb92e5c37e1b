using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.RegularExpressions;
using Copeland.Elections;

namespace Copeland.Scenarios.Reading;

/// <summary>Checks single values (numbers, texts, dates, true or false) against the limits of their field.</summary>
internal sealed class ScalarCheck(ProblemList problems)
{
    private static readonly DateOnly Earliest = new(1945, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The value as it deserialises, or null where it does not fit.</summary>
    public SourceNode? Fitting(SourceNode node, FieldShape shape, string path)
    {
        var type = shape.Type;
        if (type == typeof(bool))
        {
            return Expect(node.Kind is JsonValueKind.True or JsonValueKind.False, node, shape, path);
        }

        if (type == typeof(string))
        {
            return Text(node, shape, path);
        }

        if (type == typeof(DateOnly))
        {
            return Expect(node.Kind == JsonValueKind.String, node, shape, path) is null ? null : Date(node, path);
        }

        var number = node.Kind == JsonValueKind.Number || (shape.AllowsQuotedNumber && node.Kind == JsonValueKind.String);
        return Expect(number, node, shape, path) is null ? null : Number(node, shape, path);
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    public void ReportKind(SourceNode node, FieldShape shape, string path)
    {
        var unquote = node.Kind == JsonValueKind.String && IsNumber(shape) && IsNumeric(node.Text);
        var remedy = node.Kind switch
        {
            JsonValueKind.Null => "Write the value, or take the whole entry out.",
            JsonValueKind.String when unquote => "Remove the quotes.",
            _ => "Correct it.",
        };
        problems.Add(node.Span, path, $"is {InWords(node)}; {shape.InWords()} is required here. {remedy}");
    }

    private static bool IsNumeric(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(FieldShape shape) => shape.Type != typeof(string) && shape.Type.IsPrimitive && shape.Type != typeof(bool);

    private static string InWords(SourceNode node) => node.Kind switch
    {
        JsonValueKind.Object => "an object { … }",
        JsonValueKind.Array => "a list [ … ]",
        JsonValueKind.String => $"the text {Quoted.Text(node.Text)}",
        JsonValueKind.Number => $"the number {Quoted.Plain(node.Text, 40)}",
        JsonValueKind.Null => "null",
        _ => node.Text,
    };

    private SourceNode? Expect(bool fits, SourceNode node, FieldShape shape, string path)
    {
        if (!fits)
        {
            ReportKind(node, shape, path);
        }

        return fits ? node : null;
    }

    private SourceNode? Text(SourceNode node, FieldShape shape, string path)
    {
        var asText = node.Kind == JsonValueKind.Number && shape.AllowsNumber ? node with { Kind = JsonValueKind.String } : node;
        if (Expect(asText.Kind == JsonValueKind.String, asText, shape, path) is null)
        {
            return null;
        }

        var problem = TextProblem(asText.Text, shape);
        if (problem is not null)
        {
            problems.Add(node.Span, path, problem);
        }

        return problem is null ? asText : null;
    }

    private static string? TextProblem(string text, FieldShape shape)
    {
        if (shape.Attribute<AllowedValuesAttribute>() is { } allowed)
        {
            var values = allowed.Values.OfType<string>().ToList();
            var near = DidYouMean.Question(text, values);
            return values.Contains(text, StringComparer.Ordinal) ? null
                : $"is {Quoted.Text(text)}; allowed: {Quoted.List(values)}.{(near.Length > 0 ? near : " Write one of these.")}";
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return "is empty; text is required here. Write it, or take the entry out.";
        }

        if (OutsideText.Problem(text) is { } hidden)
        {
            return hidden;
        }

        var longest = shape.Attribute<StringLengthAttribute>()?.MaximumLength ?? int.MaxValue;
        if (text.Length > longest)
        {
            return Invariant($"is {text.Length} characters long ({Quoted.Text(text)}); at most {longest} are allowed. Shorten it.");
        }

        return shape.Attribute<RegularExpressionAttribute>() is { } pattern && !Matches(text, pattern.Pattern)
            ? $"is {Quoted.Text(text)}; {pattern.ErrorMessage}"
            : null;
    }

    private static bool Matches(string text, string pattern) =>
        Regex.Match(text, pattern, RegexOptions.CultureInvariant, PatternTimeout) is { Success: true } match && match.Length == text.Length;

    private SourceNode? Date(SourceNode node, string path)
    {
        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day >= Earliest && day <= Latest)
            {
                return node;
            }

            problems.Add(node.Span, path, Invariant($"is {day:yyyy-MM-dd}; dates from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd} are allowed: the history starts with the Parliament of 1945. Check the year."));
            return null;
        }

        problems.Add(node.Span, path, $"is {Quoted.Text(node.Text)}; a date is year-month-day and must exist in the calendar. Write it like \"2017-02-23\".");
        return null;
    }

    private SourceNode? Number(SourceNode node, FieldShape shape, string path)
    {
        if (shape.Type == typeof(ulong))
        {
            return Seed(node, path);
        }

        var value = double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (shape.Limits(path).Problem(value, node.Text) is { } problem)
        {
            problems.Add(node.Span, path, problem);
            return null;
        }

        if (shape.Type != typeof(double) && node.Span.Source.Name == ChangeList.SourceName && node.Text.Contains('.', StringComparison.Ordinal) && !node.Text.Contains('e', StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(node.Span, path, $"is {node.Text}; a point could stand for decimals or for thousands. Write a whole number without one, for example 100000.");
            return null;
        }

        return shape.Type == typeof(double) ? node : node with { Text = ((long)value).ToString(CultureInfo.InvariantCulture) };
    }

    private SourceNode? Seed(SourceNode node, string path)
    {
        if (ulong.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return node with { Kind = JsonValueKind.Number, Text = seed.ToString(CultureInfo.InvariantCulture) };
        }

        problems.Add(node.Span, path, Invariant($"is {Quoted.Text(node.Text)}; a seed is a whole number from 0 to {ulong.MaxValue}. Write one, for example the polling day as 20170223."));
        return null;
    }
}

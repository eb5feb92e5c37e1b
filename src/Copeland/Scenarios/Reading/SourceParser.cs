using System.Text;
using System.Text.Json;

namespace Copeland.Scenarios.Reading;

/// <summary>Reads JSON in one walk into nodes that know their place. Comments and trailing commas are allowed, names stand once.</summary>
internal ref struct SourceParser
{
    private const int DeepestNesting = 32;

    private readonly SourceText source;
    private readonly ProblemList problems;
    private readonly int from;
    private readonly List<SourceSpan> open = [];
    private Utf8JsonReader reader;

    private SourceParser(SourceText source, int from, ProblemList problems)
    {
        this.source = source;
        this.from = from;
        this.problems = problems;
        reader = new Utf8JsonReader(source.Bytes[from..], new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = DeepestNesting,
        });
    }

    /// <summary>The value a text holds, or null where its grammar is broken; what is wrong goes to the problems.</summary>
    public static SourceNode? Parse(SourceText source, ProblemList problems, int from = 0) =>
        new SourceParser(source, from, problems).Parse();

    private SourceNode? Parse()
    {
        try
        {
            reader.Read();
            var value = Value(string.Empty);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            problems.Add(Grammar(exception));
            return null;
        }
    }

    private readonly SourceSpan Here()
    {
        var start = from + (int)reader.TokenStartIndex;
        var length = reader.TokenType switch
        {
            JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
            JsonTokenType.String or JsonTokenType.PropertyName => reader.ValueSpan.Length + 2,
            _ => reader.ValueSpan.Length,
        };
        return new SourceSpan(source, start, length);
    }

    private SourceNode Value(string path)
    {
        var span = Here();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(span, path);
            case JsonTokenType.StartArray:
                return Array(span, path);
            case JsonTokenType.String:
                return new SourceNode { Kind = JsonValueKind.String, Span = span, Text = StringOf(span, path) };
            case JsonTokenType.Number:
                return new SourceNode { Kind = JsonValueKind.Number, Span = span, Text = Encoding.ASCII.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new SourceNode { Kind = JsonValueKind.True, Span = span, Text = "true" };
            case JsonTokenType.False:
                return new SourceNode { Kind = JsonValueKind.False, Span = span, Text = "false" };
            default:
                return new SourceNode { Kind = JsonValueKind.Null, Span = span, Text = "null" };
        }
    }

    private SourceNode Object(SourceSpan span, string path)
    {
        open.Add(span);
        var members = new List<SourceMember>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameSpan = Here();
            var name = StringOf(nameSpan, path);
            reader.Read();
            var here = ScenarioAddress.Join(path, name);
            var value = Value(here);
            if (places.TryGetValue(name, out var first))
            {
                problems.Add(nameSpan, here, Invariant($"stands twice (first on line {source.LineOf(first.Start)}); each name may stand once. Remove one of them."));
                continue;
            }

            places.Add(name, nameSpan);
            members.Add(new SourceMember(name, nameSpan, value));
        }

        open.RemoveAt(open.Count - 1);
        return new SourceNode { Kind = JsonValueKind.Object, Span = span, Members = members };
    }

    private SourceNode Array(SourceSpan span, string path)
    {
        open.Add(span);
        var elements = new List<SourceNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(Value(ScenarioAddress.Element(path, elements.Count)));
        }

        open.RemoveAt(open.Count - 1);
        return new SourceNode { Kind = JsonValueKind.Array, Span = span, Elements = elements };
    }

    /// <summary>A lone surrogate such as \ud800 is JSON but no text.</summary>
    private readonly string StringOf(SourceSpan span, string path)
    {
        try
        {
            return reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            problems.Add(span, path, "has a \\u escape that is half of a character; both halves are needed. Type the character itself.");
            return "\uFFFD";
        }
    }

    private readonly ScenarioProblem Grammar(JsonException exception)
    {
        var at = OffsetOf(exception);
        if (exception.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return source.Problem(at, 1, string.Empty, Invariant($"brackets are nested more than {DeepestNesting} deep; a scenario needs 5. Remove the brackets that are too many."));
        }

        if (exception.Message.Contains("end of comment", StringComparison.OrdinalIgnoreCase))
        {
            return source.Problem(at, 2, string.Empty, "a comment that begins with /* is never closed. Close it with */.");
        }

        if (source.Bytes[at..].Trim(" \t\r\n"u8).IsEmpty)
        {
            var inside = open.Count == 0
                ? "the file ends where a value should begin"
                : Invariant($"the file ends in the middle: the bracket opened on line {source.LineOf(open[^1].Start)} is never closed");
            return source.Problem(source.Bytes.TrimEnd(" \t\r\n"u8).Length, 1, string.Empty, $"{inside}; it may have been cut off. Restore the rest of the file.");
        }

        return source.Problem(at, 1, string.Empty, GrammarWords.Explain(exception.Message, source.Bytes[at..]));
    }

    private readonly int OffsetOf(JsonException exception)
    {
        var start = from;
        for (var line = 0L; line < (exception.LineNumber ?? 0); line++)
        {
            var next = source.Bytes[start..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            start += next + 1;
        }

        return (int)Math.Min(source.Bytes.Length, start + (exception.BytePositionInLine ?? 0));
    }
}

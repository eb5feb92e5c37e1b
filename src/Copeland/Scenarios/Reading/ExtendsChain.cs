using System.Security.Cryptography;
using System.Text.Json;

namespace Copeland.Scenarios.Reading;

/// <summary>Follows <c>extends</c> from file to file within the folder tree and merges what they say.</summary>
internal sealed class ExtendsChain(ScenarioLocation? location, ProblemList problems)
{
    private const int Longest = 8;

    private readonly List<string> names = [];

    /// <summary>The files that the merged one extends, the nearest first.</summary>
    public IReadOnlyList<string> Extended => [.. names.Skip(1)];

    /// <summary>The file merged over what it extends, or null where a file is broken; the hash takes in every file's bytes.</summary>
    public SourceNode? Merge(ScenarioSource file, IncrementalHash hash) => Merge(file, location?.Name ?? file.Name, hash);

    private SourceNode? Merge(ScenarioSource file, string name, IncrementalHash hash)
    {
        names.Add(name);
        hash.AppendData(file.Bytes.Span);
        var text = SourceEncoding.Decode(file);
        if (SourceParser.Parse(text, problems) is not { } root)
        {
            return null;
        }

        if (root.Kind != JsonValueKind.Object)
        {
            problems.Add(root.Span, string.Empty, "the file does not hold an object; a scenario is a JSON object { … }. Copy one of the examples in scenarios/ to start from.");
            return null;
        }

        if (root.Given("extends") is not { Kind: JsonValueKind.String } extends)
        {
            return root;
        }

        return Base(extends, name, hash) is { } below ? Merged(below.Without("extends"), root) : null;
    }

    private SourceNode? Base(SourceNode extends, string from, IncrementalHash hash)
    {
        var shown = Quoted.Text(extends.Text);
        if (location is null)
        {
            return Fail(extends, $"is {shown}; this scenario does not come from a folder, so it cannot extend a file. Copy the other scenario's values into it.");
        }

        if (Resolve(extends.Text, from) is not { } name)
        {
            return Fail(extends, $"is {shown}, which leads out of the scenario's folder tree; name a file in the same folder or below, like \"base.json\". Move the file, or correct the name.");
        }

        if (names.Contains(name, StringComparer.Ordinal))
        {
            return Fail(extends, $"goes in a circle: {string.Join(" → ", names.Append(name).Select(step => Quoted.Plain(step, 60)))}; a scenario cannot extend itself. Remove one of these lines.");
        }

        if (names.Count > Longest)
        {
            return Fail(extends, Invariant($"is the step number {names.Count} of a chain; at most {Longest} files may extend each other. Merge some of them."));
        }

        return location.Open(name) is { } file
            ? Merge(file, name, hash)
            : Fail(extends, $"is {shown}, but there is no such file in the scenario's folder tree; names are relative to the file they stand in. Correct the name.");
    }

    private SourceNode? Fail(SourceNode extends, string message)
    {
        problems.Add(extends.Span, "extends", message);
        return null;
    }

    /// <summary>The name relative to the top of the tree, or null where it leads out of it.</summary>
    private static string? Resolve(string target, string from)
    {
        if (target.Length == 0 || target[0] == '/' || target.AsSpan().ContainsAny('\\', ':', '\0'))
        {
            return null;
        }

        var folders = new List<string>(from.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step is "." or "")
            {
                continue;
            }

            if (step != "..")
            {
                folders.Add(step);
            }
            else if (folders.Count == 0)
            {
                return null;
            }
            else
            {
                folders.RemoveAt(folders.Count - 1);
            }
        }

        return folders.Count == 0 ? null : string.Join('/', folders);
    }

    /// <summary>Objects merge by name, everything else is replaced, and null takes a value of the base away.</summary>
    private static SourceNode Merged(SourceNode below, SourceNode above)
    {
        var members = new List<SourceMember?>(below.Members);
        var places = below.Members.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index, StringComparer.Ordinal);
        foreach (var member in above.Members)
        {
            if (!places.TryGetValue(member.Name, out var place))
            {
                places.Add(member.Name, members.Count);
                members.Add(member);
            }
            else if (member.Value.Kind == JsonValueKind.Null)
            {
                members[place] = null;
                places.Remove(member.Name);
            }
            else
            {
                members[place] = members[place] is { Value: { Kind: JsonValueKind.Object } underneath } && member.Value.Kind == JsonValueKind.Object
                    ? member with { Value = Merged(underneath, member.Value) }
                    : member;
            }
        }

        return below with { Members = [.. members.OfType<SourceMember>()], Span = above.Span };
    }
}

using System.Text;
using System.Text.Json;
using Copeland.Elections;
using Copeland.Scenarios.Catalogue;

namespace Copeland.Scenarios.Reading;

/// <summary>
/// Takes changes from the command line, <c>path=value</c> one after the other: numbers that the catalogue knows are kept for the scenario
/// once it is built, all else is changed in the scenario's tree.
/// </summary>
internal sealed class ChangeList(SourceNode root, ProblemList problems)
{
    /// <summary>The name messages give to text from the command line.</summary>
    public const string SourceName = "--set";

    /// <summary>The one name of the top that no file has.</summary>
    public const string TurnoutName = "turnout";

    private readonly List<InputChange> inputs = [];

    /// <summary>The scenario's tree with the changes so far.</summary>
    public SourceNode Root { get; private set; } = root;

    /// <summary>The inputs that are set, in order.</summary>
    public IReadOnlyList<InputChange> Inputs => inputs;

    /// <summary>Takes one change; what is wrong with it goes to the problems.</summary>
    public void Apply(string change)
    {
        if (Withdrawal.IdOf(change) is { } id)
        {
            Withdraw(id);
            return;
        }

        var source = new SourceText(SourceName, Encoding.UTF8.GetBytes(change));
        if (!Encoding.UTF8.GetString(source.Bytes).Equals(change, StringComparison.Ordinal))
        {
            // It would be recorded as it was typed, in files that hold no such thing.
            problems.Add(new SourceSpan(source, 0, source.Bytes.Length), string.Empty, $"{Quoted.Text(change)} has half of a character in it; both halves are needed. Type the character itself.");
            return;
        }

        var equals = change.IndexOf('=', StringComparison.Ordinal);
        var address = equals < 0 ? change : change[..equals];
        if (equals < 0 || ScenarioAddress.Parse(address) is not { } parts)
        {
            problems.Add(new SourceSpan(source, 0, source.Bytes.Length), string.Empty,
                $"{Quoted.Text(change)} is no change; a change is path=value. Write it like seat.leavePct=60 or candidates[0].name=Jane Doe.");
            return;
        }

        if (parts[0] is "extends")
        {
            problems.Add(new SourceSpan(source, 0, "extends".Length), "extends", "cannot be set; a scenario extends another only in its file. Write it there.");
            return;
        }

        var start = Encoding.UTF8.GetByteCount(address) + 1;
        var place = new SourceSpan(source, 0, start - 1);
        var edit = new TreeEdit(parts, place, start, problems);
        inputs.RemoveAll(earlier => IsAtOrBelow(earlier.Input.Address, address));
        if (InputCatalogue.Find(address) is { } input)
        {
            Set(input, FieldShape.At(parts), edit, place);
        }
        else if (Incomplete(parts) is { } message)
        {
            problems.Add(place, address, message);
        }
        else if (edit.Set(Root) is { } changed)
        {
            Root = changed;
        }
    }

    private void Withdraw(string id)
    {
        var ids = Withdrawal.Ids(Root);
        if (ids.Contains(id, StringComparer.Ordinal))
        {
            Root = Withdrawal.From(Root, id);
            return;
        }

        var source = new SourceText(Withdrawal.Prefix.TrimEnd(), Encoding.UTF8.GetBytes(id));
        var near = PartyNames.Meant(id, PartyCatalogue.BuiltIn, ids) is { } meant && ids.Contains(meant, StringComparer.Ordinal) ? $" Did you mean \"{meant}\"?" : string.Empty;
        problems.Add(new SourceSpan(source, 0, source.Bytes.Length), string.Empty,
            $"{Quoted.Text(id)} is not on the ballot; candidates: {string.Join(", ", ids)}.{(near.Length > 0 ? near : " Name one of them by its id.")}");
    }

    /// <summary>A number is the catalogue's; null takes away what a file gives, and an object may stand where the schema has one.</summary>
    private void Set(KnownInput input, FieldShape? shape, TreeEdit edit, SourceSpan place)
    {
        var node = edit.Value(shape ?? FieldShape.Number);
        if (node.Kind == JsonValueKind.Number)
        {
            var value = double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (input.Definition.Limits.Problem(value, node.Text) is { } problem)
            {
                problems.Add(node.Span, input.Address, problem);
            }
            else
            {
                inputs.Add(new InputChange(input, value, place, node.Span));
            }
        }
        else if (node.Kind == JsonValueKind.Null || (node.Kind == JsonValueKind.Object && shape is { AllowsNumber: true }))
        {
            Root = node.Kind == JsonValueKind.Null && !edit.Exists(Root) ? Root : edit.Set(Root) ?? Root;
        }
        else
        {
            new ScalarCheck(problems).ReportKind(node, shape ?? FieldShape.Number, input.Address);
        }
    }

    /// <summary>What is wrong with an address that only begins like one of those no file has.</summary>
    private static string? Incomplete(IReadOnlyList<object> parts) => parts switch
    {
        [TurnoutName, string name, ..] => $"is no known name; allowed here: meanPct.{(DidYouMean.Question(name, ["meanPct"]) is { Length: > 0 } near ? near : " Correct the address.")}",
        [TurnoutName, ..] => "is expected turnout in percent, and only its mean can be set. Write turnout.meanPct=50.",
        ["national", "swingPct", ..] => "names no two parties, the one that loses and the one that gains. Write it like national.swingPct.Lab.Con=3.",
        _ => null,
    };

    private static bool IsAtOrBelow(string address, string top) =>
        address.StartsWith(top, StringComparison.Ordinal) && (address.Length == top.Length || address[top.Length] is '.' or '[');
}

using System.Text;
using Copeland.Elections;

namespace Copeland.Scenarios.Reading;

/// <summary>Applies <c>path=value</c> changes from the command line, one after the other, to the tree of a scenario.</summary>
internal sealed class Overriding
{
    /// <summary>The name messages give to text from the command line.</summary>
    public const string SourceName = "--set";

    private readonly ProblemList problems;
    private readonly bool sharesInFile;

    /// <summary>A scenario's tree before any change.</summary>
    public Overriding(SourceNode root, ProblemList problems)
    {
        Root = root;
        Computed = root with { Members = [] };
        this.problems = problems;
        sharesInFile = root.Given("previous")?.Given("sharesPct") is not null;
    }

    /// <summary>The scenario with the changes so far.</summary>
    public SourceNode Root { get; private set; }

    /// <summary>The changes to values that stand in no file.</summary>
    public SourceNode Computed { get; private set; }

    /// <summary>Applies one change; what is wrong with it goes to the problems.</summary>
    public void Apply(string change)
    {
        if (Withdrawal.IdOf(change) is { } id)
        {
            Withdraw(id);
            return;
        }

        var source = new SourceText(SourceName, Encoding.UTF8.GetBytes(change));
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

        var computed = IsComputed(parts);
        var start = Encoding.UTF8.GetByteCount(address) + 1;
        var step = new OverrideStep(parts, new SourceSpan(source, 0, start - 1), start, problems);
        if (step.Set(computed ? Computed : Root, computed ? FieldShape.Computed : FieldShape.Scenario) is { } changed)
        {
            (Root, Computed) = computed ? (Root, changed) : (changed, Computed);
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
        var near = DidYouMean.Question(id, ids);
        problems.Add(new SourceSpan(source, 0, source.Bytes.Length), string.Empty,
            $"{Quoted.Text(id)} is not on the ballot; candidates: {string.Join(", ", ids)}.{(near.Length > 0 ? near : " Name one of them by its id.")}");
    }

    /// <summary>
    /// Turnout and swing are never in a file; an average where the file gives polls, and shares where it gives votes, are
    /// computed, and so are given shares once one of them changes: the others scale, because they must add up to 100.
    /// </summary>
    private bool IsComputed(IReadOnlyList<object> parts)
    {
        var first = parts[0] as string;
        var second = parts.Count > 1 ? parts[1] as string : null;
        return (first, second) switch
        {
            ("turnout", _) or ("national", "swingPct") => true,
            ("national", "averagePct") when parts.Count > 2 =>
                Root.Given("national") is { } national && national.Given("averagePct") is null
                && (national.Given("polls") ?? national.Given("source")) is not null,
            ("previous", "sharesPct") when parts.Count > 2 => sharesInFile || Root.Given("previous")?.Given("votes") is not null,
            _ => false,
        };
    }
}

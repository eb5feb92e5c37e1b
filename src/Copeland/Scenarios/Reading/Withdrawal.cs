using System.Text.Json;

namespace Copeland.Scenarios.Reading;

/// <summary>
/// Takes a candidate off a ballot as <c>--without</c> does: its odds, its adjustments and its figure in polls of the seat go with it, and
/// the result, which is that of another ballot.
/// </summary>
internal static class Withdrawal
{
    /// <summary>How the change begins among those from the command line, where it stands as it was typed.</summary>
    public const string Prefix = "--without ";

    /// <summary>The id a change takes off the ballot; null where it is another kind of change.</summary>
    public static string? IdOf(string change) => change.StartsWith(Prefix, StringComparison.Ordinal) ? change[Prefix.Length..] : null;

    /// <summary>The ids of a scenario's candidates, as far as it has any.</summary>
    public static IReadOnlyList<string> Ids(SourceNode root) => [.. Elements(root.Given("candidates")).Select(Id).OfType<string>()];

    /// <summary>The scenario without the candidate.</summary>
    public static SourceNode From(SourceNode root, string id)
    {
        var changed = root.Without("result");
        changed = WithElements(changed, "candidates", candidate => Id(candidate) == id ? null : candidate);
        changed = WithElements(changed, "adjustments", adjustment => Text(adjustment, "party") == id ? null : adjustment);
        changed = WithElements(changed, "seatPolls", poll => WithoutFigure(poll, id));
        return WithoutOdds(changed, id);
    }

    private static string? Id(SourceNode candidate) => Text(candidate, "id") ?? Text(candidate, "party");

    private static string? Text(SourceNode node, string name) => node.Given(name) is { Kind: JsonValueKind.String } text ? text.Text : null;

    private static IReadOnlyList<SourceNode> Elements(SourceNode? list) => list is { Kind: JsonValueKind.Array } ? list.Elements : [];

    private static SourceNode WithElements(SourceNode root, string name, Func<SourceNode, SourceNode?> change)
    {
        if (root.Member(name) is not { Value.Kind: JsonValueKind.Array } member)
        {
            return root;
        }

        return root.With(member with { Value = member.Value with { Elements = [.. member.Value.Elements.Select(change).OfType<SourceNode>()] } });
    }

    /// <summary>
    /// A poll among those who are left: in proportion, since what named nobody who stands would otherwise count for those the poll does
    /// not name. Null where it named nobody else.
    /// </summary>
    private static SourceNode? WithoutFigure(SourceNode poll, string id)
    {
        if (poll.Member("sharesPct") is not { Value.Kind: JsonValueKind.Object } member || member.Value.Given(id) is not { } figure)
        {
            return poll;
        }

        var left = member.Value.Without(id);

        // What rounding makes more than the whole must not grow with every candidate who leaves.
        var whole = Math.Max(100, member.Value.Members.Sum(entry => Percent(entry.Value) ?? 0));
        var scale = Percent(figure) is { } share && share > 0 && share < whole ? whole / (whole - share) : 1;
        return left.Members.Count == 0 ? null : poll.With(member with
        {
            Value = left with { Members = [.. left.Members.Select(entry => entry with { Value = Scaled(entry.Value, scale) })] },
        });
    }

    private static SourceNode Scaled(SourceNode figure, double scale) => Percent(figure) is { } share
        ? figure with { Text = (share * scale).ToString("R", CultureInfo.InvariantCulture) }
        : figure;

    private static double? Percent(SourceNode figure) =>
        figure.Kind == JsonValueKind.Number && double.TryParse(figure.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && double.IsFinite(share)
            ? share
            : null;

    private static SourceNode WithoutOdds(SourceNode root, string id)
    {
        if (root.Member("market") is not { Value.Kind: JsonValueKind.Object } market
            || market.Value.Member("odds") is not { Value.Kind: JsonValueKind.Object } odds || odds.Value.Member(id) is null)
        {
            return root;
        }

        var left = odds.Value.Without(id);
        return left.Members.Count == 0 ? root.Without("market") : root.With(market with { Value = market.Value.With(odds with { Value = left }) });
    }
}

using System.Collections;

namespace Copeland.Elections;

/// <summary>
/// Vote shares by party code or candidate id, as fractions of the valid vote in the order they were given.
/// They need not add to 1: polls leave the rest to others.
/// </summary>
public sealed class VoteShares : IReadOnlyCollection<KeyValuePair<string, double>>, IEquatable<VoteShares>
{
    private readonly KeyValuePair<string, double>[] entries;

    /// <summary>Shares from pairs.</summary>
    /// <param name="shares">Key and fraction; keys unique (ordinal), fractions finite and not negative.</param>
    /// <exception cref="ArgumentException">A key stands twice, or a share is negative or not a number.</exception>
    public VoteShares(IEnumerable<KeyValuePair<string, double>> shares)
        : this((shares ?? throw new ArgumentNullException(nameof(shares))).ToArray())
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (Array.Find(entries, entry => !seen.Add(entry.Key)) is { Key: { } key })
        {
            throw new ArgumentException($"{key} stands twice.", nameof(shares));
        }
    }

    // Keys that are known to be unique.
    private VoteShares(KeyValuePair<string, double>[] shares)
    {
        entries = shares;
        if (Array.Find(entries, entry => !double.IsFinite(entry.Value) || entry.Value < 0) is { Key: { } key, Value: var share })
        {
            throw new ArgumentException(Invariant($"The share of {key} is {share:R}; it must be a number of 0 or more."), nameof(shares));
        }
    }

    /// <summary>No shares at all.</summary>
    public static VoteShares None { get; } = new([]);

    /// <summary>How many keys have a share.</summary>
    public int Count => entries.Length;

    /// <summary>The keys in order.</summary>
    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    /// <summary>The sum of all shares.</summary>
    public double Total => entries.Sum(entry => entry.Value);

    /// <summary>The share of a key, or null where it has none.</summary>
    public double? this[string key] => PlaceOf(key) is >= 0 and var place ? entries[place].Value : null;

    /// <summary>The shares of votes.</summary>
    /// <param name="votes">Votes by party code or candidate id, at least one above 0.</param>
    public static VoteShares OfVotes(IReadOnlyDictionary<string, int> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var total = votes.Values.Sum(count => (double)count);
        return new VoteShares(votes.Select(count => KeyValuePair.Create(count.Key, count.Value / total)));
    }

    /// <summary>These shares with one of them set and the others as they were; a key without a share yet is added.</summary>
    public VoteShares With(string key, double share)
    {
        ArgumentNullException.ThrowIfNull(key);
        var place = PlaceOf(key);
        KeyValuePair<string, double>[] changed = place < 0 ? [.. entries, default] : [.. entries];
        changed[place < 0 ? ^1 : place] = KeyValuePair.Create(key, share);
        return new VoteShares(changed);
    }

    /// <summary>
    /// These shares with one of them set; the others are scaled in proportion so that the total stays what it was.
    /// A key without a share yet is added.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative, not a number, or more than the total.</exception>
    public VoteShares WithOthersScaled(string key, double share)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        var total = Total;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, total);
        var others = total - (this[key] ?? 0);
        var scale = others > 0 ? (total - share) / others : 0;
        var scaled = entries.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value * scale)).ToList();
        var place = PlaceOf(key);
        scaled.Insert(place < 0 ? scaled.Count : place, KeyValuePair.Create(key, share));
        return new VoteShares(scaled.ToArray());
    }

    /// <summary>
    /// These shares with some of them set; the others are scaled in proportion so that the total stays what it was. Where the shares
    /// that are set leave nothing, the others are 0 and the total is theirs. Keys without a share yet are added.
    /// </summary>
    public VoteShares WithOthersScaled(VoteShares changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return this;
        }

        var others = entries.Where(entry => changes[entry.Key] is null).Sum(entry => entry.Value);
        var scale = others > 0 ? Math.Max(0, Total - changes.Total) / others : 0;
        KeyValuePair<string, double>[] changed =
        [
            .. entries.Select(entry => KeyValuePair.Create(entry.Key, changes[entry.Key] ?? (entry.Value * scale))),
            .. changes.entries.Where(change => PlaceOf(change.Key) < 0),
        ];
        return new VoteShares(changed);
    }

    private int PlaceOf(string key)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (string.Equals(entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(VoteShares? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VoteShares);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        entries.Aggregate(0, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));
}

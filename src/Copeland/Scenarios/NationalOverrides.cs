using Copeland.Elections;

namespace Copeland.Scenarios;

/// <summary>Changes from the command line to the national poll average, to be made after the average is computed.</summary>
/// <param name="Shares">Shares as fractions by party code that replace the computed ones; the other parties scale.</param>
/// <param name="Swings">Swings made after that, in order.</param>
internal sealed record NationalOverrides(VoteShares Shares, IReadOnlyList<NationalSwingOverride> Swings)
{
    /// <summary>No change.</summary>
    public static NationalOverrides None { get; } = new(VoteShares.None, []);

    /// <summary>These changes with a swing: in the place of the one between the same parties, or the last.</summary>
    public NationalOverrides WithSwing(NationalSwingOverride changed)
    {
        bool IsSame(NationalSwingOverride other) => other.From == changed.From && other.To == changed.To;
        return this with { Swings = Swings.Any(IsSame) ? [.. Swings.Select(other => IsSame(other) ? changed : other)] : [.. Swings, changed] };
    }

    /// <summary>The swings that take more from a party than it has, in words: no more than that is taken.</summary>
    /// <param name="average">The computed average, fractions by party code.</param>
    public IEnumerable<string> Warnings(VoteShares average)
    {
        var shares = average.WithOthersScaled(Shares);
        foreach (var swing in Swings)
        {
            if (swing.Excess(shares) is { } warning)
            {
                yield return warning;
            }

            shares = swing.Over(shares);
        }
    }

    /// <summary>The average once changed.</summary>
    /// <param name="average">The computed average, fractions by party code.</param>
    public VoteShares Over(VoteShares average) => Swings.Aggregate(average.WithOthersScaled(Shares), (shares, swing) => swing.Over(shares));
}

using Copeland.Elections;

namespace Copeland.Model;

/// <summary>What is known of a candidate within its family, and the log weight that makes.</summary>
internal static class SplitTerms
{
    /// <summary>What a newcomer outside the polled parties is credited with (0.2%), and the least that anybody is.</summary>
    public const double Newcomer = 0.002;

    /// <summary>What a newcomer of a polled party is credited with where no poll knows it (0.5%).</summary>
    public const double PolledNewcomer = 0.005;

    /// <summary>
    /// The named numbers, in the order of <see cref="Of"/>: the response to the log of the previous share; what an independent has more;
    /// what a candidate whom voters know has more, an insurgent or the outgoing member.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = ["splitPrevious", "splitIndependent", "splitKnown"];

    /// <summary>What the numbers of a candidate outside the polled parties are multiplied by.</summary>
    public static double[] Of(Contest contest, Candidate candidate) =>
        [
            Math.Log(Math.Max((contest.PreviousShare(candidate) ?? 0), Newcomer)),
            candidate.Party.Code == "Ind" ? 1 : 0,
            KnownFace.Is(contest, candidate) ? 1 : 0,
        ];

    /// <summary>
    /// Log weight of a candidate within its family before anything random. In a polled party it is the log of the larger of its previous
    /// and its national share, and what a known candidate has more.
    /// </summary>
    /// <param name="contest">The contest.</param>
    /// <param name="national">National polls by party code.</param>
    /// <param name="candidate">Somebody on its ballot.</param>
    /// <param name="numbers">The values of <see cref="Names"/>.</param>
    public static double LogWeight(Contest contest, VoteShares national, Candidate candidate, IReadOnlyList<double> numbers)
    {
        var terms = Of(contest, candidate);
        return candidate.Party.Family == Family.Other
            ? terms.Select((term, k) => numbers[k] * term).Sum()
            : Math.Log(Math.Max(Math.Max((contest.PreviousShare(candidate) ?? 0), national[candidate.Party.Code] ?? 0), PolledNewcomer)) + (numbers[^1] * terms[^1]);
    }
}

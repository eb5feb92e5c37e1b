using Copeland.History;

namespace Copeland.Calibration;

/// <summary>Which by-elections a set of coefficients is for, and so what it may have learnt from.</summary>
/// <param name="Parliament">Their Parliament, by its general election: past contests weigh by their distance from it.</param>
/// <param name="KnowsItsOwn">
/// Whether the set has learnt from that Parliament's own by-elections, as is right for those still to come after all of them.
/// </param>
internal sealed record SetTarget(DateOnly Parliament, bool KnowsItsOwn = false)
{
    /// <summary>By-elections after all of the history, in the Parliament of today.</summary>
    public static SetTarget Present => new(Parliaments.All[^1].Elected, KnowsItsOwn: true);

    /// <summary>The set's name, e.g. <c>without-2015-parliament</c> or <c>present</c>.</summary>
    public string Name => KnowsItsOwn ? "present" : $"without-{Parliaments.Of(Parliament).Name}-parliament";

    /// <summary>Whether the set may have learnt from a contest.</summary>
    public bool MayLearn(PastContest contest) => KnowsItsOwn || contest.Parliament != Parliament;
}

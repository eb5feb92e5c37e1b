namespace Copeland.Calibration;

/// <summary>Fits of one specification, each without the Parliament it is for, and one that has seen all.</summary>
/// <param name="ByParliament">Fits by the Parliament's general election.</param>
/// <param name="Present">The fit to all contests, weighted towards the last Parliament; its structural part has not seen that Parliament.</param>
internal sealed record LeftOutSets(IReadOnlyDictionary<DateOnly, FittedSet> ByParliament, FittedSet Present)
{
    /// <summary>The fit for some by-elections.</summary>
    public FittedSet this[SetTarget target] => target?.KnowsItsOwn switch
    {
        null => throw new ArgumentNullException(nameof(target)),
        true => Present,
        false => ByParliament[target.Parliament],
    };
}

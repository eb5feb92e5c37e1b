namespace Copeland.History;

/// <summary>A Parliament: the time from one general election to the next.</summary>
/// <param name="Name">The year it was elected, e.g. <c>2015</c>; <c>1974-feb</c> and <c>1974-oct</c> where a year had two.</param>
/// <param name="Elected">The general election that made it.</param>
/// <param name="Next">The general election that ended it; null for the present one.</param>
internal sealed record Parliament(string Name, DateOnly Elected, DateOnly? Next)
{
    /// <summary>Whether a date falls into it: from its general election to the day before the next.</summary>
    public bool Contains(DateOnly date) => date >= Elected && (Next is not { } next || date < next);
}

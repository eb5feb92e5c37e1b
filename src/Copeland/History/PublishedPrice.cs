namespace Copeland.History;

/// <summary>The price of the favourite before a by-election.</summary>
/// <param name="ByElectionId">The by-election's id.</param>
/// <param name="Date">The day it was offered.</param>
/// <param name="Market">The bookmaker, exchange or prediction market.</param>
/// <param name="Favourite">Code of the party that was favourite.</param>
/// <param name="AsPrinted">The price as printed.</param>
/// <param name="Implied">The chance it implies, a fraction; nothing is removed from one price, whose book is not known.</param>
internal sealed record PublishedPrice(string ByElectionId, DateOnly Date, string Market, string Favourite, string AsPrinted, double Implied)
{
    /// <summary>The chance it implies for the winner: its own where the favourite won, one less it where not, which is then the most it can have been.</summary>
    /// <param name="winner">Code of the party that won.</param>
    public double OfWinner(string winner) => string.Equals(Favourite, winner, StringComparison.Ordinal) ? Implied : 1 - Implied;
}

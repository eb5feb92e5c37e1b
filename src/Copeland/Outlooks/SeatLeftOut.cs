namespace Copeland.Outlooks;

/// <summary>A seat that the model does not cover.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="Reason">Why, in a sentence or more.</param>
internal sealed record SeatLeftOut(string Name, string Region, string Reason);

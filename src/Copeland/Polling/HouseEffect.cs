namespace Copeland.Polling;

/// <summary>How far a pollster leans towards a party compared with the others.</summary>
/// <param name="Pollster">Who asked.</param>
/// <param name="Party">The party's code.</param>
/// <param name="Lean">Shrunken lean as a fraction of the vote; positive where the pollster shows the party higher than others do.</param>
/// <param name="Polls">How many of its polls the estimate rests on.</param>
internal sealed record HouseEffect(string Pollster, string Party, double Lean, int Polls);

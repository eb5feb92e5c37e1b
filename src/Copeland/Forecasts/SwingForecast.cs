using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>Butler swing between the two parties that led last time among those that stand, positive towards <paramref name="To"/>.</summary>
/// <param name="From">Candidate id of the party swung from: the defending party where it stands.</param>
/// <param name="To">Candidate id of the party swung to.</param>
/// <param name="Butler">Distribution of the swing, fractions of the vote.</param>
public sealed record SwingForecast(string From, string To, Histogram Butler);

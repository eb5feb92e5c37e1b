namespace Copeland.Model;

/// <summary>Turnout before the vote: logistic-normal.</summary>
/// <param name="LogitMean">Mean of logit(turnout as a fraction of the electorate).</param>
/// <param name="LogitSd">Standard deviation of logit(turnout).</param>
internal readonly record struct TurnoutPrior(double LogitMean, double LogitSd);

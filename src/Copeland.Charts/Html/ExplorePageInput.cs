using Copeland.Exploration;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>What a page to explore is made of.</summary>
/// <param name="Exploration">The numbers.</param>
/// <param name="Race">The published forecast as a race.</param>
/// <param name="Command">The command that forecasts the scenario as it stands, to which a setting's options are added.</param>
/// <param name="Needs">What whoever types the command needs beside it, in sentences; empty for nothing.</param>
internal sealed record ExplorePageInput(SeatExploration Exploration, Race Race, string Command, string Needs);

namespace Copeland.Cli.Results;

/// <summary>When, where and how long: all that may differ from run to run.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Command">The command as typed.</param>
/// <param name="Seconds">Seconds by stage.</param>
/// <param name="Threads">Worker threads.</param>
internal sealed record RunDetails(DateTimeOffset Started, IReadOnlyList<string> Command, IReadOnlyDictionary<string, double> Seconds, int Threads);

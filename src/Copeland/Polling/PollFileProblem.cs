namespace Copeland.Polling;

/// <summary>Something wrong in a file of polls.</summary>
/// <param name="Line">The line, counted from 1; 1 is the header.</param>
/// <param name="Column">The column's name; null where the whole line is meant.</param>
/// <param name="Message">What was found, what is allowed, what to do.</param>
public sealed record PollFileProblem(int Line, string? Column, string Message);

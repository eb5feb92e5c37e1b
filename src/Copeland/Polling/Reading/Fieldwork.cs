namespace Copeland.Polling.Reading;

/// <summary>The days a poll was taken on, or why they cannot be read.</summary>
/// <param name="Start">The first day, where it is given.</param>
/// <param name="End">The last day; null where the text is no date.</param>
/// <param name="Problem">What is wrong and what to do; null where nothing is.</param>
internal sealed record Fieldwork(DateOnly? Start, DateOnly? End, string? Problem);

namespace Copeland.Scenarios.Documents;

/// <summary>A poll of the seat itself: it may also name candidates by their ids.</summary>
internal sealed record SeatPollDocument : PollDocument;

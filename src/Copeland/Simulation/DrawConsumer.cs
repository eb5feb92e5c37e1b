namespace Copeland.Simulation;

/// <summary>Takes simulated elections, block after block in order.</summary>
internal delegate void DrawConsumer(DrawBlock block);

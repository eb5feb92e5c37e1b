namespace Copeland.Simulation;

/// <summary>Takes simulated elections, block after block in order.</summary>
public delegate void DrawConsumer(DrawBlock block);

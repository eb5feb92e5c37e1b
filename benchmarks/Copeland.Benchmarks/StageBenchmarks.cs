using BenchmarkDotNet.Attributes;
using Copeland.Sampling;
using Copeland.Simulation.Kernels;

namespace Copeland.Benchmarks;

/// <summary>The kernel's stages over a tile of 1,024 draws, for every vector width.</summary>
public class StageBenchmarks
{
    private readonly KernelWorkspace workspace = new();
    private readonly PhiloxKeys keys = new(StreamKey.For(1, 0, StreamPurpose.Testing));
    private ShareKernel kernel = ShareKernel.Best;

    [Params("Vector512", "Vector256", "Vector128", "scalar")]
    public string Kernel { get; set; } = "Vector512";

    [GlobalSetup]
    public void Prepare()
    {
        kernel = ShareKernel.All.Single(one => one.Name == Kernel);
        workspace.Prepare(ReferenceWorkload.Plan("k1").Kernel);
        kernel.FillNormals(workspace, in keys, 0, workspace.Tile);
        kernel.Evaluate(workspace, default, 0, workspace.Tile);
    }

    [Benchmark]
    public void Normals() => kernel.FillNormals(workspace, in keys, 0, workspace.Tile);

    [Benchmark]
    public void Evaluate() => kernel.Evaluate(workspace, default, 0, workspace.Tile);

    [Benchmark]
    public void Count() => kernel.Count(workspace, workspace.Tile);
}

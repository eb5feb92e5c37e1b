using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>Third stage: logits = mean + G z + scale × L z′, in the rows that become the shares.</summary>
internal static unsafe class LogitStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    public static void Logits(KernelWorkspace workspace, int padded)
    {
        if (workspace.Plan.Marginals is { } curves)
        {
            Marginals(workspace, curves, padded);
            return;
        }

        Fill(workspace, workspace.Plan.Mean, padded);
    }

    [MethodImpl(Compiled.Loop)]
    private static void Fill(KernelWorkspace workspace, float[] mean, int padded)
    {
        var plan = workspace.Plan;
        var (size, tile) = (plan.Candidates, workspace.Tile);
        fixed (float* student = plan.Student, gaussian = plan.Gaussian)
        {
            for (var i = 0; i < size; i++)
            {
                var offset = F.All(mean[i]);
                var row = workspace.Share(i);
                var scale = plan.ScaleCurve is null ? null : workspace.Normal(KernelPlan.ScaleNormal);
                var studentRow = student == null ? null : student + (i * size);
                var gaussianRow = gaussian == null ? null : gaussian + (i * size);
                var studentNormals = workspace.Normal(KernelPlan.FirstError);
                var gaussianNormals = workspace.Normal(KernelPlan.FirstError + size);
                for (var k = 0; k < padded; k += F.Width)
                {
                    var logit = offset;
                    if (studentRow != null)
                    {
                        var sum = Product(studentRow, studentNormals + k, i, tile);
                        logit += scale == null ? sum : sum * F.Load(scale + k);
                    }

                    if (gaussianRow != null)
                    {
                        logit += Product(gaussianRow, gaussianNormals + k, i, tile);
                    }

                    F.Store(logit, row + k);
                }
            }
        }
    }

    /// <summary>Row i of a lower-triangular factor times the normals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static F Product(float* factorRow, float* normals, int i, int tile)
    {
        var sum = F.All(factorRow[0]) * F.Load(normals);
        for (var j = 1; j <= i; j++)
        {
            normals += tile;
            sum += F.All(factorRow[j]) * F.Load(normals);
        }

        return sum;
    }

    /// <summary>Dirichlet shares are a softmax too: of logarithms of gamma variates, each a curve of its own normal.</summary>
    [MethodImpl(Compiled.Loop)]
    private static void Marginals(KernelWorkspace workspace, float[] curves, int padded)
    {
        fixed (float* first = curves)
        {
            for (var i = 0; i < workspace.Plan.Candidates; i++)
            {
                var curve = first + (i * (KernelPlan.CurveDegree + 1));
                var row = workspace.Share(i);
                var normals = workspace.Normal(KernelPlan.FirstError + i);
                for (var k = 0; k < padded; k += F.Width)
                {
                    F.Store(ScaleStage<F, U>.Polynomial(curve, F.Load(normals + k)), row + k);
                }
            }
        }
    }
}

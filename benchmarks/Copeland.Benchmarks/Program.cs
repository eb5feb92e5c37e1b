using BenchmarkDotNet.Running;

namespace Copeland.Benchmarks;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["kernel", ..]:
                return KernelCommand.Run(arguments);
            case ["mathnet", ..]:
                return MathNetCommand.Run(arguments);
            case ["stages", ..]:
                return StagesCommand.Run(arguments);
            case ["scaling", ..]:
                return ScalingCommand.Run(arguments);
            case ["methods"]:
                return MethodsCommand.Run();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
        return 0;
    }
}

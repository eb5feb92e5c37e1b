using System.Text;

namespace Copeland.Cli;

internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        return CommandLine.Run(arguments, Console.Out, Console.Error);
    }
}

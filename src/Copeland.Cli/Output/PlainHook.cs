using Spectre.Console;
using Spectre.Console.Rendering;

namespace Copeland.Cli.Output;

/// <summary>
/// Makes what is written plain: without styles and control codes, and prose in ASCII before its lines are broken, for a sign that takes more room there would
/// make a line longer than the terminal.
/// </summary>
internal sealed class PlainHook : IRenderHook
{
    /// <inheritdoc/>
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => (IRenderable)(renderable is Text or Markup ? Prose(renderable, options) : new Unstyled(renderable)));

    private static Paragraph Prose(IRenderable prose, RenderOptions options)
    {
        var plain = new Paragraph();
        foreach (var segment in prose.Render(options, int.MaxValue))
        {
            plain.Append(segment.IsLineBreak ? "\n" : AsciiWriter.Of(segment.Text));
        }

        return plain;
    }

    private sealed class Unstyled(IRenderable styled) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => styled.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            styled.Render(options, maxWidth).Where(segment => !segment.IsControlCode).Select(segment => segment.IsLineBreak ? segment : new Segment(segment.Text));
    }
}

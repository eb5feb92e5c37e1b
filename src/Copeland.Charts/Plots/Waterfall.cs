using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The steps of an explanation that a picture has room for, for the candidates it tells of.</summary>
/// <param name="Effects">Names of the steps.</param>
/// <param name="Points">By front runner, the change each step makes.</param>
/// <param name="Before">How many of the steps stand before the subtotal; null where there is none.</param>
internal sealed record Waterfall(IReadOnlyList<string> Effects, IReadOnlyList<IReadOnlyList<double>> Points, int? Before = null)
{
    // What is 0.0 points for both has no row; what is less than is worth a row for both has none of its own where there is more of that kind.
    private const double Crumb = 0.0005;

    // The rest may be twice what is worth a row.
    private const double SmallRest = 2;

    // Of the steps that are worth a row, how many may change places with smaller ones so that what is left out comes to less.
    private const int Exchanged = 3;

    /// <summary>
    /// The steps in their order; the smallest become one where they are small or there are more than rows, but as many keep rows of their own as it takes,
    /// while there is room, for the rest together to be small or no larger than any of them. Where there is a subtotal the steps that follow it keep their rows,
    /// and the rest stands before it, so that it is true.
    /// </summary>
    /// <param name="steps">The steps, as they are printed.</param>
    /// <param name="places">The candidates' places on the ballot.</param>
    /// <param name="room">How many rows are wanted, and how many there is room for; the steps that have one whatever their size, because the title names them; and the share of the vote that is worth a row.</param>
    /// <param name="hasSubtotal">Whether the shares before the evidence of the seat are told.</param>
    public static Waterfall Of(
        IReadOnlyList<ExplanationStep> steps, IReadOnlyList<int> places, (int Wanted, int Most, IReadOnlyCollection<string> Named, double Worth) room, bool hasSubtotal = false)
    {
        var first = hasSubtotal ? steps.TakeWhile(step => !EffectGlossary.IsOfTheSeat(step.Effect)).Count() : steps.Count;
        double Size(int step) => places.Max(place => Math.Abs(steps[step].Points[place]));
        bool IsNamed(int step) => step >= first || room.Named.Contains(steps[step].Effect);
        double Rest(IEnumerable<int> those) => places.Max(place => Math.Abs(those.Sum(step => steps[step].Points[place])));
        var bySize = Enumerable.Range(0, steps.Count).Where(step => Size(step) >= Crumb).OrderByDescending(step => IsNamed(step) ? double.PositiveInfinity : Size(step)).ToList();
        var large = Math.Max(1, bySize.Count(step => IsNamed(step) || Size(step) >= room.Worth));
        var most = bySize.Count <= room.Wanted && bySize.Count <= large + 1 ? bySize.Count : Math.Min(large, Math.Max(bySize.Count(IsNamed), room.Wanted - 1));
        var folded = Folded(most);
        while (folded.Count > 0 && most + 1 < room.Most && Rest(folded) > Math.Max(bySize.Except(folded).Min(Size), SmallRest * room.Worth))
        {
            most++;
            folded = Folded(most);
        }

        // One is no more than the row of several would be.
        folded = folded.Count == 1 && bySize.Count <= room.Most ? [] : folded;
        return Of(steps, places, ([.. bySize.Except(folded).Order()], first), (folded.Count > 0 && Rest(folded) >= Crumb, hasSubtotal));

        // Those without a row of their own: singly and together they are as small as can be.
        List<int> Folded(int kept)
        {
            var small = bySize.Skip(Math.Max(kept, large)).ToList();
            var open = bySize.Take(large).SkipWhile(IsNamed).ToList();
            var wanted = Math.Max(0, large - kept);
            return [.. Choices([.. open.TakeLast(wanted + Exchanged)], wanted).Select(choice => choice.Concat(small).ToList())
                .MinBy(choice => choice.Count == 0 ? 0 : Math.Max(choice.Max(Size), Rest(choice))) ?? []];
        }
    }

    // All choices of so many, those of the last first.
    private static IEnumerable<IEnumerable<int>> Choices(IReadOnlyList<int> from, int count) =>
        count == 0 ? [[]]
        : from.Count < count ? []
        : Choices([.. from.SkipLast(1)], count - 1).Select(choice => choice.Append(from[^1])).Concat(Choices([.. from.SkipLast(1)], count));

    private static Waterfall Of(IReadOnlyList<ExplanationStep> steps, IReadOnlyList<int> places, (IReadOnlyList<int> Kept, int First) of, (bool IsFolded, bool HasSubtotal) has)
    {
        var before = of.Kept.Count(step => step < of.First);

        // What upsets take comes last, as it does where there is a subtotal.
        var at = !has.HasSubtotal && of.Kept.Count > 0 && steps[of.Kept[^1]].Effect == ExplanationWords.Upsets ? before - 1 : before;
        List<int> rest = [.. Enumerable.Range(0, of.First).Except(of.Kept)];
        return new Waterfall(
            Row(step => steps[step].Effect, Invariant($"All other effects ({rest.Count})")),
            [.. places.Select(place => Row(step => steps[step].Points[place], rest.Sum(step => steps[step].Points[place])))],
            has.HasSubtotal ? before + (has.IsFolded ? 1 : 0) : null);

        IReadOnlyList<T> Row<T>(Func<int, T> told, T other) =>
            [.. of.Kept.Take(at).Select(told), .. has.IsFolded ? [other] : Array.Empty<T>(), .. of.Kept.Skip(at).Select(told)];
    }
}

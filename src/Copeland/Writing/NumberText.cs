namespace Copeland.Writing;

/// <summary>Whole numbers in prose.</summary>
internal static class NumberText
{
    /// <summary>A number as prose writes it: in words up to nine, from there in figures with commas.</summary>
    public static string Of(int count) => count switch
    {
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        _ => Invariant($"{count:#,0}"),
    };
}

using System.Text;
using Copeland.Elections;

namespace Copeland.Tests.Elections;

public class AccentsTests
{
    [Fact]
    public void Apart_EveryLatinLetter_IsNormalFormD()
    {
        foreach (var letter in LatinLetters())
        {
            Assert.Equal(letter.Normalize(NormalizationForm.FormD), Accents.Apart(letter));
        }
    }

    [Fact]
    public void Together_EveryLatinLetterTakenApart_IsNormalFormC()
    {
        foreach (var letter in LatinLetters())
        {
            Assert.Equal(letter.Normalize(NormalizationForm.FormC), Accents.Together(Accents.Apart(letter)));
        }
    }

    [Theory]
    [InlineData("Ynys Môn", "Ynys Mon")]
    [InlineData("Dwyfor Meirionnydd", "Dwyfor Meirionnydd")]
    [InlineData("Ŵŷŵ ẫ", "Wyw a")]
    [InlineData("Łódź", "Łodz")]
    public void Without_Accents_LeavesPlainLetters(string text, string plain) => Assert.Equal(plain, Accents.Without(text));

    private static IEnumerable<string> LatinLetters() =>
        Enumerable.Range(0xC0, 0x250 - 0xC0).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => ((char)code).ToString());
}

using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class TypographyTests
{
    [Theory]
    [InlineData("Michael O'Keeffe", "Michael O’Keeffe")]
    [InlineData("Howling 'Laud' Hope", "Howling ‘Laud’ Hope")]
    [InlineData("'Sir' Oink O'Lot", "‘Sir’ Oink O’Lot")]
    [InlineData("Residents' Group", "Residents’ Group")]
    [InlineData("Anna O’Brien", "Anna O’Brien")]
    public void Of_StraightQuotes_BecomeThoseOfPrint(string name, string printed) => Assert.Equal(printed, Typography.Of(name));
}

namespace Marsad.Tests.Incidents;

public sealed class CasesTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(SpecFolder.Incidents, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_the_incidents_and_tolls_it_expects(string name)
    {
        var file = CaseFile.Read(Path.Combine(SpecFolder.Incidents, name + ".txt"));

        Assert.Equal(file.Expected, CaseText.Of([.. file.Claims]));
    }
}

using Marsad.Tests.Lexicons;

namespace Marsad.Tests.Claims;

/// <summary>Reads the texts of <c>specs/claims</c> with the real reader.</summary>
public sealed class ClaimSpecTests : IClassFixture<ClaimSpecTests.OpenReader>
{
    private static readonly List<ClaimSpec> s_specs =
    [
        .. Directory.GetFiles(Path.Combine(LexiconFixture.Root(), "specs", "claims"), "*.yaml").Order(StringComparer.Ordinal).SelectMany(ClaimSpec.Read),
    ];

    // Attacks and damages, which many a sentence tells by the way, have a file of their own; the others are silent on them.
    private const string AttackFile = "attack.yaml";

    private readonly Reader _reader;

    public ClaimSpecTests(OpenReader open)
    {
        ArgumentNullException.ThrowIfNull(open);
        _reader = open.Reader;
    }

    public static TheoryData<int, string, string> Specs()
    {
        var data = new TheoryData<int, string, string>();
        for (var i = 0; i < s_specs.Count; i++)
        {
            data.Add(i, s_specs[i].File, s_specs[i].Text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_report_gives_the_claims_that_its_spec_names(int index, string file, string text)
    {
        var spec = s_specs[index];
        Assert.Equal((file, text), (spec.File, spec.Text));
        var claims = ClaimSpec.Print(_reader.Read(spec.ToReport()));
        if (file != AttackFile)
        {
            claims.RemoveAll(claim => claim.GetProperty("kind").GetString() is "attack" or "damage");
        }

        Assert.Equal(spec.Claims.Count, claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var (field, expected) in spec.Claims[i])
            {
                Assert.Equal((field, expected), (field, ClaimSpec.FieldOf(claims, claims[i], field)));
            }
        }
    }

    /// <summary>The reader, opened once for all cases.</summary>
    public sealed class OpenReader : IDisposable
    {
        public Reader Reader { get; } = Reader.Open(Path.Combine(AppContext.BaseDirectory, "data"));

        public void Dispose() => Reader.Dispose();
    }
}

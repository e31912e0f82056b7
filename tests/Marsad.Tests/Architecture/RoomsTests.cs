namespace Marsad.Tests.Architecture;

public class RoomsTests
{
    /// <summary>The stages of the work in their order. The root namespace sees the whole way and stands after all.</summary>
    private static readonly string[] Rooms =
        ["Reports", "Text", "Places", "Dates", "Claims", "Origins", "Incidents", "Tolls", "Record", "Publish", "Scoring"];

    [Fact]
    public void A_room_uses_earlier_rooms_only()
    {
        using var types = new CompiledTypes(typeof(Reader).Assembly.Location);
        var reversed =
            from use in types.Uses().Distinct()
            where OrderOf(use.Used) > OrderOf(use.User)
            orderby use.User, use.Used
            select $"{use.User} uses {use.Used}, whose room comes later";

        Assert.Empty(reversed);
    }

    [Fact]
    public void Every_type_has_a_room()
    {
        var homeless = typeof(Reader).Assembly.GetTypes()
            .Where(type => type is { IsNested: false, Namespace: { } space } && space.StartsWith("Marsad", StringComparison.Ordinal))
            .Where(type => type.Namespace != "Marsad" && Array.IndexOf(Rooms, type.Namespace!["Marsad.".Length..]) < 0)
            .Select(type => $"{type.FullName} is in none of the rooms {string.Join(", ", Rooms)}");

        Assert.Empty(homeless);
    }

    [Fact]
    public void The_test_sees_uses_that_stand_only_in_a_method_body()
    {
        using var types = new CompiledTypes(typeof(RoomsTests).Assembly.Location);

        Assert.Contains((typeof(RoomsTests).FullName!, typeof(CompiledTypes).FullName!), types.Uses());
    }

    private static int OrderOf(string type)
    {
        var space = type[..type.LastIndexOf('.')];
        return space switch
        {
            "Marsad" => Rooms.Length,
            _ when space.StartsWith("Marsad.", StringComparison.Ordinal) => Array.IndexOf(Rooms, space["Marsad.".Length..]),
            _ => -1, // made by the compiler, such as <PrivateImplementationDetails>
        };
    }
}

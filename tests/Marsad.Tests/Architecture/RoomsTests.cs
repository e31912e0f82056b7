namespace Marsad.Tests.Architecture;

public class RoomsTests
{
    /// <summary>The stages of the work in their order. The root namespace sees the whole way and stands after all.</summary>
    private static readonly string[] Rooms =
        ["Reports", "Text", "Places", "Dates", "Claims", "Origins", "Incidents", "Tolls", "Record", "Publish", "Scoring"];

    private const string ClaimsRoom = "Marsad.Claims.";

    /// <summary>The way of the data through the claims. What all of them share, such as a draft and the report it is of, stands in the room itself.</summary>
    private static readonly string[] InnerRooms =
        ["Scenes", "Parties", "Sources", "Harm", "Control", "Sums", "Placing", "Weapons", "Blame", "Answers", "Explanations"];

    [Fact]
    public void An_inner_room_of_the_claims_uses_earlier_inner_rooms_only()
    {
        using var types = new CompiledTypes(typeof(Reader).Assembly.Location);
        var reversed =
            from use in types.Uses().Distinct()
            where InnerOrderOf(use.User) >= 0 && InnerOrderOf(use.Used) > InnerOrderOf(use.User)
            orderby use.User, use.Used
            select $"{use.User} uses {use.Used}, whose inner room comes later";

        Assert.Empty(reversed);
    }

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
            .Where(type => type.Namespace != "Marsad" && (Array.IndexOf(Rooms, RoomOf(type.Namespace!)) < 0 || IsHomelessInClaims(type.Namespace!)))
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
            _ when space.StartsWith("Marsad.", StringComparison.Ordinal) => Array.IndexOf(Rooms, RoomOf(space)),
            _ => -1, // made by the compiler, such as <PrivateImplementationDetails>
        };
    }

    private static int InnerOrderOf(string type)
    {
        var space = type[..type.LastIndexOf('.')];
        return space.StartsWith(ClaimsRoom, StringComparison.Ordinal) ? Array.IndexOf(InnerRooms, space[ClaimsRoom.Length..]) : -1;
    }

    private static bool IsHomelessInClaims(string space) =>
        space.StartsWith(ClaimsRoom, StringComparison.Ordinal) && Array.IndexOf(InnerRooms, space[ClaimsRoom.Length..]) < 0;

    // "Claims" of "Marsad.Claims.Scenes".
    private static string RoomOf(string space) => space.Split('.')[1];
}

namespace Marsad.Tests.Architecture;

public class RoomsTests
{
    /// <summary>The stages of the work in their order. The root namespace sees the whole way and stands after all.</summary>
    private static readonly string[] Rooms =
        ["Reports", "Text", "Places", "Dates", "Claims", "Origins", "Incidents", "Tolls", "Record", "Publish", "Scoring"];

    /// <summary>The inner rooms of the large ones, along the way of the data. What all of them share, such as a draft and the report it is of, stands in the room itself.</summary>
    private static readonly Dictionary<string, string[]> InnerRooms = new()
    {
        ["Places"] = ["Spelling", "Atlas", "Tables", "Names", "Choosing"],
        ["Claims"] = ["Scenes", "Parties", "Sources", "Harm", "Tallies", "Control", "Sums", "Placing", "Weapons", "Blame", "Answers", "Explanations"],
    };

    [Fact]
    public void An_inner_room_uses_earlier_inner_rooms_of_its_room_only()
    {
        using var types = new CompiledTypes(typeof(Reader).Assembly.Location);
        var reversed =
            from use in types.Uses().Distinct()
            let user = InnerOrderOf(use.User)
            let used = InnerOrderOf(use.Used)
            where user.Room == used.Room && user.Order >= 0 && used.Order > user.Order
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
            .Where(type => type.Namespace != "Marsad" && (Array.IndexOf(Rooms, RoomOf(type.Namespace!)) < 0 || IsInNoInnerRoom(type.Namespace!)))
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

    // The order is −1 for what stands in the room itself.
    private static (string Room, int Order) InnerOrderOf(string type)
    {
        var parts = type.Split('.');
        return parts is ["Marsad", var room, var inner, _] && InnerRooms.TryGetValue(room, out var rooms) ? (room, Array.IndexOf(rooms, inner)) : ("", -1);
    }

    private static bool IsInNoInnerRoom(string space) =>
        space.Split('.') is ["Marsad", var room, var inner, ..] && !(InnerRooms.TryGetValue(room, out var rooms) && rooms.Contains(inner));

    // "Claims" of "Marsad.Claims.Scenes".
    private static string RoomOf(string space) => space.Split('.')[1];
}

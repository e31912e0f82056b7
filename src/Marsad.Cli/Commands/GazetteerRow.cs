using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Places;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary>How a place of the gazetteer is shown to people.</summary>
internal static class GazetteerRow
{
    public static IReadOnlyList<Column<GazetteerPlace>> Columns { get; } =
    [
        new("Id", place => place.Id),
        new("Name", place => place.Name),
        new("Country", place => place.Country),
        new("Region", place => place.Admin1),
        new("Kind", place => place.Kind.Word()),
        new("Latitude", place => place.Latitude.ToString("F4", CultureInfo.InvariantCulture), IsNumber: true),
        new("Longitude", place => place.Longitude.ToString("F4", CultureInfo.InvariantCulture), IsNumber: true),
        new("People", place => place.Population > 0 ? place.Population.ToString("N0", CultureInfo.InvariantCulture) : null, IsNumber: true),
    ];
}


namespace Marsad.Places.Tables;

/// <summary>The names of first-level regions by GeoNames' codes, as far as the gazetteer has them.</summary>
internal sealed class RegionNames(Gazetteer gazetteer)
{
    private readonly Dictionary<(string, string), string> _known = [];

    /// <summary>The region's name; its code where the gazetteer does not know it.</summary>
    public string NameOf(string country, string code)
    {
        if (code.Length == 0)
        {
            return code;
        }

        if (!_known.TryGetValue((country, code), out var name))
        {
            var id = $"{country}.{code}";
            var found = gazetteer.Find(id).Where(p => p.Id == id).Select(p => p.Name).FirstOrDefault();
            _known[(country, code)] = name = found ?? code;
        }

        return name;
    }
}

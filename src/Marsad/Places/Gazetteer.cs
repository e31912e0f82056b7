using System.Runtime.CompilerServices;
using Marsad.Places.Atlas;
using Marsad.Places.Spelling;

namespace Marsad.Places;

/// <summary>Names of places, in all their spellings, and where they are. Immutable; safe for many threads at once.</summary>
/// <remarks>The compiled file is mapped into memory and read where it lies: opening it parses nothing.</remarks>
public sealed class Gazetteer : IDisposable
{
    private const int MostPlaces = 64;

    private readonly MappedFile? _file;

    // Added places first: they win over the built-in ones.
    private readonly GazetteerLayer[] _layers;

    private readonly AskedNames _asked = new();

    private Gazetteer(MappedFile? file, GazetteerLayer[] layers) => (_file, _layers) = (file, layers);

    /// <summary>Opens a compiled gazetteer.</summary>
    /// <param name="path">The file that the build writes, <c>places.bin</c>.</param>
    /// <exception cref="InvalidDataException">The file is missing, cut short, of another version, or something else.</exception>
    public static Gazetteer Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is missing: build the gazetteer again.");
        }

        MappedFile? file = null;
        var fault = new FileInfo(path).Length < GazetteerFormat.HeaderSize
            ? "is no compiled gazetteer"
            : GazetteerLayer.Fault((file = new(path)).GetSpan());
        if (fault is null)
        {
            return new(file, [GazetteerLayer.Of(file!.Memory)]);
        }

        ((IDisposable?)file)?.Dispose();
        throw new InvalidDataException($"{path} {fault}: build the gazetteer again.");
    }

    /// <summary>A gazetteer of the given bytes, as <see cref="GazetteerImage"/> lays them out.</summary>
    internal static Gazetteer Of(byte[] image) => new(null, [GazetteerLayer.Of(image)]);

    /// <summary>How many of the first layers the user added.</summary>
    internal int AddedLayers => _layers.Length - 1;

    /// <summary>A gazetteer in which the pack's places win over those of this one, which must stay open.</summary>
    public Gazetteer With(PlacePack pack) =>
        new(_file, [GazetteerLayer.Of(pack.Image), .. _layers]);

    internal GazetteerImage NewImage() => _layers[^1].NewImage();

    internal LetterTable Letters => _layers[^1].Letters;

    /// <summary>How many places it holds.</summary>
    public int Count => _layers.Sum(l => l.Count);

    /// <summary>All places of that name, up to 64: names spelled so before names that only sound so, then the best known first.</summary>
    /// <param name="name">A place name in any script; case, accents, hyphens, apostrophes and spaces do not matter.</param>
    public IReadOnlyList<GazetteerPlace> Find(string name)
    {
        return Named(name).Places is { Length: > 0 } places ? [.. places] : [];
    }

    /// <summary>All places whose point lies in a circle, the nearest first.</summary>
    public IReadOnlyList<NearPlace> Near(Circle circle)
    {
        var near = new List<NearPlace>();
        foreach (var layer in _layers)
        {
            for (var row = 0; row < layer.Count; row++)
            {
                var (north, east) = layer.Point(row);
                if (circle.KilometresTo(north, east) is var km && km <= circle.RadiusKm)
                {
                    near.Add(new(layer[row], km));
                }
            }
        }

        return [.. near.OrderBy(n => n.Km)];
    }

    internal GazetteerPlace this[PlaceHit hit] => _layers[hit.Layer][hit.Row];

    internal int Prominence(PlaceHit hit) => _layers[hit.Layer].Prominence(hit.Row);

    /// <summary>The name and what bears it, the best known first; no places where nothing does.</summary>
    internal NamedRows Named(ReadOnlySpan<char> name) => _asked.Find(name) ?? _asked.Keep(Look(name));

    [SkipLocalsInit]
    private NamedRows Look(ReadOnlySpan<char> name)
    {
        Span<PlaceHit> hits = stackalloc PlaceHit[MostPlaces];
        return new NamedRows(name.ToString(), hits[..FindAll(name, hits)].ToArray(), this);
    }

    private int FindAll(ReadOnlySpan<char> name, Span<PlaceHit> to)
    {
        var count = Find(NameKey.Written(name, Letters), to, 0);
        count = Find(NameKey.Arabic(name, Letters), to, count);
        return Find(NameKey.Cyrillic(name, Letters), to, count);
    }

    [SkipLocalsInit]
    private int Find(ulong key, Span<PlaceHit> to, int count)
    {
        Span<uint> rows = stackalloc uint[MostPlaces];
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            foreach (var row in rows[.._layers[layer].Find(key, rows)])
            {
                var hit = new PlaceHit(layer, (int)(row & ~GazetteerFormat.BySound), (row & GazetteerFormat.BySound) != 0);
                if (count < to.Length && !Holds(to[..count], hit))
                {
                    to[count++] = hit;
                }
            }
        }

        return count;
    }

    private static bool Holds(ReadOnlySpan<PlaceHit> hits, PlaceHit hit)
    {
        foreach (var other in hits)
        {
            if (other.Layer == hit.Layer && other.Row == hit.Row)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many UTF-16 units of the text, from its start, the longest known name takes; 0 where none begins there.</summary>
    /// <remarks>Ends at the end of a word. A name spans at most eight words and no comma, full stop, bracket or empty line.</remarks>
    internal int LongestMatch(ReadOnlySpan<char> text) => NameScan.Longest(text, Letters, this);

    internal bool Knows(ulong key) => _asked.Knows(key) ?? _asked.Keep(key, LooksUp(key));

    /// <summary>Whether a name may begin with the letters of that key; see <see cref="NameKey.IsBeginning"/>.</summary>
    internal bool MayBegin(ulong key)
    {
        foreach (var layer in _layers)
        {
            if (layer.MayBegin(key))
            {
                return true;
            }
        }

        return false;
    }

    private bool LooksUp(ulong key)
    {
        foreach (var layer in _layers)
        {
            if (layer.Has(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Closes the file; the gazetteer must not be used afterwards.</summary>
    public void Dispose() => ((IDisposable?)_file)?.Dispose();
}

/// <summary>A place and how far it lies from a point.</summary>
/// <param name="Place">The place.</param>
/// <param name="Km">Kilometres along the surface.</param>
public readonly record struct NearPlace(GazetteerPlace Place, double Km);

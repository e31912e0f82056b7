using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Places that answer together where something happened.</summary>
/// <param name="Places">The places.</param>
/// <param name="Resolved">What each was resolved to.</param>
/// <param name="First">The first token of their words.</param>
/// <param name="Last">One past the last.</param>
/// <param name="Fineness">How fine a place it is.</param>
/// <param name="Role">What the words before it make of it.</param>
internal sealed record PlaceRow(FoundPlace[] Places, Place[] Resolved, int First, int Last, Fineness Fineness, PlaceRole Role = PlaceRole.Where)
{
    // A place in another role than the one that tells where harm was done counts as so many words farther.
    private const int OtherRole = 15;
    private const int FarAside = 40;

    /// <summary>The row that this one only points back to ("the town", "the two neighbourhoods"), or null.</summary>
    public PlaceRow? Meant { get; init; }

    /// <summary>Whether it is a label at the beginning of its line: "Douma: seven killed".</summary>
    public bool IsLabel => Places[^1].IsLabel && Meant is null;

    /// <summary>The tokens of the brackets right behind it, the second not included: "Ardan (134 killed, 71 injured)"; what is counted there is its own.</summary>
    public (int First, int Last) Brackets { get; init; }

    /// <summary>Whether it was near there, not there.</summary>
    public bool IsNear { get; init; }

    /// <summary>Whether it stands in the entry of a list, or with some of the people counted, and is no other's place: "Ardan: 15, Velk: 7".</summary>
    public bool IsOfEntry { get; init; }

    /// <summary>Whether it is only a part of what it names: "eastern Kestria".</summary>
    public bool IsPart { get; init; }

    /// <summary>How fine it is, twice as fine-grained: "near Ardan" is coarser than "in Ardan", "eastern Kestria" finer than "Kestria"; a name that no list has is a village's or a quarter's.</summary>
    public int Grain => ((int)Fineness * 2) - (IsNear && Fineness > Fineness.Region ? 1 : 0) + (IsPart || IsNowhereListed ? 1 : 0);

    /// <summary>Whether it may tell where something happened: no country, no dateline, no place of a source or of a hospital that took the wounded in.</summary>
    public bool IsTelling => Grain > 0 && !IsOfEntry && Role is PlaceRole.Where or PlaceRole.From;

    /// <summary>Whether the name may stand for the province that is called after the town: "in Ardan six died in the village of Velk".</summary>
    private bool NamesRegion { get; } = Places is [{ Mention: { Hint: PlaceKindHint.None, Relation: PlaceRelation.In } }]
        && Resolved[0].Precision == PlacePrecision.Settlement && Nesting.IsCalledAfter(Resolved[0]);

    /// <summary>Whether it says more than the other, where both are one place: by its grain, or since the other may name a province.</summary>
    public bool IsFinerThan(PlaceRow other) => Grain > other.Grain || (other.NamesRegion && Fineness >= Fineness.Town && !NamesRegion && !Shares(other));

    private bool IsNowhereListed { get; } = Fineness == Fineness.Town && Resolved[0].Precision == PlacePrecision.Unresolved && HasCapital(Places[^1].Mention.Name);

    private static bool HasCapital(string name)
    {
        foreach (var letter in name)
        {
            if (char.IsUpper(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many words lie between it and the words from <paramref name="first"/> to <paramref name="last"/>; before them they count double, as "killed in Douma" is more usual.</summary>
    public int Distance(int first, int last, bool leaving) => (first >= Last ? (first - Last) * 2 : Math.Max(0, First - last)) + Role switch
    {
        PlaceRole.From => leaving ? -OtherRole : OtherRole,
        PlaceRole.To => leaving ? OtherRole + OtherRole : OtherRole,
        PlaceRole.Bearing => OtherRole,
        PlaceRole.OfSource or PlaceRole.Origin or PlaceRole.Dateline or PlaceRole.Named => FarAside,
        _ => 0,
    };

    /// <summary>The words of the row; the s of a lost apostrophe at its end is no part of them.</summary>
    public ReadOnlySpan<char> Words(MarkedText text)
    {
        if (Meant is not null)
        {
            return Meant.Words(text);
        }

        var span = text.SpanOf(First, Last);
        var name = Places[^1].Mention.Span;
        var end = text.Tokens[Last - 1].Start < name.End ? name.End : span.End;
        return Places is [{ Known: true, Mention: var only }] && !text.Text.AsSpan(span.Start, span.Length).Contains(only.Name, StringComparison.Ordinal) ? only.Name : text.Text.AsSpan()[span.Start..end];
    }

    /// <summary>Whether a place of this row bears a name of the other's.</summary>
    public bool Shares(PlaceRow other)
    {
        foreach (var mine in Places)
        {
            foreach (var theirs in other.Places)
            {
                if (string.Equals(mine.Mention.Name, theirs.Mention.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether both may be one place, or one lies in the other.</summary>
    public bool Meets(PlaceRow other) => Shares(other) || MayLieIn(other) || other.MayLieIn(this);

    /// <summary>Whether this row lies in the other, as far as the gazetteer can tell; an unresolved name may lie in anything coarser.</summary>
    public bool MayLieIn(PlaceRow other)
    {
        var isFiner = IsFinerThan(other);
        for (var i = 0; i < Resolved.Length; i++)
        {
            for (var j = 0; j < other.Resolved.Length; j++)
            {
                var (place, area) = (Resolved[i], other.Resolved[j]);
                var may = (place.Latitude, area.Latitude) switch
                {
                    (null, null) => Fineness > other.Fineness,
                    (null, _) => isFiner,
                    (_, null) => isFiner && other.Fineness > Fineness.Region,
                    _ => (Nesting.MayLieIn(place, area, isFiner) || (other.NamesRegion && Nesting.IsOfRegion(place, area))) && Nesting.IsOnSide(place, area, other.Places[j].Side),
                };
                if (!may)
                {
                    return false;
                }
            }
        }

        return true;
    }
}

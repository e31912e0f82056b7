using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Finds "the capital" told without its name, and which town it is: "the Somali capital", "Somalia's capital", "the capital of Somalia", or that of the country spoken of most.</summary>
internal sealed class CapitalFinder(Lexicon lexicon, Gazetteer gazetteer)
{
    private const double Once = 1;
    private const int MostWords = 4;

    private readonly int _city = lexicon.Label("place.capital");
    private readonly int _name = lexicon.Label("capital.name");
    private readonly int _det = lexicon.Label("det");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _of = lexicon.Label("prep.of");

    /// <summary>The country whose capital the unit tells without a name: its two letters, empty where it is not said; null where the unit is no such word, or the name stands beside it.</summary>
    public string? CountryOf(MarkedText text, ReadOnlySpan<Unit> units, int at)
    {
        if (!units[at].Has(_city) || at == 0 || IsNamed(units, at))
        {
            return null;
        }

        if (at + 1 < units.Length && units[at + 1].Has(_of))
        {
            return CountryBehind(text, units, at + 2);
        }

        if (units[at - 1].Has(_possessive))
        {
            return CountryBefore(text, units, at - 2);
        }

        return Demonyms.Of(text.SpanOf(units[at - 1]).Of(text.Text)) ?? (units[at - 1].Has(_det) ? "" : null);
    }

    // "The capital Ardan", "the capital, Ardan,", "Ardan, the capital".
    private bool IsNamed(ReadOnlySpan<Unit> units, int at) =>
        (at + 1 < units.Length && units[at + 1].Has(_cap))
        || (at + 2 < units.Length && units[at + 1].Has(_comma) && units[at + 2].Has(_name))
        || (at > 2 && units[at - 1].Has(_det) && units[at - 2].Has(_comma) && units[at - 3].Has(_name));

    /// <summary>Names those whose town can be told; the others stay unresolved.</summary>
    public void Name(MarkedText text, List<FoundPlace> found)
    {
        if (!found.Exists(static p => p.CapitalOf is not null))
        {
            return;
        }

        // "Somalia's capital", and later "the capital": the one told last with its country.
        (string Name, bool IsTold)? told = null;
        var isAsked = false;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].CapitalOf is not { } country)
            {
                continue;
            }

            if (country.Length > 0)
            {
                told = OfCountry(country, found) ?? told;
                found[i] = Named(found[i], OfCountry(country, found));
            }
            else
            {
                told ??= isAsked ? null : Told(text, found);
                isAsked = true;
                found[i] = Named(found[i], told);
            }
        }
    }

    private static FoundPlace Named(FoundPlace place, (string Name, bool IsTold)? capital) => capital is { } town
        ? place with { Known = town.IsTold, Mention = place.Mention with { Name = town.Name } }
        : place;

    // "The Syrian capital Damascus" names it for the whole report, else the capital city that it names most often, else that of the country that it speaks of most.
    private (string Name, bool IsTold)? Told(MarkedText text, List<FoundPlace> found)
    {
        var named = found.Find(p => p.Known && IsCalledCapital(text, p))
            ?? found.Where(static p => p is { Known: true, NamesCapital: true, Located: true }).GroupBy(static p => p.Mention.Name, StringComparer.OrdinalIgnoreCase).OrderByDescending(static g => g.Count()).ThenBy(static g => g.First().First).FirstOrDefault()?.First();
        return named is not null ? (named.Mention.Name, true) : CountryOf(text, found) is { } country ? OfCountry(country, found) : null;
    }

    // "The provincial capital Ardan" is no country's.
    private bool IsCalledCapital(MarkedText text, FoundPlace place) =>
        place.First > 1 && lexicon.Means(text.Tokens[place.First - 1], _city) && (place.NamesCapital || char.IsUpper(text.Text[text.Tokens[place.First - 2].Start]));

    private static (string Name, bool IsTold)? OfCountry(string country, List<FoundPlace> found)
    {
        var names = Capitals.Of(country);
        foreach (var place in found)
        {
            foreach (var name in names)
            {
                if (place.CapitalOf is null && string.Equals(place.Mention.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return (place.Mention.Name, true);
                }
            }
        }

        return names.IsEmpty ? null : (names[0], false);
    }

    // The country that the report speaks of most: names it, says "its army", or writes from its capital; null where two are spoken of as often.
    private string? CountryOf(MarkedText text, List<FoundPlace> found)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var hint in Demonyms.In(text))
        {
            votes[hint.Country] = hint.Weight;
        }

        foreach (var sentence in text.Sentences)
        {
            for (var at = 1; sentence.Has(_possessive) && at < sentence.Units.Count; at++)
            {
                Vote(votes, sentence.Units[at].Has(_possessive) ? CountryBefore(text, CollectionsMarshal.AsSpan(sentence.Units), at - 1) : null, Once / 2);
            }
        }

        foreach (var place in found)
        {
            Vote(votes, place.CapitalOf is null ? Country(place.Mention.Name) : null, Once);
        }

        foreach (var place in found)
        {
            if (place.NamesCapital && gazetteer.Named(place.Mention.Name) is { Hits.Length: > 0 } rows && votes.ContainsKey(rows.Places[0].Country))
            {
                Vote(votes, rows.Places[0].Country, Once);
            }
        }

        var most = votes.Count == 0 ? 0 : votes.Values.Max();
        return votes.Where(v => v.Value == most).Take(2).ToList() is [var only] ? only.Key : null;
    }

    private static void Vote(Dictionary<string, double> votes, string? country, double weight)
    {
        if (country is not null)
        {
            votes[country] = votes.GetValueOrDefault(country) + weight;
        }
    }

    // "The capital of the Czech Republic": the longest name that begins there.
    private string? CountryBehind(MarkedText text, ReadOnlySpan<Unit> units, int at)
    {
        at += at < units.Length && units[at].Has(_det) ? 1 : 0;
        if (at >= units.Length || !units[at].Has(_cap))
        {
            return null;
        }

        var rest = text.Text.AsSpan(text.Tokens[units[at].First].Start);
        return Country(rest[..gazetteer.LongestMatch(rest)]);
    }

    // "South Sudan's capital": the longest name that ends there.
    private string? CountryBefore(MarkedText text, ReadOnlySpan<Unit> units, int last)
    {
        string? country = null;
        for (var at = last; at >= 0 && last - at < MostWords && units[at].Has(_cap); at--)
        {
            country = Country(text.SpanOf(units[at].First, units[last].Last).Of(text.Text)) ?? country;
        }

        return country;
    }

    private string? Country(ReadOnlySpan<char> name) =>
        gazetteer.Named(name) is { Hits.Length: > 0 } rows && rows.Places[0] is { Kind: PlaceKind.Country } place && !rows.Hits[0].BySound ? place.Country : null;
}

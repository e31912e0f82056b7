using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Control;

/// <summary>Tells which places the words of a control rule mean: named ones, names that no list knows, "the town" told before.</summary>
internal sealed class HeldPlaces(Lexicon lexicon)
{
    private readonly int _place = lexicon.Label("place");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _settlement = lexicon.Label("place.kind.settlement");
    private readonly int _region = lexicon.Label("place.region");
    private readonly int _known = lexicon.Label("place.known");
    private readonly int _name = lexicon.Label("name");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _part = lexicon.Label("part.of");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _det = lexicon.Label("det");
    private readonly int _people = lexicon.Label("people");
    private readonly int _held = lexicon.Label("held");
    private readonly int _near = lexicon.Label("near");
    private readonly WordEnding _plural = lexicon.Ending("plural-like");
    private readonly WordEnding _owner = lexicon.Ending("owner-like");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _regionKind = lexicon.Label("place.kind.region");

    // How many sentences back "the town" may have been named.
    private const int SentencesBack = 5;

    /// <summary>The places named within the unit; a name that no list knows is taken for one, except behind a verb that takes persons too.</summary>
    public List<FoundPlace> Named(Discourse discourse, Sentence sentence, Unit place, bool knownOnly)
    {
        var found = discourse.PlacesBetween(place.First, place.Last);
        if (found.Count > 0)
        {
            return IsOwner(discourse, place, found[^1]) || (knownOnly && IsCountry(sentence, place)) ? [] : found;
        }

        if (knownOnly)
        {
            return [];
        }

        foreach (var unit in sentence.Units)
        {
            if (unit.First >= place.First && unit.Last <= place.Last && unit.Has(_name))
            {
                found.Add(discourse.AddPlace(sentence, unit));
            }
        }

        return found;
    }

    /// <summary>The place that "the town", "it" stands for: the last one named before that is of such a kind, else the last.</summary>
    public List<FoundPlace> Again(Discourse discourse, Sentence sentence, Unit again)
    {
        List<FoundPlace> last = [];
        for (var s = sentence.Index; s >= 0 && s >= sentence.Index - SentencesBack && discourse.SharesWorld(s, sentence.Index); s--)
        {
            var units = discourse.Text.Sentences[s].Units;
            for (var i = units.Count - 1; i >= 0; i--)
            {
                if (units[i].First < again.First && (units[i].Has(_place) || units[i].Has(_name)) && !units[i].Has(_country) && !(again.Has(_settlement) && units[i].Has(_region)) && discourse.PlacesBetween(units[i].First, units[i].Last) is { Count: > 0 } places)
                {
                    if (Fits(discourse, again, units[i], places[0]))
                    {
                        return places;
                    }

                    last = last.Count == 0 ? places : last;
                }
            }
        }

        return last;
    }

    // "The city" is no province, "the province" no town.
    private bool Fits(Discourse discourse, Unit again, Unit named, FoundPlace place)
    {
        var hint = place.Mention.Hint;
        var precision = named.Has(_place) && named.Value > 0 ? discourse.Resolved[(int)named.Value - 1].Precision : PlacePrecision.Unresolved;
        if (again.Has(_regionKind))
        {
            return hint == PlaceKindHint.Region || (hint == PlaceKindHint.None && precision == PlacePrecision.Region);
        }

        return !again.Has(_settlement) || hint == PlaceKindHint.Settlement
            || (hint == PlaceKindHint.None && precision is not (PlacePrecision.Region or PlacePrecision.Site or PlacePrecision.District));
    }

    /// <summary>Whether it is land without a name: "the desert in the north".</summary>
    public bool IsLand(Unit place) => place.Has(_kind) && place.Has(_compass);

    /// <summary>Whether it is a site, of which a report may speak without its name: "the airport".</summary>
    public bool IsSite(Unit place) => place.Has(_site) && !place.Has(_kind);

    /// <summary>Whether the place stands behind a preposition, so that the verb may speak of something else: "the dam near Ardan".</summary>
    public bool IsAside(Sentence sentence, Unit place)
    {
        var at = Back(sentence.Units, place);
        return at >= 0 && (sentence.Units[at].Has(_prep) || sentence.Units[at].Has(_near)) && (IsApposition(sentence.Units, at) || !(sentence.Units[at].Has(_of) && IsOfPlace(sentence.Units, at)));
    }

    /// <summary>Whether the place belongs to people who are the verb's subject: "residents of Ardan were captured".</summary>
    public bool IsNoSubject(Sentence sentence, Unit place)
    {
        var at = Back(sentence.Units, place);
        return at > 0 && sentence.Units[at].Has(_prep) && sentence.Units[at - 1].Has(_people);
    }

    /// <summary>Whether "rebel held Ardan" has only lost its hyphen.</summary>
    public bool IsHeldAdjective(Discourse discourse, Sentence sentence, Unit side, int verb)
    {
        var words = discourse.Text.Words(side);
        var adjacent = verb > 0 && sentence.Units[verb - 1].First == side.First;
        var heldOrControlled = sentence.Units[verb].Has(_held);
        return adjacent && heldOrControlled && side.Last - side.First == 1 && char.IsAsciiLetterLower(words[0]) && !_plural.Fits(words);
    }

    // "It took Syrias war into the towns": the s of a lost apostrophe.
    private bool IsOwner(Discourse discourse, Unit place, FoundPlace last) =>
        last.Last == place.Last && last.Mention.Span.End < discourse.Text.SpanOf(place).End && _owner.Fits(discourse.Text.Words(place))
        && discourse.Text.SpanOf(place).End - last.Mention.Span.End == 1;

    private bool IsCountry(Sentence sentence, Unit place) => sentence.Units.Exists(u => u.First == place.First && u.Has(_country));

    // "Ardan, the capital of the province, was captured": the province was not.
    private bool IsApposition(List<Unit> units, int of)
    {
        var at = of - 1;
        while (at >= 0 && (units[at].Has(_kind) || units[at].Has(_det) || units[at].Has(_adj)))
        {
            at--;
        }

        return at > 0 && at < of - 1 && units[at].Has(_comma) && (units[at - 1].Has(_place) || units[at - 1].Has(_name));
    }

    private bool IsOfPlace(List<Unit> units, int of) =>
        of > 0 && (units[of - 1].Has(_kind) || units[of - 1].Has(_site) || units[of - 1].Has(_part) || units[of - 1].Has(_compass) || units[of - 1].Has(_known));

    private int Back(List<Unit> units, Unit place)
    {
        var at = units.IndexFrom(place.First) - 1;
        while (at >= 0 && (units[at].Has(_adj) || units[at].Has(_det) || units[at].Has(_compass) || units[at].Has(_kind)))
        {
            at--;
        }

        return at;
    }
}

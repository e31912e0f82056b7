namespace Marsad.Claims;

/// <summary>Gives each claim its place: told in its own clause, else in its sentence, else where the thing it belongs to happened.</summary>
internal sealed class Locator(Discourse discourse, List<ClaimDraft> drafts)
{
    // Of so few, half are no other event; where so many towns are told, none of them is meant.
    private const int FewPeople = 10;
    private const int Stem = 4;
    private const int MostTowns = 3;

    // So many sentences on, "near the capital" may be told as a town.
    private const int Ahead = 4;

    private readonly DraftsBySentence _bySentence = new(drafts, discourse.Text.Sentences.Count);

    /// <summary>Sets the places of all drafts.</summary>
    public static void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var locator = new Locator(discourse, drafts);
        var own = new SentencePlaces(discourse, locator._bySentence);
        foreach (var draft in drafts)
        {
            draft.OwnRow = own.Of(draft);
        }

        foreach (var draft in drafts)
        {
            var row = draft.OwnRow;
            var place = (row is null ? locator.Elsewhere(draft) : locator.Finer(draft, row)) ?? row;
            draft.PlaceIsOwn = row is not null && place == row;
            Take(discourse, draft, place);
        }
    }

    /// <summary>Sets the place to a row of places.</summary>
    public static void Take(Discourse discourse, ClaimDraft draft, PlaceRow? row)
    {
        if (row is not null)
        {
            draft.Places = row.Places;
            draft.PlaceText = row.Words(discourse.Text);
            draft.Row = row;
        }
    }

    // Of a sentence that counts the harmed only the places of the harm, not where a minister landed on that day.
    private bool Tells(PlaceRow row, int sentence)
    {
        if (!row.IsTelling)
        {
            return false;
        }

        var drafts = _bySentence[sentence];
        foreach (var draft in drafts)
        {
            if (draft.OwnRow is { } own && (own == row || (own.First <= row.First && row.Last <= own.Last)))
            {
                return true;
            }
        }

        return drafts.Length == 0;
    }

    // "Three were killed in the province and two in Haradh": that is where the two died.
    private bool IsOthers(ClaimDraft draft, PlaceRow row)
    {
        foreach (var other in _bySentence[draft.Sentence.Index])
        {
            if (other.Harm.First != draft.Harm.First && other.Kind == draft.Kind && other.OwnRow == row)
            {
                return true;
            }
        }

        return false;
    }

    // A place of its own that is coarse: the one finer place that the sentences on the same thing tell.
    private PlaceRow? Finer(ClaimDraft draft, PlaceRow own)
    {
        var here = draft.Sentence.Index;
        var happening = discourse.Story.Of(here);
        if (happening is null || draft.Scope != ClaimScope.Incident || !MayRefine(here, own, happening))
        {
            return null;
        }

        return happening.Rows.Count == 0 ? null : Finer(draft, own, happening);
    }

    private PlaceRow? Finer(ClaimDraft draft, PlaceRow own, Happening happening)
    {
        var here = draft.Sentence.Index;
        var finer = happening.Rows.FindAll(r => Tells(r.Row, r.Sentence) && r.Row.Grain > own.Grain && r.Row.MayLieIn(own) && !IsOnlyPart(draft, r.Sentence) && !(r.Sentence == here && IsOthers(draft, r.Row)));
        if (finer.Count == 0)
        {
            return null;
        }

        if (finer.Count > MostTowns && finer.Where(r => r.Row.Fineness > 2).DistinctBy(r => r.Row.Places[0].Mention.Name, StringComparer.OrdinalIgnoreCase).Count() > MostTowns)
        {
            return null;
        }

        finer.RemoveAll(r => own.Fineness == 3 && !(own.IsNear && r.Sentence - here <= Ahead) && r.Row.Fineness == 3 && !discourse.Scenes[r.Sentence].PointsBack && !HasSameNumber(draft, r.Sentence));
        return OnlyOne(finer.FindAll(r => r.Sentence <= here || Continues(draft, r.Sentence, happening))) ?? OnlyOne(finer.FindAll(r => HasSameNumber(draft, r.Sentence)))
            ?? (own.Fineness <= 1 && happening.IsOpening(here) ? MainOf(finer) ?? (IsAlone(finer[0].Row, own, happening) ? finer[0].Row : null) : null);
    }

    // A lead that tells only the province: the one place in it that the report comes back to.
    private static PlaceRow? MainOf(List<(PlaceRow Row, int Sentence)> finer) =>
        OnlyOne(finer.FindAll(r => r.Row.Fineness >= 3 && finer.Exists(o => o.Sentence != r.Sentence && o.Row.Shares(r.Row))));

    // Nothing else that lies in the wider place is told of the same.
    private static bool IsAlone(PlaceRow finer, PlaceRow wider, Happening happening) =>
        happening.Rows.TrueForAll(r => !r.Row.IsTelling || r.Row.Grain <= wider.Grain || !r.Row.MayLieIn(wider) || r.Row.Shares(finer));

    // The first lines tell the town, later ones the quarter; in the body a town is meant as told.
    private bool MayRefine(int here, PlaceRow own, Happening happening) =>
        !discourse.Scenes[here].IsSpread && own.Grain <= 7 && (own.Fineness <= 1 || happening.IsOpening(here) || (discourse.Scenes[here].PointsBack && !own.IsNear));

    // A later sentence tells of the same: it points back, or it comes next.
    private bool Continues(ClaimDraft draft, int sentence, Happening happening) =>
        discourse.Scenes[sentence].PointsBack || happening.Next(draft.Sentence.Index) == sentence;

    private bool HasSameNumber(ClaimDraft draft, int sentence)
    {
        foreach (var other in _bySentence[sentence])
        {
            if (other.Kind == draft.Kind && other.Count?.Low == draft.Count?.Low && other.Count?.High == draft.Count?.High)
            {
                return true;
            }
        }

        return false;
    }

    // No place in its sentence: where the thing happened that it belongs to.
    private PlaceRow? Elsewhere(ClaimDraft draft)
    {
        var here = draft.Sentence.Index;
        if (discourse.Scenes[here].Label is { } label)
        {
            return label;
        }

        if (discourse.Scenes[here].IsCountrywide && discourse.Setting.Country is { } country)
        {
            return country;
        }

        var main = discourse.Story.Main;
        var happening = discourse.Story.Of(here) ?? (here > 0 ? discourse.Story.Of(here - 1) : null) ?? main;
        if (happening is null && draft.Scope is null or ClaimScope.Incident)
        {
            return discourse.Setting.First;
        }

        if (draft.Scope != ClaimScope.Incident || happening is null)
        {
            return SumBefore(draft) ?? (draft.Scope == ClaimScope.Period && (IsLong(draft) || IsOfCountry(draft)) ? discourse.Setting.Country : null) ?? discourse.Setting.Area;
        }

        if (discourse.Scenes[here].IsNameless && (here > happening.First || happening != main))
        {
            return OnlyOne(happening.Rows.FindAll(r => Tells(r.Row, r.Sentence) && r.Sentence > here && discourse.Scenes[r.Sentence].PointsBack));
        }

        if (draft.GoesOn is { Row: { } same })
        {
            return same;
        }

        var told = happening.Rows.FindAll(r => Tells(r.Row, r.Sentence) && !IsOnlyPart(draft, r.Sentence));
        if (told.Count == 0)
        {
            return Destination(draft) ?? (happening == main || discourse.Scenes[here].PointsBack ? discourse.Setting.First : happening.IsFarAside ? null : discourse.Setting.Area);
        }

        if (happening.IsOpening(here))
        {
            return OnlyOne(told.FindAll(r => r.Sentence <= here || Continues(draft, r.Sentence, happening))) ?? told[0].Row;
        }

        // The place told last, as fine as the sentences up to here tell it.
        var last = told.FindLast(r => r.Sentence <= here);
        if (last.Row is null)
        {
            return OnlyOne(told) ?? told[0].Row;
        }

        var there = told.FindAll(r => r.Sentence == last.Sentence).MaxBy(r => r.Row.Grain).Row;
        return OnlyOne(told.FindAll(r => r.Sentence <= here && r.Row.Grain > there.Grain && r.Row.MayLieIn(there)))
            ?? (there.Fineness <= 1 ? MainOf(told.FindAll(r => r.Row.Grain > there.Grain && r.Row.MayLieIn(there))) : null) ?? there;
    }

    // A sum goes on where the one just before it was told.
    private PlaceRow? SumBefore(ClaimDraft draft)
    {
        for (var i = draft.Sentence.Index; i >= 0 && i >= draft.Sentence.Index - 1; i--)
        {
            var before = _bySentence[i];
            for (var at = before.Length - 1; at >= 0; at--)
            {
                if (before[at] != draft && before[at] is { Scope: ClaimScope.Period, Row: { } row })
                {
                    return row;
                }
            }
        }

        return null;
    }

    // "1,119 Iraqis": the people bear the country's name.
    private bool IsOfCountry(ClaimDraft draft)
    {
        var name = discourse.Setting.Country?.Words(discourse.Text) ?? "";
        return name.Length >= Stem && discourse.Text.Words(draft.Group).Contains(name[..Stem], StringComparison.Ordinal);
    }

    // What is summed up over a month or more is told for the country.
    private bool IsLong(ClaimDraft draft) =>
        discourse.Scenes[draft.Sentence.Index].Days.FirstOrDefault(d => !d.OfStatement)?.Mention.Range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= 27;

    // Those who fled are told with where they went, where nothing tells what they left.
    private PlaceRow? Destination(ClaimDraft draft) =>
        draft.Kind == ClaimKind.Displaced ? discourse.Scenes[draft.Sentence.Index].Rows.FirstOrDefault(r => r.Role == PlaceRole.To) : null;

    // A sentence that counts far fewer tells of a part: one strike of many.
    private bool IsOnlyPart(ClaimDraft draft, int sentence)
    {
        var number = draft.Count?.Low ?? draft.Count?.High;
        if (sentence == draft.Sentence.Index || !(number > FewPeople))
        {
            return false;
        }

        var isFewer = false;
        foreach (var other in _bySentence[sentence])
        {
            if (other.Kind == draft.Kind)
            {
                var twice = (other.Count?.Low ?? other.Count?.High) * 2;
                if (twice >= number)
                {
                    return false;
                }

                isFewer |= other.PartUnit is null && twice < number;
            }
        }

        return isFewer;
    }

    // The finest place; of several as fine the one told more often than each other, null where there is none.
    private static PlaceRow? OnlyOne(List<(PlaceRow Row, int Sentence)> rows)
    {
        if (rows.Count < 2)
        {
            return rows.Count == 0 ? null : rows[0].Row;
        }

        var finest = rows.Max(r => r.Row.Grain);
        var best = rows.FindAll(r => r.Row.Grain == finest);
        var counts = best.ConvertAll(r => best.Count(o => o.Row.Shares(r.Row)));
        var most = counts.Max();
        var first = best[counts.IndexOf(most)].Row;
        return best.Where((r, i) => counts[i] == most).All(r => r.Row.Shares(first)) ? first : null;
    }
}

using Marsad.Claims.Scenes;

namespace Marsad.Claims.Placing;

/// <summary>Gives each claim its place: told in its own clause, else in its sentence, else where the thing it belongs to happened.</summary>
internal sealed class Locator
{
    // So many sentences back a sentence that tells of no violence may set the scene.
    private const int NearBy = 2;

    private readonly Discourse _discourse;
    private readonly ToldPlaces _told;
    private readonly FinerPlaces _finer;
    private readonly SumPlaces _sums;

    private Locator(Discourse discourse, List<ClaimDraft> drafts)
    {
        _discourse = discourse;
        var bySentence = new DraftsBySentence(drafts, discourse.Text.Sentences.Count);
        _told = new ToldPlaces(bySentence);
        _finer = new FinerPlaces(discourse, _told);
        _sums = new SumPlaces(discourse, drafts, bySentence);
        var own = new SentencePlaces(discourse, bySentence);
        foreach (var draft in drafts)
        {
            draft.OwnRow = own.Of(draft);
        }

        foreach (var draft in drafts)
        {
            draft.OwnRow = IsOfOneDeath(draft, bySentence) ? null : draft.OwnRow;
        }
    }

    // "A soldier died near the bridge, raising to 58 the number killed since May": the 58 died elsewhere too.
    private static bool IsOfOneDeath(ClaimDraft draft, DraftsBySentence bySentence)
    {
        if (draft is not { Scope: ClaimScope.Period, OwnRow: { } row } || row.First >= draft.Harm.First)
        {
            return false;
        }

        foreach (var other in bySentence[draft.Sentence.Index])
        {
            if (other is { Scope: ClaimScope.Incident } && other.OwnRow == row && other.Harm.First < draft.Harm.First)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets the places of all drafts.</summary>
    public static void Apply(Discourse discourse, List<ClaimDraft> drafts, OfficePlaces offices)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var locator = new Locator(discourse, drafts);
        foreach (var draft in drafts)
        {
            var row = draft.OwnRow;
            if (IsOfNoPlace(draft, row))
            {
                continue;
            }

            var place = (row is null ? locator.Elsewhere(draft) : locator._finer.Of(draft, row)) ?? row;
            var office = row is null && (place is null || draft.Scope == ClaimScope.Conflict || offices.Outweighs(discourse, draft, place)) ? offices.Of(discourse, draft) : null;
            draft.PlaceIsOwn = office is not null || (row is not null && place == row);
            Take(discourse, draft, office ?? place);
        }
    }

    // What states agree on is of no place, unless its own sentence tells the country, or a place behind the deal.
    private static bool IsOfNoPlace(ClaimDraft draft, PlaceRow? row) =>
        draft.IsOfStates && row is not { Fineness: Fineness.Country, Role: PlaceRole.Where } && !(row?.First >= draft.Harm.Last);

    /// <summary>Sets the place to a row of places.</summary>
    public static void Take(Discourse discourse, ClaimDraft draft, PlaceRow? row)
    {
        if (row is not null)
        {
            draft.Places = row.Places;
            draft.PlaceText = row.Words(discourse.Text).ToString();
            draft.Row = row;
        }
    }

    // No place in its sentence: where the thing happened that it belongs to.
    private PlaceRow? Elsewhere(ClaimDraft draft)
    {
        var here = draft.Sentence.Index;
        var scene = _discourse.Scenes[here];
        if (draft.Heading is not null)
        {
            return draft.Heading.Row;
        }

        if (scene.Label is { } label)
        {
            return FinerOfLine(here, label) ?? label;
        }

        if (scene.IsCountrywide && _discourse.Setting.Country is { } country)
        {
            return country;
        }

        // "28,000 people, including 164 in the past 24 hours": the part died where the whole did.
        if (draft.Whole is { Row: { } whole, Scope: not ClaimScope.Incident })
        {
            return whole;
        }

        if (draft.Scope is ClaimScope.Period or ClaimScope.Conflict)
        {
            return _sums.Of(draft);
        }

        var story = _discourse.Story;
        var happening = story.Of(here) ?? (here > 0 ? Shared(story.Of(here - 1), here) : null) ?? Shared(story.Main, here);
        if (happening is null)
        {
            return scene.World == 0 ? _discourse.Setting.First : null;
        }

        if (scene.IsNameless && (here > happening.First || happening != story.Main))
        {
            // "In a northern village", which a later sentence names.
            return FinerPlaces.OnlyOne(happening.Rows.FindAll(r => _told.Tells(r.Row, r.Sentence) && r.Sentence > here && _discourse.Scenes[r.Sentence].PointsBack));
        }

        return draft.GoesOn is { Row: { } same } ? same : OfHappening(draft, happening);
    }

    private Happening? Shared(Happening? happening, int here) => happening is not null && _discourse.SharesWorld(happening.First, here) ? happening : null;

    private PlaceRow? OfHappening(ClaimDraft draft, Happening happening)
    {
        var here = draft.Sentence.Index;
        var main = _discourse.Story.Main;
        var back = _discourse.Scenes[here].PointsBack;
        var told = _told.Of(draft, happening);
        if (told.Count == 0 && back && main is not null && happening != main)
        {
            (happening, told) = (main, _told.Of(draft, main));
        }

        if (told.Count == 0)
        {
            return Destination(draft) ?? OfReport(here, happening, main);
        }

        if (happening.IsOpening(here))
        {
            return FinerPlaces.OnlyOne(told.FindAll(r => r.Sentence <= here || _finer.Continues(draft, r.Sentence, happening))) ?? ToldJustBefore(draft) ?? told[0].Row;
        }

        // "In the attack", told again after other things: where the report says first that it was.
        var last = told.FindLast(r => r.Sentence <= here);
        var isAgain = back && happening == main && last.Sentence < here - 1;
        if (isAgain && FinerPlaces.OnlyOne(told.FindAll(r => happening.IsOpening(r.Sentence))) is { Fineness: >= Fineness.Town } opening)
        {
            return opening;
        }

        return last.Row is not null ? ToldLast(here, last.Sentence, told, happening) : ToldJustBefore(draft) ?? FinerPlaces.OnlyOne(told) ?? told[0].Row;
    }

    // No sentence on it tells a place: that of the report, or as much of it as what is told beside the main story may share.
    private PlaceRow? OfReport(int here, Happening happening, Happening? main)
    {
        if (_discourse.Scenes[here].World > 0)
        {
            return null;
        }

        if (happening == main || _discourse.Scenes[here].PointsBack)
        {
            return _discourse.Setting.First;
        }

        return happening.IsFarAside || IsOfOtherDay(happening, main) ? null : _discourse.Setting.Area;
    }

    // The place told last, as fine as the sentences up to here tell it.
    private static PlaceRow ToldLast(int here, int last, List<(PlaceRow Row, int Sentence)> told, Happening happening)
    {
        var there = told.FindAll(r => r.Sentence == last).MaxBy(r => r.Row.Grain).Row;
        return FinerPlaces.OnlyOne(told.FindAll(r => r.Sentence <= here && FinerPlaces.IsWithin(r.Row, there)))
            ?? (there.Fineness <= Fineness.District ? FinerPlaces.Within(there, told, happening) : null) ?? there;
    }

    // "Ardan province: six were killed in Velk. Thirty were wounded": of the places of the line the one told last.
    private PlaceRow? FinerOfLine(int here, PlaceRow label)
    {
        var first = Math.Max(0, here - Discourse.FarthestBack);
        for (var i = here - 1; i >= first && _discourse.Scenes[i].Label == label; i--)
        {
            if (_discourse.Scenes[i].Rows.FindLast(r => r != label && r.IsTelling && FinerPlaces.IsWithin(r, label)) is { } finer)
            {
                return finer;
            }
        }

        return null;
    }

    // A sentence that tells of no violence by its words may still set the scene.
    private PlaceRow? ToldJustBefore(ClaimDraft draft)
    {
        var here = draft.Sentence.Index;
        for (var i = here - 1; draft.Kind != ClaimKind.Deal && i >= 0 && i >= here - NearBy && _discourse.SharesWorld(i, here); i--)
        {
            if (_discourse.Scenes[i].Rows.FindLast(static r => r is { IsTelling: true, Role: PlaceRole.Where }) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    // What happened on an earlier day, as the report tells beside its main story, may have happened anywhere.
    private static bool IsOfOtherDay(Happening happening, Happening? main) =>
        happening.Day?.Range.End is { } end && main?.Day?.Range.Start is { } start && end.DayNumber < start.DayNumber - 1;

    // Those who fled are told with where they went, where nothing tells what they left.
    private PlaceRow? Destination(ClaimDraft draft) =>
        draft.Kind == ClaimKind.Displaced ? _discourse.Scenes[draft.Sentence.Index].Rows.FirstOrDefault(r => r.Role == PlaceRole.To) : null;
}

using System.Globalization;
using Marsad.Places;

namespace Marsad.Claims;

/// <summary>Makes claims of finished drafts: ids, quotes, resolved places.</summary>
internal sealed class ClaimBuilder(Discourse discourse)
{
    // So much of the report's hash is part of a claim's id.
    private const int HashLength = 12;

    private static readonly string[] s_kinds = [.. Enum.GetNames<ClaimKind>().Select(kind => kind.ToLowerInvariant())];

    private Dictionary<FoundPlace, Place>? _places;

    /// <summary>The claims, in the drafts' order.</summary>
    public List<Claim> Build(List<ClaimDraft> drafts)
    {
        Name(drafts);
        var claims = new List<Claim>(drafts.Count);
        foreach (var draft in drafts)
        {
            claims.Add(Build(draft));
        }

        return claims;
    }

    // A second claim of the same kind on the same words gets a number behind its id; the drafts are in text order.
    private void Name(List<ClaimDraft> drafts)
    {
        var hash = discourse.Report.Hash.AsSpan(0, Math.Min(HashLength, discourse.Report.Hash.Length));
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var start = discourse.Text.SpanOf(draft.Group).Start;
            var count = 1;
            for (var before = i - 1; before >= 0 && drafts[before].Group.First == draft.Group.First; before--)
            {
                count += drafts[before].Kind == draft.Kind ? 1 : 0;
            }

            draft.Id = count == 1
                ? string.Create(CultureInfo.InvariantCulture, $"{hash}-{start}-{s_kinds[(int)draft.Kind]}")
                : string.Create(CultureInfo.InvariantCulture, $"{hash}-{start}-{s_kinds[(int)draft.Kind]}-{count}");
        }
    }

    private static ClaimDraft? NewerOf(ClaimDraft draft)
    {
        var newer = draft.Newer;
        while (newer?.KeptAs is { } kept)
        {
            newer = kept;
        }

        return newer == draft ? null : newer;
    }

    private Claim Build(ClaimDraft draft)
    {
        var text = discourse.Text.Text;
        return new Claim
        {
            Id = draft.Id!,
            ReportId = discourse.Report.Id,
            ReportHash = discourse.Report.Hash,
            Kind = draft.Kind,
            Count = draft.Count,
            Who = draft.Who,
            WhoText = draft.Who is null || draft.WhoSpan.Length == 0 ? null : text.Substring(draft.WhoSpan.Start, draft.WhoSpan.Length),
            Scope = draft.Scope,
            PartOf = draft.Whole?.Id,
            SupersededBy = NewerOf(draft)?.Id,
            PlaceText = draft.PlaceText,
            Places = PlacesOf(draft),
            When = draft.When,
            DateText = draft.DateText,
            Means = draft.Means,
            Blamed = draft.Blamed,
            State = draft.State,
            Sources = draft.SourcesTold,
            SaidBy = draft.SaidBy,
            Responses = draft.ResponsesTold,
            Stance = draft.Stance,
            Quote = text.Substring(draft.Quote.Start, draft.Quote.Length),
            Span = draft.Quote,
            Rule = draft.Match.Rule.Name,
        };
    }

    private Place[] PlacesOf(ClaimDraft draft)
    {
        if (draft.Places.Count == 0)
        {
            return [];
        }

        // The row that it was given has them already.
        return draft.Row is { } row && ReferenceEquals(row.Places, draft.Places) ? row.Resolved : [.. draft.Places.Select(place => (_places ??= AllPlaces())[place])];
    }

    private Dictionary<FoundPlace, Place> AllPlaces()
    {
        var places = new Dictionary<FoundPlace, Place>(discourse.Places.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < discourse.Places.Count; i++)
        {
            places.Add(discourse.Places[i], discourse.Resolved[i]);
        }

        return places;
    }
}

using System.Globalization;
using Marsad.Places;

namespace Marsad.Claims;

/// <summary>Makes claims of finished drafts: ids, quotes, resolved places.</summary>
internal sealed class ClaimBuilder(Discourse discourse)
{
    private readonly Dictionary<ClaimDraft, string> _ids = [];

    /// <summary>The claims, in the drafts' order.</summary>
    public List<Claim> Build(List<ClaimDraft> drafts)
    {
        var places = new Dictionary<FoundPlace, Place>(discourse.Places.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < discourse.Places.Count; i++)
        {
            places.Add(discourse.Places[i], discourse.Resolved[i]);
        }

        Name(drafts);
        return drafts.ConvertAll(d => Build(d, places));
    }

    // A second claim of the same kind on the same words gets a number behind its id.
    private void Name(List<ClaimDraft> drafts)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var kind = draft.Kind.ToString().ToLowerInvariant();
            var name = string.Create(CultureInfo.InvariantCulture, $"{discourse.Report.Hash[..Math.Min(12, discourse.Report.Hash.Length)]}-{discourse.Text.SpanOf(draft.Group).Start}-{kind}");
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            _ids[draft] = count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
        }
    }

    private Claim Build(ClaimDraft draft, Dictionary<FoundPlace, Place> places)
    {
        var text = discourse.Text.Text;
        return new Claim
        {
            Id = _ids[draft],
            ReportId = discourse.Report.Id,
            ReportHash = discourse.Report.Hash,
            Kind = draft.Kind,
            Count = draft.Count,
            Who = draft.Who,
            WhoText = draft.Who is null || draft.WhoSpan.Length == 0 ? null : text.Substring(draft.WhoSpan.Start, draft.WhoSpan.Length),
            Scope = draft.Scope,
            PartOf = draft.Whole is not null && _ids.TryGetValue(draft.Whole, out var whole) ? whole : null,
            PlaceText = draft.PlaceText,
            Places = [.. draft.Places.Select(p => places[p])],
            When = draft.When,
            DateText = draft.DateText,
            Means = draft.Means,
            Blamed = draft.Blamed,
            State = draft.State,
            Sources = draft.Sources,
            SaidBy = draft.SaidBy,
            Responses = draft.Responses,
            Stance = draft.Stance,
            Quote = text.Substring(draft.Quote.Start, draft.Quote.Length),
            Span = draft.Quote,
            Rule = draft.Match.Rule.Name,
        };
    }
}

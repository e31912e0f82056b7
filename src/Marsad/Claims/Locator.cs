using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim its place: told in its own sentence, else carried on from the event told before.</summary>
internal sealed class Locator(Lexicon lexicon)
{
    private readonly int _place = lexicon.Label("place");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _region = lexicon.Label("place.region");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _det = lexicon.Label("det");

    /// <summary>Sets the places of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            Choose(discourse, draft, draft.Sentence, draft.Harm.First);
            draft.PlaceIsOwn = draft.PlaceText is not null;
        }

        var carried = Carried(discourse);
        foreach (var draft in drafts.Where(d => d.PlaceText is null))
        {
            for (var i = draft.Sentence.Index - 1; i >= 0 && draft.PlaceText is null; i--)
            {
                Take(discourse, draft, carried[i]);
            }

            if (draft.PlaceText is null && Array.Find(carried, c => c is not null) is { } first)
            {
                Take(discourse, draft, first);
            }
        }
    }

    // The place that each sentence leaves in force; a country by itself leaves none.
    private Row?[] Carried(Discourse discourse) =>
        [.. discourse.Text.Sentences.Select(s => Rows(discourse, s).Where(r => r.Fineness > 0).OrderByDescending(r => r.Fineness).FirstOrDefault())];

    private void Choose(Discourse discourse, ClaimDraft draft, Sentence sentence, int at)
    {
        var rows = Rows(discourse, sentence);
        var best = rows.OrderByDescending(r => r.Fineness).ThenBy(r => r.Distance(at)).FirstOrDefault();
        Take(discourse, draft, best);
    }

    private static void Take(Discourse discourse, ClaimDraft draft, Row? row)
    {
        if (row is not null)
        {
            draft.Places = row.Places;
            draft.PlaceText = discourse.Words(row.First, row.Last);
        }
    }

    // Places that stand in a row ("Hazza, Saqba and Madiyara") are one answer.
    private List<Row> Rows(Discourse discourse, Sentence sentence)
    {
        var rows = new List<Row>();
        var units = sentence.Units;
        for (var at = 0; at < units.Count; at++)
        {
            if (!units[at].Has(_place) || units[at].Value <= 0 || units[at].Value > discourse.Places.Count)
            {
                continue;
            }

            var places = new List<FoundPlace> { discourse.Places[(int)units[at].Value - 1] };
            var first = at;
            var next = at;
            while ((next = NextInRow(units, at)) > at && units[next].Value > 0 && units[next].Value <= discourse.Places.Count)
            {
                places.Add(discourse.Places[(int)units[next].Value - 1]);
                at = next;
            }

            if (places.Exists(p => p.Located))
            {
                rows.Add(new Row(places, units[first].First, units[at].Last, Fineness(units[first])));
            }
        }

        return rows;
    }

    private int NextInRow(List<Unit> units, int at)
    {
        var next = at + 1;
        while (next < units.Count && next <= at + 3 && (units[next].Has(_comma) || units[next].Has(_and) || units[next].Has(_det)))
        {
            next++;
        }

        var joined = next > at + 1 && units.GetRange(at + 1, next - at - 1).Exists(u => u.Has(_and) || u.Has(_comma));
        return joined && next < units.Count && units[next].Has(_place) && Fineness(units[next]) == Fineness(units[at]) ? next : at;
    }

    private int Fineness(in Unit unit) => unit.Has(_country) ? 0 : unit.Has(_region) ? 1 : 2;

    /// <summary>One answer: places that share a number, and the tokens they stand in.</summary>
    private sealed record Row(List<FoundPlace> Places, int First, int Last, int Fineness)
    {
        public int Distance(int token) => token >= Last ? (token - Last) * 2 : Math.Max(0, First - token);
    }
}

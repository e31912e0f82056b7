using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Tells which party "it", "they" and "its" mean.</summary>
internal sealed class PartyPronouns(Lexicon lexicon)
{
    // So many sentences back a name is still meant by "the group".
    private const int BackToName = 4;

    private readonly PartyReader _parties = new(lexicon);
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _back = lexicon.Label("party.back");
    private readonly int _state = lexicon.Label("party.state");
    private readonly int _say = lexicon.Label("say.strong");

    /// <summary>The party that "it", "they", "its" stand for: the last that did or said something before, else the one that says so behind.</summary>
    public string? Meant(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (IsNamed(sentence.Units, i))
            {
                return discourse.Text.Words(sentence.Units[i]);
            }
        }

        return Says(discourse, sentence, at) ?? (sentence.Index > 0 ? FirstNamed(discourse, discourse.Text.Sentences[sentence.Index - 1]) : null);
    }

    /// <summary>The party that "the group" stands for: the last one told by its name or its men; null where none was.</summary>
    public string? NamedBefore(Discourse discourse, Sentence sentence, int at)
    {
        for (var index = sentence.Index; index >= 0 && index >= sentence.Index - BackToName; index--)
        {
            var units = discourse.Text.Sentences[index].Units;
            for (var i = index == sentence.Index ? at - 1 : units.Count - 1; i >= 0; i--)
            {
                if (_parties.IsParty(units[i]) && !units[i].Has(_back) && !units[i].Has(_state) && !_parties.IsGoverned(units, i))
                {
                    return discourse.Text.Words(units[i]);
                }
            }
        }

        return null;
    }

    private string? FirstNamed(Discourse discourse, Sentence sentence)
    {
        var first = Enumerable.Range(0, sentence.Units.Count).FirstOrDefault(i => IsNamed(sentence.Units, i), -1);
        return first < 0 ? null : discourse.Text.Words(sentence.Units[first]);
    }

    // "Its raids killed ten, the army said."
    private string? Says(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        for (var i = at + 1; i + 1 < units.Count; i++)
        {
            if (_parties.IsParty(units[i]) && units[i + 1].Has(_say))
            {
                return discourse.Text.Words(units[i]);
            }
        }

        return null;
    }

    private bool IsNamed(List<Unit> units, int at) => (_parties.IsParty(units[at]) || units[at].Has(_country)) && !_parties.IsGoverned(units, at);
}

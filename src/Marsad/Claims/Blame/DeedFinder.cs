using System.Runtime.InteropServices;
using Marsad.Claims.Parties;
using Marsad.Claims.Weapons;
using Marsad.Text;

namespace Marsad.Claims.Blame;

/// <summary>A deed of a party that a sentence tells: an attack and its author, a verb of attack and its subject, a claim, a blame.</summary>
/// <param name="At">The token of the word of attack.</param>
/// <param name="By">The party, as written.</param>
/// <param name="Blame">The word of blame, where one voice says that it was the party; null where the sentence tells it.</param>
/// <param name="IsClaimed">Whether the party itself says that it was it.</param>
/// <param name="IsHarm">Whether it is the harm of another claim: "the army killed ten".</param>
internal sealed record Deed(int At, string By, Unit? Blame, bool IsClaimed, bool IsHarm = false);

/// <summary>Finds the deeds that a sentence tells, whether it tells of harm or not.</summary>
internal sealed class DeedFinder(Lexicon lexicon)
{
    // How far before a deed the word may stand that says it was none.
    private const int BackToDenial = 5;
    private const int BackToNobody = 3;
    private const int ForthToClaimant = 5;
    private const int BackToSay = 6;

    private readonly PartyNames _names = new(lexicon);
    private readonly Earlier _earlier = new(lexicon);
    private readonly ActorFinder _actors = new(lexicon);
    private readonly AuthorFinder _authors = new(lexicon);
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _base = lexicon.Label("v.base");
    private readonly PartyReader _parties = new(lexicon);
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly int _definite = lexicon.Label("det.definite");
    private readonly int _date = lexicon.Label("date");
    private readonly int _goesOn = lexicon.Label("attack.happens");
    private readonly WordEnding _plural = lexicon.Ending("plural-like");
    private readonly int _to = lexicon.Label("to");
    private readonly int _real = lexicon.Label("modal.real");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _be = lexicon.Label("be");
    private readonly int _tags = lexicon.Label("furniture.tags");
    private readonly int _determiner = lexicon.Label("det");
    private readonly int _preposition = lexicon.Label("prep");
    private readonly int _group = lexicon.Label("group");
    private readonly int _behind = lexicon.Label("culprit.word");
    private readonly int _claimed = lexicon.Label("claim.responsibility");
    private readonly int _blameOn = lexicon.Label("blame.on");
    private readonly int _blame = lexicon.Label("blame.verb");
    private readonly int _none = lexicon.Label("none");
    private readonly int _deny = lexicon.Label("deny");
    private readonly int _other = lexicon.Label("no-deed");

    /// <summary>All deeds that the sentence tells, in text order.</summary>
    public List<Deed> Find(Discourse discourse, Sentence sentence)
    {
        var units = sentence.Units;
        var deeds = new List<Deed>();
        Unit? blame = null;
        for (var i = Tags(discourse.Text, sentence); i < units.Count; i++)
        {
            blame = units[i].Has(_stop) || units[i].Has(_break) ? null : units[i].Has(_blame) ? units[i] : blame;
            var (by, claimed) = At(discourse, sentence, i);
            if (by is not null and not ActorFinder.Nobody)
            {
                deeds.Add(new Deed(units[i].First, by, blame, claimed || IsOwnWord(units, i)));
            }
        }

        return deeds;
    }

    // "Tags Kestria Luria air strikes Nine people were killed": past the key words, up to what begins a sentence.
    private int Tags(MarkedText text, Sentence sentence)
    {
        var tokens = CollectionsMarshal.AsSpan(text.Tokens)[..sentence.Last];
        if (lexicon.Entries.Match(tokens, sentence.First, out _) is not { } meaning || !meaning.Labels[_tags])
        {
            return 0;
        }

        var at = sentence.Units.FindIndex(u => u.Has(_group) || u.Has(_determiner) || u.Has(_preposition) || u.Has(_stop) || u.Has(_aux));
        return at < 0 ? sentence.Units.Count : at;
    }

    private (string? By, bool IsClaimed) At(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        var unit = units[at];
        if (unit.Has(_claimed))
        {
            return (Claimant(discourse, sentence, at), true);
        }

        if (unit.Has(_blameOn) || unit.Has(_blame))
        {
            return (_names.Blamed(discourse, sentence, at + 1), true);
        }

        if (unit.Has(_behind) && IsBehind(units, at))
        {
            return (IsDenied(units, at) ? null : _actors.Subject(discourse, sentence, at - 1), false);
        }

        if (unit.Has(_attack) || unit.Has(_weapon))
        {
            return (IsDenied(units, at) || _earlier.IsBefore(discourse, units, at) ? null : _authors.Of(discourse, sentence, at), false);
        }

        var isBase = unit.Has(_base) && !unit.Has(_past);
        var told = unit.Has(_attackVerb) && !IsDenied(units, at) && (!isBase || (IsInfinitive(units, at) ? IsManaged(units, at) : IsPlural(discourse, units, at)));
        return (told ? _actors.IsPassive(units, at) ? _authors.Behind(discourse, sentence, at) : _actors.Subject(discourse, sentence, at) : null, false);
    }

    // "The Front was behind the blast", "said it was behind the killings".
    private bool IsBehind(List<Unit> units, int at) =>
        at > 1 && units[at - 1].Has(_be) && at + 2 < units.Count && units[at + 1].Has(_definite) && (units[at + 2].Has(_attack) || units[at + 2].Has(_weapon) || units[at + 2].Has(_date));

    // "The Front said it had carried out the attack": a party tells its own deed.
    private bool IsOwnWord(List<Unit> units, int at)
    {
        var subject = at - 1;
        while (subject > 0 && (units[subject].Has(_aux) || units[subject].Has(_adverb)))
        {
            subject--;
        }

        var isTold = units[at].Has(_attackVerb) || units[at].Has(_behind);
        var isOwn = isTold && subject > 0 && (units[subject].Has(_pronoun) || _parties.IsOwned(units, subject) || units[subject].Has(_group));
        return isOwn && units.FindIndex(Math.Max(0, subject - BackToSay), Math.Min(subject, BackToSay), u => u.Has(_say)) >= 0
            && at + 1 < units.Count && (units[at + 1].Has(_definite) || !units[subject].Has(_pronoun));
    }

    private bool IsInfinitive(List<Unit> units, int at) => at == 0 || units[at - 1].Has(_aux) || units[at - 1].Has(_to) || units[at - 1].Has(_real);

    // "Managed to shell", "continued on Monday to pound".
    private bool IsManaged(List<Unit> units, int at) =>
        at > 0 && (units[at - 1].Has(_real) || (at > 2 && units[at - 1].Has(_to) && units[at - 2].Has(_date) && units[at - 3].Has(_goesOn)));

    // "Police fire" is told, "a military target" is not.
    private bool IsPlural(Discourse discourse, List<Unit> units, int at) => _plural.Fits(discourse.Text.Tokens[units[at - 1].Last - 1].Span.Of(discourse.Text.Text));

    private string? Claimant(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - BackToNobody; i--)
        {
            if (sentence.Units[i].Has(_none))
            {
                return null;
            }
        }

        return _authors.BehindBy(discourse, sentence, at + 1, ForthToClaimant) ?? _authors.BehindBy(discourse, sentence, at, 1)
            ?? _actors.FirstSide(discourse, sentence, _actors.ClauseStart(sentence.Units, at), at);
    }

    private bool IsDenied(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - BackToDenial && !units[i].Has(_stop) && !units[i].Has(_break); i--)
        {
            if (units[i].Has(_deny) || units[i].Has(_other) || units[i].Has(_none))
            {
                return true;
            }
        }

        return false;
    }
}

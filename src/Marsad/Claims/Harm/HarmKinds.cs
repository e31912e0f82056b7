using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Tells which kind of harm a word stands for: a verb, an adjective, a noun for those who suffered it, a toll.</summary>
internal sealed class HarmKinds(Lexicon lexicon)
{
    private static readonly (string Label, ClaimKind Kind)[] s_kinds =
    [
        ("k.casualties", ClaimKind.Casualties), ("k.killed", ClaimKind.Killed), ("k.injured", ClaimKind.Injured), ("k.missing", ClaimKind.Missing),
        ("k.detained", ClaimKind.Detained), ("k.trapped", ClaimKind.Trapped), ("k.displaced", ClaimKind.Displaced), ("k.returned", ClaimKind.Returned),
        ("victim.casualties", ClaimKind.Casualties), ("victim.killed", ClaimKind.Killed), ("victim.life", ClaimKind.Killed), ("victim.injured", ClaimKind.Injured), ("victim.detained", ClaimKind.Detained),
        ("toll.injured", ClaimKind.Injured), ("toll.casualties", ClaimKind.Casualties), ("toll.displaced", ClaimKind.Displaced), ("toll.missing", ClaimKind.Missing),
        ("toll.detained", ClaimKind.Detained), ("toll", ClaimKind.Killed),
    ];

    private readonly (int Label, ClaimKind Kind)[] _kinds = [.. s_kinds.Select(k => (lexicon.Label(k.Label), k.Kind))];

    /// <summary>The kind; null where the word tells of no harm.</summary>
    public ClaimKind? Of(in Unit word)
    {
        foreach (var (label, kind) in _kinds)
        {
            if (word.Has(label))
            {
                return kind;
            }
        }

        return null;
    }
}

using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>Makes a rule of its text, whose pattern is compiled already.</summary>
internal static class RuleBuilder
{
    public static Rule Build(RuleText text, Numbering labels, Numbering captures)
    {
        var makes = default(LabelSet);
        foreach (var label in text.Makes)
        {
            makes.Add(labels[label]);
        }

        return new Rule
        {
            Name = text.Name,
            Makes = makes,
            Keeps = [.. text.Keeps.Select(k => Keep(text, k, labels, captures))],
            ValueFrom = text.Value is null ? -1 : Capture(text, text.Value, captures),
            Extent = captures.Has("it") ? captures["it"] : -1,
            Facts = text.Facts,
        };
    }

    // "head=who." takes over from the unit named head the labels that begin with "who."
    private static Inheritance Keep(RuleText text, string keep, Numbering labels, Numbering captures)
    {
        var parts = keep.Split('=');
        var mask = default(LabelSet);
        var any = false;
        for (var i = 0; parts.Length == 2 && i < labels.Count; i++)
        {
            if (parts[1].EndsWith('.') ? labels.Names[i].StartsWith(parts[1], StringComparison.Ordinal) : labels.Names[i] == parts[1])
            {
                mask.Add(i);
                any = true;
            }
        }

        return any ? new(Capture(text, parts[0], captures), mask) : throw text.Fault($"'{keep}' in keeps", "'name=label' or 'name=prefix.' of labels that something gives");
    }

    private static int Capture(RuleText text, string name, Numbering captures) =>
        captures.Has(name) ? captures[name] : throw text.Fault($"'{name}'", "a name that its pattern gives");
}

using System.Text.RegularExpressions;

namespace Marsad.Compiler.Lexicons;

/// <summary>Refuses quoted words that can never match: a quoted word is one word, and words that a list has as one entry are one unit.</summary>
internal static partial class QuotedWords
{
    /// <summary>Checks a rule's pattern, its macros put in.</summary>
    /// <exception cref="LexiconException">Two quoted words in a row are one entry of a word list.</exception>
    public static void Check(RuleText rule, string pattern, IReadOnlySet<string> entries)
    {
        foreach (Match row in Rows().Matches(pattern))
        {
            var words = row.Value.Split('\'', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var first = 0; first < words.Length - 1; first++)
            {
                for (var last = first + 1; last < words.Length; last++)
                {
                    var phrase = string.Join(' ', words[first..(last + 1)]);
                    if (entries.Contains(phrase))
                    {
                        throw rule.Fault($"'{phrase}' as {last - first + 1} words, which a word list has as one entry", "a label of that entry");
                    }
                }
            }
        }
    }

    [GeneratedRegex(@"'[^'\s|\]]+'(?:\s+'[^'\s|\]]+'(?![?*{|]))+")]
    private static partial Regex Rows();
}

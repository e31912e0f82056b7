namespace Marsad.Text;

/// <summary>The compiled patterns of all rules of a stage, one behind the other; made when the lexicon is compiled.</summary>
/// <param name="Steps">Their steps; targets are places in it, tests are numbered as in <paramref name="Tests"/>.</param>
/// <param name="Entries">Where each rule's pattern begins.</param>
/// <param name="Tests">What the patterns ask of units; a test that several ask stands here once.</param>
internal sealed record RulePrograms(Instruction[] Steps, int[] Entries, UnitTest[] Tests)
{
    /// <summary>One past the last step of a rule's pattern.</summary>
    public int EndOf(int rule) => rule + 1 < Entries.Length ? Entries[rule + 1] : Steps.Length;
}

using System.Collections;

namespace Marsad.Text;

/// <summary>What the rules of a stage found in one sentence: rule by rule, each rule's in text order. Lives as long as the marked text.</summary>
internal readonly struct PhraseList(List<Phrase> found, int first, int count) : IReadOnlyList<Phrase>
{
    public int Count => count;

    public Phrase this[int index] => found[first + index];

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Phrase> IEnumerable<Phrase>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the list without memory of its own.</summary>
    public struct Enumerator(PhraseList list) : IEnumerator<Phrase>
    {
        private int _at = -1;

        public readonly Phrase Current => list[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_at < list.Count;

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}

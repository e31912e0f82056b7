namespace Marsad.Compiler.Lexicons;

/// <summary>Gives names numbers in the order they are first met.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _numbers.Count;

    public IReadOnlyList<string> Names => [.. _numbers.OrderBy(n => n.Value).Select(n => n.Key)];

    public int this[string name]
    {
        get
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                number = _numbers.Count;
                _numbers.Add(name, number);
            }

            return number;
        }
    }

    public bool Has(string name) => _numbers.ContainsKey(name);
}

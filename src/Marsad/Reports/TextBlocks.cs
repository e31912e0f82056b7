using System.Text;

namespace Marsad.Reports;

/// <summary>Puts the text of a page together: words run on with single spaces, blocks are parted by blank lines.</summary>
internal sealed class TextBlocks
{
    private readonly StringBuilder _done = new();
    private readonly StringBuilder _block = new();
    private string _separator = "\n\n";
    private bool _space;

    /// <summary>Adds text, its spaces run together. Hard spaces become plain ones and soft hyphens go: they are layout.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            switch (c)
            {
                case ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0':
                    _space = true;
                    break;
                case '\u00AD' or '\u200B' or '\uFEFF' or '\0':
                    break;
                default:
                    Space();
                    _block.Append(c);
                    break;
            }
        }
    }

    /// <summary>Adds text whose spaces and newlines are meant, as in a <c>pre</c>.</summary>
    public void AddAsWritten(string words)
    {
        Space();
        _block.Append(words.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\u00AD", string.Empty, StringComparison.Ordinal));
    }

    /// <summary>Ends the line, but not the block; a second time it ends the block.</summary>
    public void BreakLine()
    {
        if (_block.Length > 0 && _block[^1] == '\n')
        {
            EndBlock();
            return;
        }

        _space = false;
        if (_block.Length > 0)
        {
            _block.Append('\n');
        }
    }

    /// <summary>Ends the block, if there is one.</summary>
    /// <param name="next">What parts it from the next: a newline keeps them together, as the rows of a table.</param>
    public void EndBlock(string next = "\n\n")
    {
        _space = false;
        var end = _block.Length;
        while (end > 0 && _block[end - 1] is ' ' or '\n')
        {
            end--;
        }

        if (end > 0)
        {
            if (_done.Length > 0)
            {
                _done.Append(_separator);
            }

            _done.Append(_block, 0, end);
            _separator = next;
        }
        else if (next == "\n\n")
        {
            _separator = next;
        }

        _block.Clear();
    }

    public override string ToString()
    {
        EndBlock();
        return _done.ToString();
    }

    private void Space()
    {
        if (_space && _block.Length > 0 && _block[^1] != '\n')
        {
            _block.Append(' ');
        }

        _space = false;
    }
}

namespace Marsad.Reports;

/// <summary>Reads a stream once, forwards: looks ahead, then takes lines or everything. Holds no more than one report.</summary>
/// <param name="stream">What is read.</param>
/// <param name="length">How many bytes there are to come, where that is known; then too many are refused before they are read.</param>
internal sealed class ByteSource(Stream stream, long? length = null)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The next bytes without taking them; fewer than asked for at the end of the stream.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>The next line, not taken and without its newline; nothing where it has more than <paramref name="max"/> bytes.</summary>
    public ReadOnlySpan<byte> PeekLine(int max)
    {
        var newline = FindNewline(max);
        return newline > max ? default : Trimmed(newline);
    }

    /// <summary>Steps over a byte order mark of UTF-8, which belongs to the file and to no line of it.</summary>
    public void SkipMark()
    {
        if (Peek(3).SequenceEqual(Decoding.Utf8Mark))
        {
            _start += 3;
        }
    }

    /// <summary>Takes all bytes.</summary>
    /// <exception cref="RefusalException">There are more than <paramref name="max"/>.</exception>
    public byte[] TakeAll(int max)
    {
        while (!(length > max) && _end - _start <= max && Fill())
        {
        }

        return length > max || _end - _start > max
            ? throw new RefusalException(Refusals.TooLong(max))
            : _buffer.AsSpan(_start, _end - _start).ToArray();
    }

    /// <summary>Takes the next line, without its newline; it is valid until the next call.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool TryTakeLine(int max, out ReadOnlySpan<byte> line, out bool tooLong)
    {
        line = default;
        tooLong = false;
        if (Peek(1).IsEmpty)
        {
            return false;
        }

        var newline = FindNewline(max);
        tooLong = newline > max;
        if (tooLong)
        {
            SkipLine();
            return true;
        }

        line = Trimmed(newline);
        _start = Math.Min(_start + newline + 1, _end);
        return true;
    }

    private ReadOnlySpan<byte> Trimmed(int length)
    {
        var line = _buffer.AsSpan(_start, length);
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    /// <summary>How far away the next newline or the end is; more than <paramref name="max"/> where it is farther than that.</summary>
    private int FindNewline(int max)
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return searched + at;
            }

            searched = _end - _start;
            if (searched > max || !Fill())
            {
                return searched;
            }
        }
    }

    private void SkipLine()
    {
        do
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = at < 0 ? _end : _start + at + 1;
            if (at >= 0)
            {
                return;
            }
        }
        while (Fill());
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        MakeRoom();
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    private void MakeRoom()
    {
        if (_start > 0 && _end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        }
    }
}

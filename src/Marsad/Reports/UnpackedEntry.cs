using System.IO.Compression;

namespace Marsad.Reports;

/// <summary>What an archive may still unpack to.</summary>
internal sealed class UnpackBudget(IntakeOptions options)
{
    private long _left = options.MaxZipBytes;

    public int MaxRatio => options.MaxZipRatio;

    public void Spend(int bytes)
    {
        _left -= bytes;
        RefuseWhenSpent();
    }

    public void RefuseWhenSpent()
    {
        if (_left < 0)
        {
            throw new RefusalException(
                $"The archive unpacks to more than {Refusals.Size(options.MaxZipBytes)} and was read no further; split it if it is sound.");
        }
    }
}

/// <summary>An entry's bytes as they unpack. What the archive says of its own sizes is not believed.</summary>
internal sealed class UnpackedEntry(ZipArchiveEntry entry, UnpackBudget budget) : Stream
{
    /// <summary>Small texts may pack very well; only what grows large is a bomb.</summary>
    private const int FreeBytes = 1 << 20;

    private readonly Stream _unpacked = entry.Open();
    private long _total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _unpacked.Read(buffer);
        _total += read;
        budget.Spend(read);
        if (_total > FreeBytes && _total / budget.MaxRatio > entry.CompressedLength)
        {
            throw new RefusalException(
                $"It unpacks to more than {budget.MaxRatio} times its packed size, as a zip bomb does, "
                + "and was read no further; unpack it first if it is sound.");
        }

        return read == 0 && buffer.Length > 0 && _total < entry.Length ? throw new InvalidDataException() : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _unpacked.Dispose();
        base.Dispose(disposing);
    }
}

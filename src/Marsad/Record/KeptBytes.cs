using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>A report's bytes as the record keeps them: packed where that is shorter.</summary>
internal sealed record KeptBytes(int Length, string Coding, byte[] Data)
{
    private const string AsReceived = "identity", Brotli = "br";

    // Higher levels cost far more than they save. The window is no wider than the report: a wide one costs a short report
    // milliseconds, just to clear its tables.
    private const int Quality = 5, NarrowestWindow = 10, WidestWindow = 22;

    /// <summary>Packs what was received. Slow enough to be done on many threads, before the record is locked.</summary>
    public static KeptBytes Pack(ReadOnlySpan<byte> received)
    {
        var packed = new byte[received.Length];
        return BrotliEncoder.TryCompress(received, packed, out var length, Quality, WindowFor(received.Length)) && length < received.Length
            ? new KeptBytes(received.Length, Brotli, packed[..length])
            : new KeptBytes(received.Length, AsReceived, received.ToArray());
    }

    /// <summary>Reads length, coding and data from a row that has them in this order.</summary>
    public static KeptBytes Row(SqliteDataReader row) => new(row.GetInt32(0), row.GetString(1), row.GetFieldValue<byte[]>(2));

    /// <summary>The bytes as received, once they are shown to be those that were named.</summary>
    /// <exception cref="InvalidDataException">They are not; the message says so.</exception>
    public byte[] Unpack(string sha256)
    {
        var received = Data;
        if (Coding == Brotli)
        {
            received = new byte[Length];
            if (!BrotliDecoder.TryDecompress(Data, received, out var length) || length != Length)
            {
                throw new InvalidDataException($"the bytes of report {sha256} cannot be unpacked");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(received)) == sha256
            ? received
            : throw new InvalidDataException($"the bytes of report {sha256} were changed after they were received");
    }

    private static int WindowFor(int length) => Math.Clamp(BitOperations.Log2((uint)length) + 1, NarrowestWindow, WidestWindow);
}

namespace Marsad.Reports;

/// <summary>Knows files that are no text by how they start, so that a refusal can say what was met.</summary>
internal static class KnownFormats
{
    private static readonly (int At, byte[] Start, string Name)[] Starts =
    [
        (0, [0x89, .. "PNG\r\n"u8], "a PNG picture"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (0, [.. "GIF87a"u8], "a GIF picture"),
        (0, [.. "GIF89a"u8], "a GIF picture"),
        (0, [.. "II*\0"u8], "a TIFF picture"),
        (0, [.. "MM\0*"u8], "a TIFF picture"),
        (8, [.. "WEBPVP8"u8], "a WebP picture"),
        (8, [.. "WAVEfmt"u8], "a WAV sound"),
        (4, [.. "ftyp"u8], "an MP4 film or a HEIC picture"),
        (0, [.. "ID3"u8], "an MP3 sound"),
        (0, [.. "OggS"u8], "an Ogg sound or film"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM film"),
        (0, [.. "%PDF-"u8], "a PDF (save its text first, for instance with pdftotext)"),
        (0, [.. @"{\rtf"u8], "a Rich Text document (save it as plain text first)"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Word, Excel or PowerPoint document (save it as plain text first)"),
        (0, [.. "bplist00"u8], "a Safari web archive (save the page as HTML first)"),
        (0, [.. "From: <Saved by "u8], "an MHTML web archive (save the page as HTML first)"),
        (0, [0x1F, 0x8B], "a gzip file (unpack it first)"),
        (0, [.. "BZh"u8, (byte)'9', 0x31, 0x41], "a bzip2 file (unpack it first)"),
        (0, [0xFD, .. "7zXZ\0"u8], "an xz file (unpack it first)"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file (unpack it first)"),
        (0, [.. "7z"u8, 0xBC, 0xAF], "a 7-Zip archive (unpack it first)"),
        (0, [.. "Rar!"u8, 0x1A], "a RAR archive (unpack it first)"),
        (257, [.. "ustar"u8], "a tar archive (unpack it first)"),
        (0, [.. "SQLite format 3\0"u8], "an SQLite database"),
        (0, [0x7F, .. "ELF"u8], "a program"),
        (0, [.. "MZ"u8, 0x90, 0], "a program"),
        (0, [.. "wOF2"u8], "a font"),
        (0, [.. "wOFF"u8], "a font"),
    ];

    /// <summary>What the bytes look like, with an article; null where they look like none of these.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (at, start, name) in Starts)
        {
            if (head.Length >= at + start.Length && head.Slice(at, start.Length).SequenceEqual(start))
            {
                return name;
            }
        }

        return null;
    }
}

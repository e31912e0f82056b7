using System.Text;

namespace Marsad.Reports;

/// <summary>What a file turns out to hold.</summary>
internal enum ContentKind
{
    Text,
    Html,
    JsonLines,
    Zip,
}

/// <summary>Tells what bytes are: by what stands in them, and by the name only where that leaves it open.</summary>
internal static class ContentKinds
{
    private const int HeadLength = 1 << 16;

    /// <summary>How HTML starts, as browsers sniff it (WHATWG MIME Sniffing, 7.1), with tags that saved fragments start with.</summary>
    private static readonly string[] HtmlStarts =
    [
        "!doctype html", "html", "head", "script", "iframe", "h1", "h2", "div", "font", "table", "a", "style", "title", "b", "body", "br", "p",
        "!--", "meta", "link", "article", "section", "main", "span", "center",
    ];

    /// <exception cref="RefusalException">The bytes are no report of any kind that can be read.</exception>
    public static ContentKind Of(ByteSource bytes, string path, IntakeOptions options)
    {
        var head = bytes.Peek(HeadLength);
        if (head.IsEmpty)
        {
            throw new RefusalException(Refusals.EmptyOrSpecial);
        }

        if (ZipReports.IsZip(head))
        {
            return ContentKind.Zip;
        }

        if (KnownFormats.NameOf(head) is { } name)
        {
            throw new RefusalException($"It is {name}, no text; expected plain text, HTML, JSON lines or a zip archive of these.");
        }

        var wide = Decoding.WideEncodingOf(head);
        RefuseBinary(head, wide);
        return OfText(bytes, head, wide, path, options);
    }

    private static ContentKind OfText(ByteSource bytes, ReadOnlySpan<byte> head, Encoding? wide, string path, IntakeOptions options)
    {
        var start = (wide ?? Encoding.Latin1).GetString(head[..Math.Min(head.Length, 4096)]).TrimStart('\uFEFF', 'ï', '»', '¿').TrimStart();
        if (LooksLikeHtml(start))
        {
            return ContentKind.Html;
        }

        if (FileEndings.IsJsonLines(path))
        {
            return wide is null
                ? ContentKind.JsonLines
                : throw new RefusalException("It holds JSON lines in UTF-16; save it as UTF-8.");
        }

        if (start.StartsWith('{') && (path == "-" || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            bytes.SkipMark();
            return JsonLine.IsObject(bytes.PeekLine(options.MaxReportBytes)) ? ContentKind.JsonLines : ContentKind.Text;
        }

        return FileEndings.IsHtml(path) && start.Contains('<') ? ContentKind.Html : ContentKind.Text;
    }

    private static void RefuseBinary(ReadOnlySpan<byte> head, Encoding? wide)
    {
        if (wide is not null)
        {
            return;
        }

        var controls = 0;
        foreach (var b in head)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        if (controls * 100L > head.Length)
        {
            throw new RefusalException("It holds binary data, no text; expected plain text, HTML, JSON lines or a zip archive of these.");
        }
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("<?xml", StringComparison.Ordinal) && start.IndexOf("?>") is var end and > 0)
        {
            start = start[(end + 2)..].TrimStart();
        }

        if (!start.StartsWith('<'))
        {
            return false;
        }

        foreach (var tag in HtmlStarts)
        {
            var after = 1 + tag.Length;
            if (start[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && (tag == "!--" || after == start.Length || char.IsWhiteSpace(start[after]) || start[after] is '>' or '/'))
            {
                return true;
            }
        }

        return false;
    }
}

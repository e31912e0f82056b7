using System.Text;

namespace Marsad.Reports;

/// <summary>The encodings of the web by their names (WHATWG Encoding).</summary>
internal static class WebEncodings
{
    /// <summary>windows-1252, which browsers take for Western text that declares nothing.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of that name; null where there is none.</summary>
    public static Encoding? Named(string name) => name.Trim().ToLowerInvariant() switch
    {
        // Browsers read these as the larger encodings that people meant.
        "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" or "x-cp1252" => Western,
        "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese" => Find("gb18030"),
        "iso-8859-9" or "latin5" => Find("windows-1254"),
        "iso-8859-11" or "tis-620" => Find("windows-874"),
        "shift-jis" or "x-sjis" or "sjis" or "ms_kanji" or "windows-31j" => Find("shift_jis"),
        "cp1251" or "x-cp1251" or "win-1251" => Find("windows-1251"),
        "cp1256" or "x-cp1256" => Find("windows-1256"),

        // A declaration that could be read as bytes was not in UTF-16; UTF-7 is never read, as in browsers.
        "utf-8" or "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be" or "utf-7" => null,
        var other => Find(other),
    };

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;

namespace Marsad.Cli.Commands;

/// <summary>The compiled data that lies beside the program.</summary>
internal static class ReaderData
{
    private const int HexDigits = 8;

    /// <summary>The folder it lies in.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The program's version with a mark of its data: other words or places read otherwise, so a record is due for a rebuild.</summary>
    public static string Version { get; } =
        $"{typeof(Reader).Assembly.GetName().Version!.ToString(3)}+{Mark()}";

    // The lexicon's content, and the gazetteer's size: that one is too big to be hashed at every start, and seldom changes.
    private static string Mark()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var folder = new DirectoryInfo(Folder);
        foreach (var file in (folder.Exists ? folder.EnumerateFiles() : []).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length}\n")));
            if (file.Extension == ".lexicon")
            {
                hash.AppendData(File.ReadAllBytes(file.FullName));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HexDigits];
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Cli.Commands;

/// <summary>Where the build puts what Marsad reads with: beside the program.</summary>
internal static class CompiledData
{
    private const int HexDigits = 8;

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static string Places { get; } = Path.Combine(Folder, "places.bin");

    /// <summary>The program's version with a mark of its data: other words or places read otherwise, so a record is due for a rebuild.</summary>
    public static string Version { get; } =
        $"{typeof(Reader).Assembly.GetName().Version!.ToString(3)}+{Mark()}";

    // The code, the lexicon's content, and the gazetteer's size: that one is too big to be hashed at every start, and seldom changes.
    private static string Mark()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Reader).Module.ModuleVersionId.ToByteArray());
        var folder = new DirectoryInfo(Folder);
        foreach (var file in (folder.Exists ? folder.EnumerateFiles() : []).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length}\n")));
            if (file.Extension == ".lexicon")
            {
                hash.AppendData(File.ReadAllBytes(file.FullName));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HexDigits];
    }
}

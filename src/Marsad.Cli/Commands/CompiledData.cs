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
    public static string Version => s_version.Value;

    // Asked for by commands that open a record only: the gazetteer's 40 MB are not hashed where nobody needs it.
    private static readonly Lazy<string> s_version = new(() => $"{typeof(Reader).Assembly.GetName().Version!.ToString(3)}+{Mark()}");

    // The code and the content of all compiled data.
    private static string Mark()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Reader).Module.ModuleVersionId.ToByteArray());
        var folder = new DirectoryInfo(Folder);
        foreach (var file in (folder.Exists ? folder.EnumerateFiles() : []).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            using var content = file.OpenRead();
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HexDigits];
    }
}

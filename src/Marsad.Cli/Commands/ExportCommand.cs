using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using Marsad.Cli.Shell;
using Marsad.Publish;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad export</c>: hands the incidents out, for the public or for colleagues, and notes it in the ledger.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var isPublic = new Option<bool>("--public")
        {
            Description = "For anybody: without quotes, the words of counts, the texts and paths of reports, and the names of persons who "
                + "do not speak in office; sites are rounded to 5 km.",
        };
        var isFull = new Option<bool>("--full") { Description = "For colleagues: everything." };
        var format = new Option<ExportFormat?>("--format")
        {
            HelpName = "jsonl|csv|geojson",
            Description = "jsonl (one JSON object a line, the default), csv (for spreadsheets) or geojson (RFC 7946, for maps).",
            CustomParser = ReadFormat,
        };
        var file = new Option<string?>("--out")
        {
            HelpName = "FILE",
            Description = "The file to write, which is there only once it is whole; standard output where this is not given.",
        };
        var record = RecordOption.Create();
        var verb = new Verb(
            "export",
            "Hand out the incidents on record with the claims they rest on. Whom it is for must be said: --public or --full. "
            + "The ledger keeps when, for whom, and the hash of what was handed out.",
            """
            # a map that can be published
            marsad export --public --format geojson --out incidents.geojson
            """)
        {
            isPublic, isFull, format, file, record,
        };
        verb.Validators.Add(call =>
        {
            if (call.GetValue(isPublic) == call.GetValue(isFull))
            {
                call.AddError("Say whom the export is for: --public (nothing that could endanger a person) or --full (everything), one of the two.");
            }
        });
        verb.SetAction(call => Export(
            call.GetValue(isPublic) ? ExportAudience.Public : ExportAudience.Full,
            call.GetValue(format) ?? ExportFormat.Jsonl,
            call.GetValue(file),
            call.GetValue(record)!));
        return verb;
    }

    private static int Export(ExportAudience audience, ExportFormat format, string? file, string path)
    {
        // Looked up first, so that a record that is not there is not made; then written, for the ledger's entry.
        using var record = RecordOption.OpenToRead(path);
        using var ledger = RecordOption.Open(path, RecordAccess.Write);
        var incidents = record.Incidents(new IncidentFilter()).Select(counted => IncidentWithEvidence.Of(record, counted));
        var (count, sha256) = file is null ? ToStandardOutput(incidents, audience, format) : ToFile(file, incidents, audience, format);
        ledger.RecordExport(Word(audience), Word(format), count, sha256, file);
        return ExitCode.Done;
    }

    private static (long Count, string Sha256) ToStandardOutput(
        IEnumerable<IncidentWithEvidence> incidents, ExportAudience audience, ExportFormat format)
    {
        using var output = new StandardOutput();
        using var hashed = new HashedStream(bytes => output.Write(bytes));
        return (IncidentExport.Write(hashed, incidents, audience, format), hashed.Sha256());
    }

    private static (long Count, string Sha256) ToFile(
        string file, IEnumerable<IncidentWithEvidence> incidents, ExportAudience audience, ExportFormat format)
    {
        var half = file + ".part";
        try
        {
            long count;
            string sha256;
            using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write))
            using (var hashed = new HashedStream(bytes => stream.Write(bytes.Span)))
            {
                count = IncidentExport.Write(hashed, incidents, audience, format);
                sha256 = hashed.Sha256();
                stream.Flush(flushToDisk: true);
            }

            File.Move(half, file, overwrite: true);
            return (count, sha256);
        }
        catch (IOException)
        {
            File.Delete(half);
            throw;
        }
    }

    private static string Word(ExportAudience audience) => audience == ExportAudience.Public ? "public" : "full";

    private static string Word(ExportFormat format) => format switch
    {
        ExportFormat.Jsonl => "jsonl",
        ExportFormat.Csv => "csv",
        _ => "geojson",
    };

    private static ExportFormat? ReadFormat(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            if (Word(format) == word)
            {
                return format;
            }
        }

        argument.AddError($"--format is '{word}'; it must be jsonl, csv or geojson.");
        return null;
    }

    /// <summary>Hands bytes on and hashes them on the way.</summary>
    private sealed class HashedStream(Action<ReadOnlyMemory<byte>> to) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public override void Write(byte[] buffer, int offset, int count)
        {
            _hash.AppendData(buffer, offset, count);
            to(buffer.AsMemory(offset, count));
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}

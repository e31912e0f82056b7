using System.Globalization;
using System.Text.Json;
using Marsad.Claims;
using Marsad.Publish;

namespace Marsad.Scoring;

/// <summary>Reads marked claims out of JSON; what is not as expected ends in a phrase that says so, without the line and the full stop.</summary>
internal static class MarkedJson
{
    public static MarkedReport Report(JsonElement line)
    {
        var id = Words(line, "doc") ?? throw new InvalidDataException("“doc” is missing; expected the report's id as a string");
        if (!line.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException("“claims” is no list; expected the report's claims in square brackets, [] where it has none");
        }

        return new(id, [.. claims.EnumerateArray().Select((claim, index) => Numbered(claim, index + 1))]);
    }

    public static (string Report, MarkedClaim Claim) ClaimWithReport(JsonElement line) =>
        (Words(line, "report") ?? throw new InvalidDataException("“report” is missing; expected the report's id as a string"), Claim(line));

    private static MarkedClaim Numbered(JsonElement claim, int number)
    {
        try
        {
            return claim.ValueKind == JsonValueKind.Object ? Claim(claim) : throw new InvalidDataException("It is no object; expected one in braces");
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"Claim {number}: {fault.Message}", fault);
        }
    }

    private static MarkedClaim Claim(JsonElement json)
    {
        var claim = new MarkedClaim
        {
            Kind = Value<ClaimKind>(json, "kind", kind => kind.Word()) ?? throw new InvalidDataException("“kind” is missing; expected one such as killed"),
            Quote = Words(json, "quote") ?? throw new InvalidDataException("“quote” is missing; expected an exact piece of the report's text"),
            Low = Number(json, "low"),
            High = Number(json, "high"),
            Who = Value<VictimGroup>(json, "who", who => who.Word()),
            Scope = Value<ClaimScope>(json, "scope", scope => scope.Word()),
            Place = Words(json, "place_text") is { Length: > 0 } text ? text : Words(json, "place"),
            Start = Day(json, "start"),
            End = Day(json, "end"),
            Means = Value<Means>(json, "means", means => means.Word()),
            Blamed = Words(json, "blamed"),
            SaidBy = Words(json, "said_by"),
            Stance = Value<Stance>(json, "stance", stance => stance.Word()) ?? Stance.Asserted,
            Offset = (int)Math.Clamp(Number(json, "offset") ?? 0, 0, int.MaxValue),
            Length = (int)Math.Clamp(Number(json, "length") ?? 0, 0, int.MaxValue),
        };
        return claim.Low > claim.High
            ? throw new InvalidDataException($"“low” is {claim.Low} and “high” is {claim.High}; expected the smaller number first")
            : claim;
    }

    private static string? Words(JsonElement json, string field) => Present(json, field) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? Readable(value, field)
        : throw Refused(field, value, "a string in quotation marks, or null");

    private static string Readable(JsonElement value, string field)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Refused(field, value, "whole characters, and it holds half of one");
        }
    }

    private static long? Number(JsonElement json, string field) => Present(json, field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number
        : throw Refused(field, value, "a whole number such as 45, or null");

    private static DateOnly? Day(JsonElement json, string field) => Words(json, field) is not { } words ? null
        : DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InvalidDataException($"“{field}” is '{words}'; expected a day as 2018-02-06, or null");

    private static T? Value<T>(JsonElement json, string field, Func<T, string> word)
        where T : struct, Enum
    {
        if (Words(json, field) is not { } words)
        {
            return null;
        }

        var values = Enum.GetValues<T>();
        var found = Array.FindIndex(values, value => word(value) == words);
        return found >= 0 ? values[found]
            : throw new InvalidDataException($"“{field}” is '{words}'; expected one of {string.Join(", ", values.Select(word))}");
    }

    private static JsonElement? Present(JsonElement json, string field) =>
        json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static InvalidDataException Refused(string field, JsonElement value, string expected)
    {
        const int Enough = 40;
        var told = value.GetRawText();
        return new($"“{field}” is {(told.Length > Enough ? told[..Enough] + "…" : told)}; expected {expected}");
    }
}

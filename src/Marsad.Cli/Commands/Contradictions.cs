using System.Globalization;
using Marsad.Claims;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary>Where the claims of an incident speak against each other, in plain sentences.</summary>
/// <param name="shown">The incident.</param>
/// <param name="reference">How a claim is referred to on the page, by its id.</param>
internal sealed class Contradictions(IncidentWithEvidence shown, Func<string, string> reference)
{
    public IEnumerable<string> Sentences() => Tolls().Concat(Blame()).Concat(Denials());

    // One claim of "20 to 25" is a range, not a contradiction: there the same claims stand behind both bounds.
    private IEnumerable<string> Tolls()
    {
        foreach (var toll in shown.Counted.Tolls.Where(toll => toll.Low < toll.High && !toll.LowClaims.Intersect(toll.HighClaims).Any()))
        {
            yield return $"How many {IncidentRow.People(toll.Who)} were {Done(toll.Kind)} is told differently: "
                + $"{Number(toll.Low)} by {Voices(toll.LowClaims)}, {Number(toll.High)} by {Voices(toll.HighClaims)}.";
        }
    }

    private IEnumerable<string> Blame()
    {
        var blaming = shown.Claims.Select(on => on.Claim).Where(claim => claim.Blamed is not null)
            .GroupBy(claim => claim.Blamed!, StringComparer.OrdinalIgnoreCase).ToList();
        if (blaming.Count > 1)
        {
            yield return "Different names stand for who did it: "
                + string.Join("; ", blaming.Select(same => $"{same.Key} {string.Join(' ', same.Select(claim => reference(claim.Id)))}")) + ".";
        }
    }

    private IEnumerable<string> Denials()
    {
        foreach (var claim in shown.Claims.Select(on => on.Claim))
        {
            foreach (var response in claim.Responses.Where(response => response.Act != ResponseAct.Admits))
            {
                yield return $"{response.By} {response.Act.Word()} {reference(claim.Id)}, "
                    + (response.About == ResponseAbout.Culprit ? "as to who did it." : "as to whether it happened.");
            }

            if (claim.Stance == Stance.Denied && claim.Responses.Count == 0)
            {
                yield return $"{reference(claim.Id)} is told as denied.";
            }
        }
    }

    private string Voices(IReadOnlyList<string> ids) => string.Join(" and ", ids.Select(id => Voice(id) is { } voice ? $"{voice} {reference(id)}" : reference(id)));

    private string? Voice(string id)
    {
        var claim = shown.Claims.Select(on => on.Claim).FirstOrDefault(claim => claim.Id == id);
        return claim is null ? null : claim.SaidBy ?? shown.Reports[claim.ReportHash].Publisher ?? "the report";
    }

    private static string Done(ClaimKind kind) => kind == ClaimKind.Casualties ? "killed or injured" : kind.Word();

    private static string Number(long? number) => number!.Value.ToString("N0", CultureInfo.InvariantCulture);
}

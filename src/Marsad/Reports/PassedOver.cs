namespace Marsad.Reports;

/// <summary>Counts the files of a folder or archive that are passed over by name, so that none is passed over in silence.</summary>
internal sealed class PassedOver(string container, IntakeOptions options)
{
    private readonly SortedDictionary<string, int> _byEnding = new(StringComparer.Ordinal);

    public bool Takes(string path)
    {
        if (FileEndings.MayBeReport(path))
        {
            return true;
        }

        var ending = Path.GetExtension(path);
        _byEnding[ending] = _byEnding.GetValueOrDefault(ending) + 1;
        return false;
    }

    public void Tell()
    {
        if (_byEnding.Count > 0)
        {
            var files = string.Join(", ", _byEnding.Select(each => $"{Refusals.Number(each.Value)} {each.Key}"));
            options.PassedOver?.Invoke(container, $"Files were passed over whose names do not end like a report's: {files}.");
        }
    }
}

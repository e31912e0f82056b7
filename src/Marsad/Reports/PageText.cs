using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>Writes the article's element as text: paragraphs apart, list items with a bullet, a table's row on a line.</summary>
internal sealed class PageText(IElement? headline, LinkLists lists)
{
    /// <summary>Elements that do not break the line they stand in.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "ruby", "rb", "rt", "rp", "label",
    };

    private readonly TextBlocks _blocks = new();

    public static string Of(IElement main, IElement? headline)
    {
        var text = new PageText(headline, new LinkLists(main));
        text.WriteChildren(main);
        return text._blocks.ToString();
    }

    private void WriteChildren(IElement parent)
    {
        var afterFurniture = false;
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                _blocks.Add(words.Data);
            }
            else if (node is IElement element && element != headline)
            {
                var heading = lists.IsHeading(element);
                if (!heading && !(afterFurniture && lists.IsMostlyLinks(element)) && !lists.IsFurniture(element))
                {
                    Write(element);
                }

                afterFurniture = heading || (afterFurniture && lists.IsMostlyLinks(element));
            }
        }
    }

    private void Write(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                _blocks.BreakLine();
                break;
            case "pre":
                _blocks.EndBlock();
                _blocks.AddAsWritten(element.TextContent);
                _blocks.EndBlock();
                break;
            case "li":
                _blocks.EndBlock("\n");
                _blocks.Add("• ");
                WriteChildren(element);
                _blocks.EndBlock("\n");
                break;
            case "tr":
                WriteRow(element);
                break;
            case "q":
                _blocks.Add("“");
                WriteChildren(element);
                _blocks.Add("”");
                break;
            default:
                WriteOther(element);
                break;
        }
    }

    private void WriteRow(IElement row)
    {
        _blocks.EndBlock("\n");
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        if (cells.Exists(cell => cell.QuerySelector("p,div,table,ul,ol") is not null))
        {
            // A table that lays out the page, not one of figures.
            _blocks.EndBlock();
            WriteChildren(row);
            _blocks.EndBlock();
            return;
        }

        for (var at = 0; at < cells.Count; at++)
        {
            _blocks.Add(at == 0 ? "" : " | ");
            WriteChildren(cells[at]);
        }

        _blocks.EndBlock("\n");
    }

    private void WriteOther(IElement element)
    {
        if (Inline.Contains(element.LocalName))
        {
            WriteChildren(element);
            return;
        }

        _blocks.EndBlock();
        WriteChildren(element);
        _blocks.EndBlock();
    }
}

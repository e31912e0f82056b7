namespace Marsad.Tests.Cli;

/// <summary>Adding places, from the first reading on: what is not known is named, and what was added is used.</summary>
public sealed class PlacesAddTests : IDisposable
{
    private const string Line = "990000101\tOrrenmoor\tOrrenmoor\tOrren\t-49.10000\t-123.40000\tP\tPPL\tXV\t\t01\t\t\t\t4200\t\t\tEtc/GMT+8\t2019-01-01\n";
    private readonly CalledProcess _marsad = new();

    public PlacesAddTests()
    {
        _marsad.MakeFolder("inbox");
        _marsad.Write("inbox/a.txt", "Shelling killed 12 people in the village of Orrenmoor on Monday, the Kestrian Observatory said.");
        _marsad.Write("inbox/places.tsv", Line);
        _marsad.Write("inbox/other.tsv", "name\tcount\nOrrenmoor\t12\n");
    }

    public void Dispose() => _marsad.Dispose();

    [Fact]
    public void A_place_that_no_gazetteer_has_is_named_and_a_list_that_lies_there_is_offered()
    {
        var run = _marsad.Call("read", "inbox", "--published", "2031-05-06");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Orrenmoor (unresolved)", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "No gazetteer on record has these, so they have no point on the map: Orrenmoor.\n"
            + "inbox/places.tsv is a list of places: 'marsad places add inbox/places.tsv', then 'marsad rebuild', puts them on the map.\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_in_a_report_lead_to_added_places_too()
    {
        Assert.Contains("unresolved", _marsad.Call("places", "in", "inbox/a.txt", "--format", "jsonl").Output, StringComparison.Ordinal);
        _marsad.Call("places", "add", "inbox/places.tsv");
        Assert.Contains("\"id\":\"990000101\"", _marsad.Call("places", "in", "inbox/a.txt", "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Added_places_are_found_and_a_rebuild_puts_incidents_there()
    {
        _marsad.Call("read", "inbox", "--published", "2031-05-06");
        Assert.Equal(1, _marsad.Call("places", "find", "Orrenmoor").ExitCode);

        var added = _marsad.Call("places", "add", "inbox/places.tsv");
        Assert.Equal("1 place is on record. Reports read from now on use it; 'marsad rebuild' applies it to those on record.\n", added.Output);
        Assert.Contains("990000101", _marsad.Call("places", "find", "orren moor").Output, StringComparison.Ordinal);

        Assert.Equal("The ledger holds. Read again: 1 report, 1 claim, 1 incident.\n", _marsad.Call("rebuild").Output);
        Assert.Contains("\"lat\":-49.1,\"lon\":-123.4", _marsad.Call("incidents", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("list of places", _marsad.Call("read", "inbox").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_adds_nothing_a_second_time_and_says_so()
    {
        _marsad.Call("places", "add", "inbox/places.tsv");
        var again = _marsad.Call("places", "add", "inbox/places.tsv");

        Assert.Equal((0, "inbox/places.tsv: these places are on record already; nothing was added.\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_named_and_the_others_go_in()
    {
        _marsad.Write("mixed.tsv", Line + "990000102\tNowhere\n" + Line.Replace("990000101", "990000103", StringComparison.Ordinal).Replace("-49.10000", "north", StringComparison.Ordinal));
        var run = _marsad.Call("places", "add", "mixed.tsv");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "mixed.tsv:2: 2 columns where a GeoNames dump has 19\n"
            + "mixed.tsv:3: latitude \"north\" where a number from -90 to 90 was expected\n",
            run.Errors);
        Assert.StartsWith("1 place is on record.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_any_place_adds_nothing()
    {
        var run = _marsad.Call("places", "add", "inbox/other.tsv");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("marsad: inbox/other.tsv: no line of it is a place; expected a GeoNames country dump (19 fields parted by tabs) or a table whose header names name, lat and lon.\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, _marsad.Call("places", "find", "Orrenmoor").ExitCode);
    }

    [Fact]
    public void Names_that_wait_for_a_point_are_told_with_their_claims_until_they_have_one()
    {
        _marsad.Write("inbox/b.txt", "Two people were wounded in the village of Orrenmoor on Tuesday. Three died in the village of Vell Tarn.");
        _marsad.Call("read", "inbox", "--published", "2031-05-07");
        var waiting = _marsad.Call("places", "unresolved", "--format", "csv").Output;
        Assert.Matches("^text,claims,reports,first_report\r\n\\w+,\"\\[[^]]+,[^]]+\\]\",2,inbox/a.txt\r\nVell Tarn,\"\\[[^],]+\\]\",1,inbox/b.txt\r\n$", waiting);

        _marsad.Write("own.csv", "name,lat,lon,pcode\nOrrenmoor,-49.1,-123.4,XV0001\n");
        _marsad.Call("places", "add", "own.csv");
        _marsad.Call("rebuild");

        Assert.DoesNotContain("orrenmoor", _marsad.Call("places", "unresolved").Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"id\":\"XV0001\"", _marsad.Call("incidents", "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_around_a_point_is_told_the_nearest_first()
    {
        _marsad.Write("own.csv", "name,lat,lon,id\nFar Maro,-49.2,-123.4,b\nNear Maro,-49.11,-123.4,a\n");
        _marsad.Call("places", "add", "own.csv");

        var near = _marsad.Call("places", "near", "-49.1,-123.4,20", "--format", "csv").Output.Split("\r\n");
        Assert.Equal(["id", "a", "b", ""], near.Select(line => line.Split(',')[0]));
        Assert.EndsWith(",1.1", near[1], StringComparison.Ordinal);
        Assert.Equal(1, _marsad.Call("places", "near", "-49.1,-123.4,1").ExitCode);
        var wrong = _marsad.Call("places", "near", "99,1");
        Assert.Equal((2, "marsad: The point is '99,1'; it must be degrees as 35.86,36.80 or 35.86,36.80,20 (latitude, longitude, kilometres).\n"), (wrong.ExitCode, wrong.Errors));
    }
}

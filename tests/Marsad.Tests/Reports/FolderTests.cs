using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class FolderTests : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public void A_folder_is_read_with_all_folders_in_it_in_ordinal_order()
    {
        _intake.Write("b.txt", "Two.");
        _intake.Write("Z.txt", "Zed.");
        _intake.Write("a/c.txt", "Three.");
        _intake.Write(".hidden/d.txt", "Four.");
        Assert.Equal(["Z.txt Zed.", "a/c.txt Three.", "b.txt Two."], _intake.Told(_intake.Folder));
    }

    [Fact]
    public void Files_that_are_passed_over_by_name_are_told_of()
    {
        _intake.Write("a.txt", "One.");
        _intake.Write("a_files/x.css", "p {}");
        _intake.Write("a_files/y.css", "p {}");
        _intake.Write("places.tsv", "1\tOsk");
        var told = new List<(string, string)>();
        var options = new IntakeOptions { PassedOver = (folder, files) => told.Add((folder, files)) };
        Assert.Equal(["a.txt One."], _intake.Told(_intake.Folder, options));
        Assert.Equal([(_intake.Folder, "Files were passed over whose names do not end like a report's: 2 .css, 1 .tsv.")], told);
    }

    [Fact]
    public void A_file_named_by_the_user_is_read_whatever_its_name() => Assert.Equal("One.", _intake.ReportIn("a.tsv", "One.").Text);

    [Fact]
    public void A_folder_without_reports_is_refused()
    {
        Assert.Equal([". [The folder holds no report; expected files that end in .txt, .html, .jsonl or .zip.]"], _intake.Told(_intake.Folder));
    }

    [Fact]
    public void A_path_that_is_not_there_or_vanishes_on_the_way_is_refused_and_the_rest_is_read()
    {
        _intake.Write("a.txt", "One.");
        var second = _intake.Write("b.txt", "Two.");
        _intake.Write("c.txt", "Three.");
        using var items = ReportIntake.Read([_intake.Folder, _intake.Folder + "/none"], new IntakeOptions()).GetEnumerator();
        Assert.True(items.MoveNext());
        File.Delete(second);
        Assert.True(items.MoveNext());
        Assert.Equal(new RefusedReport(second, "It is not there (any more); check the path."), items.Current);
        Assert.True(items.MoveNext());
        Assert.IsType<ReceivedReport>(items.Current);
        Assert.True(items.MoveNext());
        Assert.Equal(new RefusedReport(_intake.Folder + "/none", "It is not there (any more); check the path."), items.Current);
        Assert.False(items.MoveNext());
    }

    [Fact]
    public void A_link_that_leads_back_is_refused_and_does_not_go_on_for_ever()
    {
        _intake.Write("a/b.txt", "Two.");
        Directory.CreateSymbolicLink(Path.Join(_intake.Folder, "a", "back"), _intake.Folder);
        Assert.Equal(
            ["a/b.txt Two.", "a/back [The link leads back to a folder that it stands in; its files were read there, remove the link.]"],
            [.. _intake.Told(_intake.Folder).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void Pipes_devices_and_empty_files_are_refused_unopened()
    {
        const string Reason = "It holds 0 bytes: an empty file, or a pipe or device; expected a report (a pipe is read through standard input, as -).";
        Assert.Equal(Reason, _intake.RefusalOf("empty.txt", ""));
        Assert.Equal([new RefusedReport("/dev/zero", Reason)], Intake.Read("/dev/zero"));
    }
}

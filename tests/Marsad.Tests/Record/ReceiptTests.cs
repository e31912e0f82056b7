using Marsad.Record;
using Marsad.Reports;

namespace Marsad.Tests.Record;

public sealed class ReceiptTests : IDisposable
{
    private const string Text = "Mira, 3 May: 12 killed in Ober.";
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_same_receipt_again_adds_nothing()
    {
        using var record = _desk.Open();
        Assert.Equal([ArrivalOutcome.NewReport], record.Append([Desk.Arrival(Text)]));
        Assert.Equal([ArrivalOutcome.AlreadyKnown], record.Append([Desk.Arrival(Text)]));
        Assert.Equal(new RecordSize(1, 1, 1), record.Size with { Incidents = 1 });
        Assert.Single(record.Report("a.txt").Receipts);
    }

    [Fact]
    public void The_same_bytes_from_another_path_are_a_second_receipt_of_the_same_report()
    {
        using var record = _desk.Open();
        var outcomes = record.Append([Desk.Arrival(Text), Desk.Arrival(Text, "copies/b.txt")]);
        Assert.Equal([ArrivalOutcome.NewReport, ArrivalOutcome.SecondReceipt], outcomes);
        Assert.Equal(1, record.Size.Reports);
        Assert.Equal(["a.txt", "copies/b.txt"], record.Report("a.txt").Receipts.Select(receipt => receipt.Receipt.Path));
    }

    [Fact]
    public void The_same_bytes_under_another_publisher_are_a_second_receipt()
    {
        using var record = _desk.Open();
        var named = Desk.Arrival(Text, options: new IntakeOptions { Publisher = "Ober Courier" });
        Assert.Equal([ArrivalOutcome.NewReport, ArrivalOutcome.SecondReceipt], record.Append([Desk.Arrival(Text), named]));
    }

    [Fact]
    public void The_receipt_that_tells_the_day_governs_the_reading_whatever_came_first()
    {
        var dated = Desk.Arrival(Text, "z.txt", new IntakeOptions { Published = new DateOnly(2031, 5, 4) });
        var undated = Desk.Arrival(Text);
        string[] dumps = [Dump(dated, undated), Dump(undated, dated)];
        Assert.Contains("2031-05-04", dumps[0], StringComparison.Ordinal);
        Assert.Equal(dumps[0], dumps[1]);
    }

    [Fact]
    public void A_receipt_read_back_from_the_ledger_is_the_one_that_was_put_there()
    {
        var receipt = new Receipt
        {
            ReportHash = new string('a', 64),
            Id = "تقرير \"1\"\n",
            Path = "news.zip!/ä.jsonl",
            PublisherGiven = "Ober Courier",
            PublishedGiven = new DateOnly(2031, 5, 4),
        };
        Assert.Equal(receipt, Receipt.Parse(receipt.Body));
    }

    [Fact]
    public void A_line_keeps_its_receipt_when_others_are_put_before_it()
    {
        var report = Desk.Received(Text).Report with { Id = "mira-7" };
        var first = Receipt.Of(new ReceivedReport(report, default, "pile.jsonl:1"), new IntakeOptions());
        var ninth = Receipt.Of(new ReceivedReport(report, default, "pile.jsonl:9"), new IntakeOptions());
        Assert.Equal(first, ninth);
        Assert.Equal("pile.jsonl", first.Path);
    }

    private static string Dump(params Arrival[] arrivals)
    {
        using var desk = new Desk();
        using (var record = desk.Open())
        {
            record.Append(arrivals);
        }

        return desk.Derived(withEntries: false);
    }
}

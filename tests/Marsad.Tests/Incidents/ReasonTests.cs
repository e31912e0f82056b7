namespace Marsad.Tests.Incidents;

public sealed class ReasonTests
{
    [Fact]
    public void Two_reports_of_one_place_and_day_are_said_to_be_so() => Assert.Equal(
        [
            "They name the same place, Orlan.",
            "They give the same time, 2031-03-04.",
            "They give the same number.",
        ],
        Reasons("""
            report Harbour Post, 2031-03-05
              a | killed 7 civilian | at Orlan | on 2031-03-04
            report Inland Herald, 2031-03-05
              b | killed 7 civilian | at Orlan | on 2031-03-04
            """));

    [Fact]
    public void A_square_and_a_night_are_explained_by_name_and_date() => Assert.Equal(
        [
            "Fishmarket Square and Port Anselm lie one within the other.",
            "Their times overlap, 2031-03-04 to 2031-03-05 and 2031-03-04.",
        ],
        Reasons("""
            report Harbour Post, 2031-03-05
              a | killed 18 person | at Port Anselm | on 2031-03-04
            report Inland Herald, 2031-03-05
              b | killed 20 person | at Fishmarket Square | on 2031-03-04..2031-03-05
            """));

    [Fact]
    public void What_one_report_tells_together_is_said_to_be_together() => Assert.Equal(
        [
            "A number that is part of another belongs with it.",
            "Claims that stand side by side in a report, with one place and one time, tell one event.",
        ],
        Reasons("""
            report Harbour Post, 2031-03-05
              a | killed 7 civilian | at Orlan | on 2031-03-04
              & b | injured 9 civilian | at Orlan | on 2031-03-04
              & c | killed 2 child | at Orlan | on 2031-03-04 | part a
            """));

    private static IReadOnlyList<string> Reasons(string reports) =>
        Assert.Single(InventedWorld.Grouper.Group(CaseFile.Parse(reports + "\nexpect\n").Claims)).Incident.Reasons;
}

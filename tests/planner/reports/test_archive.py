"""Everything of a quarter in one file: each document whole, and who points where."""

from dataclasses import replace

from planner.records import Campaign
from planner.reports import REPORTS, report_of
from planner.reports.archive import front_of, parts_of, with_pages
from planner.reports.document import Panel, Panels, Text, Together, Tone
from planner.reports.extent import lines_of
from planner.reports.plain import as_text
from planner.reports.pointers import Contents, ContentsLine, Pointer
from planner.reports.structure import content_hash
from tests.builders import a_campaign, a_plan
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

ARCHIVE = report_of("archive")
OF_A_QUARTER = (
    "quarter-plan",
    "account-list",
    "calendar",
    "campaign-brief",
    "one-page",
    "review-pack",
    "formulas",
)


def test_each_document_of_the_quarter_is_in_it_as_if_it_were_alone() -> None:
    plan = a_small_plan()
    parts = parts_of(ARCHIVE.build(plan, OPTIONS))
    assert [part.key for part in parts] == list(OF_A_QUARTER)
    for part in parts:
        alone = report_of(part.key).build(plan, OPTIONS)
        assert content_hash(part) == content_hash(alone)


def test_it_is_of_all_campaigns_even_if_one_was_chosen() -> None:
    plan = a_small_plan()
    one = replace(OPTIONS, campaign=plan.all(Campaign)[0])
    assert ARCHIVE.build(plan, one) == ARCHIVE.build(plan, OPTIONS)


def test_no_document_is_in_an_ordinary_one() -> None:
    for report in REPORTS:
        if report is not ARCHIVE:
            assert parts_of(report.build(a_plan(), OPTIONS)) == ()


def test_as_text_it_names_its_documents_and_then_is_each_of_them() -> None:
    plan = a_small_plan()
    text = as_text(ARCHIVE.build(plan, OPTIONS))
    start = text.index("Contents")
    assert text.index("Plan for Q3 2026", start) < text.index("Formulas", start)
    assert as_text(report_of("account-list").build(plan, OPTIONS)) in text


def test_the_front_gets_its_contents_and_loses_what_is_bound() -> None:
    document = ARCHIVE.build(a_small_plan(), OPTIONS)
    line = ContentsLine(title="Plan for Q3 2026", page=2)
    front = front_of(document, (line,))
    assert Contents((line,)) in front.blocks
    assert parts_of(front) == ()


def a_pointer() -> Pointer:
    return Pointer(
        text="see the quarter plan",
        on_page="see page {page}",
        report="quarter-plan",
        heading="Campaigns",
    )


def test_a_pointer_gets_the_page_of_what_it_points_to_wherever_it_stands() -> None:
    document = report_of("one-page").build(a_plan(), OPTIONS)
    hidden = Panels((Panel(1, (Together((a_pointer(),)),)),))
    document = replace(document, blocks=(a_pointer(), hidden))
    asked = []

    def page_of(report: str, heading: str) -> int:
        asked.append((report, heading))
        return 5

    said = Text("see page 5", Tone.QUIET)
    assert with_pages(document, page_of).blocks == (
        said,
        Panels((Panel(1, (Together((said,)),)),)),
    )
    assert asked == [("quarter-plan", "Campaigns")] * 2


def test_a_pointer_to_what_is_not_there_names_it() -> None:
    document = report_of("one-page").build(a_plan(), OPTIONS)
    document = replace(document, blocks=(a_pointer(),))
    (said,) = with_pages(document, lambda _report, _heading: None).blocks
    assert said == Text("see the quarter plan", Tone.QUIET)


def test_a_document_that_points_nowhere_stays_the_very_same() -> None:
    document = report_of("formulas").build(a_plan(), OPTIONS)
    assert with_pages(document, lambda _report, _heading: 1) is document


def test_what_has_more_rows_has_more_lines_also_where_it_is_bound() -> None:
    small = a_plan(a_campaign("One", code="C1"))
    large = a_plan(*(a_campaign(f"N{n}", code=f"C{n}") for n in range(40)))
    for key in ("campaign-brief", "archive"):
        sizes = [
            lines_of(report_of(key).build(plan, OPTIONS)) for plan in (small, large)
        ]
        assert sizes[1] >= sizes[0] + 39

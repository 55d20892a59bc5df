"""What holds for every report, and for the document that each one makes."""

import json
import pickle
from dataclasses import replace
from datetime import date

import pytest

from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.reports import REPORTS, Options, Report, file_name, report_of
from planner.reports.document import Document, Text
from planner.reports.plain import as_text
from planner.reports.structure import as_json, content_hash
from tests.builders import a_campaign, a_company, a_plan, an_account
from tests.planner.reports.report_plans import AS_OF, OPTIONS, a_small_plan

PLANS = {"empty": a_plan(), "small": a_small_plan()}
every_report = pytest.mark.parametrize("report", REPORTS, ids=lambda each: each.key)
every_plan = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())


@every_report
@every_plan
def test_a_document_survives_the_way_to_another_process(
    report: Report, plan: Plan
) -> None:
    document = report.build(plan, OPTIONS)
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own


@every_report
@every_plan
def test_json_of_a_document_is_read_back_with_its_title(
    report: Report, plan: Plan
) -> None:
    document = report.build(plan, OPTIONS)
    read = json.loads(as_json(document))
    assert read["is"] == "document"
    assert read["title"] == document.title
    assert len(read["blocks"]) == len(document.blocks)


@every_report
def test_the_same_plan_makes_the_same_content(report: Report) -> None:
    plan = a_small_plan()
    first, second = report.build(plan, OPTIONS), report.build(plan, OPTIONS)
    assert content_hash(first) == content_hash(second)


@every_report
def test_another_name_makes_other_content(report: Report) -> None:
    company = a_company("Kestrel")
    first = report.build(a_plan(company), OPTIONS)
    second = report.build(a_plan(replace(company, name="Kestrels")), OPTIONS)
    assert content_hash(first) != content_hash(second)


def a_document(*texts: str) -> Document:
    return Document(
        key="note",
        title="Note",
        subtitle="",
        company="Quill",
        quarter="Q3 2026",
        mark="",
        as_of=AS_OF,
        blocks=tuple(Text(text) for text in texts),
    )


def test_the_same_letters_in_other_texts_are_other_content() -> None:
    digits = {
        content_hash(a_document(*texts))
        for texts in (("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""))
    }
    assert len(digits) == 4


def test_the_hash_has_eight_digits() -> None:
    assert len(content_hash(a_document("a"))) == 8


def test_what_is_no_part_of_a_document_is_a_bug() -> None:
    document = replace(a_document(), blocks=([],))  # type: ignore[arg-type]  # the bug
    with pytest.raises(TypeError):
        as_json(document)
    with pytest.raises(TypeError):
        as_text(document)


def test_the_file_is_named_by_quarter_report_and_day() -> None:
    name = file_name(report_of("quarter-plan"), OPTIONS)
    assert name == "2026Q3_quarter-plan_2026-08-14.pdf"


def test_the_file_of_a_part_is_named_by_it_and_holds_no_slash() -> None:
    options = Options(
        quarter=Quarter(2026, 3),
        as_of=date(2026, 8, 14),
        campaign=a_campaign(code="C/1 2"),
        account=an_account(number="A7"),
    )
    name = file_name(report_of("account-list"), options, "txt")
    assert name == "2026Q3_account-list_C-1-2_A7_2026-08-14.txt"


def test_an_unknown_report_is_refused_with_those_there_are() -> None:
    with pytest.raises(Invalid, match="quarter-plan, account-list"):
        report_of("menu")

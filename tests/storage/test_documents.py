"""A document becomes a file by its ending, whole or not at all."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from planner.errors import Invalid
from planner.records import Paper
from planner.reports import report_of
from storage.documents import write_document
from storage.errors import CannotWrite
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

DOCUMENT = report_of("account-list").build(a_small_plan(), OPTIONS)
PRINTED_AT = datetime(2026, 8, 14, 9, 30)


def written(path: Path) -> bytes:
    assert write_document(DOCUMENT, path, Paper.A4, PRINTED_AT) == ""
    return path.read_bytes()


def test_pdf_text_and_json_are_written_by_the_ending(tmp_path: Path) -> None:
    assert written(tmp_path / "list.PDF").startswith(b"%PDF-")
    assert "Grzybowski Łódź" in written(tmp_path / "list.txt").decode("utf-8")
    read = json.loads(written(tmp_path / "list.json"))
    assert read["title"] == "Target accounts for Q3 2026"


@pytest.mark.parametrize("name", ["list", "list.docx", "list.pdf.zip"])
def test_another_ending_is_refused_and_leaves_no_file(
    name: str, tmp_path: Path
) -> None:
    with pytest.raises(Invalid, match="Choose one of these"):
        write_document(DOCUMENT, tmp_path / name, Paper.A4, PRINTED_AT)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_document(DOCUMENT, tmp_path / "no" / "a.pdf", Paper.A4, PRINTED_AT)

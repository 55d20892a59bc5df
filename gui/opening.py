"""Where the window meets the disk: plan files, and the doors that pages get."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from gui.services import Cell, Pages, Services, Sheet
from planner.records import RECORDS, Company, DecimalSign, Paper
from storage.plan_file import PlanFile

if TYPE_CHECKING:  # the window starts without the reports
    from planner.reports.document import Document

PLAN_FILTER = "Quarterdeck (*.qdeck)"


def services_of(file: PlanFile) -> Services:
    """What the pages of an open plan may ask of the disk."""
    return Services(
        plan_path=file.path,
        read_sheet=_read_sheet,
        write_sheet=partial(_write_sheet, file),
        render=_render,
        save_document=_save_document,
        save_copy=file.save_copy,
        is_read_only=file.is_read_only,
    )


def create_plan(path: Path, company: Company) -> PlanFile:
    """A new plan file for a company. Raises PlanFileError."""
    return PlanFile.create(path, [company])


def open_example(today: date) -> PlanFile:
    """The example company's plan, made anew on each new day. Raises PlanFileError."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    folder = Path(QStandardPaths.writableLocation(place)) / "example"
    path = folder / f"example-{today.isoformat()}.qdeck"
    if path.exists():
        return PlanFile.open(path)
    from storage.example import example_plan

    plan = example_plan(today)
    records = [record for kind in RECORDS for record in plan.all(kind)]
    return PlanFile.create(path, records)


def start_folder() -> Path:
    """Where new plans are offered to be put: the user's documents, or else home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def _read_sheet(
    path: Path,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    known: Sequence[str] = (),
) -> Sheet:
    from storage.sheets import read

    return read(path, encoding=encoding, separator=separator, known=known)


def _write_sheet(
    file: PlanFile, path: Path, header: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> None:
    from storage.sheets import write

    # A semicolon where numbers have decimal commas, as spreadsheets there expect.
    is_comma = file.plan.company.decimal_sign is DecimalSign.COMMA
    write(path, header, rows, separator=";" if is_comma else ",")


def _render(document: Document, paper: Paper) -> Pages:
    from storage.pdf.render import render_bytes

    made = render_bytes(document, paper, datetime.now())
    return Pages(made.bytes, made.pages, made.missing_characters)


def _save_document(document: Document, path: Path, paper: Paper) -> None:
    from storage.documents import write_document

    write_document(document, path, paper, datetime.now())

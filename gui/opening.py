"""Where the window meets the disk: plan files, and the doors that pages get."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from gui.services import Cell, Earlier, Forgetting, Pages, Progress, Services, Sheet
from planner.errors import PlanFileError
from planner.records import RECORDS, Company, DecimalSign, Paper
from planner.text import _
from storage.backup.restore import restore
from storage.backup.shelf import backups_of
from storage.folders import real
from storage.plan_file import PlanFile

if TYPE_CHECKING:  # the window starts without the reports
    from planner.diary import Entry
    from planner.reports.document import Document

PLAN_FILTER = "Quarterdeck (*.qdeck)"


def services_of(file: PlanFile) -> Services:
    """What the pages of an open plan may ask of the disk."""
    return Services(
        plan_path=file.path,
        read_sheet=_read_sheet,
        write_sheet=partial(_write_sheet, file),
        render=_render,
        render_some=_render,
        save_document=_save_document,
        save_copy=file.save_copy,
        is_read_only=file.is_read_only,
        find_change=partial(_find_change, file),
        history=file.history,
        save_calendar=_save_calendar,
        save_pages=_save_pages,
        forgetting=Forgetting(
            forget=file.forget,
            wipe=file.wipe,
            count_backups=lambda: len(file.backups()),
            replace_backups=file.replace_backups,
        ),
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


def back_up(file: PlanFile) -> str:
    """Puts the plan on the shelf if it was changed since; "", or why it could not be.

    A plan that is only looked at was not changed by us.
    """
    if file.is_read_only:
        return ""
    try:
        file.back_up()
    except PlanFileError as error:
        sentence = _("No backup could be made. {reason}")
        return sentence.format(reason=error)
    return ""


def is_same_file(one: Path, other: Path) -> bool:
    """Whether both are the same file, through whatever link."""
    return real(one) == real(other)


def earlier_states(path: Path, file: PlanFile | None = None) -> tuple[Earlier, ...]:
    """The backups of a plan; compared with the plan where it is open."""
    if file is not None:
        return tuple(
            Earlier(path=backup.path, at=backup.at, edits=edits)
            for backup, edits in file.backups()
        )
    return tuple(
        Earlier(path=backup.path, at=backup.at, edits=None)
        for backup in backups_of(path)
    )


def restore_plan(backup: Path, path: Path) -> str:
    """Puts a backup in the place of the plan; where the replaced one is, in words.

    The plan must not be open here. Raises PlanFileError.
    """
    kept = restore(backup, path, datetime.now())
    if kept is None:
        return _("The plan is back.")
    sentence = _("The plan is as it was. The one of before is kept in “{name}”.")
    return sentence.format(name=kept.name)


def save_elsewhere(file: PlanFile, path: Path) -> None:
    """Saves the plan of a file that is gone or was changed. Raises PlanFileError."""
    try:
        file.save_copy(path)
    except PlanFileError:
        # The old file is beyond reading: what is shown can be saved all the same.
        records = [record for kind in RECORDS for record in file.plan.all(kind)]
        PlanFile.create(path, records).close()


def start_folder() -> Path:
    """Where new plans are offered to be put: the user's documents, or else home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def _find_change(file: PlanFile) -> str:
    try:
        found = file.find_change()
    except PlanFileError as error:
        return str(error)
    return "" if found is None else str(found)


def _read_sheet(
    source: Path | str,
    /,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    known: Sequence[str] = (),
    header_row: int | None = None,
) -> Sheet:
    from storage.sheets import read

    return read(
        source,
        encoding=encoding,
        separator=separator,
        known=known,
        header_row=header_row,
    )


def _write_sheet(
    file: PlanFile, path: Path, header: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> None:
    from storage.sheets import write

    # A semicolon where numbers have decimal commas, as spreadsheets there expect.
    is_comma = file.plan.company.decimal_sign is DecimalSign.COMMA
    write(path, header, rows, separator=";" if is_comma else ",")


def _render(
    document: Document,
    paper: Paper,
    progress: Progress,
    only: Collection[int] | None = None,
) -> Pages | None:
    from storage.documents import draw_document

    made = draw_document(document, paper, datetime.now(), progress, only)
    if made is None:
        return None
    return Pages(made.bytes, made.pages, made.missing_characters)


def _save_pages(path: Path, content: bytes) -> None:
    from storage.documents import write_pages

    write_pages(path, content)


def _save_document(document: Document, path: Path, paper: Paper) -> None:
    from storage.documents import write_document

    write_document(document, path, paper, datetime.now())


def _save_calendar(path: Path, entries: Sequence[Entry], name: str) -> None:
    from storage.calendar import write_calendar

    write_calendar(path, entries, name, datetime.now())

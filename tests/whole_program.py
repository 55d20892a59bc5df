"""The whole program at work in a process of its own, to be watched from outside.

`python -m tests.whole_program FOLDER`: the command line does all it can, and then the
window shows every page. Every text of the plan is marked, so that it can be looked
for in what must not have it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

import gui.app
from gui.dialogs.export_calendar import CalendarDialog
from gui.dialogs.import_list import ImportDialog
from gui.dialogs.remove_person import RemovalDialog
from gui.dialogs.restore import RestoreDialog
from gui.pages import PAGES
from gui.printing import open_pdf, print_pages, printer_for
from gui.shell import Shell
from gui.window import Window
from main import main
from planner.change import Change, changed
from planner.edits.generic import with_values
from planner.edits.removing import personal_fields
from planner.plan import Plan
from planner.records import RECORDS, Account, Contact, Person, Record
from planner.text import _
from storage.example import example_plan
from storage.plan_file import PlanFile

CANARY = "Kanarienvogel"
MARKED = f"<b>{CANARY}</b> <img src='/{CANARY}.png'>"
# What is chosen from a list, or read again, is no text of anybody.
_CODED = frozenset(
    {"quarter", "currency", "metric", "key", "scope_value", "number", "code", "every"}
)
REPORTS = ("quarter-plan.pdf", "one-page.txt", "review-pack.json")


def marked_plan(today: date) -> Plan:
    """The example plan with a mark in every text that people type."""
    plan = example_plan(today)
    return Plan.of(_marked(record) for kind in RECORDS for record in plan.all(kind))


def _marked(record: Record) -> Record:
    kind: type[Record] = type(record)
    texts = {
        name: f"{MARKED} {text}"
        for name in personal_fields(kind)
        if name not in _CODED and (text := getattr(record, name)) is not None
    }
    return with_values(record, **texts)


def make_plan(path: Path, today: date) -> None:
    """A marked plan in a new file, as the edits of somebody leave it."""
    plan = marked_plan(today)
    records = [record for kind in RECORDS for record in plan.all(kind)]
    with PlanFile.create(path, records) as file:
        file.back_up()
        account = plan.all(Account)[0]
        named = replace(account, name=f"{MARKED} again")
        file.write(Change(f"Change {named.name}", changed(account, named)))


def run(*words: object, expected: int = 0) -> None:
    """One command of the command line; it must end with this code."""
    try:
        main([str(word) for word in words])
    except SystemExit as end:
        if (end.code or 0) != expected:
            raise


def use_command_line(folder: Path, plan: Path, today: date) -> None:
    """Every command that reads or writes files."""
    quarter = f"{today.year}Q{(today.month + 2) // 3}"
    people = folder / "people.csv"
    people.write_text(f"name,side\n{CANARY} {MARKED},sales\n", encoding="utf-8")
    sample = folder / "sample.qdeck"
    run("new", sample, "--sample", "--company", CANARY)
    run("import", plan, "people", people)
    run("import", plan, "accounts", folder / f"{CANARY}.csv", expected=3)
    for name in ("accounts.csv", "accounts.xlsx", "activities.tsv"):
        run("export", plan, name.partition(".")[0], folder / name)
    run("export", plan, "calendar", folder / "quarter.ics")
    for name in REPORTS:
        key = name.partition(".")[0]
        run("report", plan, key, "--quarter", quarter, "-o", folder / name)
    run("metrics", plan, "--quarter", quarter)
    run("funnel", plan, "--quarter", quarter)
    run("log", plan)
    run("backup", plan)
    run("backup", plan, folder / "copy.qdeck")
    run("backups", plan)
    run("restore", folder / "copy.qdeck", sample)
    run("rescue", folder / "copy.qdeck", folder / "rescued.qdeck")
    run("check", folder / "accounts.csv", expected=3)
    contact = f"{CANARY} {MARKED}"
    run("remove-person", plan, contact, "--backups")


def use_window(plan: Path) -> None:
    """The window from its start to its end, with every page and most dialogs."""

    def drive(app: QApplication) -> int:
        (window,) = (each for each in app.topLevelWidgets() if isinstance(each, Window))
        for step in _steps(window, plan.parent):
            settle(app)
            sys.stderr.write(f"done: {step}\n")
        window.close()
        settle(app)
        return 0

    QApplication.exec = drive  # type: ignore[method-assign, assignment]  # worked by us instead of waiting for somebody
    if gui.app.run(plan) != 0:
        raise SystemExit(1)


def _steps(window: Window, folder: Path) -> Iterator[str]:
    """What is done in the window, one thing after the other."""
    shell = window.shell
    if shell is None:
        message = "the plan was not opened"
        raise RuntimeError(message)
    for page in PAGES:
        window.go(page.key)
        yield page.key
    for record in ("people", "meetings", "milestones"):
        shell.view.show("settings", record)
        yield record
    shell.view.show("accounts", shell.workspace.plan.all(Account)[0].id)
    yield "inspector"
    yield from _print(shell, folder)
    yield from _dialogs(window, shell, folder)
    company = shell.workspace.plan.company
    other = with_values(company, name=f"{MARKED} Ltd")
    shell.workspace.apply(Change("Change", changed(company, other)))
    window.undo()
    window.redo()
    yield "edit"
    QTimer.singleShot(0, _fail)
    yield "bug"
    window.open_path(folder / "accounts.csv")
    yield "refusal"
    (folder / "people.csv").unlink()
    window.open_path(folder / "people.csv")
    yield "missing file"


def _print(shell: Shell, folder: Path) -> Iterator[str]:
    from planner.reports import REPORTS as KNOWN
    from planner.reports import Options

    plan, view = shell.workspace.plan, shell.view
    paper = plan.company.paper
    options = Options(quarter=view.quarter, as_of=view.today, paper=paper)
    path = folder / "from-window.pdf"
    view.services.save_document(KNOWN[0].build(plan, options), path, paper)
    pdf = open_pdf(path.read_bytes())
    printer = printer_for("Plan", paper, pdf)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    printer.setResolution(72)
    print_pages(pdf, printer)
    yield "print"


def _dialogs(window: Window, shell: Shell, folder: Path) -> Iterator[str]:
    plan, view = shell.workspace.plan, shell.view
    people = folder / "people.csv"
    for dialog in (
        ImportDialog(shell.workspace, view, None, people, window),
        CalendarDialog(plan, view, window),
        RemovalDialog(shell.workspace, view, plan.all(Person)[0], window),
        RemovalDialog(shell.workspace, view, plan.all(Contact)[0], window),
        RestoreDialog((), view.today, _("Plan"), window),
    ):
        dialog.show()
        yield type(dialog).__name__
        if isinstance(dialog, CalendarDialog):
            dialog.write(folder / "from-window.ics")
        if isinstance(dialog, RemovalDialog):
            dialog.remove()
        dialog.close()
    view.services.save_copy(folder / "copy-of-window.qdeck")
    window.find_anything()
    window.show_help()
    window.show_about()
    yield "help"


def _fail() -> None:
    raise RuntimeError(MARKED)


def settle(app: QApplication) -> None:
    """Lets the window do what it has put off, and its workers finish."""
    for _round in range(20):
        app.processEvents()
    QThreadPool.globalInstance().waitForDone(10_000)
    app.processEvents()


if __name__ == "__main__":
    HOME = Path(sys.argv[1])
    PLAN = HOME / f"{CANARY}.qdeck"
    NOW = datetime.now()
    make_plan(PLAN, NOW.date())
    use_command_line(HOME, PLAN, NOW.date())
    use_window(PLAN)

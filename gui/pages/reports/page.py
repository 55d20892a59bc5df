"""Plans & reports: what is chosen on the left, its very pages on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from gui import workers
from gui.page import Page
from gui.pages.reports.choices import Choices
from gui.pages.reports.drawing import Drawing, Wish
from gui.pages.reports.viewer import Viewer
from gui.services import Pages, Services
from gui.view_state import ViewState
from planner.plan import Plan
from planner.records import RECORDS, Paper, Record
from planner.reports import file_name
from planner.reports.document import Document
from planner.text import _
from planner.workspace import Workspace

if TYPE_CHECKING:  # loaded when somebody prints
    from gui.pages.reports.printing import Printing

SaveDocument = Callable[[Document, Path, Paper], None]
FILTERS = {
    "pdf": "PDF (*.pdf)",
    "txt": "Text (*.txt)",
    "json": "JSON (*.json)",
}


class ReportsPage(Page):
    """Shows the chosen report as it will be printed, and prints or saves it."""

    key = "reports"
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.subtitle.setText(_("What you see is the page that is printed"))
        self.choices = Choices(view.today)
        self.viewer = Viewer()
        self._drawing = Drawing(view.services.render, self)
        self._pages: Pages | None = None
        self._subject: tuple[str, ...] = ()
        self._printing: Printing | None = None
        self._then: Callable[[Pages], object] | None = None
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.choices)
        row.addWidget(self.viewer, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row)
        self.choices.changed.connect(self._on_chosen)
        self.viewer.bar.save.connect(self.save)
        self.viewer.bar.print_wanted.connect(self.print_page)
        self._drawing.drawn.connect(self._show_pages)
        self._drawing.failed.connect(self._show_failure)
        self._drawing.slow.connect(self.viewer.show_busy)
        self._drawing.progressed.connect(self._show_progress)
        self._drawing.stopped.connect(self._show_stopped)
        self.viewer.again.connect(self._ask)

    @classmethod
    def title(cls) -> str:
        return _("Plans & reports")

    def draw(self, plan: Plan) -> None:
        self.choices.offer_paper(plan.company.paper)
        self.choices.offer(plan, self.view.quarter)
        self._draw(plan)

    def open_record(self, record_id: str) -> None:
        """Chooses a report by its key, or the one on a record by its id."""
        self.choices.choose(record_id)
        self.choices.focus_report()

    def search(self) -> None:
        """Puts the cursor on the reports: there is nothing else to look for."""
        self.choices.focus_report()

    def print_page(self) -> None:
        """Prints the pages, as soon as they are there."""
        self._when_drawn(self._print)

    def _has_pages(self) -> bool:
        """Whether the field names pages; if not, the cursor is in it."""
        field = self.viewer.bar.pages
        if field.is_valid():
            return True
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _print(self, pages: Pages) -> None:
        if not self._has_pages():
            return
        from gui.pages.reports.printing import Printing

        if self._printing is None:
            self._printing = Printing(self)
            self._printing.busy.connect(self._show_printing)
            self._printing.done.connect(self._say_printed)
            self._printing.refused.connect(self._offer_pdf)
        wish = self._wish(self.workspace.plan)
        wanted = self.viewer.bar.pages.numbers
        title = wish.document().title
        self._printing.print_pdf(pages.data, title, wish.paper, wanted)

    def save(self, ending: str) -> None:
        """Asks for a place and writes the report there, whole or not at all."""
        if ending == "pdf" and self._pages is not None and not self._has_pages():
            return
        wish = self._wish(self.workspace.plan)
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        proposal = Path(folder) / file_name(wish.report, wish.options, ending)
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Save the report"), str(proposal), FILTERS[ending]
        )
        if chosen:
            path = Path(chosen)
            self._write(wish, path if path.suffix else path.with_suffix(f".{ending}"))

    def _when_drawn(self, act: Callable[[Pages], object]) -> None:
        """Does something with the pages that are chosen, as soon as they are there."""
        if self._drawing.is_running or self._pages is None:
            self._then = act
        else:
            act(self._pages)

    def _write(self, wish: Wish, path: Path) -> None:
        if path.suffix.lower() == ".pdf":
            self._when_drawn(partial(self._write_pages, path))
            return
        self._show_saving(path)
        work = partial(_saved, self.view.services.save_document, wish, path)
        workers.run(self, work, self._say_saved, self._show_refusal)

    def _write_pages(self, path: Path, pages: Pages) -> None:
        """Puts the very pages that are shown into a file, or those that are chosen."""
        if not self._has_pages():
            return
        wanted = self.viewer.bar.pages.numbers
        if wanted is not None:
            self._write_some(path, wanted)
            return
        self._show_saving(path)
        work = partial(_saved_pages, self.view.services.save_pages, path, pages.data)
        workers.run(self, work, self._say_saved, self._show_refusal)

    def _write_some(self, path: Path, wanted: tuple[int, ...]) -> None:
        """Draws the chosen pages anew, so that no other is in the file."""
        services, course = self.view.services, workers.Course()
        self.destroyed.connect(course.stop)
        note = _("Saving {name} …").format(name=path.name)
        self.viewer.show_note(note, _("Cancel"), course.stop)
        wish = self._wish(self.workspace.plan)
        work = partial(_saved_some, services, wish, wanted, path, course)
        workers.run(self, work, self._say_saved, self._show_refusal)

    def _show_saving(self, path: Path) -> None:
        self.viewer.show_note(_("Saving {name} …").format(name=path.name))

    def _wish(self, plan: Plan) -> Wish:
        return Wish(
            plan=plan,
            report=self.choices.report,
            options=self.choices.options(self.view.quarter),
            paper=self.choices.paper,
        )

    def _on_chosen(self) -> None:
        self._then = None  # it was meant for what was chosen before
        self._ask()

    def _ask(self) -> None:
        self._draw(self.workspace.plan)

    def _draw(self, plan: Plan) -> None:
        wish = self._wish(plan)
        if wish.subject != self._subject:
            # Pages 2 and 3 of one campaign are not what is wanted of another.
            self._subject = wish.subject
            self.viewer.bar.pages.choose_all()
        self._drawing.ask(wish)

    def _show_pages(self, pages: Pages) -> None:
        self._pages = pages
        self.viewer.show_pages(pages)
        then, self._then = self._then, None
        if then is not None:
            then(pages)

    def _show_progress(self, share: float) -> None:
        self.viewer.show_progress(share, self._drawing.stop)

    def _show_stopped(self) -> None:
        self._pages = self._then = None
        self.viewer.show_stopped()

    def _show_failure(self, sentence: str) -> None:
        self._then = None
        self.viewer.show_failure(sentence)

    def _show_refusal(self, sentence: str) -> None:
        self.viewer.show_note("")
        self.failed.emit(sentence)

    def _say_saved(self, path: object) -> None:
        self.viewer.show_note("")
        if isinstance(path, Path):
            self.saved.emit(_("Saved as {name}").format(name=path.name), path)

    def _show_printing(self, sentence: str) -> None:
        if self._printing is not None:
            self.viewer.show_note(sentence, _("Stop"), self._printing.stop)

    def _say_printed(self, sentence: str) -> None:
        self.viewer.show_note("")
        self.done.emit(sentence)

    def _offer_pdf(self, sentence: str) -> None:
        self.viewer.show_note("")
        self.viewer.offer_pdf(sentence)


def _saved(save: SaveDocument, wish: Wish, path: Path) -> Path:
    """Where the report is, once it is written."""
    save(wish.document(), path, wish.paper)
    return path


def _saved_some(
    services: Services,
    wish: Wish,
    wanted: tuple[int, ...],
    path: Path,
    course: workers.Course,
) -> Path | None:
    """Where the chosen pages are, once they are written; None if it was stopped."""
    document = wish.document()
    pages = services.render_some(document, wish.paper, course.tell, wanted)
    if pages is None or course.is_stopped:
        return None
    services.save_pages(path, pages.data)
    return path


def _saved_pages(
    save: Callable[[Path, bytes], None], path: Path, content: bytes
) -> Path:
    """Where the pages are, once they are written."""
    save(path, content)
    return path

"""Takes pictures of every page and dialog, to look at them.

    .venv/bin/python docs/pictures/make.py FOLDER          one look: light, 1360 x 860
    .venv/bin/python docs/pictures/make.py FOLDER --all    one look after another

A look is one of LOOKS, such as `--look dark`. `--language de` shows another language,
`--plan empty` a new plan and `--plan full` one with 2,000 accounts and long names.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
TODAY = date(2026, 8, 14)
SETTLED = 40  # rounds of the event loop; a report needs the longest
ACCOUNTS, CAMPAIGNS, ACTIVITIES = 2_000, 40, 6
LONG = "Gesellschaft für Kühlkettenlogistik und Lebensmitteltechnik Südwestfalen mbH"
View = tuple[str, Callable[[], object]]
RIGHT_TO_LEFT = "شركة سلسلة التبريد المتحدة", "חברת שרשרת הקירור בעמ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the window is looked at. `scale`: of everything; `plan`: what is in it."""

    size: tuple[int, int] = (1360, 860)
    appearance: str = "light"
    scale: float = 1
    is_high: bool = False
    plan: str = "example"


LOOKS = {
    "light": Look(),
    "dark": Look(appearance="dark"),
    "small": Look(size=(1024, 640)),
    "double": Look(scale=2, size=(1024, 640)),
    "contrast": Look(is_high=True),
    "contrast-dark": Look(is_high=True, appearance="dark"),
    "empty": Look(plan="empty"),
    "full": Look(plan="full"),
    "full-small": Look(plan="full", size=(1024, 640)),
}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--look", type=click.Choice(list(LOOKS)), default="light")
@click.option("--language", default="en", help="Such as de.")
@click.option("--all", "is_all", is_flag=True, help="Every look, each in its folder.")
def main(folder: Path, look: str, language: str, *, is_all: bool) -> None:
    """Take the pictures."""
    names = list(LOOKS) if is_all else [look]
    if len(names) > 1:
        for each in names:
            words = [sys.executable, __file__, str(folder / each), "--look", each]
            subprocess.run([*words, "--language", language], check=True)  # noqa: S603 - itself
        return
    with tempfile.TemporaryDirectory() as home:
        _prepare(Path(home), LOOKS[look], language)
        folder.mkdir(parents=True, exist_ok=True)
        take(folder, LOOKS[look], Path(home))


def _prepare(home: Path, look: Look, language: str) -> None:
    """Set what Qt and the program read when they start."""
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(look.scale)
    os.environ["QUARTERDECK_LANGUAGE"] = language


def take(folder: Path, look: Look, home: Path) -> None:
    """A picture of every page, into the folder."""
    from PySide6.QtCore import QSettings, QThreadPool
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.app import Application
    from gui.pages import PAGES
    from gui.settings import Settings
    from gui.theme import Appearance

    app = QApplication([])
    store = QSettings(str(home / "own.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    settings.appearance = Appearance(look.appearance)
    application = Application(app, settings, TODAY)
    if look.is_high:
        is_dark = settings.appearance is Appearance.DARK
        theme.apply(app, theme.DARK_HIGH if is_dark else theme.LIGHT_HIGH)

    def settle() -> None:
        for _round in range(SETTLED):
            app.processEvents()
            QThreadPool.globalInstance().waitForDone()

    window = application.open_window()
    window.resize(*look.size)
    window.show()
    settle()
    window.grab().save(str(folder / "welcome.png"))
    if look.plan == "example":
        application.open_example(window)
    else:
        application.open_path(_made_plan(home, look.plan), window)
    shell = window.shell
    assert shell is not None  # noqa: S101 - it was opened above
    for name, show in _views([page.key for page in PAGES], shell):
        show()
        settle()
        shell.toast.hide()
        window.grab().save(str(folder / f"{name}.png"))
    for name, dialog in _dialogs(window):
        dialog.show()
        settle()
        dialog.grab().save(str(folder / f"{name}.png"))
        dialog.close()


def _views(keys: list[str], shell: object) -> Iterator[View]:
    """What the window can show, each with what leads there."""
    from gui.shell import Shell
    from planner.records import Campaign

    assert isinstance(shell, Shell)  # noqa: S101 - for the type alone
    view = shell.view
    for key in keys:
        yield key, lambda key=key: view.show(key)
    yield "week", view.enter_results
    yield "people", lambda: view.show("settings", "people")
    yield "meetings", lambda: view.show("settings", "meetings")
    yield "milestones", lambda: view.show("settings", "milestones")
    campaigns = shell.workspace.plan.all(Campaign)
    if campaigns:
        yield "campaign", lambda: view.show("campaigns", campaigns[0].id)


def _dialogs(window: object) -> Iterator[tuple[str, object]]:
    """The dialogs that open without a question first."""
    from gui.dialogs.export_list import ExportDialog
    from gui.dialogs.new_plan import NewPlanDialog
    from gui.help.window import HelpWindow
    from gui.window import Window

    assert isinstance(window, Window)  # noqa: S101 - for the type alone
    assert window.shell is not None  # noqa: S101 - a plan is open
    shell = window.shell
    yield "new-plan", NewPlanDialog(window)
    yield "export", ExportDialog(shell.workspace.plan, shell.view.services, window)
    help_window = HelpWindow(window)
    help_window.show_topic("overview")
    yield "help", help_window


def _made_plan(home: Path, kind: str) -> Path:
    """A plan with nothing in it, or with as much as a firm ever has."""
    from storage.plan_file import PlanFile
    from tests.builders import a_company

    path = home / f"{kind}.qdeck"
    records = [a_company("Brackwater Instruments")]
    PlanFile.create(path, records + (_many() if kind == "full" else [])).close()
    return path


def _many() -> list[object]:
    from planner.records import Side
    from tests import builders as make

    sales = make.a_person("Maximiliane von Hohenberg-Schäuffelein")
    marketing = make.a_person(RIGHT_TO_LEFT[0], Side.MARKETING)
    names = (LONG, *RIGHT_TO_LEFT, "Alder Foods")
    accounts = [
        make.an_account(
            f"{names[number % 4]} {number}",
            city="Llanfairpwllgwyngyll",
            sales_owner_id=sales.id,
            marketing_owner_id=marketing.id,
        )
        for number in range(ACCOUNTS)
    ]
    campaigns = [
        make.a_campaign(
            f"{names[number % 4]}, Herbst {number}",
            sales_lead_id=sales.id,
            marketing_lead_id=marketing.id,
        )
        for number in range(CAMPAIGNS)
    ]
    activities = [
        make.an_activity(
            f"{names[number % 4]}: Anrufe {number}",
            campaign_id=campaign.id,
            side=Side.SALES,
            start=date(2026, 7, 1 + number),
            due=date(2026, 8, 3 + 4 * number),
        )
        for campaign in campaigns
        for number in range(ACTIVITIES)
    ]
    return [sales, marketing, *accounts, *campaigns, *activities]


if __name__ == "__main__":
    main()

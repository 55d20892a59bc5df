"""Services of a page under test: doors that must stay closed."""

from pathlib import Path

from gui.services import Pages, Services, Sheet


def closed_services(plan_path: Path = Path("plan.qdeck")) -> Services:
    """Services of which none may be asked for."""

    def read(
        source: Path | str,
        /,
        *,
        encoding: str | None = None,
        separator: str | None = None,
        known: object = (),
        header_row: int | None = None,
    ) -> Sheet:
        raise AssertionError(source)

    def render(document: object, paper: object, progress: object) -> Pages:
        raise AssertionError(document)

    def refuse(*args: object) -> None:
        raise AssertionError(args)

    return Services(
        plan_path=plan_path,
        read_sheet=read,
        write_sheet=refuse,
        render=render,
        save_document=refuse,
        save_copy=refuse,
    )

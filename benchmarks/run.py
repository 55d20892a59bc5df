"""Measures how fast the program is, in one table: python benchmarks/run.py [--json].

Machines differ, so every figure is a ratio to a reference that is measured in the same
run. A group of figures is one module with a function `measure`; name it in GROUPS.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import click

from benchmarks import (
    command_line,
    doubles,
    import_window,
    paper,
    plan_file,
    timeline,
    window,
)
from benchmarks.measure import Figure, Group

GROUPS: Mapping[str, Group] = {
    "plan-file": plan_file.measure,
    "command-line": command_line.measure,
    "paper": paper.measure,
    "window": window.measure,
    "import-window": import_window.measure,
    "timeline": timeline.measure,
    "doubles": doubles.measure,
}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON, not a table.")
@click.argument("groups", nargs=-1, type=click.Choice(list(GROUPS)))
def run(groups: tuple[str, ...], *, as_json: bool) -> None:
    """Measure all GROUPS, or those that are named. Exit code 1: a goal is missed."""
    figures: list[Figure] = []
    for name in groups or tuple(GROUPS):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            for figure in GROUPS[name](Path(folder)):
                figures.append(figure)
                if not as_json:
                    click.echo(_line(figure))
    if as_json:
        click.echo(json.dumps([_as_json(figure) for figure in figures], indent=1))
    sys.exit(0 if all(figure.is_met for figure in figures) else 1)


def _as_json(figure: Figure) -> dict[str, object]:
    return {**asdict(figure), "is_met": figure.is_met}


def _line(figure: Figure) -> str:
    verdict = "met" if figure.is_met else "MISSED"
    took = ""
    if figure.seconds:
        took = " / ".join(f"{each * 1000:,.1f} ms" for each in figure.seconds)
    return (
        f"{figure.goal:4} {figure.what:50} {figure.reference:38} "
        f"{figure.value:6.2f} (goal {figure.limit:g}) {verdict:6} {took}"
    ).rstrip()


if __name__ == "__main__":
    run()

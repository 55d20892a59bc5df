"""What the commands have in common: options, arguments, and how they print."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from planner.errors import Invalid, PlannerError
from planner.quarter import Quarter
from planner.text import _

if TYPE_CHECKING:  # only commands that need a kind load what there is
    from planner.exchange import Kind

T = TypeVar("T")
FOUND_PROBLEMS = 1
PATH = click.Path(path_type=Path)


@contextmanager
def as_usage() -> Iterator[None]:
    """Tell a value that cannot be meant as wrong usage of the command."""
    try:
        yield
    except Invalid as error:
        raise click.UsageError(str(error)) from error


def print_json(value: object) -> None:
    """Print the value for programs."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    """Print the lines for people."""
    for line in lines:
        click.echo(line)


def parsed(
    parse: Callable[[str], T],
) -> Callable[[click.Context, click.Parameter, str | None], T | None]:
    """The callback of an option or argument that turns its text into a value."""

    def callback(
        ctx: click.Context, parameter: click.Parameter, text: str | None
    ) -> T | None:
        if text is None:
            return None
        try:
            return parse(text)
        except (PlannerError, ValueError) as error:
            raise click.BadParameter(str(error), ctx, parameter) from error

    return callback


def _kind(key: str) -> Kind:
    from planner.exchange import KINDS

    for kind in KINDS:
        if kind.key == key:
            return kind
    keys = ", ".join(kind.key for kind in KINDS)
    raise ValueError(_("“{key}” is none of: {keys}.").format(key=key, keys=keys))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        sentence = _("“{text}” is not a day. Write it like 2026-08-14.")
        raise ValueError(sentence.format(text=text)) from error


quarter_option = partial(click.option, "--quarter", callback=parsed(Quarter.parse))
as_of_option = click.option(
    "--as-of", callback=parsed(_day), help="A day; today if not given."
)
json_option = click.option("--json", "is_json", is_flag=True, help="For programs.")
kind_argument = click.argument("kind", callback=parsed(_kind))
plan_argument = click.argument("plan", type=PATH)

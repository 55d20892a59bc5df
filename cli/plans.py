"""The commands about a plan file as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from cli.options import (
    FOUND_PROBLEMS,
    as_of_option,
    as_usage,
    json_option,
    plan_argument,
    print_json,
    print_lines,
)
from planner.plan import Plan
from planner.text import _

CURRENCY = "EUR"


@click.command()
@plan_argument
@click.option("--company", help="The company's name.")
@click.option("--currency", default=None, help="Such as EUR, the default.")
@click.option("--fiscal-year-start", type=click.IntRange(1, 12), help="A month.")
@click.option("--paper", type=click.Choice(["a4", "letter"]))
@click.option("--decimal-sign", type=click.Choice([".", ","]))
@click.option("--date-format", help="Such as DD.MM.YYYY; YYYY-MM-DD is always read.")
@click.option("--sample", is_flag=True, help="Fill it with the example company.")
def new(plan: Path, *, sample: bool, **options: str | int | None) -> None:
    """Make a plan file; never overwrites one.

    Example: quarterdeck new acme.qdeck --company "Acme Ltd" --currency EUR
    """
    from planner.founding import founded
    from storage.plan_file import PlanFile

    with as_usage():
        records = founded(options, _example(options) if sample else None)
    PlanFile.create(plan, records).close()
    click.echo(_("Made {path}.").format(path=plan))


def _example(options: Mapping[str, str | int | None]) -> Plan:
    """The example company, in the currency and the fiscal year that were asked for."""
    from storage.example import example_plan

    start = options["fiscal_year_start"]
    return example_plan(
        date.today(),
        currency=str(options["currency"] or CURRENCY).upper(),
        fiscal_year_start=None if start is None else int(start),
    )


@click.command()
@plan_argument
@as_of_option
@json_option
@click.pass_context
def check(ctx: click.Context, *, plan: Path, as_of: date | None, is_json: bool) -> None:
    """Check the file, the rules, and what the plan lacks.

    Example: quarterdeck check acme.qdeck
    """
    from planner.checks import PlanProblem, Severity, check_plan
    from storage.check import check_file
    from storage.header import read_version
    from storage.plan_file import PlanFile

    read_version(plan.absolute())
    problems = tuple(
        PlanProblem(severity=Severity.ERROR, sentence=sentence)
        for sentence in check_file(plan)
    )
    if not problems:
        with PlanFile.open(plan, read_only=True) as plan_file:
            problems = check_plan(plan_file.plan, as_of or date.today())
    if is_json:
        print_json([problem.as_json() for problem in problems])
    else:
        print_lines(
            f"{_(problem.severity)}: {problem.sentence}" for problem in problems
        )
        if not problems:
            click.echo(_("Nothing is missing and nothing contradicts itself."))
    ctx.exit(FOUND_PROBLEMS if problems else 0)


@click.command()
@plan_argument
@click.option("--limit", type=click.IntRange(1), help="Only the newest so many.")
@json_option
def log(plan: Path, *, limit: int | None, is_json: bool) -> None:
    """Show who changed what and when, newest first.

    Example: quarterdeck log acme.qdeck --limit 20
    """
    from storage.plan_file import PlanFile

    with PlanFile.open(plan, read_only=True) as plan_file:
        entries = plan_file.log(-1 if limit is None else limit)
    if is_json:
        print_json(
            [
                {
                    "at": entry.at.isoformat(timespec="minutes"),
                    "who": entry.who,
                    "label": entry.label,
                    "rows": entry.row_count,
                }
                for entry in entries
            ]
        )
        return
    for entry in entries:
        click.echo(f"{entry.at:%Y-%m-%d %H:%M}  {entry.who}  {entry.label}")

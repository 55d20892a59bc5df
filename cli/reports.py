"""The commands that print, and those that list what can be printed and counted."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from cli.options import (
    FOUND_PROBLEMS,
    PATH,
    as_of_option,
    as_usage,
    plan_argument,
    quarter_option,
)
from planner.errors import PlannerError
from planner.quarter import Quarter
from planner.text import _

if TYPE_CHECKING:
    from planner.plan import Plan
    from planner.records import Record

R = TypeVar("R", bound="Record")


@click.command()
@plan_argument
@click.argument("report")
@quarter_option(required=True, help="Such as 2026Q3.")
@as_of_option
@click.option("--campaign", help="A campaign's code.")
@click.option("--account", help="An account's number.")
@click.option("--paper", type=click.Choice(["a4", "letter"]))
@click.option("-o", "--output", type=PATH, required=True, help=".pdf, .txt or .json")
@click.pass_context
def report(
    ctx: click.Context,
    *,
    plan: Path,
    report: str,
    quarter: Quarter,
    as_of: date | None,
    campaign: str | None,
    account: str | None,
    paper: str | None,
    output: Path,
) -> None:
    """Write a report as PDF, text or JSON, by the file's ending.

    Example: quarterdeck report acme.qdeck quarter-plan --quarter 2026Q3 -o plan.pdf
    """
    from planner.records import Account, Campaign, Paper
    from planner.reports import Options, report_of
    from storage.documents import write_document
    from storage.plan_file import PlanFile

    with as_usage():
        chosen = report_of(report)
    with PlanFile.open(plan, read_only=True) as plan_file:
        values = plan_file.plan
    sheet = Paper(paper) if paper else values.company.paper
    options = Options(
        quarter=quarter,
        as_of=as_of or date.today(),
        paper=sheet,
        campaign=_named(values, Campaign, "code", campaign),
        account=_named(values, Account, "number", account),
    )
    missing = write_document(
        chosen.build(values, options), output, sheet, datetime.now()
    )
    click.echo(_("Written to {path}.").format(path=output))
    if missing:
        sentence = _("No font of the program has these characters: {characters}")
        click.echo(sentence.format(characters=missing), err=True)
        ctx.exit(FOUND_PROBLEMS)


def _named(plan: Plan, kind: type[R], field: str, text: str | None) -> R | None:
    if text is None:
        return None
    found = plan.where(kind, field, text)
    if not found:
        sentence = _("There is no “{text}” in this plan.")
        raise PlannerError(sentence.format(text=text))
    return found[0]


@click.command("reports")
def list_reports() -> None:
    """List the reports.

    Example: quarterdeck reports
    """
    from planner.reports import REPORTS

    for each in REPORTS:
        click.echo(f"{each.key:<16}{_(each.title)}: {_(each.description)}")


@click.command("metric-list")
def list_metrics() -> None:
    """List the metrics that the program knows by itself.

    Example: quarterdeck metric-list
    """
    from planner.metrics.catalogue import METRICS

    for metric in METRICS:
        click.echo(f"{metric.key:<24}{_(metric.label)} ({metric.kind}, {metric.unit})")

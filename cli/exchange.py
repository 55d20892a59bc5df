"""The commands that bring tables in and out."""

from __future__ import annotations

import locale
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.options import (
    FOUND_PROBLEMS,
    PATH,
    as_usage,
    json_option,
    kind_argument,
    plan_argument,
    print_json,
    print_lines,
    quarter_option,
)
from planner.errors import PlannerError
from planner.quarter import Quarter
from planner.text import _

if TYPE_CHECKING:  # loaded when a command runs, so that --help answers at once
    from planner.exchange import Kind, Proposal
    from planner.records import DecimalSign


def _pairs(texts: Sequence[str]) -> dict[str, str]:
    pairs = dict(text.rpartition("=")[::2] for text in texts)
    if "" in pairs:
        raise click.UsageError(_('Write --map as "COLUMN=FIELD".'))
    return pairs


@click.command(name="import")
@plan_argument
@kind_argument
@click.argument("file", type=PATH)
@click.option("--preset", help="The program that wrote the file, such as hubspot.")
@click.option(
    "--map", "maps", multiple=True, help='"COLUMN=FIELD", as often as needed.'
)
@quarter_option(help="For files without that column, such as 2026Q3.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, write nothing.")
@click.option("--strict", is_flag=True, help="Refuse the file for one bad row.")
@json_option
@click.pass_context
def import_table(
    ctx: click.Context,
    *,
    plan: Path,
    kind: Kind,
    file: Path,
    preset: str | None,
    maps: Sequence[str],
    quarter: Quarter | None,
    dry_run: bool,
    strict: bool,
    is_json: bool,
) -> None:
    """Import a CSV, TSV or XLSX file; all good rows go in as one change.

    Example: quarterdeck import acme.qdeck accounts list.csv --map "Firma=name"
    """
    from planner.exchange import known_names, propose
    from planner.workspace import Workspace
    from storage.plan_file import PlanFile
    from storage.sheets import read

    with PlanFile.open(plan) as plan_file:
        sheet = read(file, known=known_names(kind))
        with as_usage():
            proposal = propose(
                plan_file.plan,
                kind,
                sheet.header,
                sheet.rows,
                today=date.today(),
                mapping=_pairs(maps),
                preset=preset,
                quarter=quarter,
                is_workbook=sheet.format == "xlsx",
            )
        is_refused = strict and proposal.refused > 0
        if not dry_run and not is_refused:
            Workspace(plan_file.plan, plan_file.write).apply(proposal.change)
    source = {"encoding": sheet.encoding, "separator": sheet.separator}
    _tell(proposal, source, is_json=is_json, is_dry=dry_run)
    if is_refused:
        raise PlannerError(_("Nothing was imported, because rows were refused."))
    ctx.exit(FOUND_PROBLEMS if proposal.problems or proposal.warnings else 0)


def _tell(
    proposal: Proposal, source: dict[str, str], *, is_json: bool, is_dry: bool
) -> None:
    from planner.exchange import summary

    if is_json:
        print_json({**summary.as_json(proposal), **source})
    else:
        print_lines(summary.as_lines(proposal, is_dry=is_dry))


def _usual_separator(decimal_sign: DecimalSign) -> str:
    """A semicolon where numbers have decimal commas, as spreadsheets there expect."""
    before = locale.setlocale(locale.LC_NUMERIC)
    # A locale that is set wrong is no reason to export nothing.
    with suppress(locale.Error):
        locale.setlocale(locale.LC_NUMERIC, "")
    signs = {str(decimal_sign), str(locale.localeconv()["decimal_point"])}
    locale.setlocale(locale.LC_NUMERIC, before)
    return ";" if "," in signs else ","


@click.command("export")
@plan_argument
@kind_argument
@click.argument("file", type=PATH)
@click.option("--separator", help="For CSV; by default as spreadsheets here expect it.")
@click.option("--guard", is_flag=True, help="Keep spreadsheets from running formulas.")
def export_table(
    plan: Path, *, kind: Kind, file: Path, separator: str | None, guard: bool
) -> None:
    """Export a kind as CSV, TSV or XLSX, by the file's ending.

    Example: quarterdeck export acme.qdeck accounts accounts.xlsx
    """
    from planner.exchange import cells_of, table_of
    from storage.plan_file import PlanFile
    from storage.sheets import write

    with PlanFile.open(plan, read_only=True) as plan_file:
        values = plan_file.plan
    is_workbook = file.suffix.lower() == ".xlsx"
    header, rows = cells_of(values, kind) if is_workbook else table_of(values, kind)
    separator = separator or _usual_separator(values.company.decimal_sign)
    write(file, header, rows, separator=separator, guard=guard)
    click.echo(_("{count} rows written to {path}.").format(count=len(rows), path=file))


@click.command("kinds")
def list_kinds() -> None:
    """List the kinds of exchange files and their columns.

    Example: quarterdeck kinds
    """
    from planner.exchange import KINDS

    for kind in KINDS:
        columns = ", ".join(field.name for field in kind.fields)
        click.echo(f"{kind.key:<16}{_(kind.summary)}: {columns}")

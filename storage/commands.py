"""What the commands of the command line do with plan files, without its options."""

from __future__ import annotations

import locale
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from planner.checks import Group, file_finding, findings
from planner.errors import PlanFileError, PlannerError
from planner.exchange import Kind, Proposal, cells_of, known_names, propose, table_of
from planner.exchange.formats import Formats
from planner.exchange.rejects import rejects_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Campaign,
    DateFormat,
    DecimalSign,
    Paper,
    Person,
    Record,
)
from planner.text import _
from planner.workspace import Workspace
from storage.backup.shelf import Backup, backups_of
from storage.check import check_file
from storage.errors import PlanFileReadOnly
from storage.header import read_version
from storage.plan_file import PlanFile
from storage.private_copy import has_journal

R = TypeVar("R", bound=Record)
Json = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An import as it was asked for. `mapping`: column to field; `is_trial`: no write.

    `is_strict`: one refused row keeps the whole file out; `rejects`: where refused rows
    are written; `day_format`, `decimal_sign`: the file's, where its cells do not tell.
    """

    kind: Kind
    file: Path
    mapping: Mapping[str, str]
    preset: str | None = None
    quarter: Quarter | None = None
    is_trial: bool = False
    is_strict: bool = False
    rejects: Path | None = None
    day_format: str | None = None
    decimal_sign: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an import. `source`: how the file was read, for programs.

    `compared`: the file against the agreed list and the profile, in phrases; `profile`:
    the latter for programs, None without one; `is_sure`: False when the encoding of the
    file is only a guess.
    """

    proposal: Proposal
    source: Mapping[str, str]
    is_refused: bool
    is_sure: bool
    compared: tuple[str, ...] = ()
    profile: Mapping[str, object] | None = None


def import_file(plan: Path, order: Order, today: date) -> Imported:
    """Import a file into a plan as one change, and say what came of it.

    Raises Invalid for a mapping that cannot be, PlannerError if either file is refused.
    """
    from planner.import_compare import list_phrases
    from planner.import_profile import profile_match
    from storage.sheets import read, write

    if order.rejects is not None and order.rejects.exists():
        sentence = _("There is a file {name} already. Name a new one.")
        raise PlannerError(sentence.format(name=order.rejects.name))
    with PlanFile.open(plan, read_only=order.is_trial) as plan_file:
        if plan_file.is_read_only and not order.is_trial:
            raise PlanFileReadOnly(plan_file.path)  # before any work is done
        sheet = read(order.file, known=known_names(order.kind))
        proposal = propose(
            plan_file.plan,
            order.kind,
            sheet.header,
            sheet.rows,
            today=today,
            mapping=order.mapping,
            preset=order.preset,
            quarter=order.quarter,
            is_workbook=sheet.format == "xlsx",
            formats=_formats(order),
        )
        is_refused = order.is_strict and proposal.refused > 0
        before = plan_file.plan
        quarter = order.quarter or Quarter.of(today, before.company.fiscal_year_start)
        compared = list_phrases(
            before,
            order.kind,
            proposal,
            quarter,
            header=sheet.header,
            rows=sheet.rows,
        )
        match = profile_match(before, order.kind, proposal, sheet.header, sheet.rows)
        if not order.is_trial and not is_refused:
            plan_file.back_up()
            Workspace(plan_file.plan, plan_file.write).apply(proposal.change)
    if order.rejects is not None and proposal.problems:
        separator = sheet.separator or ","
        refused = rejects_of(sheet.header, sheet.rows, proposal)
        write(order.rejects, *refused, separator=separator)
    source = {"encoding": sheet.encoding, "separator": sheet.separator}
    return Imported(
        proposal=proposal,
        source=source,
        is_refused=is_refused,
        is_sure=sheet.encoding_is_sure,
        compared=compared,
        profile=None if match is None else match.as_json(),
    )


def _formats(order: Order) -> Formats:
    """How the file writes days and numbers, as it was said; else as the plan does.

    The window finds it in the cells and shows it; nobody looks on here, so that a cell
    which the plan's own way does not fit is a problem and never a guess.
    """
    return Formats(
        date_format=DateFormat(order.day_format) if order.day_format else None,
        decimal_sign=order.decimal_sign,
    )


def export_file(
    plan: Path, kind: Kind, file: Path, separator: str | None, *, guard: bool
) -> int:
    """Write a kind of a plan as a table, and say how many rows it has.

    `separator` None: as spreadsheets here expect it. Raises PlannerError.
    """
    from storage.sheets import write

    values = load(plan)
    is_workbook = file.suffix.lower() == ".xlsx"
    header, rows = cells_of(values, kind) if is_workbook else table_of(values, kind)
    separator = separator or _usual_separator(values.company.decimal_sign)
    write(file, header, rows, separator=separator, guard=guard)
    return len(rows)


def export_calendar(
    plan: Path, file: Path, quarter: Quarter | None, person: str | None, now: datetime
) -> int:
    """Write a quarter's activities and meetings as a calendar; how many entries it has.

    `quarter` None: the one of today; `person`: the name of the one whose activities
    are wanted. Raises PlannerError.
    """
    from planner.diary import calendar_name, diary
    from storage.calendar import write_calendar

    values = load(plan)
    wanted = _person(values, person)
    first_month = values.company.fiscal_year_start
    chosen = quarter or Quarter.of(now.date(), first_month)
    entries = diary(values, chosen, wanted)
    write_calendar(file, entries, calendar_name(values, chosen, wanted), now)
    return len(entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOrder:
    """A report as it was asked for; None where nothing was said.

    `campaign`: its code; `account`: its number; `person`: the whole name.
    """

    report: str
    output: Path
    quarter: Quarter
    as_of: date | None = None
    campaign: str | None = None
    account: str | None = None
    person: str | None = None
    paper: str | None = None


def write_report(plan: Path, order: ReportOrder, now: datetime) -> str:
    """Write a report of a plan; returns the characters that no font could draw.

    Raises Invalid for a report that there is not, else PlannerError.
    """
    from planner.reports import Options, report_of
    from storage.documents import write_document

    chosen = report_of(order.report)
    values = load(plan)
    paper = Paper(order.paper) if order.paper else values.company.paper
    options = Options(
        quarter=order.quarter,
        as_of=order.as_of or now.date(),
        paper=paper,
        campaign=_campaign(values, order.campaign),
        account=_named(
            values.where(Account, "number", order.account),
            order.account,
            _("There is no account “{text}” in this plan. Give the number of one."),
        ),
        person=_person(values, order.person),
    )
    return write_document(chosen.build(values, options), order.output, paper, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricOrder:
    """Metrics as they were asked for. `as_of` None: today; `campaign`: its code."""

    quarter: Quarter
    as_of: date | None = None
    campaign: str | None = None


def metrics_of(
    plan: Path, order: MetricOrder, today: date
) -> tuple[list[dict[str, Json]], list[str]]:
    """Every metric of a plan, for programs and as lines for people.

    Raises PlannerError for a campaign that there is not.
    """
    from planner.metrics.table import as_json, as_lines, metric_rows

    values = load(plan)
    campaign = _campaign(values, order.campaign)
    rows = metric_rows(values, order.quarter, order.as_of or today, campaign)
    currency = values.company.currency
    return [as_json(row, currency) for row in rows], list(as_lines(rows, values))


def check_plan_file(
    plan: Path, as_of: date, quarter: Quarter | None = None
) -> tuple[Group, ...]:
    """What is wrong with a plan's file, or else with the plan, by area.

    `quarter`: only what is about that one, or about the plan as a whole. Raises
    NotAPlanFile or another PlanFileError if there is no plan to check.
    """
    read_version(plan.absolute(), is_unfinished=has_journal(plan))
    broken = tuple(file_finding(sentence) for sentence in check_file(plan))
    return broken or findings(load(plan), as_of, quarter)


def health_of(plan: Plan, as_of: date, quarter: Quarter | None = None) -> Iterator[str]:
    """How clean the account list is, as lines; nothing without accounts.

    `quarter`: whose list, None for that of the day.
    """
    from planner.list_health import gap_words, health_line, list_health

    asked = quarter or Quarter.of(as_of, plan.company.fiscal_year_start)
    health = list_health(plan, asked, as_of)
    yield from (line for line in (health_line(health), gap_words(health)) if line)


def back_up_file(plan: Path, target: Path | None, at: datetime) -> Path:
    """Put a checked copy of a plan at `target`, or with its backups; where it is.

    Raises PlanFileError; then nothing was changed.
    """
    with PlanFile.open(plan, read_only=True, clock=lambda: at) as plan_file:
        if target is not None:
            plan_file.save_copy(target)
            return target
        made = plan_file.back_up()
        # Nothing was changed since the newest one, which is as good as another.
        return made or backups_of(plan_file.path)[0].path


def backups_in_order(plan: Path) -> tuple[Backup, ...]:
    """The backups of a plan, newest first; of a readable one from elsewhere as well."""
    try:
        with PlanFile.open(plan, read_only=True) as plan_file:
            return tuple(backup for backup, _edits in plan_file.backups())
    except PlanFileError:
        return backups_of(plan.absolute())


def load(plan: Path) -> Plan:
    """The plan in a file, without holding the file open. Raises PlanFileError."""
    with PlanFile.open(plan, read_only=True) as plan_file:
        return plan_file.plan


def _person(plan: Plan, name: str | None) -> Person | None:
    unknown = _("There is nobody called “{text}” in this plan. Give the whole name.")
    return _named(plan.where(Person, "name", name), name, unknown)


def _campaign(plan: Plan, code: str | None) -> Campaign | None:
    unknown = _("There is no campaign “{text}” in this plan. Give the code of one.")
    return _named(plan.where(Campaign, "code", code), code, unknown)


def _named(found: Sequence[R], text: str | None, unknown: str) -> R | None:
    """The record that was asked for, None if none was; else the sentence is raised."""
    if text is None:
        return None
    if not found:
        raise PlannerError(unknown.format(text=text))
    return found[0]


def _usual_separator(decimal_sign: DecimalSign) -> str:
    """A semicolon where numbers have decimal commas, as spreadsheets there expect."""
    before = locale.setlocale(locale.LC_NUMERIC)
    # A locale that is set wrong is no reason to export nothing.
    with suppress(locale.Error):
        locale.setlocale(locale.LC_NUMERIC, "")
    signs = {str(decimal_sign), str(locale.localeconv()["decimal_point"])}
    locale.setlocale(locale.LC_NUMERIC, before)
    return ";" if "," in signs else ","

"""What a report is: a title, a line about it, and a function from a plan to pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, Campaign, Paper, Person
from planner.reports.document import Document

_NOT_IN_A_FILE_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a person chooses for a report. `paper` None: the company's own.

    `as_of`: the day up to which results count.
    """

    quarter: Quarter
    as_of: date
    paper: Paper | None = None
    campaign: Campaign | None = None
    account: Account | None = None
    person: Person | None = None
    include_contacts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A kind of document. `title` and `description` are translated when shown.

    `is_of_campaign`, `is_of_account`, `is_of_person`: one of them can be chosen, else
    it is of all. `has_contacts`: whether it can print who is to be reached, and how.

    `build` takes no day besides the options' `as_of`: the same plan and options make
    the same document on whatever day it is printed.
    """

    key: str
    title: str
    description: str
    build: Callable[[Plan, Options], Document]
    is_of_campaign: bool = False
    is_of_account: bool = False
    is_of_person: bool = False
    has_contacts: bool = False


def file_name(report: Report, options: Options, ending: str = "pdf") -> str:
    """What the file is called: "2026Q3_quarter-plan_2026-08-14.pdf"."""
    parts = [options.quarter.key, report.key]
    if options.campaign is not None:
        parts.append(options.campaign.code)
    if options.account is not None:
        parts.append(options.account.number)
    if options.person is not None:
        parts.append(options.person.name)
    name = "_".join([*parts, options.as_of.isoformat()])
    return f"{_NOT_IN_A_FILE_NAME.sub('-', name)}.{ending}"

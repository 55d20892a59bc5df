"""What can be printed: each report is a function from a plan to a document."""

from __future__ import annotations

from functools import partial

from planner.errors import Invalid
from planner.reports import (
    account_list,
    account_sheet,
    activity_calendar,
    archive,
    campaign_brief,
    formulas,
    one_page,
    quarter_plan,
    review_pack,
    weekly_sheet,
)
from planner.reports.report import Options, Report, file_name
from planner.text import _

_OF_A_QUARTER: tuple[Report, ...] = (
    Report(
        key="quarter-plan",
        title="Quarter plan",
        description="What both sides decided for the quarter, to read and to sign",
        build=quarter_plan.build,
    ),
    Report(
        key="account-list",
        title="Target account list",
        description="Every target account with its owners, votes and gaps",
        build=account_list.build,
        has_contacts=True,
    ),
    Report(
        key="calendar",
        title="Activity calendar",
        description="Both sides' work over the weeks, and week by week to tick",
        build=activity_calendar.build,
    ),
    Report(
        key="campaign-brief",
        title="Campaign brief",
        description="What a campaign is for, who does what, and how far it is",
        build=campaign_brief.build,
        is_of_campaign=True,
    ),
    Report(
        key="one-page",
        title="Plan on one page",
        description="Goal, targets, campaigns and money, to pin on the wall",
        build=one_page.build,
    ),
    Report(
        key="review-pack",
        title="Review pack",
        description="Where the quarter stands, what to decide, with boxes to write in",
        build=review_pack.build,
    ),
    Report(
        key="formulas",
        title="Formulas",
        description="What each figure means, and when there is none",
        build=formulas.build,
    ),
)

REPORTS: tuple[Report, ...] = (
    *_OF_A_QUARTER,
    Report(
        key="archive",
        title="Everything of the quarter",
        description="All of these in one file, with contents and page numbers",
        build=partial(archive.bind, _OF_A_QUARTER),
        has_contacts=True,
    ),
    Report(
        key="account-sheet",
        title="Account sheet",
        description="What both sides know of an account, to take along and write on",
        build=account_sheet.build,
        is_of_account=True,
        has_contacts=True,
    ),
    Report(
        key="weekly-sheet",
        title="Weekly sheet",
        description="What each person does in the week, with numbers to call",
        build=weekly_sheet.build,
        is_of_person=True,
    ),
)
"""In the order in which they are offered."""


def report_of(key: str) -> Report:
    """The report with this key. Raises Invalid when there is none."""
    for report in REPORTS:
        if report.key == key:
            return report
    keys = ", ".join(report.key for report in REPORTS)
    sentence = _("There is no report “{key}”. Choose one of: {keys}.")
    raise Invalid("report", sentence.format(key=key, keys=keys))


__all__ = ["REPORTS", "Options", "Report", "file_name", "report_of"]

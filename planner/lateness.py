"""How late an activity is, in working days and in one wording everywhere.

Source: requirements 000-33.
"""

from __future__ import annotations

from datetime import date

from planner.metrics.activities import working_days_late
from planner.records import Activity
from planner.text import _, ngettext
from planner.workdays import WorkCalendar


def lateness(activity: Activity, calendar: WorkCalendar, as_of: date) -> str:
    """How late a late activity is: "3 working days late".

    "late" alone while only days have passed on which nobody works.
    """
    late = working_days_late(activity, calendar, as_of)
    if not late:
        return _("late")
    sentence = ngettext("{count} working day late", "{count} working days late", late)
    return sentence.format(count=late)

"""Earlier states of the plan in words: of when they are, and what was done since."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from planner.text import _, count, day, ngettext, short_weekday

_A_WEEK = timedelta(days=7)


def moment(at: datetime, today: date) -> str:
    """An instant of the past as people say it: "Yesterday, 16:40"."""
    time = f"{at:%H:%M}"
    if at.date() == today:
        return _("Today, {time}").format(time=time)
    if at.date() == today - timedelta(days=1):
        return _("Yesterday, {time}").format(time=time)
    when = day(at.date())
    if timedelta() < today - at.date() < _A_WEEK:
        when = short_weekday(at.date())
    return _("{day}, {time}").format(day=when, time=time)


def edits_since(edits: int | None) -> str:
    """How much was done since, in words. None: the plan went another way since."""
    if edits is None:
        return _("cannot be compared with now")
    if edits == 0:
        return _("nothing was changed since")
    sentence = ngettext("{count} change since", "{count} changes since", edits)
    return sentence.format(count=count(edits))

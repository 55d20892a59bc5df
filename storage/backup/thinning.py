"""Which backups stay: many of the last days, ever fewer of the months before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

_ALL = timedelta(days=2)
# Up to this age, one for each of these: the newest of it.
_RULES: Mapping[timedelta, Callable[[datetime], object]] = {
    timedelta(days=14): lambda at: at.date(),
    timedelta(weeks=8): lambda at: at.isocalendar()[:2],
    timedelta(days=366): lambda at: (at.year, at.month),
}


def outdated(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """The times of the backups that may go; never the newest.

    What seems to come from the future, after the clock was wrong, stays.
    """
    newest_first = sorted(times, reverse=True)
    kept = {at for at in newest_first if now - at <= _ALL} | set(newest_first[:1])
    for age, period_of in _RULES.items():
        periods: set[object] = set()
        for at in newest_first:
            if now - at <= age and period_of(at) not in periods:
                periods.add(period_of(at))
                kept.add(at)
    return set(newest_first) - kept

"""Many backups of the last days stay, ever fewer of the months before."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from storage.backup.thinning import outdated

NOW = datetime(2026, 8, 14, 12, 0)  # a Friday


def kept(times: list[datetime], now: datetime = NOW) -> list[datetime]:
    gone = outdated(times, now)
    return [at for at in times if at not in gone]


def test_all_of_two_days_stay() -> None:
    half_hours = [NOW - timedelta(minutes=30 * n) for n in range(97)]
    assert kept(half_hours) == half_hours


def test_of_a_day_before_that_the_last_one_stays() -> None:
    early = datetime(2026, 8, 10, 9)
    noon = datetime(2026, 8, 10, 12)
    late = datetime(2026, 8, 10, 17)
    assert kept([NOW, late, noon, early]) == [NOW, late]


def test_of_a_week_before_that_the_last_one_stays() -> None:
    # Monday to Friday of the week of 20 July, 21 to 25 days ago
    days = [datetime(2026, 7, day, 9) for day in (24, 23, 22, 21, 20)]
    assert kept([NOW, *days]) == [NOW, days[0]]


def test_of_a_month_before_that_the_last_one_stays() -> None:
    march = [datetime(2026, 3, day, 9) for day in (30, 20, 10)]
    assert kept([NOW, *march]) == [NOW, march[0]]


def test_what_is_older_than_a_year_goes() -> None:
    assert kept([NOW, datetime(2025, 8, 1)]) == [NOW]


def test_the_newest_always_stays() -> None:
    assert kept([datetime(2019, 1, 1), datetime(2018, 1, 1)]) == [datetime(2019, 1, 1)]
    assert kept([]) == []


def test_what_comes_from_the_future_stays() -> None:
    ahead = [NOW + timedelta(days=400), NOW + timedelta(days=300)]
    assert kept([*ahead, NOW]) == [*ahead, NOW]


def test_a_year_of_work_needs_few_backups() -> None:
    """Every half hour from 8 to 18, every day: 20 a day, thinned as they come."""
    shelf: list[datetime] = []
    for day in range(400):
        for half_hour in range(20):
            now = datetime(2026, 1, 1, 8) + timedelta(days=day, minutes=30 * half_hour)
            shelf = kept([now, *shelf], now)
    # 3 days in full at most, 14 days, 8 weeks, 12 months; at the edges they overlap
    assert 60 <= len(shelf) <= 100
    ages = sorted((shelf[0] - at).days for at in shelf)
    # no gap is longer than what was promised for its age
    for younger, older in pairwise(ages):
        allowed = 1 if older <= 14 else 8 if older <= 56 else 32
        assert older - younger <= allowed
    assert ages[-1] > 330


def test_the_first_thinning_of_an_old_shelf_keeps_one_of_each() -> None:
    days = [NOW - timedelta(days=n) for n in range(365)]
    stay = kept(days)
    assert [at for at in stay if NOW - at <= timedelta(days=14)] == days[:15]
    assert len(stay) < 40

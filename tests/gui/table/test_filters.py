"""What columns must say for a row to be shown."""

from datetime import date
from decimal import Decimal

import pytest

from gui.table import Column
from gui.table.filters import (
    EMPTY,
    Filter,
    fits,
    from_plain,
    is_measured,
    mark_of,
    to_plain,
    word_counts,
)
from planner.records import Account
from tests.builders import an_account
from tests.gui.table.rows import COLUMNS

HULL = an_account("Brackwater Marine", city="Hull", tier=2, staff=120)
YORK = an_account("Alderton Foods", city="York", tier=None, staff=15)
NONE = an_account("Castellan Packaging", city=None, tier=1, staff=None)
ROWS = (HULL, YORK, NONE)
STAFF: Column[Account] = Column(key="staff", title="Staff", read=lambda row: row.staff)
BUDGET: Column[Account] = Column(
    key="staff",
    title="Budget",
    read=lambda row: row.staff,
    measure=lambda value: Decimal(str(value)) / 100,
)


def shown(*filters: Filter, columns: tuple[Column[Account], ...] = COLUMNS) -> set[str]:
    is_met = fits(filters, columns)
    return {row.name for row in ROWS if is_met is None or is_met(row)}


def says(key: str, *words: str, has_empty: bool = False) -> Filter:
    marks = frozenset(mark_of(word) for word in words)
    return Filter(key=key, marks=marks, has_empty=has_empty)


def test_any_of_the_words_will_do() -> None:
    assert shown(says("city", "Hull", "York")) == {HULL.name, YORK.name}


def test_filters_of_several_columns_hold_together() -> None:
    assert shown(says("city", "Hull", "York"), says("tier", "Tier 2")) == {HULL.name}


def test_what_is_not_entered_is_asked_for_like_a_word() -> None:
    assert shown(says("city", has_empty=True)) == {NONE.name}
    assert shown(says("city", "Hull", has_empty=True)) == {HULL.name, NONE.name}


def test_both_ends_of_a_range_belong_to_it() -> None:
    wanted = Filter(key="staff", least=Decimal(15), most=Decimal(120))
    assert shown(wanted, columns=(STAFF,)) == {HULL.name, YORK.name}
    wanted = Filter(key="staff", least=Decimal(16))
    assert shown(wanted, columns=(STAFF,)) == {HULL.name}


def test_a_range_leaves_out_what_is_not_known_unless_it_is_asked_for() -> None:
    wanted = Filter(key="staff", most=Decimal(20), has_empty=True)
    assert shown(wanted, columns=(STAFF,)) == {YORK.name, NONE.name}


def test_an_amount_is_compared_as_it_is_typed() -> None:
    wanted = Filter(key="staff", least=Decimal(1))
    assert shown(wanted, columns=(BUDGET,)) == {HULL.name}


def test_days_are_compared_with_days() -> None:
    column: Column[Account] = Column(
        key="day", title="Day", read=lambda row: date(2026, 8, row.tier or 9)
    )
    wanted = Filter(key="day", least=date(2026, 8, 2), most=date(2026, 8, 8))
    assert shown(wanted, columns=(column,)) == {HULL.name}


def test_numbers_are_asked_from_and_to_but_choices_are_ticked() -> None:
    assert is_measured(STAFF, ROWS)
    assert not is_measured(COLUMNS[2], ROWS)
    assert not is_measured(COLUMNS[0], ROWS)


def test_words_are_counted_with_those_that_are_missing() -> None:
    assert word_counts(COLUMNS[1], ROWS) == {"Hull": 1, "York": 1, EMPTY: 1}


def test_a_filter_of_a_column_that_is_gone_hides_nothing() -> None:
    assert len(shown(says("gone", "x"))) == 3


FILTERS = (
    says("city", "Hull", has_empty=True),
    Filter(key="number", least=Decimal("12.5")),
    Filter(key="name", most=date(2026, 8, 14)),
)


def test_filters_come_back_as_they_were_kept() -> None:
    keys = [column.key for column in COLUMNS]
    assert from_plain(to_plain(FILTERS), keys) == FILTERS


def test_what_is_kept_names_nobody() -> None:
    assert "Hull" not in str(to_plain(FILTERS))


@pytest.mark.parametrize(
    "kept",
    [
        None,
        {},
        ["city"],
        [{"key": "city"}],
        [{"key": "gone", "marks": ["a"]}],
        [{"key": "city", "marks": "a"}],
        [{"key": "city", "marks": [], "least": "soon", "most": "NaN"}],
    ],
)
def test_what_cannot_be_read_filters_nothing(kept: object) -> None:
    assert from_plain(kept, ["city"]) == ()

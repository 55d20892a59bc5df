"""The model behind every table: it announces little, and always what is true."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from gui.table import Column, RecordTable
from planner.records import Account
from tests.builders import an_account
from tests.gui.table.rows import COLUMNS

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
NAME, CITY, TIER = 0, 1, 2


def a_model(*rows: Account) -> RecordTable[Account]:
    model: RecordTable[Account] = RecordTable(COLUMNS, refuse)
    model.set_rows(rows)
    return model


def refuse(column: Column[Account], row: Account, value: object) -> bool:
    return False


def names(model: RecordTable[Account]) -> list[str]:
    return [row.name for row in model.visible]


@pytest.fixture
def three(qapp: QApplication) -> tuple[Account, Account, Account]:
    return (
        an_account("Brackwater Marine", number="N", city="Hull", tier=2),
        an_account("Alderton Foods", number="N", city="York", tier=None),
        an_account("Castellan Packaging", number="N", city="Kassel", tier=1),
    )


class Heard:
    """Everything that a model announced about its rows."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.changed: list[tuple[int, int]] = []
        self.inserted: list[tuple[int, int]] = []
        self.removed: list[tuple[int, int]] = []
        self.resets = 0
        self.layouts = 0
        model.dataChanged.connect(self._on_data)
        model.rowsInserted.connect(self._on_inserted)
        model.rowsRemoved.connect(self._on_removed)
        model.modelReset.connect(self._on_reset)
        model.layoutChanged.connect(self._on_layout)

    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changed.append((first.row(), last.row()))

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.inserted.append((first, last))

    def _on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.removed.append((first, last))

    def _on_reset(self) -> None:
        self.resets += 1

    def _on_layout(self) -> None:
        self.layouts += 1


def test_a_changed_record_announces_its_line_and_nothing_else(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    heard = Heard(model)
    model.set_rows([three[0], replace(three[1], city="Leeds"), three[2]])
    assert heard.changed == [(1, 1)]
    assert (heard.inserted, heard.removed) == ([], [])
    assert (heard.resets, heard.layouts) == (0, 0)


def test_new_records_are_inserted_as_one_block(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(three[0])
    heard = Heard(model)
    model.set_rows(three)
    assert heard.inserted == [(1, 2)]
    assert (heard.removed, heard.resets, heard.layouts) == ([], 0, 0)


def test_a_removed_record_takes_away_its_own_line(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    heard = Heard(model)
    model.set_rows([three[0], three[2]])
    assert heard.removed == [(1, 1)]
    assert (heard.inserted, heard.resets, heard.layouts) == ([], 0, 0)


def test_the_same_records_announce_nothing(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    heard = Heard(model)
    model.set_rows(three)
    model.set_rows([replace(row) for row in three])
    assert heard.changed == []
    assert (heard.inserted, heard.removed, heard.layouts) == ([], [], 0)


def test_what_is_not_known_stays_at_the_end_both_ways(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.sort(TIER, UP)
    up = names(model)
    model.sort(TIER, DOWN)
    assert up == ["Castellan Packaging", "Brackwater Marine", "Alderton Foods"]
    assert names(model) == [
        "Brackwater Marine",
        "Castellan Packaging",
        "Alderton Foods",
    ]


def test_no_sorting_brings_the_order_of_the_plan_back(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.sort(NAME, UP)
    assert names(model)[0] == "Alderton Foods"
    model.sort(-1, UP)
    assert names(model) == [row.name for row in three]


def test_names_sort_as_people_expect(qapp: QApplication) -> None:
    model = a_model(*(an_account(name) for name in ("Plant 10", "plant 9", "Élan")))
    model.sort(NAME, UP)
    assert names(model) == ["Élan", "plant 9", "Plant 10"]


def test_every_word_that_is_typed_must_be_found_somewhere(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.set_words("MARINE hull")
    assert names(model) == ["Brackwater Marine"]
    model.set_words("marine york")
    assert names(model) == []
    model.set_words("  ")
    assert len(names(model)) == 3


def test_shown_words_are_found_not_stored_ones(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.set_words("tier 1")
    assert names(model) == ["Castellan Packaging"]


def test_a_renamed_record_is_found_by_its_new_name_only(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.set_words("alderton")
    model.set_rows([three[0], replace(three[1], name="Quill"), three[2]])
    assert names(model) == []
    model.set_words("quill")
    assert names(model) == ["Quill"]


def test_a_view_and_typed_words_hold_together(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.set_keep(lambda row: row.tier is not None)
    model.set_words("ka")
    assert names(model) == ["Castellan Packaging"]
    assert model.total == 3


def test_an_index_follows_its_record_through_sorting_and_dies_with_its_line(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    kept = QPersistentModelIndex(model.index(1, CITY))
    model.sort(NAME, DOWN)
    assert model.row(kept).name == "Alderton Foods"
    model.set_words("marine")
    assert not kept.isValid()


def test_a_screen_reader_hears_the_shown_text(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    spoken = model.data(model.index(0, TIER), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tier 2"


def test_only_columns_with_an_edit_can_be_edited(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    editable = Qt.ItemFlag.ItemIsEditable
    flags = [model.flags(model.index(0, column)) for column in range(4)]
    assert [bool(each & editable) for each in flags] == [True, True, True, False]


Step = Callable[[RecordTable[Account], list[Account]], None]


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """One random thing that happens to a table."""
    kind = draw(st.sampled_from(["add", "remove", "rename", "sort", "words", "move"]))
    seed = draw(st.integers(0, 1000))
    word = draw(st.sampled_from(["", "a", "b", "ab", "zz"]))

    def step(model: RecordTable[Account], rows: list[Account]) -> None:
        at = seed % len(rows) if rows else 0
        match kind:
            case "add":
                block = [an_account(f"{word}{seed}{n}") for n in range(seed % 3 + 1)]
                rows[at:at] = block
            case "remove":
                del rows[at : at + seed % 3]
            case "rename" if rows:
                rows[at] = replace(rows[at], name=f"{word}{seed}")
            case "move" if rows:
                rows.append(rows.pop(at))
            case "sort":
                model.sort(seed % 5 - 1, UP if seed % 2 else DOWN)
            case "words":
                model.set_words(word)
        model.set_rows(rows)

    return step


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(walk=st.lists(steps(), max_size=12))
def test_no_walk_of_changes_breaks_the_rules_of_models(
    walk: list[Step], qapp: QApplication
) -> None:
    """Qt's own tester watches; at the end the lines are those one would expect."""
    rows = [an_account(f"ab{number}") for number in range(5)]
    model = a_model(*rows)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    for step in walk:
        step(model, rows)
        assert {row.id for row in model.visible} <= {row.id for row in rows}
        for place, row in enumerate(model.visible):
            assert model.place_of(row.id) == place
            assert row in rows
    model.set_words("")
    assert sorted(row.id for row in model.visible) == sorted(row.id for row in rows)
    tester.deleteLater()


def test_what_stands_last_does_so_in_every_order(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.set_last(lambda row: row.city == "York")
    model.sort(NAME, UP)
    assert names(model) == [
        "Brackwater Marine",
        "Castellan Packaging",
        "Alderton Foods",
    ]
    model.sort(NAME, DOWN)
    assert names(model)[-1] == "Alderton Foods"


def test_a_row_that_becomes_a_last_one_goes_to_the_end(
    three: tuple[Account, Account, Account],
) -> None:
    model = a_model(*three)
    model.set_last(lambda row: row.city == "York")
    model.sort(NAME, UP)
    marine, foods, packaging = three
    model.set_rows([replace(marine, city="York"), foods, packaging])
    assert names(model) == [
        "Castellan Packaging",
        "Brackwater Marine",
        "Alderton Foods",
    ]

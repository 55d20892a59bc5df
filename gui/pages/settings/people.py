"""The firm's own people: a table in which everything is typed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gui.pages.settings.table_section import Kind, TableSection
from gui.table import Choice, Column, Paint, shown
from gui.widgets import button, label
from gui.widgets.link_row import LinkRow
from planner import edits
from planner.change import Change
from planner.company_rows import SIDE_TITLES, people_line
from planner.edits.people import new_person, remove_person, set_text
from planner.person_work import work_of
from planner.plan import Plan
from planner.records import Person, Side
from planner.text import _, day
from planner.typed import shown_day, shown_number

if TYPE_CHECKING:  # as in the section
    from gui.page import Page

ShowDay = Callable[[Person], str]


class PeopleSection(TableSection[Person]):
    """Adds people and changes them; whoever is named in the plan is not removed."""

    def __init__(self, page: Page) -> None:
        super().__init__(
            page,
            Kind(
                record=Person,
                key="people",
                first="name",
                add=_("Add person"),
                icon="user-plus",
                one="Person",
            ),
        )
        self._refused: str | None = None
        self.count = label(tone="secondary", name="peopleCount")
        self.work = LinkRow("personWork", page.view.follow)
        self.column.insertWidget(self.column.count() - 1, self.work)
        self.forget_button = button(
            _("Remove for good…"), self.remove_for_good, name="removeForGood"
        )
        before_adding = self.panel.tools.count() - 1
        self.panel.tools.insertWidget(before_adding, self.forget_button)
        # What stands there after a refusal: the one thing that helps instead.
        self.way_out = button(
            _("Enter the last day"), self._enter_last_day, name="enterLastDay"
        )
        self.way_out.hide()
        self.add_note(self.way_out)
        self.add_note(self.count)

    @classmethod
    def title(cls) -> str:
        return _("People")

    @classmethod
    def subtitle(cls) -> str:
        return _("Who works on the plan, and on which side")

    def draw(self, plan: Plan) -> None:
        self.show_rows(plan.all(Person))
        self.count.setText(people_line(plan, self.page.view.today))
        self.count.setVisible(bool(plan.all(Person)))

    def show_person(self, person_id: str) -> None:
        """Selects a person, with what is hers below."""
        self.panel.reveal(person_id)
        self.table.setFocus()

    def make(self, plan: Plan) -> Person:
        return new_person(plan)

    def remove_for_good(self) -> None:
        """Asks whether the selected person shall go, name and all."""
        chosen, *_others = *self.table.selected_ids, None
        person = self.page.workspace.plan.find(Person, chosen)
        if person is not None:
            self.page.view.removal_wanted.emit(person)

    def remove_rows(self, ids: Sequence[str]) -> None:
        self.forget_refusal()
        for each in ids:
            person = self.page.workspace.plan.find(Person, each)
            if person is not None and not self.page.edit(remove_person, person):
                self._refused = each
                self.way_out.show()
                return

    def _enter_last_day(self) -> None:
        refused = self._refused
        self.forget_refusal()
        if refused is not None:
            self.table.setFocus()
            self.table.edit_cell(refused, "active_to")

    def on_selected(self, ids: Sequence[str]) -> None:
        super().on_selected(ids)
        self.forget_button.setEnabled(len(ids) == 1)
        plan = self.page.workspace.plan
        person = plan.find(Person, ids[0] if len(ids) == 1 else None)
        if person is not None:
            self.page.view.remember(person.id)
        quarter = self.page.view.quarter
        self.work.show_links(() if person is None else work_of(plan, person, quarter))
        if self._refused is not None and self._refused not in ids:
            self.forget_refusal()

    def forget_refusal(self) -> None:
        super().forget_refusal()
        self._refused = None
        self.way_out.hide()

    def empty(self) -> tuple[str, str, str]:
        sentence = _(
            "Name the people of Sales and Marketing who make this plan. Each campaign "
            "then gets a lead from both sides."
        )
        return "users", _("Nobody is named yet"), sentence

    def columns(self) -> tuple[Column[Person], ...]:
        return (
            _text("name", _("Name"), 140, paint=Paint.STRONG),
            _text("initials", _("Initials"), 64),
            Column(
                key="side",
                title=_("Side"),
                read=lambda person: person.side,
                show=lambda side: _(SIDE_TITLES[Side(str(side))]),
                edit=_set_side,
                choices=lambda _plan, _person: [
                    Choice(side, _(title)) for side, title in SIDE_TITLES.items()
                ],
                width=96,
            ),
            _text("title", _("Job title"), 134),
            _text("email", _("Email"), 140),
            _text("phone", _("Phone"), 134),
            Column(
                key="is_leader",
                title=_("Leader"),
                read=lambda person: person.is_leader,
                show=lambda is_leader: _("Yes") if is_leader else _("No"),
                edit=_set_leader,
                choices=lambda _plan, _person: [
                    Choice(True, _("Yes")),
                    Choice(False, _("No")),
                ],
                width=62,
            ),
            Column(
                key="customer_hours_target",
                title=_("Hours a month"),
                read=lambda person: person.customer_hours_target,
                show=lambda hours: shown(None if hours is None else self._hours(hours)),
                typed=lambda person: self._hours(person.customer_hours_target),
                edit=_setter("customer_hours_target"),
                align_right=True,
                width=108,
            ),
            self._day("active_from", _("Active from")),
            self._day("active_to", _("Active to")),
        )

    def _day(self, key: str, title: str) -> Column[Person]:
        return Column(
            key=key,
            title=title,
            read=lambda person: getattr(person, key),
            show=day,  # type: ignore[arg-type]  # the column reads days alone
            typed=lambda person: shown_day(
                self.page.workspace.plan, getattr(person, key)
            ),
            edit=_setter(key),
            width=100,
        )

    def _hours(self, hours: object) -> str:
        return shown_number(self.page.workspace.plan, hours)  # type: ignore[arg-type]  # the column reads numbers alone


def _text(
    key: str, title: str, width: int, paint: Paint = Paint.TEXT
) -> Column[Person]:
    return Column(
        key=key,
        title=title,
        read=lambda person: getattr(person, key),
        edit=_setter(key),
        width=width,
        paint=paint,
    )


def _setter(key: str) -> Callable[[Plan, Person, object], Change]:
    def edit(plan: Plan, person: Person, value: object) -> Change:
        return set_text(plan, person, key, str(value))

    return edit


def _set_side(plan: Plan, person: Person, side: object) -> Change:
    return edits.change(plan, person, side=Side(str(side)))


def _set_leader(plan: Plan, person: Person, is_leader: object) -> Change:
    return edits.change(plan, person, is_leader=bool(is_leader))

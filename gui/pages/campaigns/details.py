"""What a campaign is about: its aim, its message, who leads it, when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.forms import Field, Form
from gui.page import Page
from gui.table import Choice
from gui.table.cells import people_choices, word_choices
from gui.theme import sizes
from gui.widgets import card, section
from planner import edits
from planner.campaign_rows import leads_to_choose, objective_texts
from planner.change import Change
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, Side, Strategy
from planner.text import _
from planner.typed import (
    shown_day,
    shown_money,
    typed_day,
    typed_line,
    typed_money,
    typed_text,
)

Edit = Callable[[Plan, Campaign, object], Change]


class DetailsTab(QWidget):
    """Two forms."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.about: Form[Campaign] = Form("campaignAbout", _about(), self._edit_field)
        self.frame: Form[Campaign] = Form(
            "campaignFrame", self._frame(), self._edit_field
        )
        self._objectives = QStringListModel(self)
        self._suggest()
        self._lay_out()

    def show_campaign(self, plan: Plan, campaign: Campaign) -> None:
        """Show a campaign."""
        texts = objective_texts(plan, Quarter.parse(campaign.quarter))
        self._objectives.setStringList(list(texts))
        self.about.show_record(plan, campaign)
        self.frame.show_record(plan, campaign)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal beside its field."""
        if not self.about.show_invalid(error) and not self.frame.show_invalid(error):
            self._page.failed.emit(str(error))

    def _edit_field(
        self, field: Field[Campaign], campaign: Campaign, value: object
    ) -> bool:
        return field.edit is not None and self._page.edit(field.edit, campaign, value)

    def _frame(self) -> Sequence[Field[Campaign]]:
        workspace, today = self._page.workspace, self._page.view.today

        def leads(side: Side, field: str) -> Callable[[Plan, Campaign], list[Choice]]:
            def choices(plan: Plan, campaign: Campaign) -> list[Choice]:
                current: str | None = getattr(campaign, field)
                return people_choices(leads_to_choose(plan, today, side, current))

            return choices

        return (
            Field(
                key="sales_lead_id",
                label=_("Sales lead"),
                read=lambda campaign: campaign.sales_lead_id,
                edit=_as_it_is("sales_lead_id"),
                choices=leads(Side.SALES, "sales_lead_id"),
            ),
            Field(
                key="marketing_lead_id",
                label=_("Marketing lead"),
                read=lambda campaign: campaign.marketing_lead_id,
                edit=_as_it_is("marketing_lead_id"),
                choices=leads(Side.MARKETING, "marketing_lead_id"),
            ),
            Field(
                key="start",
                label=_("First day"),
                read=lambda campaign: shown_day(workspace.plan, campaign.start),
                edit=_day("start"),
            ),
            Field(
                key="end",
                label=_("Last day"),
                read=lambda campaign: shown_day(workspace.plan, campaign.end),
                edit=_day("end"),
            ),
            Field(
                key="budget_minor",
                label=_("Budget"),
                read=lambda campaign: shown_money(
                    workspace.plan, campaign.budget_minor
                ),
                edit=_budget,
                attribute="budget",
            ),
        )

    def _suggest(self) -> None:
        """Offer the quarter's objectives while the aim is typed."""
        field = self.about.input("objective")
        if isinstance(field, QLineEdit):
            completer = QCompleter(self._objectives, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_4)
        pair = QHBoxLayout()
        pair.setSpacing(sizes.SPACE_4)
        for title, form, share in (
            (_("What it is about"), self.about, 3),
            (_("Who, when, how much"), self.frame, 2),
        ):
            frame, inside = card()
            inside.addWidget(section(title))
            inside.addWidget(form)
            inside.addStretch()
            pair.addWidget(frame, share)
        column.addLayout(pair)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _about() -> Sequence[Field[Campaign]]:
    return (
        Field(
            key="objective",
            label=_("Objective"),
            read=lambda campaign: campaign.objective,
            edit=_line("objective"),
            hint=_("Type to choose one of the quarter's, or write its own"),
        ),
        Field(
            key="strategy",
            label=_("Strategy"),
            read=lambda campaign: campaign.strategy,
            edit=_word("strategy", Strategy),
            choices=lambda _plan, _campaign: word_choices(Strategy),
        ),
        Field(
            key="segment",
            label=_("Segment"),
            read=lambda campaign: campaign.segment,
            edit=_line("segment"),
        ),
        Field(
            key="message",
            label=_("Message"),
            read=lambda campaign: campaign.message,
            edit=_text("message"),
            is_tall=True,
        ),
        Field(
            key="offer",
            label=_("Offer"),
            read=lambda campaign: campaign.offer,
            edit=_text("offer"),
            is_tall=True,
        ),
    )


def _as_it_is(field: str) -> Edit:
    return lambda plan, campaign, value: edits.change(plan, campaign, **{field: value})


def _line(field: str) -> Edit:
    return lambda plan, campaign, value: edits.change(
        plan, campaign, **{field: typed_line(str(value))}
    )


def _text(field: str) -> Edit:
    return lambda plan, campaign, value: edits.change(
        plan, campaign, **{field: typed_text(str(value))}
    )


def _word(field: str, kind: type[StrEnum]) -> Edit:
    def edit(plan: Plan, campaign: Campaign, value: object) -> Change:
        # Qt hands a stored word back as a plain text.
        word = None if value is None else kind(str(value))
        return edits.change(plan, campaign, **{field: word})

    return edit


def _day(field: str) -> Edit:
    return lambda plan, campaign, value: edits.change(
        plan, campaign, **{field: typed_day(plan, field, str(value))}
    )


def _budget(plan: Plan, campaign: Campaign, value: object) -> Change:
    amount = typed_money(plan, "budget_minor", str(value))
    return edits.change(plan, campaign, budget_minor=amount)

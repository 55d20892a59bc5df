"""The rules that a target, a result, an assumption or an amount keeps by itself."""

from __future__ import annotations

from collections.abc import Callable

from planner.edits.limits import LARGEST, WHOLE, check_order, check_quarter
from planner.errors import Invalid
from planner.records import (
    Actual,
    Assumption,
    AssumptionKey,
    BudgetLine,
    BudgetTransfer,
    CostEntry,
    CostState,
    EnteredMetric,
    Record,
    ScopeKind,
    Target,
    TargetRevision,
)
from planner.text import _

RATES = frozenset({AssumptionKey.WIN_RATE, AssumptionKey.LEAD_TO_OPPORTUNITY})


def _check_scope(record: Target | Actual) -> None:
    parts = {
        ScopeKind.CAMPAIGN: record.campaign_id,
        ScopeKind.PERSON: record.person_id,
        ScopeKind.SIDE: record.scope_value,
        ScopeKind.TIER: record.scope_value,
        ScopeKind.STRATEGY: record.scope_value,
    }
    if record.scope in parts and parts[record.scope] is None:
        raise Invalid("scope", _("Say which one this figure is for."))


def _target(target: Target) -> None:
    check_quarter(target)
    _check_scope(target)
    check_order("window_end", target.window_start, target.window_end)
    if abs(target.value) >= LARGEST:
        raise Invalid("value", _("This number is too large to be true. Check it."))
    if target.profile is None:
        return
    if sum(target.profile) != WHOLE or min(target.profile) < 0:
        sentence = _("The parts of a profile must add up to 100, such as 20/30/50.")
        raise Invalid("profile", sentence)


def _actual(actual: Actual) -> None:
    _check_scope(actual)
    if abs(actual.value) >= LARGEST:
        raise Invalid("value", _("This number is too large to be true. Check it."))


def _cost(cost: CostEntry) -> None:
    if abs(cost.amount_minor) >= LARGEST:
        raise Invalid("amount", _("This number is too large to be true. Check it."))
    if cost.amount_minor < 0 and cost.state is not CostState.ACTUAL:
        sentence = _("Only an actual cost can be negative, as a credit note.")
        raise Invalid("amount", sentence)
    if cost.currency is not None and cost.rate is None:
        sentence = _("An amount in {currency} needs a rate. Enter one.")
        raise Invalid("rate", sentence.format(currency=cost.currency))
    if cost.rate is not None and cost.rate <= 0:
        raise Invalid("rate", _("A rate must be more than zero."))


def _metric(metric: EnteredMetric) -> None:
    if not metric.label.strip():
        raise Invalid("label", _("Enter a name; it cannot be empty."))
    if any(letter.isspace() or letter in ":;/" for letter in metric.key):
        sentence = _("A metric's key has no spaces, such as trial_requests.")
        raise Invalid("key", sentence)


def _revision(revision: TargetRevision) -> None:
    if not revision.reason.strip():
        sentence = _("Say why the target changes, so that it can be read later.")
        raise Invalid("reason", sentence)
    if revision.value is not None and abs(revision.value) >= LARGEST:
        raise Invalid("value", _("This number is too large to be true. Check it."))


def _assumption(assumption: Assumption) -> None:
    check_quarter(assumption)
    if assumption.value <= 0:
        sentence = _("An assumption must be more than zero.")
        raise Invalid("value", sentence)
    if assumption.value >= LARGEST:
        raise Invalid("value", _("This number is too large to be true. Check it."))
    if assumption.key in RATES and assumption.value > WHOLE:
        raise Invalid("value", _("A rate cannot be more than 100 %."))


def _budget_line(line: BudgetLine) -> None:
    check_quarter(line)
    _check_amount("amount", line.amount_minor, least=0)


def _transfer(transfer: BudgetTransfer) -> None:
    check_quarter(transfer)
    _check_amount("amount", transfer.amount_minor, least=1)
    if not transfer.reason.strip():
        raise Invalid("reason", _("Say why the money moves."))
    sides = (transfer.from_side, transfer.to_side)
    campaigns = (transfer.from_campaign_id, transfer.to_campaign_id)
    used = campaigns if None in sides else sides
    if None in used or (None, None) not in {sides, campaigns}:
        sentence = _("Money moves between two sides, or between two campaigns.")
        raise Invalid("to", sentence)
    if used[0] == used[1]:
        raise Invalid("to", _("Choose another place for the money to go to."))


def _check_amount(field: str, amount_minor: int, least: int) -> None:
    if amount_minor < least:
        sentence = _("This cannot be less than zero.")
        raise Invalid(field, sentence if not least else _("Enter how much."))
    if amount_minor >= LARGEST:
        raise Invalid(field, _("This number is too large to be true. Check it."))


RULES: dict[type[Record], Callable[..., None]] = {
    EnteredMetric: _metric,
    Target: _target,
    TargetRevision: _revision,
    Actual: _actual,
    Assumption: _assumption,
    CostEntry: _cost,
    BudgetLine: _budget_line,
    BudgetTransfer: _transfer,
}

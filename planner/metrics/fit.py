"""How well accounts fit the profile of the wanted customer. Source: metrics, K25."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from planner.errors import Invalid
from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.fit_rules import FitRule, parsed, rated_by
from planner.metrics.focus import Focus
from planner.metrics.reach import listed_accounts
from planner.plan import Plan
from planner.records import Account, FitCriterion, FitField, FitRating
from planner.text import currency_decimals

WHOLE_WEIGHT = 100
ENOUGH_KNOWN = Fraction(70, 100)
ON_PROFILE = Fraction(3)
_TIERS = ((Fraction(4), 1), (ON_PROFILE, 2), (Fraction(2), 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionFit:
    """What an account is worth by one criterion. `value`: 0 to 5, None not known.

    `rating`: what somebody said; without it the value comes from the rules.
    """

    criterion: FitCriterion
    value: int | None
    rating: FitRating | None = None

    @property
    def is_automatic(self) -> bool:
        """Whether the value comes from the account's own fields."""
        return self.value is not None and self.rating is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How an account fits, criterion by criterion in the profile's order."""

    lines: tuple[CriterionFit, ...]
    is_excluded: bool = False

    @property
    def points(self) -> int:
        """Sum of weight × value over what is rated."""
        return sum(
            line.criterion.weight * line.value
            for line in self.lines
            if line.value is not None
        )

    @property
    def rated_weight(self) -> int:
        """Sum of the weights of what is rated."""
        return sum(
            line.criterion.weight for line in self.lines if line.value is not None
        )

    @property
    def score(self) -> Fraction | None:
        """From 0 to 5, exact; None while nothing with a weight is rated."""
        weight = self.rated_weight
        return Fraction(self.points, weight) if weight else None

    @property
    def known(self) -> Fraction:
        """The rated part of the whole weight, 0 to 1."""
        whole = sum(line.criterion.weight for line in self.lines)
        return Fraction(self.rated_weight, whole) if whole else Fraction(0)

    @property
    def tier(self) -> int | None:
        """The tier that the score proposes; None: none, as for an excluded account."""
        score = self.score
        if self.is_excluded or score is None or self.known < ENOUGH_KNOWN:
            return None
        return next((tier for least, tier in _TIERS if score >= least), None)

    @property
    def is_on_profile(self) -> bool:
        """Whether it is the customer we want: 3.0 or better, and not excluded."""
        score = self.score
        return not self.is_excluded and score is not None and score >= ON_PROFILE


def profile_of(plan: Plan) -> tuple[FitCriterion, ...]:
    """The criteria of the profile in their order."""
    criteria = plan.all(FitCriterion)
    return tuple(sorted(criteria, key=lambda each: (each.position, each.text)))


def weight_of(criteria: Iterable[FitCriterion]) -> int:
    """The sum of the weights; a complete profile has 100."""
    return sum(criterion.weight for criterion in criteria)


def fit_of(
    plan: Plan,
    account: Account,
    values: Mapping[str, int] | None = None,
    *,
    by_rules: bool = False,
) -> Fit:
    """How an account fits the plan's profile; it may be one that is not in it yet.

    `values`: ratings that are not in the plan, by the criterion's id; `by_rules`:
    without what people said.
    """
    ratings = {
        rating.criterion_id: rating
        for rating in plan.where(FitRating, "account_id", account.id)
        if not by_rules
    }
    lines = []
    for criterion, rules in plan.once(_rules_of):
        value = (values or {}).get(criterion.id)
        rating = ratings.get(criterion.id) if value is None else None
        if value is None and rating is not None:
            value = rating.value
        elif value is None and criterion.field is not None:
            value = rated_by(rules, _value_of(plan, account, criterion.field))
        lines.append(CriterionFit(criterion=criterion, value=value, rating=rating))
    return Fit(lines=tuple(lines), is_excluded=account.is_excluded)


def fit_score(focus: Focus) -> Outcome:
    """The score of the whole list: all points by all rated weights. Source: K25."""
    if not profile_of(focus.plan):
        return NotAvailable(reason=Reason.NO_PROFILE)
    listed = listed_accounts(focus)
    if not listed:
        return NotAvailable(reason=Reason.EMPTY_LIST)
    fits = [fit_of(focus.plan, account) for account in listed]
    rated = [fit for fit in fits if fit.rated_weight]
    if not rated:
        return NotAvailable(reason=Reason.NOT_RATED)
    points = Fraction(sum(fit.points for fit in rated))
    weight = Fraction(sum(fit.rated_weight for fit in rated))
    return Figure(
        value=points / weight, numerator=points, denominator=weight, n=len(rated)
    )


def _rules_of(plan: Plan) -> tuple[tuple[FitCriterion, tuple[FitRule, ...]], ...]:
    """The criteria in order with their rules, each read once for a plan."""
    return tuple((each, _rules(each)) for each in profile_of(plan))


def _rules(criterion: FitCriterion) -> tuple[FitRule, ...]:
    if criterion.field is None or criterion.rules is None:
        return ()
    try:
        return parsed(criterion.field, criterion.rules)
    except Invalid:
        # Only another program can have written them so; the plan check says it.
        return ()


def _value_of(plan: Plan, account: Account, field: FitField) -> str | int | None:
    if field is not FitField.REVENUE:
        value: str | int | None = getattr(account, field)
        return value
    minor = account.revenue_minor
    if minor is None:
        return None
    major_unit: int = 10 ** currency_decimals(plan.company.currency)
    return minor // major_unit

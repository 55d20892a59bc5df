"""How an account fits the profile, and the profile itself, as rows and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from planner.metrics.fit import (
    ENOUGH_KNOWN,
    WHOLE_WEIGHT,
    Fit,
    fit_of,
    profile_of,
    weight_of,
)
from planner.metrics.fit_rules import BEST
from planner.plan import Plan
from planner.records import Account, FitCriterion, FitRating
from planner.text import (
    NOT_KNOWN,
    _,
    count,
    fixed,
    joined,
    ngettext,
    percent,
    title_case,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """A criterion of the profile beside how many accounts somebody rated by it."""

    criterion: FitCriterion
    ratings: int

    @property
    def id(self) -> str:
        """The criterion's id."""
        return self.criterion.id


def criterion_rows(plan: Plan) -> tuple[CriterionRow, ...]:
    """The profile, in its order."""
    return tuple(
        CriterionRow(
            criterion=each,
            ratings=len(plan.where(FitRating, "criterion_id", each.id)),
        )
        for each in profile_of(plan)
    )


def field_words(field: object) -> str:
    """What rates accounts by a criterion: a field of theirs, or people."""
    return _("People") if field is None else _(title_case(str(field)))


def criterion_title(criterion: FitCriterion) -> str:
    """A criterion with its weight: "Size · 30 %"."""
    return joined((criterion.text, percent_words(criterion.weight)))


def percent_words(weight: int) -> str:
    """A weight: "30 %", on one line."""
    return _("{weight} %").format(weight=weight).replace(" ", "\u00a0")


def rating_choices(
    plan: Plan, account: Account, criterion: FitCriterion
) -> tuple[tuple[int | None, str], ...]:
    """What can be said of an account: nothing, so that the rules count, or 0 to 5."""
    lines = fit_of(plan, account, by_rules=True).lines
    value = next(
        (line.value for line in lines if line.criterion.id == criterion.id), None
    )
    nothing = _("Not rated")
    if value is not None:
        nothing = _("{value}, by its data").format(value=value)
    return ((None, nothing), *((each, str(each)) for each in range(BEST + 1)))


def weight_words(criteria: Iterable[FitCriterion]) -> str:
    """What the weights come to: "100 %", or by how much they miss it."""
    total = weight_of(criteria)
    if total == WHOLE_WEIGHT:
        return _("The weights add up to 100 %.")
    sentence = _("The weights add up to {total} %; they should come to 100 %.")
    return sentence.format(total=count(total))


def rated_words(number: int) -> str:
    """How many accounts were rated by hand: "14 accounts"."""
    words = ngettext("{count} account", "{count} accounts", number)
    return words.format(count=count(number)) if number else NOT_KNOWN


def fit_words(fit: Fit) -> str:
    """The score with the tier it proposes: "3.40 · tier 2 proposed"."""
    if fit.score is None:
        return _("Not rated yet")
    return joined((fixed(fit.score), _tier_words(fit)))


def score_of(plan: Plan, account: Account) -> Fraction | None:
    """The score of an account, to sort and to filter by; None while not rated."""
    return fit_of(plan, account).score if plan.all(FitCriterion) else None


def score_words(score: object) -> str:
    """A score: "3.40"."""
    return fixed(score) if isinstance(score, Fraction) else NOT_KNOWN


def proposal_words(plan: Plan, account: Account) -> str:
    """What a score rests on: "3.40 · tier 2 proposed · 85.0 % ..."; "" without one."""
    if score_of(plan, account) is None:
        return ""
    fit = fit_of(plan, account)
    return joined((fit_words(fit), known_words(fit)))


def known_words(fit: Fit) -> str:
    """How much of the weight is rated: "85.0 % of the weight is known"."""
    return _("{share} of the weight is known").format(share=percent(fit.known))


def _tier_words(fit: Fit) -> str:
    if fit.is_excluded:
        return _("excluded, so no tier is proposed")
    if fit.known < ENOUGH_KNOWN:
        return _("too little known to propose a tier")
    if fit.tier is None:
        return _("no tier proposed")
    return _("tier {tier} proposed").format(tier=fit.tier)

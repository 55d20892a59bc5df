"""A worked-out figure with what is behind it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

FEW = 5


class Reason(StrEnum):
    """Why a figure cannot be given, in words that are translated when drawn."""

    NOT_ENTERED = "no figure is entered yet"
    NO_LEAD_RECORDS = "no leads are recorded yet"
    NO_OPPORTUNITY_RECORDS = "no opportunities are recorded yet"
    NO_HOURS = "no hours with customers are recorded yet"
    NO_SAMPLES = "no samples of the message are recorded yet"
    NO_ASSESSMENT = "no assessment is recorded yet"
    NO_PROFILE = "no profile of the ideal customer is recorded yet"
    NO_ACTIONS = "no actions of meetings are recorded yet"
    NO_CUSTOMER_YEAR = "no yearly figures of customers are recorded yet"
    NO_MARGIN = "no margin is recorded yet"
    NO_CONTACT_DATES = "it is not recorded when a contact was added"
    LEADS_NOT_ENTERED = "no leads are entered yet"
    ZERO_LEADS = "0 leads"
    ZERO_BEFORE = "0 in the step before"
    UNMEASURED = "a step is unmeasured"
    REVENUE_NOT_ENTERED = "no revenue is entered yet"
    WINS_NOT_ENTERED = "no wins are entered yet"
    ZERO_WINS = "0 wins"
    NO_COST = "no actual cost"
    NOTHING_SPENT = "nothing was spent"
    NOTHING_DONE = "nothing is done yet"
    NO_WORK_HOURS = "no hours of work are entered"
    NO_CAMPAIGN_COST = "no cost is tied to a campaign"
    BUDGET_NOT_ENTERED = "no budget is entered"
    BY_CAMPAIGN = "it is kept by campaign"
    EMPTY_LIST = "the target list is empty"
    NOT_RATED = "no account is rated yet"
    NO_ACCOUNTS = "there are no accounts"
    MARKET_NOT_ENTERED = "market size not entered"
    PLAN_ONLY = "it is worked out for the whole plan only"
    NO_EARLIER_FIGURE = "no earlier figure"
    NO_CAPACITY = "no capacity is entered"
    NO_LEADS_NEEDED = "no leads are needed"
    NOTHING_PLANNED = "nothing is planned"
    NO_TARGET = "no target"
    RATE_MISSING = "an assumption is missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure: money in minor units, a percentage as a share of 1.

    `numerator` and `denominator`: what a ratio was divided from; `n`: how many cases
    are behind it.
    """

    value: Fraction
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    n: int | None = None

    @property
    def has_few_cases(self) -> bool:
        """Whether a ratio rests on so few cases that this must be said."""
        return self.denominator is not None and self.n is not None and self.n < FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAvailable:
    """No figure, and why; with what is known of it all the same."""

    reason: Reason
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    n: int | None = None


Outcome = Figure | NotAvailable


def ratio(
    numerator: Fraction | int,
    denominator: Fraction | int,
    reason: Reason,
    n: int | None = None,
) -> Outcome:
    """The one divided by the other; not available for `reason` when dividing by 0."""
    above, below = Fraction(numerator), Fraction(denominator)
    if not below:
        return NotAvailable(reason=reason, numerator=above, denominator=below, n=n)
    return Figure(value=above / below, numerator=above, denominator=below, n=n)


def share_of_cases(numerator: int, denominator: int, reason: Reason) -> Outcome:
    """How many of the cases: "4 of 10"."""
    return ratio(numerator, denominator, reason, n=denominator)


def growth(base: Fraction | int | None, value: Fraction | int) -> Outcome:
    """The change against an earlier figure as a share of it.

    Source: requirements 003-16, metrics (general rules).
    """
    if not base:
        return NotAvailable(reason=Reason.NO_EARLIER_FIGURE)
    return ratio(Fraction(value) - base, base, Reason.NO_EARLIER_FIGURE)

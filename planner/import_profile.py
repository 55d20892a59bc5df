"""An import against the profile: how many of the new rows are the customer we want.

Row 000-05: a bought list is looked at before anything of it is added.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from planner.exchange import Kind, Proposal
from planner.exchange.reading import folded
from planner.exchange.rows import Row
from planner.metrics.fit import fit_of, profile_of
from planner.metrics.fit_rules import BEST
from planner.plan import Plan
from planner.records import Account
from planner.text import _, count, percent

_RATINGS = {str(value): value for value in range(BEST + 1)}
Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileMatch:
    """How many rows that are no duplicates fit the profile: 3.0 or better.

    `unknown`: those of them that nothing in the file can be rated by.
    """

    fitting: int
    compared: int
    unknown: int

    def phrase(self) -> str:
        """In words: "on profile 50 of 170 (29.4 %)"."""
        if not self.compared:
            return _("nothing new to compare with the profile")
        words = _("on profile {fitting} of {compared} ({share})").format(
            fitting=count(self.fitting),
            compared=count(self.compared),
            share=percent(Fraction(self.fitting, self.compared)),
        )
        if not self.unknown:
            return words
        return _("{words}, {unknown} without a score").format(
            words=words, unknown=count(self.unknown)
        )

    def as_json(self) -> Json:
        """The same for programs."""
        return {
            "fitting": self.fitting,
            "compared": self.compared,
            "unknown": self.unknown,
        }


def profile_match(
    plan: Plan,
    kind: Kind,
    proposal: Proposal,
    header: Sequence[str] = (),
    rows: Sequence[Row] = (),
    *,
    doubles: Collection[int] | None = None,
) -> ProfileMatch | None:
    """How the new accounts of a file fit; None for other files or without a profile.

    Rows that may be an account that is there, or an earlier row, are left out: those
    with these numbers (`doubles`), all that the proposal knows if None. A column named
    like a criterion rates by it, 0 to 5.
    """
    if kind.key != "accounts" or not profile_of(plan):
        return None
    if doubles is None:
        doubles = {double.row for double in proposal.doubles}
    ratings = _ratings(plan, header, rows)
    fits = [
        fit_of(plan, each.after, ratings.get(each.row))
        for each in proposal.taken
        if each.before is None
        and each.row not in doubles
        and isinstance(each.after, Account)
    ]
    return ProfileMatch(
        fitting=sum(fit.is_on_profile for fit in fits),
        compared=len(fits),
        unknown=sum(fit.score is None for fit in fits),
    )


def _ratings(
    plan: Plan, header: Sequence[str], rows: Sequence[Row]
) -> Mapping[int, Mapping[str, int]]:
    """What columns named like criteria say, by row and by the criterion's id."""
    ids = {folded(criterion.text): criterion.id for criterion in profile_of(plan)}
    columns = [
        (index, ids[folded(head)])
        for index, head in enumerate(header)
        if folded(head) in ids
    ]
    if not columns:
        return {}
    return {
        row.number: {
            criterion: _RATINGS[row.cells[index].strip()]
            for index, criterion in columns
            if index < len(row.cells) and row.cells[index].strip() in _RATINGS
        }
        for row in rows
    }

"""The failures a user can cause; each carries the one sentence that is shown.

Anything that is not a `PlannerError` is a bug and must reach the exception hook.
"""


class PlannerError(Exception):
    """Something a user can meet. `str(error)` says what happened and what to do."""


class Invalid(PlannerError):
    """A value that breaks a rule. `field` names the attribute it was meant for."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class Stale(PlannerError):
    """A change was made for an earlier plan; look again and repeat it."""


class Cancelled(PlannerError):
    """Somebody stopped a change on its way. Nothing was changed, and nothing said."""


class PlanFileError(PlannerError):
    """The plan file could not be read or written. Nothing was changed."""

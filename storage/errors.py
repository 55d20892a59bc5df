"""Why a plan file or any other file could not be read or written, in one sentence.

Nothing was changed on the disk when one of these is raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import PlanFileError
from planner.text import _

if TYPE_CHECKING:
    from pathlib import Path


class NotAPlanFile(PlanFileError):
    """The file is something else than a plan; `reason` is a sentence that says what."""

    def __init__(self, path: Path, reason: str = "") -> None:
        sentence = _(
            "“{name}” is not a Quarterdeck plan. Choose a file that ends in .qdeck."
        ).format(name=path.name)
        super().__init__(f"{sentence} {reason}".rstrip())


class NewerPlanFile(PlanFileError):
    """The plan was written by a later version of the program."""

    def __init__(self, path: Path, version: str = "") -> None:
        sentence = _(
            "“{name}” was written by a newer Quarterdeck. Install the newest version "
            "to open it."
        )
        if version:
            sentence = _(
                "“{name}” was written by a newer Quarterdeck. Install version "
                "{version} or later to open it."
            )
        super().__init__(sentence.format(name=path.name, version=version))


class PlanFileBusy(PlanFileError):
    """Somebody else has the plan open.

    `process`: the program on this computer that has it, where that is known.
    """

    def __init__(
        self,
        path: Path,
        holder: str = "",
        *,
        process: int | None = None,
        lock: Path | None = None,
    ) -> None:
        """`holder`: a sentence; `lock`: the file that another computer left."""
        self.process = process
        sentence = _(
            "“{name}” is open in another program. Close it there and try again."
        )
        if lock is not None:
            sentence = _(
                "{holder} Close it there and try again. If nobody is at work there "
                "any more, remove the file “{lock}” first."
            )
        elif holder:
            sentence = _("{holder} Close it there and try again.")
        super().__init__(sentence.format(name=path.name, holder=holder, lock=lock))


class PlanFileChanged(PlanFileError):
    """The file is no longer the one that was loaded."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _(
                "“{name}” was changed by another program. Load it again, then repeat "
                "your last change."
            ).format(name=path.name)
        )


class PlanFileReplaced(PlanFileChanged):
    """Another file has the place of the one that was loaded."""

    def __init__(self, path: Path) -> None:
        PlanFileError.__init__(
            self,
            _(
                "Another file has taken the place of “{name}”. Load that one, or save "
                "the plan you see elsewhere."
            ).format(name=path.name),
        )


class PlanFileGone(PlanFileChanged):
    """There is no file any more where the plan was."""

    def __init__(self, path: Path) -> None:
        PlanFileError.__init__(
            self,
            _(
                "“{name}” is no longer in the folder “{folder}”. Save the plan you see "
                "elsewhere, or put the file back."
            ).format(name=path.name, folder=path.parent),
        )


class PlanFileReadOnly(PlanFileError):
    """The plan can be looked at, but nothing can be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _(
                "“{name}” in the folder “{folder}” can only be read. Save a copy in a "
                "folder of your own to change it."
            ).format(name=path.name, folder=path.parent)
        )


class DiskFull(PlanFileError):
    """There is no room left where the file should go."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            _(
                "The disk with the folder “{folder}” is full. Make room or choose "
                "another folder, then try again."
            ).format(folder=folder)
        )


class CannotWrite(PlanFileError):
    """The file could not be written; the sentence says why and what to do."""

    @classmethod
    def no_permission(cls, folder: Path) -> CannotWrite:
        """The folder, or the file in it, may not be written by this person."""
        return cls(
            _(
                "You may not write in the folder “{folder}”, or the file is open in "
                "another program. Close it there or choose another folder."
            ).format(folder=folder)
        )

    @classmethod
    def no_folder(cls, folder: Path) -> CannotWrite:
        """The folder is not there."""
        return cls(
            _(
                "There is no folder “{folder}”. Make it first or choose another one."
            ).format(folder=folder)
        )

    @classmethod
    def read_only(cls, folder: Path) -> CannotWrite:
        """The whole disk or medium cannot be written."""
        return cls(
            _(
                "The disk with the folder “{folder}” can only be read. Choose a folder "
                "on another disk."
            ).format(folder=folder)
        )

    @classmethod
    def is_folder(cls, path: Path) -> CannotWrite:
        """There is a folder where the file should be."""
        return cls(
            _("“{path}” is a folder. Choose another name for the file.").format(
                path=path
            )
        )

    @classmethod
    def name_too_long(cls, folder: Path) -> CannotWrite:
        """The file system takes no name of this length."""
        return cls(
            _(
                "The name of the file is too long for the folder “{folder}”. Choose a "
                "shorter one."
            ).format(folder=folder)
        )

    @classmethod
    def other(cls, folder: Path, reason: str) -> CannotWrite:
        """What the operating system says, where nothing better is known."""
        return cls(
            _(
                "The file could not be written in the folder “{folder}” ({reason}). "
                "Choose another folder and try again."
            ).format(folder=folder, reason=reason)
        )

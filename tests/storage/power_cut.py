"""What a power cut leaves of a folder: what was synced, and some of the rest.

Of what was written since the last sync, a disk may have kept nothing, everything, the
first part, or any sectors in any order; the same holds for the names in the folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.storage.power_disk import Act, Content, Step

SECTOR = 512  # bytes; a disk writes them whole or not at all


@dataclass(slots=True)
class _File:
    synced: bytes = b""
    since: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        self.synced = _after(self.synced, self.since)
        self.since = []


def left_by(before: Content, steps: Iterable[Step], chance: Random) -> Content:
    """The files of the folder when the power comes back."""
    files = {name: _File(synced) for name, synced in before.items()}
    synced = dict(files)
    since: list[tuple[str, _File | None]] = []
    for step in steps:
        match step.act:
            case Act.MAKE:
                files[step.name] = _File()
                since.append((step.name, files[step.name]))
            case Act.DELETE:
                del files[step.name]
                since.append((step.name, None))
            case Act.WRITE | Act.RESIZE:
                files[step.name].since.append(step)
            case Act.SYNC:
                files[step.name].sync()
            case Act.SYNC_FOLDER:
                synced = dict(files)
                since = []
    entries: dict[str, _File | None] = {**synced, **dict(_some(since, chance))}
    return {
        name: _after(file.synced, _kept(file.since, chance), chance)
        for name, file in entries.items()
        if file is not None
    }


def _kept(since: Sequence[Step], chance: Random) -> list[Step]:
    """What the disk kept of the steps: in order up to a tear, or here and there."""
    match chance.randrange(4):
        case 0:
            return []
        case 1:
            return list(since)
        case 2:
            sectors = [each for step in since for each in _sectors(step)]
            return sectors[: chance.randint(0, len(sectors))]
        case _:
            sectors = [each for step in since for each in _sectors(step)]
            share = chance.random()
            chance.shuffle(sectors)
            return [each for each in sectors if chance.random() < share]


def _some(
    since: Sequence[tuple[str, _File | None]], chance: Random
) -> Sequence[tuple[str, _File | None]]:
    """The names that the folder got or lost: up to some moment, or some of them."""
    if chance.random() < 0.5:
        return since[: chance.randint(0, len(since))]
    return [each for each in since if chance.random() < 0.5]


def _sectors(step: Step) -> Iterator[Step]:
    """The step in parts of which a disk does each whole or not at all."""
    if step.act is Act.RESIZE:
        yield step
        return
    start, until = step.at, step.at + len(step.data)
    while start < until:
        end = min(until, (start // SECTOR + 1) * SECTOR)
        piece = step.data[start - step.at : end - step.at]
        yield Step(act=Act.WRITE, name=step.name, at=start, data=piece)
        start = end


def _after(
    content: bytes, steps: Iterable[Step], chance: Random | None = None
) -> bytes:
    """The content after these steps; a gap holds zeroes, or whatever was there."""
    whole = bytearray(content)
    for step in steps:
        gap = max(0, step.at - len(whole))
        is_foreign = chance is not None and chance.random() < 0.5
        whole += chance.randbytes(gap) if chance and is_foreign else bytes(gap)
        if step.act is Act.RESIZE:
            del whole[step.at :]
        else:
            whole[step.at : step.at + len(step.data)] = step.data
    return bytes(whole)

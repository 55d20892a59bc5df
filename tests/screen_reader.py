"""A screen reader's side of the program: what it is told through AT-SPI.

It listens before the program starts: the bus of assistive programs is started by the
first that asks for it, and knows only programs that were started afterwards or wait
for it; who asks once and at once sees an empty desktop.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import TypedDict

PYTHON = "/usr/bin/python3"
"""The system's: it has pyatspi, which no registry of packages has."""
LISTENER = Path(__file__).with_name("listener.py")
PROGRAM = "Quarterdeck"
PATIENCE_S = 60
LOOKS_EVERY = 60


class Node(TypedDict):
    """One thing that a screen reader can reach."""

    role: str
    name: str
    description: str
    states: list[str]
    labels: list[str]
    children: list[Node]


@dataclass(frozen=True, slots=True)
class Met:
    """A node, and the roles and names on the way to it."""

    node: Node
    way: tuple[str, ...]

    @property
    def told(self) -> str:
        """The role and the name, as they are read out, and where."""
        return f"{self.node['role']}: {self.node['name']} ({' > '.join(self.way)})"


class ScreenReader:
    """Listens to a program, and looks at it when asked."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [PYTHON, str(LISTENER)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._trees: Queue[list[Node]] = Queue()
        self._is_ready = threading.Event()
        self.focused: list[tuple[str, str]] = []
        self.announced: list[str] = []
        self._asked = 0
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()
        assert self._is_ready.wait(PATIENCE_S), "the screen reader does not start"

    @property
    def focus(self) -> tuple[str, str]:
        """The role and the name of what has the focus."""
        return self.focused[-1] if self.focused else ("", "")

    def has_focus(self, role: str, name: str) -> bool:
        """Whether this has the focus; looked up now and then, if it was not told.

        On a machine with much to do the bus drops what it cannot deliver in time.
        """
        self._asked += 1
        if self.focus == (role, name):
            return True
        if self._asked % LOOKS_EVERY:
            return False
        return any(
            (met.node["role"], met.node["name"]) == (role, name)
            and "focused" in met.node["states"]
            for met in self.shown()
        )

    def tree(self) -> Node | None:
        """The program and all that is in it now; None if it is not there yet."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{PROGRAM}\n")
        self._process.stdin.flush()
        trees = self._trees.get(timeout=PATIENCE_S)
        return trees[0] if trees else None

    def shown(self) -> list[Met]:
        """All that is to be seen now, in reading order."""
        tree = self.tree()
        return [] if tree is None else list(_walk(tree, ()))

    def stop(self) -> None:
        """Stop listening."""
        self._process.kill()
        self._process.wait()
        self._ear.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            kind, content = json.loads(line)
            if kind == "ready":
                self._is_ready.set()
            elif kind == "focus":
                self.focused.append((content[0], content[1]))
            elif kind == "announcement":
                self.announced.append(content)
            else:
                self._trees.put(content)


def _walk(node: Node, way: tuple[str, ...]) -> Iterator[Met]:
    """What is to be seen of a node and in it."""
    if "showing" not in node["states"]:
        return
    yield Met(node, way)
    here = (*way, f"{node['role']} {node['name']}".strip())
    for child in node["children"]:
        yield from _walk(child, here)

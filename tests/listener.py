"""What a screen reader hears. Run by the system's Python, which has pyatspi.

Writes a line of JSON for everything that takes the focus or is announced. For each
line that it reads it answers with the tree of the program of that name, as it is then.
"""

from __future__ import annotations

import json
import sys

import pyatspi
from gi.repository import GLib

DEEPEST, WIDEST = 24, 120
PATIENCE = 30_000
"""Milliseconds: of a program that is slow to answer nothing shall go unheard."""
GONE = GLib.GError, LookupError, RuntimeError, AttributeError
STATES = ("showing", "focused", "focusable", "enabled", "modal", "active", "sensitive")
Node = dict[str, object]


def say(kind: str, content: object) -> None:
    """Write one line for the test."""
    sys.stdout.write(json.dumps([kind, content]) + "\n")
    sys.stdout.flush()


def seen(node: pyatspi.Accessible, depth: int = 0) -> Node:
    """What is told of a node, with what is in it as far as it is shown."""
    states = _states(node)
    is_open = "showing" in states and depth < DEEPEST
    children = list(node)[:WIDEST] if is_open else []
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "states": states,
        "labels": [label.name for label in _labels(node)],
        "children": [seen(child, depth + 1) for child in children if child],
    }


def _states(node: pyatspi.Accessible) -> list[str]:
    states = node.getState()
    return [
        name
        for name in STATES
        if states.contains(getattr(pyatspi, f"STATE_{name.upper()}"))
    ]


def _labels(node: pyatspi.Accessible) -> list[pyatspi.Accessible]:
    return [
        relation.getTarget(number)
        for relation in node.getRelationSet()
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
        for number in range(relation.getNTargets())
    ]


def hear_focus(event: pyatspi.event.Event) -> None:
    """Tell what took the focus."""
    if event.detail1:
        node = event.source
        try:
            heard = [node.getRoleName(), node.name, node.description]
        except GONE:  # before it could be asked
            return
        say("focus", heard)


def hear_announcement(event: pyatspi.event.Event) -> None:
    """Tell what was announced."""
    say("announcement", str(event.any_data))


def answer(channel: GLib.IOChannel, _condition: GLib.IOCondition) -> bool:
    """Answer the question that is waiting; at the end of them, end."""
    wanted = channel.readline().strip()
    if not wanted:
        pyatspi.Registry.stop()
        return False
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()
    try:
        trees = [seen(each) for each in desktop if each and each.name == wanted]
    except GONE:
        trees = []  # it changed while it was read
    say("tree", trees)
    return True


pyatspi.setTimeout(PATIENCE, PATIENCE)
pyatspi.Registry.registerEventListener(hear_focus, "object:state-changed:focused")
pyatspi.Registry.registerEventListener(hear_announcement, "object:announcement")
channel = GLib.IOChannel.unix_new(sys.stdin.fileno())
GLib.io_add_watch(channel, GLib.IO_IN | GLib.IO_HUP, answer)
say("ready", None)
pyatspi.Registry.start()

"""The catalogues: complete, fresh, and with nothing that a program trips over."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from resources.locale import ENGLISH, LANGUAGES
from tests.catalogues.refresh import (
    LOCALE,
    ROOT,
    TEMPLATE,
    compiled,
    languages,
    read,
    template,
    text_of,
)

GERMAN = LOCALE / "de" / "LC_MESSAGES" / "quarterdeck.po"
HOLE = re.compile(r"\{[^{}]*\}")
LISTS = {"January February": 12, "Jan Feb": 12, "Monday Tuesday": 7, "Mon Tue": 7}
"""How sentences begin that are lists of names, and how many names each has."""
SIGNS = frozenset({"thousands", "decimals"})


@pytest.fixture(scope="module")
def extracted() -> Catalog:
    """What the sources say now."""
    return template()


def pairs() -> Iterator[tuple[str, str]]:
    """Every English sentence with the German one, each plural form apart."""
    for message in read(GERMAN):
        if message.id:
            yield from zip(ids(message), told(message), strict=True)


def ids(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (str(message.id),)


def told(message: Message) -> tuple[str, ...]:
    text = message.string
    return tuple(text) if isinstance(text, list | tuple) else (text or "",)


def outer_space(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_the_template_holds_what_the_sources_say(extracted: Catalog) -> None:
    # If this fails: .venv/bin/python -m tests.catalogues.refresh
    assert TEMPLATE.read_bytes().decode() == text_of(extracted).decode()


def test_every_language_has_a_catalogue() -> None:
    found = {path.parent.parent.name for path in languages()}
    assert found == set(LANGUAGES) - {ENGLISH}


def test_a_catalogue_has_the_sentences_of_the_sources_and_no_others(
    extracted: Catalog,
) -> None:
    wanted = {(message.id, message.context) for message in extracted}
    for path in languages():
        assert {(message.id, message.context) for message in read(path)} == wanted


def test_what_is_loaded_is_what_was_translated() -> None:
    for path in languages():
        assert path.with_suffix(".mo").read_bytes() == compiled(read(path))


def test_every_sentence_is_german() -> None:
    assert [english for english, german in pairs() if not german] == []


def test_what_is_filled_in_is_the_same_in_german() -> None:
    wrong = [
        (english, german)
        for english, german in pairs()
        if set(HOLE.findall(english)) != set(HOLE.findall(german))
    ]
    assert wrong == []


def test_every_german_sentence_can_be_filled_in() -> None:
    for english, german in pairs():
        if HOLE.search(english):
            names = {hole.strip("{}"): "1" for hole in HOLE.findall(english)}
            german.format(**names)


def test_the_space_around_a_sentence_is_the_same_in_german() -> None:
    assert [
        (english, german)
        for english, german in pairs()
        if outer_space(english) != outer_space(german)
    ] == []


def test_a_letter_to_press_is_kept_in_german() -> None:
    assert [
        (english, german)
        for english, german in pairs()
        if english.count("&") != german.count("&")
    ] == []


def test_lists_of_names_have_as_many_names_in_german() -> None:
    for english, german in pairs():
        for beginning, names in LISTS.items():
            if english.startswith(beginning):
                assert len(german.split()) == names


def test_nothing_waits_to_be_looked_over() -> None:
    assert [message.id for message in read(GERMAN) if message.fuzzy] == []


def sources() -> Iterator[tuple[str, ast.Module]]:
    for top in ("main.py", "gui", "planner", "storage"):
        for path in [ROOT / top] if top.endswith(".py") else (ROOT / top).rglob("*.py"):
            yield path.relative_to(ROOT).as_posix(), _tree(path)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def is_translation(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "ngettext", "pgettext"}
    )


def test_no_sentence_is_glued_of_parts() -> None:
    """A language with another order of words could not say it."""
    glued = []
    for name, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                parts = [node.left, node.right]
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    each.value
                    for each in node.values
                    if isinstance(each, ast.FormattedValue)
                ]
            else:
                continue
            if sum(map(is_translation, parts)) > (isinstance(node, ast.JoinedStr)):
                glued.append(f"{name}:{node.lineno}")
    assert glued == []


def test_a_sentence_is_translated_before_it_is_filled_in() -> None:
    """A sentence with a name in it stands in no catalogue."""
    filled = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and is_translation(node)
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert filled == []


def at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: all but the bodies of its functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in (*node.decorator_list, *node.args.defaults):
                yield from ast.walk(part)
            for kept in node.args.kw_defaults:
                yield from ast.walk(kept) if kept is not None else ()
        elif not isinstance(node, ast.Lambda):
            yield node
            yield from at_import(node)


def test_nothing_is_translated_before_the_language_is_chosen() -> None:
    early = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        for node in at_import(tree)
        if isinstance(node, ast.Call) and is_translation(node)
    ]
    assert early == []


@pytest.mark.parametrize("context", sorted(SIGNS))
def test_the_signs_of_a_number_are_one_letter_each(context: str) -> None:
    signs = {m.context: told(m)[0] for m in read(GERMAN) if m.context in SIGNS}
    assert len(signs[context]) == 1
    assert len(set(signs.values())) == 2

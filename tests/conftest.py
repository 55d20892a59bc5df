"""What holds for every test: its own home, no network, golden texts."""

import gc
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"

# The machine may be busy: time is no verdict. `sh run.sh test --release` looks further.
settings.register_profile("every run", deadline=None)
settings.register_profile("release", deadline=None, max_examples=1000)
settings.load_profile("release" if "QUARTERDECK_RELEASE" in os.environ else "every run")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--golden-update`, which accepts what the program now says."""
    parser.addoption(
        "--golden-update",
        action="store_true",
        help="write the golden texts anew; review them as a diff",
    )


@pytest.fixture(autouse=True)
def own_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keeps a test away from the settings and plans of whoever runs it.

    The cache is one for all: it holds the theme's icons, and were they elsewhere each
    time, each test would dress the window anew.
    """
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    cache = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


@pytest.fixture(autouse=True)
def garbage_of_this_thread() -> None:
    """Looks for garbage between the tests, as the window does between two events.

    In a worker's thread it would free widgets of an earlier test, which ends the run.
    All that the test before has made is still the youngest, and free by now: were its
    windows left, each change of colours would draw them again.
    """
    gc.disable()
    gc.collect(0)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a test fail that talks to another computer: the program never does."""
    connect = socket.socket.connect

    def connect_locally(self: socket.socket, address: tuple[str, int] | str) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            pytest.fail(f"a test wanted to connect to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_locally)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the one kept in tests/golden/, or keeps it anew.

    Call it as `golden("quarter-plan.txt", text)`. A name that is not kept yet fails,
    so that no golden text comes into being unread.
    """
    update: bool = request.config.getoption("--golden-update")

    def compare(name: str, text: str) -> None:
        kept = GOLDEN / name
        if update:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text, encoding="utf-8", newline="\n")
        assert kept.exists(), (
            f"tests/golden/{name} is missing: run with --golden-update"
        )
        assert text == kept.read_text(encoding="utf-8")

    return compare

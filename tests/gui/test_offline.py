"""Without a print service here none is looked for elsewhere; a chosen one is used."""

import os
from pathlib import Path

import pytest

from gui import offline


def test_without_a_print_service_nothing_is_asked_over_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offline, "_SOCKETS", (str(tmp_path / "none.sock"),))
    monkeypatch.setattr(offline, "_CHOSEN", (str(tmp_path / "client.conf"),))
    monkeypatch.setenv("CUPS_SERVER", "")  # so that it is put back afterwards
    monkeypatch.delenv("CUPS_SERVER")
    offline.stay_on_this_computer()
    assert os.environ["CUPS_SERVER"] == str(tmp_path / "none.sock")


@pytest.mark.parametrize("chosen", ["none.sock", "client.conf"])
def test_a_print_service_of_this_computer_or_a_chosen_one_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    (tmp_path / chosen).touch()
    monkeypatch.setattr(offline, "_SOCKETS", (str(tmp_path / "none.sock"),))
    monkeypatch.setattr(offline, "_CHOSEN", (str(tmp_path / "client.conf"),))
    monkeypatch.setenv("CUPS_SERVER", "")  # so that it is put back afterwards
    monkeypatch.delenv("CUPS_SERVER")
    offline.stay_on_this_computer()
    assert "CUPS_SERVER" not in os.environ


def test_what_was_said_for_this_start_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offline, "_SOCKETS", (str(tmp_path / "none.sock"),))
    monkeypatch.setattr(offline, "_CHOSEN", ())
    monkeypatch.setenv("CUPS_SERVER", "printers.example")
    offline.stay_on_this_computer()
    assert os.environ["CUPS_SERVER"] == "printers.example"

"""The lock lets in nothing but the very files that it was made for."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

NAME, VERSION = "quillstand", "1.0"
WHEEL = f"{NAME}-{VERSION}-py3-none-any.whl"
INFO = f"{NAME}-{VERSION}.dist-info"
FILES = {
    f"{NAME}.py": "there = True\n",
    f"{INFO}/METADATA": f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {VERSION}\n",
    f"{INFO}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
}


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A small package, in a folder that stands for where packages come from."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    record = "".join(f"{name},,\n" for name in (*FILES, f"{INFO}/RECORD"))
    with zipfile.ZipFile(shelf / WHEEL, "w") as archive:
        for name, text in {**FILES, f"{INFO}/RECORD": record}.items():
            archive.writestr(name, text)
    return shelf / WHEEL


def install(wheel: Path, lock: str) -> tuple[bool, str]:
    """Whether pip installs from this lock as run.sh does, and what it says."""
    target = wheel.parent.parent / "installed"
    (wheel.parent / "lock").write_text(lock, encoding="utf-8")
    words = ["--require-hashes", "--only-binary", ":all:", "--no-deps"]
    here = ["--no-index", "--find-links", str(wheel.parent), "--no-cache-dir"]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--disable-pip-version-check", "install"),
            *(*words, *here, "--target", str(target)),
            *("-r", str(wheel.parent / "lock")),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    is_there = (target / f"{NAME}.py").exists()
    assert is_there == (done.returncode == 0)
    return is_there, done.stdout + done.stderr


def right_hash(wheel: Path) -> str:
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_a_file_with_the_hash_of_the_lock_is_installed(wheel: Path) -> None:
    """The control: the files and the way of installing are right."""
    lock = f"{NAME}=={VERSION} --hash=sha256:{right_hash(wheel)}\n"
    assert install(wheel, lock)[0]


def test_one_wrong_letter_of_a_hash_keeps_it_out(wheel: Path) -> None:
    right = right_hash(wheel)
    wrong = ("1" if right[0] == "0" else "0") + right[1:]
    is_installed, said = install(wheel, f"{NAME}=={VERSION} --hash=sha256:{wrong}\n")
    assert not is_installed
    assert "DO NOT MATCH THE HASHES" in said


def test_a_file_that_was_changed_by_one_byte_is_kept_out(wheel: Path) -> None:
    lock = f"{NAME}=={VERSION} --hash=sha256:{right_hash(wheel)}\n"
    with zipfile.ZipFile(wheel, "a") as archive:
        archive.comment = b"!"
    is_installed, said = install(wheel, lock)
    assert not is_installed
    assert "DO NOT MATCH THE HASHES" in said


def test_a_line_without_a_hash_stops_the_whole_lock(wheel: Path) -> None:
    is_installed, said = install(wheel, f"{NAME}=={VERSION}\n")
    assert not is_installed
    assert "hashes are required" in said.casefold()

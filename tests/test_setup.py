"""The package, its locks and the start script keep what the README promises."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
PYTHONS = ("3.11", "3.12", "3.15")


def locked(lock: str) -> list[tuple[Requirement, list[str]]]:
    """Each requirement of a lock file with its hashes, in the order of the file."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    found = []
    for line in text.splitlines():
        requirement, *hashes = line.split("--hash=")
        found.append((Requirement(requirement), [each.strip() for each in hashes]))
    return found


def versions(lock: str, python: str) -> dict[str, str]:
    """What the lock installs on this Python: version by name of the package."""
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    return {
        canonicalize_name(requirement.name): str(requirement.specifier).strip("=")
        for requirement, _ in locked(lock)
        if requirement.marker is None or requirement.marker.evaluate(here)
    }


def wanted(lock: str, python: str) -> list[Requirement]:
    """What pyproject.toml asks for, on this Python, and the lock must hold."""
    package = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = package["dependency-groups"]
    lines = package["project"]["dependencies"] + groups["build"]
    if lock == "requirements-test.lock":
        lines += groups["test"]
    return [
        each
        for each in map(Requirement, lines)
        if each.marker is None or each.marker.evaluate({"python_version": python})
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_hashes(lock: str) -> None:
    for requirement, hashes in locked(lock):
        assert re.fullmatch(r"==[0-9][\w.]*", str(requirement.specifier))
        assert hashes
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes)


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_holds_what_pyproject_asks_for(lock: str, python: str) -> None:
    held = versions(lock, python)
    asked = wanted(lock, python)
    assert asked
    for each in asked:
        assert each.specifier.contains(held[canonicalize_name(each.name)])


@pytest.mark.parametrize("python", PYTHONS)
def test_tests_run_on_the_very_packages_that_users_get(python: str) -> None:
    tested = versions("requirements-test.lock", python).items()
    assert versions("requirements.lock", python).items() <= tested


@pytest.mark.parametrize("lock", LOCKS)
def test_the_qt_that_kills_python_3_11_never_reaches_it(lock: str) -> None:
    assert versions(lock, "3.11")["pyside6-essentials"].startswith("6.11.")
    assert versions(lock, "3.11")["pyside6-addons"].startswith("6.11.")
    assert "pyside6-pdf" not in versions(lock, "3.11")
    assert versions(lock, "3.12")["pyside6-essentials"].startswith("6.12.")
    assert versions(lock, "3.12")["pyside6-pdf"].startswith("6.12.")
    assert "pyside6-addons" not in versions(lock, "3.12")


# Put together here, so that this file does not find itself.
HOSTS = ("pypi" + ".org", "python" + "hosted", "npm" + "js.", "deb" + "ian.org")
MACHINE = re.compile(r"(?<![\w.~$}])/(?:work|" + "root)/")


def names_a_machine(content: bytes) -> bool:
    """Whether a text names a package index, or a folder of one machine only."""
    if b"\0" in content:
        return False
    text = content.decode("utf-8", "replace")
    return any(host in text for host in HOSTS) or MACHINE.search(text) is not None


def test_no_file_names_a_package_index_or_somebodys_machine() -> None:
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().rstrip("\0").split("\0")
    assert "run.sh" in names
    files = [ROOT / name for name in names if (ROOT / name).is_file()]
    assert [file for file in files if names_a_machine(file.read_bytes())] == []


@pytest.mark.parametrize("text", [f"see {HOSTS[0]}/simple", "cd /" + "root/plan"])
def test_a_package_index_or_a_machines_folder_is_found(text: str) -> None:
    assert names_a_machine(text.encode())


@pytest.mark.parametrize(
    "command",
    [["sh", "-n", "run.sh"], ["dash", "-n", "run.sh"], ["bash", "-n", ".ci/run"]],
    ids=" ".join,
)
def test_scripts_are_sound(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True)

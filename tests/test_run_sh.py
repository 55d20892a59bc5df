"""The start script, on a make-believe machine whose commands only note their calls."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Stands in for every Python: notes what it is asked, and makes a .venv of itself.
PYTHON = """#!/bin/sh
echo "python $*" >>"$CALLS"
case "$*" in
    "-m venv"*)
        for folder; do :; done
        mkdir -p "$folder/bin"
        cp "$0" "$folder/bin/python"
        cp "$FAKES/quarterdeck" "$folder/bin/quarterdeck" ;;
    "-m pip"*) [ ! -e "$FAKES/offline" ] ;;
esac
"""
# Knows of every package but these two.
LACKS_TWO = """#!/bin/sh
case "$*" in *libxcb-cursor0*|*libcups2*) ;; *) echo installed ;; esac
"""
# Notes its call; a new plan and a report become files, as with the real one.
QUARTERDECK = """#!/bin/sh
echo "quarterdeck $*" >>"$CALLS"
[ "${1-}" != new ] || : >"$2"
for last; do :; done
[ "${1-}" != report ] || : >"$last"
"""
NOTE = '#!/bin/sh\necho "{name} $*" >>"$CALLS"\n'
ALL_INSTALLED = "#!/bin/sh\necho installed\n"
STANDS_FOR_NOTHING = "#!/bin/sh\necho 'no such version' >&2\nexit 127\n"


@dataclass(frozen=True, slots=True)
class Machine:
    """A folder with the project's set-up files, and another with the fake commands."""

    project: Path
    fakes: Path

    def put(self, name: str, script: str) -> None:
        """Puts a command on the machine's path."""
        path = self.fakes / name
        path.write_text(script)
        path.chmod(0o755)

    def start(
        self, *words: str, screen: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Says `sh run.sh` with these words, from another folder."""
        environment = {
            "PATH": f"{self.fakes}:{os.defpath}",
            "CALLS": str(self.fakes / "calls"),
            "FAKES": str(self.fakes),
            "HOME": str(self.project.parent / "home"),
        }
        if screen:
            environment["DISPLAY"] = ":0"
        return subprocess.run(
            ["sh", str(self.project / "run.sh"), *words],
            cwd=self.fakes,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What was called since the last time that this was asked, in order."""
        notes = self.fakes / "calls"
        lines = notes.read_text().splitlines() if notes.exists() else []
        notes.unlink(missing_ok=True)
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine that has all system libraries, and a Python 3.15."""
    made = Machine(tmp_path / "a project", tmp_path / "fakes")
    made.project.mkdir()
    made.fakes.mkdir()
    for name in ("run.sh", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, made.project)
    made.put("dpkg-query", ALL_INSTALLED)
    made.put("python3.15", PYTHON)
    made.put("quarterdeck", QUARTERDECK)
    for name in ("apt-get", "apt-cache", "sudo"):
        made.put(name, NOTE.format(name=name))
    return made


def test_the_first_start_installs_nothing_without_a_hash(machine: Machine) -> None:
    assert machine.start().returncode == 0
    calls = machine.calls()
    installs = [call for call in calls if "pip" in call and " install " in call]
    assert len(installs) == 2
    assert "--require-hashes" in installs[0]
    assert "--no-deps" in installs[0]
    assert installs[0].endswith("/a project/requirements.lock")
    assert "--no-deps --no-build-isolation -e" in installs[1]
    assert calls[-1] == "quarterdeck "


def test_the_second_start_calls_nothing_but_the_program(machine: Machine) -> None:
    machine.start()
    machine.calls()
    assert machine.start("kinds").returncode == 0
    assert machine.calls() == ["quarterdeck kinds"]


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock"])
def test_other_dependencies_are_installed_at_the_next_start(
    machine: Machine, name: str
) -> None:
    machine.start()
    machine.calls()
    with (machine.project / name).open("a") as file:
        file.write("\n")
    machine.start()
    assert any("--require-hashes" in call for call in machine.calls())


def test_a_moved_folder_is_set_up_anew(machine: Machine) -> None:
    machine.start()
    moved = Machine(machine.project.rename(machine.project.parent / "b"), machine.fakes)
    moved.calls()
    assert moved.start().returncode == 0
    assert any("--require-hashes" in call for call in moved.calls())


def test_a_start_that_failed_is_tried_again(machine: Machine) -> None:
    (machine.fakes / "offline").touch()
    failed = machine.start()
    assert failed.returncode == 1
    assert "is there an internet connection?" in failed.stderr
    assert not any(call.startswith("quarterdeck") for call in machine.calls())
    (machine.fakes / "offline").unlink()
    assert machine.start().returncode == 0
    assert machine.calls()[-1] == "quarterdeck "


def test_a_python_that_does_not_run_is_passed_over(machine: Machine) -> None:
    machine.put("python3.15", STANDS_FOR_NOTHING)
    machine.put("python3.14", PYTHON)
    assert machine.start().returncode == 0
    assert machine.calls()[-1] == "quarterdeck "


def test_missing_packages_are_named_before_they_are_installed(machine: Machine) -> None:
    # A Debian of the new names: libcups2t64 can be had, and only xcb-cursor is lacking.
    machine.put("dpkg-query", LACKS_TWO)
    machine.put("apt-cache", '#!/bin/sh\n[ "$2" = libcups2t64 ]\n')
    machine.put("id", "#!/bin/sh\necho 0\n")
    started = machine.start()
    assert started.returncode == 0
    assert "Installing with apt-get: libxcb-cursor0 libcups2" in started.stderr
    update, install = [call for call in machine.calls() if call.startswith("apt-get")]
    assert update.endswith("update")
    assert install.endswith(" libxcb-cursor0 libcups2t64")


def test_who_may_not_install_is_told_what_is_missing(machine: Machine) -> None:
    machine.put("dpkg-query", LACKS_TWO)
    machine.put("apt-cache", "#!/bin/sh\nexit 1\n")
    machine.put("id", "#!/bin/sh\necho 1000\n")
    machine.put("sudo", "#!/bin/sh\nexit 1\n")
    started = machine.start()
    assert "Please have these packages installed" in started.stderr
    assert "libxcb-cursor0" in started.stderr


def test_words_and_their_spaces_reach_the_program(machine: Machine) -> None:
    machine.start("report", "my plan.qdeck", "quarter-plan", "-o", "a b.pdf")
    assert (
        machine.calls()[-1]
        == "quarterdeck report my plan.qdeck quarter-plan -o a b.pdf"
    )
    assert (machine.fakes / "a b.pdf").exists()  # relative to where the user stands


def test_without_a_screen_the_example_is_printed_again_and_again(
    machine: Machine,
) -> None:
    for _ in range(2):
        started = machine.start(screen=False)
        assert started.returncode == 0
        (paper,) = machine.project.parent.glob("home/.local/share/quarterdeck/**/*.pdf")
        assert str(paper) in started.stdout
    calls = [call.split()[1] for call in machine.calls() if "quarterdeck " in call[:12]]
    assert calls == ["new", "report", "report"]

"""The command line: how soon it answers, and how much memory an import takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import PRINT_PEAK, Figure, run_script
from benchmarks.plans import a_company, write_csv
from storage.plan_file import PlanFile

TIMES = 7
ROWS = 10_000
MOST_MIB = 80
HELP = "from main import main; main(['--help'], standalone_mode=False)"
CLICK = "import click"
IMPORT = """
import sys
from main import main
main(["import", sys.argv[1], "accounts", sys.argv[2]], standalone_mode=False)
"""


def measure(folder: Path) -> Iterator[Figure]:
    """How long `--help` takes, and the memory of figure G5."""
    runs = [
        (run_script(HELP, folder)[0], run_script(CLICK, folder)[0])
        for _time in range(TIMES + 1)
    ][1:]  # the first one only compiles
    ours, click = (median(run[index] for run in runs) for index in (0, 1))
    yield Figure(
        goal="CLI",
        what="quarterdeck --help",
        reference="python -c 'import click'",
        value=ours / click,
        limit=3,
        seconds=(ours, click),
    )
    plan, source = folder / "import.qdeck", write_csv(folder / "list.csv", ROWS)
    PlanFile.create(plan, [a_company()]).close()
    _took, printed = run_script(IMPORT + PRINT_PEAK, folder, str(plan), str(source))
    yield Figure(
        goal="G5",
        what=f"memory of quarterdeck import, {ROWS:,} rows",
        reference="MiB",
        value=float(printed.rsplit(maxsplit=1)[-1]) / 1024,
        limit=MOST_MIB,
    )

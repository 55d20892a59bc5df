"""An open plan for the tests of the plan file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from planner.records import Company
from storage.plan_file import PlanFile
from tests.builders import a_company

NOON = datetime(2026, 8, 14, 12, 0, 30, 999)


@pytest.fixture
def company() -> Company:
    return a_company()


@pytest.fixture
def file(tmp_path: Path, company: Company) -> Iterator[PlanFile]:
    """An open plan that holds a company and nothing else."""
    path = tmp_path / "plan.qdeck"
    with PlanFile.create(path, [company], who="Anna", clock=lambda: NOON) as made:
        yield made

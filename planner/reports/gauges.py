"""Measures to read from afar: what it is, how far it is, and how that stands."""

from __future__ import annotations

from dataclasses import dataclass

from planner.reports.cells import Bar, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """A measure on two lines: what it is, how far it is, and how that stands.

    `detail`: a remark under it. Without a `bar` nothing is measured, and there is
    neither status nor detail.
    """

    label: str
    value: str
    bar: Bar | None = None
    status: Status | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Gauges:
    """Measures one under the other, each as high as the others."""

    gauges: tuple[Gauge, ...]

"""Everything of a quarter in one file: all its documents, bound one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.plan import Plan
from planner.reports.document import (
    Block,
    Bound,
    Document,
    Heading,
    Panel,
    Panels,
    Text,
    Together,
    Tone,
)
from planner.reports.pointers import Contents, ContentsLine, Pointer
from planner.reports.report import Options, Report
from planner.text import _, day, quarter_label

PageOf = Callable[[str, str], int | None]
"""The page of a section, by the key of its document and its heading."""


def bind(reports: tuple[Report, ...], plan: Plan, options: Options) -> Document:
    """The reports of one quarter, each whole, behind a list of them."""
    own = replace(options, campaign=None, account=None, person=None)
    parts = tuple(report.build(plan, own) for report in reports)
    label = quarter_label(options.quarter, plan.company.fiscal_year_start)
    subtitle = _("All that the plan can print about the quarter, as of {day}")
    return Document(
        key="archive",
        title=_("Everything of {quarter}").format(quarter=label),
        subtitle=subtitle.format(day=day(options.as_of)),
        company=plan.company.name,
        quarter=label,
        mark="",
        as_of=options.as_of,
        blocks=(
            Heading(text=_("Contents")),
            Contents(tuple(ContentsLine(title=each.title) for each in parts)),
            *(Bound(each) for each in parts),
        ),
    )


def parts_of(document: Document) -> tuple[Document, ...]:
    """The documents that are bound into this one."""
    return tuple(each.document for each in document.blocks if isinstance(each, Bound))


def front_of(document: Document, lines: tuple[ContentsLine, ...]) -> Document:
    """What stands before the bound documents, with these lines as its contents."""
    blocks = (each for each in document.blocks if not isinstance(each, Bound))
    filled = (
        Contents(lines) if isinstance(each, Contents) else each for each in blocks
    )
    return replace(document, blocks=tuple(filled))


def with_pages(document: Document, page_of: PageOf) -> Document:
    """The document with page numbers where it points to documents bound beside it."""
    blocks = tuple(_with_pages(each, page_of) for each in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _with_pages(block: Block, page_of: PageOf) -> Block:
    match block:
        case Pointer():
            page = page_of(block.report, block.heading)
            said = block.text if page is None else block.on_page.format(page=page)
            return Text(said, Tone.QUIET)
        case Together():
            return Together(tuple(_with_pages(each, page_of) for each in block.blocks))
        case Panels():
            return Panels(
                tuple(
                    Panel(
                        panel.width,
                        tuple(_with_pages(each, page_of) for each in panel.blocks),
                    )
                    for panel in block.panels
                )
            )
        case _:
            return block

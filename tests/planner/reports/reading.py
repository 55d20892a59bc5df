"""How tests look into a document: its blocks, and the table under a heading."""

from collections.abc import Iterator

from planner.reports.document import Block, Document, Heading, OneLined, Table, Together


def blocks_of(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, those that stay together one by one."""
    for block in blocks:
        if isinstance(block, Together):
            yield from blocks_of(block.blocks)
        elif isinstance(block, OneLined):
            yield block.table
        else:
            yield block


def table_under(document: Document, heading: str) -> Table:
    """The first table under the heading with this text."""
    found = False
    for block in blocks_of(document.blocks):
        if isinstance(block, Heading):
            found = block.text == heading
        elif found and isinstance(block, Table):
            return block
    raise AssertionError(f"no table under {heading}")

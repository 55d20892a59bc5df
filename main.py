"""The command line; without a command it opens the window.

Everything heavy is imported where it is used, so that `--help` answers at once. Exit
codes: 0 done; 1 done, with problems that are listed; 2 wrong usage; 3 refused, with
one sentence.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cli import exchange, plans, reports
from cli.options import plan_argument
from planner.errors import PlannerError

REFUSED = 3
ENDING = ".qdeck"


class Commands(click.Group):
    """The commands. What is no command is a plan to open; failures are one sentence."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, or `open` when it is a plan."""
        first = Path(args[0])
        if args[0] not in self.commands and (first.suffix == ENDING or first.exists()):
            return "open", open_plan, args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """What the command returns; a PlannerError ends it with its sentence."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                # A name in any script must not end the program on an old console.
                stream.reconfigure(errors="replace")
        try:
            return super().invoke(ctx)
        except PlannerError as error:
            click.echo(str(error), err=True)
            ctx.exit(REFUSED)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(package_name="quarterdeck")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Sales and marketing of a small company plan their quarter together.

    Without a command the window opens. Example: quarterdeck acme.qdeck
    """
    if ctx.invoked_subcommand is None:
        ctx.exit(_window(None))


@click.command("open", hidden=True)
@plan_argument
@click.pass_context
def open_plan(ctx: click.Context, plan: Path) -> None:
    """Open the window on a plan."""
    ctx.exit(_window(plan))


def _window(path: Path | None) -> int:
    from gui.app import run

    return run(path)


for command in (
    plans.new,
    exchange.import_table,
    exchange.export_table,
    reports.report,
    reports.list_reports,
    exchange.list_kinds,
    reports.list_metrics,
    plans.check,
    plans.log,
):
    main.add_command(command)


if __name__ == "__main__":
    main()

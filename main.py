"""The command line; without a command it opens the window.

Everything heavy is imported where it is used, so that `--help` answers at once. Exit
codes: 0 done; 1 done, with problems that are listed; 2 wrong usage; 3 refused, with
one sentence.
"""

from __future__ import annotations

import errno
import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property, partial
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from planner.errors import Invalid, PlannerError
from planner.language import speak
from planner.quarter import Quarter
from planner.text import _, joined, ngettext
from resources.locale import ENGLISH, catalogue, of_environment

if TYPE_CHECKING:  # loaded when a command runs
    from planner.exchange import Kind

T = TypeVar("T")
FOUND_PROBLEMS, REFUSED = 1, 3
ENDING = ".qdeck"
CALENDAR = "calendar"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
# What may not be read is told in our own words, as what is not there.
PATH = click.Path(path_type=Path, readable=False)

DAY_FORMATS = click.Choice(["YYYY-MM-DD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY"])


class Commands(click.Group):
    """The commands. What is no command is a plan to open; failures are one sentence."""

    @cached_property
    def english(self) -> dict[click.Option, str]:
        """What every option is for, as it stands in this file."""
        each = (each for command in self._all() for each in command.params)
        return {
            option: option.help or ""
            for option in each
            if isinstance(option, click.Option)
        }

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is left of the arguments; before, the user's language is chosen."""
        language = of_environment(os.environ) or ENGLISH
        speak(language, catalogue(language))
        for option, english in self.english.items():
            option.help = _(english)
        for command in self._all():
            paragraphs = cleandoc(command.callback.__doc__ or "").split("\n\n")
            lines = (" ".join(part.split()) for part in paragraphs)
            command.help = "\n\n".join(_(line) for line in lines)
        return super().parse_args(ctx, args)

    def _all(self) -> tuple[click.Command, ...]:
        return (self, *self.commands.values())

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
        except OSError as error:
            # Files answer for themselves; this is the output, on a full disk perhaps.
            if error.filename is not None or error.errno == errno.EPIPE:
                raise
            sentence = _("The answer could not be written ({reason}).")
            click.echo(sentence.format(reason=error.strerror), err=True)
            ctx.exit(FOUND_PROBLEMS)


@contextmanager
def as_usage() -> Iterator[None]:
    """Tell a value that cannot be meant as wrong usage of the command."""
    try:
        yield
    except Invalid as error:
        raise click.UsageError(str(error)) from error


def parsed(
    parse: Callable[[str], T],
) -> Callable[[click.Context, click.Parameter, str | None], T | None]:
    """The callback of an option or argument that turns its text into a value."""

    def callback(
        ctx: click.Context, parameter: click.Parameter, text: str | None
    ) -> T | None:
        try:
            return None if text is None else parse(text)
        except (PlannerError, ValueError) as error:
            raise click.BadParameter(str(error), ctx, parameter) from error

    return callback


def _kind(key: str) -> Kind:
    from planner.exchange import KINDS

    kinds = {kind.key: kind for kind in KINDS}
    if key not in kinds:
        sentence = _("“{key}” is none of: {keys}.")
        raise ValueError(sentence.format(key=key, keys=", ".join(kinds)))
    return kinds[key]


def _exported(key: str) -> Kind | None:
    """The kind to export; None for the calendar, which is no table."""
    return None if key == CALENDAR else _kind(key)


def _report(key: str) -> str:
    from planner.reports import report_of

    return report_of(key).key


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        sentence = _("“{text}” is not a day. Write it like 2026-08-14.")
        raise ValueError(sentence.format(text=text)) from error


def _pairs(texts: Sequence[str]) -> dict[str, str]:
    pairs = dict(text.rpartition("=")[::2] for text in texts)
    if "" in pairs:
        raise click.UsageError(_('Write --map as "COLUMN=FIELD".'))
    return pairs


def _print(value: object, lines: Iterable[str], *, is_json: bool) -> None:
    """Print a value for programs, or the lines for people."""
    if is_json:
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))
        return
    for line in lines:
        click.echo(line)


quarter_option = partial(
    click.option, "--quarter", callback=parsed(Quarter.parse), help="Such as 2026Q3."
)
as_of_option = click.option("--as-of", callback=parsed(_day), help="A day, or today.")
json_option = click.option("--json", "is_json", is_flag=True, help="For programs.")
paper_option = click.option("--paper", type=click.Choice(["a4", "letter"]))
kind_argument = click.argument("kind", callback=parsed(_kind))
plan_argument = click.argument("plan", type=PATH)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(package_name="quarterdeck")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Sales and marketing of a small company plan their quarter together.

    Without a command the window opens. Example: quarterdeck acme.qdeck
    """
    if ctx.invoked_subcommand is None:
        ctx.exit(_window(None))


@main.command()
@plan_argument
@click.option("--company", help="The company's name.")
@click.option("--currency", help="Such as EUR, the default.")
@click.option("--fiscal-year-start", type=click.IntRange(1, 12), help="A month.")
@paper_option
@click.option("--decimal-sign", type=click.Choice([".", ","]))
@click.option("--date-format", help="Such as DD.MM.YYYY; YYYY-MM-DD is always read.")
@click.option("--sample", is_flag=True, help="Fill it with the example company.")
def new(plan: Path, *, sample: bool, **options: str | int | None) -> None:
    """Make a plan file; never overwrites one.

    Example: quarterdeck new acme.qdeck --company "Acme Ltd" --currency EUR
    """
    from planner.founding import founded
    from storage.example import example_for
    from storage.plan_file import PlanFile

    with as_usage():
        example = example_for(options, date.today()) if sample else None
        records = founded(options, example)
    PlanFile.create(plan, records).close()
    click.echo(_("Made {path}.").format(path=plan))


@main.command("import")
@plan_argument
@kind_argument
@click.argument("file", type=PATH)
@click.option("--preset", help="The program that wrote the file, such as hubspot.")
@click.option("--map", "maps", multiple=True, help='"COLUMN=FIELD", repeatable.')
@quarter_option()
@click.option("--dry-run", "is_trial", is_flag=True, help="Only say what would happen.")
@click.option("--strict", "is_strict", is_flag=True, help="One bad row refuses all.")
@click.option("--rejects", type=PATH, help="A new CSV or XLSX for the refused rows.")
@click.option("--day-format", type=DAY_FORMATS, help="If the file's days do not tell.")
@click.option("--decimal-sign", type=click.Choice([".", ","]), help="The file's.")
@json_option
@click.pass_context
def import_table(
    ctx: click.Context,
    /,
    plan: Path,
    *,
    maps: Sequence[str],
    is_json: bool,
    **order: object,
) -> None:
    """Import a CSV, TSV, XLSX or VCF file; all good rows go in as one change.

    Example: quarterdeck import acme.qdeck accounts list.csv --map "Firma=name"
    """
    from planner.exchange import summary
    from storage.commands import Order, import_file

    asked = Order(mapping=_pairs(maps), **order)  # type: ignore[arg-type]  # click's types
    with as_usage():
        done = import_file(plan, asked, date.today())
    value = {**summary.as_json(done.proposal), **done.source, "profile": done.profile}
    is_dry = asked.is_trial or done.is_refused
    lines = [*summary.as_lines(done.proposal, is_dry=is_dry)]
    if is_dry and done.compared:
        lines.append(_("Compared: {phrases}.").format(phrases=joined(done.compared)))
    _print(value, lines, is_json=is_json)
    if not done.is_sure:
        doubt = _(
            "The file was read as {encoding}, which is a guess. Look at the names."
        )
        click.echo(doubt.format(encoding=done.source["encoding"]), err=True)
    if done.is_refused:
        raise PlannerError(_("Nothing was imported, because rows were refused."))
    has_problems = done.proposal.problems or done.proposal.warnings
    ctx.exit(FOUND_PROBLEMS if has_problems else 0)


@main.command("export")
@plan_argument
@click.argument("kind", callback=parsed(_exported))
@click.argument("file", type=PATH)
@click.option("--separator", help="For CSV; by default as spreadsheets here expect it.")
@click.option("--guard", is_flag=True, help="Keep spreadsheets from running formulas.")
@quarter_option()
@click.option("--person", help="A name, for a calendar of their own activities.")
def export_table(
    plan: Path,
    *,
    kind: Kind | None,
    file: Path,
    separator: str | None,
    guard: bool,
    quarter: Quarter | None,
    person: str | None,
) -> None:
    """Export a kind as CSV, TSV or XLSX, by the file's ending.

    The kind "calendar" is an .ics file of a quarter's activities and meetings.

    Example: quarterdeck export acme.qdeck accounts accounts.xlsx

    Example: quarterdeck export acme.qdeck calendar q3.ics --quarter 2026Q3
    """
    from storage.commands import export_calendar, export_file

    if kind is not None and (quarter or person):
        raise click.UsageError(_("--quarter and --person are for the calendar."))
    if kind is None:
        count = export_calendar(plan, file, quarter, person, datetime.now())
        sentence = ngettext(
            "{count} entry written to {path}.",
            "{count} entries written to {path}.",
            count,
        )
    else:
        count = export_file(plan, kind, file, separator, guard=guard)
        sentence = ngettext(
            "{count} row written to {path}.", "{count} rows written to {path}.", count
        )
    click.echo(sentence.format(count=count, path=file))


@main.command()
@plan_argument
@click.argument("report", callback=parsed(_report))
@quarter_option(required=True)
@as_of_option
@click.option("--campaign", help="A campaign's code.")
@click.option("--account", help="An account's number.")
@click.option("--person", help="A person's name.")
@paper_option
@click.option("-o", "--output", type=PATH, required=True, help=".pdf, .txt or .json")
@click.pass_context
def report(ctx: click.Context, /, plan: Path, **order: object) -> None:
    """Write a report as PDF, text or JSON, by the file's ending.

    Example: quarterdeck report acme.qdeck quarter-plan --quarter 2026Q3 -o plan.pdf
    """
    from storage.commands import ReportOrder, write_report

    asked = ReportOrder(**order)  # type: ignore[arg-type]  # click's types
    missing = write_report(plan, asked, datetime.now())
    click.echo(_("Written to {path}.").format(path=asked.output))
    if missing:
        sentence = _("No font of the program has these characters: {characters}")
        click.echo(sentence.format(characters=missing), err=True)
        ctx.exit(FOUND_PROBLEMS)


@main.command()
def reports() -> None:
    """List the reports.

    Example: quarterdeck reports
    """
    from planner.reports import REPORTS

    for each in REPORTS:
        # Translators: a report, and what it is.
        said = _("{title}: {description}")
        said = said.format(title=_(each.title), description=_(each.description))
        click.echo(f"{each.key:<16}{said}")


@main.command()
def kinds() -> None:
    """List the kinds of exchange files and their columns.

    Example: quarterdeck kinds
    """
    from planner.exchange import KINDS

    for kind in KINDS:
        columns = ", ".join(field.name for field in kind.fields)
        click.echo(f"{kind.key:<18}{_(kind.summary)}: {columns}")


@main.command("metric-list")
def metric_list() -> None:
    """List the metrics that the program knows by itself, with their formulas.

    Example: quarterdeck metric-list
    """
    from planner.metrics.catalogue import METRICS

    for metric in METRICS:
        label = joined((metric.code, _(metric.label)), " ")
        click.echo(f"{metric.key:<24}{label} ({metric.kind}, {metric.unit})")
        click.echo(f"{'':<24}{_(metric.formula)}")


@main.command()
@plan_argument
@quarter_option(required=True)
@as_of_option
@click.option("--campaign", help="A campaign's code, for its figures only.")
@json_option
def metrics(plan: Path, *, is_json: bool, **order: object) -> None:
    """Show every metric of a quarter, with the targets and where they stand.

    Example: quarterdeck metrics acme.qdeck --quarter 2026Q3 --as-of 2026-08-14
    """
    from storage.commands import MetricOrder, metrics_of

    asked = MetricOrder(**order)  # type: ignore[arg-type]  # click's types
    value, lines = metrics_of(plan, asked, date.today())
    _print(value, lines, is_json=is_json)


@main.command()
@plan_argument
@quarter_option(required=True)
@as_of_option
@json_option
def funnel(plan: Path, *, quarter: Quarter, as_of: date | None, is_json: bool) -> None:
    """Show what the revenue goal takes, whether Sales can take it, and the stages.

    Example: quarterdeck funnel acme.qdeck --quarter 2026Q3 --as-of 2026-08-14
    """
    from planner.goal_table import funnel_json, funnel_lines
    from storage.commands import load

    asked = load(plan), quarter, as_of or date.today()
    _print(funnel_json(*asked), funnel_lines(*asked), is_json=is_json)


@main.command()
@plan_argument
@quarter_option(required=True)
@json_option
def meetings(plan: Path, *, quarter: Quarter, is_json: bool) -> None:
    """List the days of all meetings of a quarter.

    Example: quarterdeck meetings acme.qdeck --quarter 2026Q3
    """
    from planner.goal_table import meetings_json, meetings_lines
    from planner.meetings import meeting_days
    from storage.commands import load

    values = load(plan)
    found = meeting_days(values, quarter)
    _print(meetings_json(values, found), meetings_lines(values, found), is_json=is_json)


@main.command()
@plan_argument
@quarter_option()
@as_of_option
@json_option
@click.pass_context
def check(
    ctx: click.Context,
    plan: Path,
    *,
    quarter: Quarter | None,
    as_of: date | None,
    is_json: bool,
) -> None:
    """Check the file, the rules, and what the plan lacks.

    Example: quarterdeck check acme.qdeck --quarter 2026Q3
    """
    from planner.checks import Area
    from planner.checks.wording import as_lines, is_sound
    from storage.commands import check_plan_file, health_of, load

    day = as_of or date.today()
    groups = check_plan_file(plan, day, quarter)
    value = [each.as_json() for group in groups for each in group.problems]
    is_readable = all(group.area is not Area.FILE for group in groups)
    health = [*health_of(load(plan), day, quarter)] if is_readable else []
    _print(value, [*as_lines(groups), *health], is_json=is_json)
    ctx.exit(0 if is_sound(groups) else FOUND_PROBLEMS)


@main.command()
@plan_argument
@click.option("--limit", type=click.IntRange(1), help="Only the newest so many.")
@json_option
def log(plan: Path, *, limit: int | None, is_json: bool) -> None:
    """Show who changed what and when, newest first.

    Example: quarterdeck log acme.qdeck --limit 20
    """
    from storage.plan_file import PlanFile

    with PlanFile.open(plan, read_only=True) as plan_file:
        entries = plan_file.log(-1 if limit is None else limit)
    lines = (f"{each.at:%Y-%m-%d %H:%M}  {each.who}  {each.label}" for each in entries)
    _print([each.as_json() for each in entries], lines, is_json=is_json)


@main.command()
@plan_argument
@click.argument("file", type=PATH, required=False)
def backup(plan: Path, file: Path | None) -> None:
    """Put a checked copy of a plan at FILE, or with its other backups.

    Example: quarterdeck backup acme.qdeck
    """
    from storage.commands import back_up_file

    made = back_up_file(plan, file, datetime.now())
    click.echo(_("A backup is in {path}.").format(path=made))


@main.command()
@plan_argument
@json_option
def backups(plan: Path, *, is_json: bool) -> None:
    """List the backups of a plan, newest first.

    Example: quarterdeck backups acme.qdeck
    """
    from storage.commands import backups_in_order

    found = backups_in_order(plan)
    lines = [f"{each.at:%Y-%m-%d %H:%M}  {each.path}" for each in found]
    none = _("There are no backups of this plan yet.")
    _print([each.as_json() for each in found], lines or [none], is_json=is_json)


@main.command()
@click.argument("backup", type=PATH)
@plan_argument
def restore(backup: Path, plan: Path) -> None:
    """Put a backup in the place of a plan; the replaced file stays beside it.

    Example: quarterdeck restore backup.qdeck acme.qdeck
    """
    from storage.backup.restore import restore as put_back

    kept = put_back(backup, plan, datetime.now())
    click.echo(_("{plan} is as it was in the backup.").format(plan=plan))
    if kept is not None:
        click.echo(_("The replaced file is {path}.").format(path=kept))


@main.command()
@click.argument("broken", type=PATH)
@click.argument("new", type=PATH)
@click.pass_context
def rescue(ctx: click.Context, broken: Path, new: Path) -> None:
    """Save what can be read of a damaged plan into a new one; list the rest.

    Example: quarterdeck rescue broken.qdeck rescued.qdeck
    """
    from storage.rescue import rescue as save_rows

    rescued = save_rows(broken, new, datetime.now())
    for line in rescued.as_lines():
        click.echo(line)
    ctx.exit(FOUND_PROBLEMS if rescued.lost else 0)


@main.command("remove-person")
@plan_argument
@click.argument("name")
@click.option("--contact", "account", help="The number of the account of a contact.")
@click.option("--backups", "with_backups", is_flag=True, help="Delete these, too.")
def remove_person(
    plan: Path, *, name: str, account: str | None, with_backups: bool
) -> None:
    """Remove somebody for good: out of the plan, its log and its file.

    What refers to them stays, with a nameless person. This cannot be undone.

    Example: quarterdeck remove-person acme.qdeck "Anna Weber" --backups

    Example: quarterdeck remove-person acme.qdeck "Jo Hart" --contact A7
    """
    from storage.removing import remove_person as remove

    gone = remove(plan, name, account, date.today(), with_backups=with_backups)
    click.echo(_("{name} is removed for good.").format(name=name))
    for sentence in gone.as_lines():
        click.echo(sentence)


@click.command("open", hidden=True)
@plan_argument
@click.pass_context
def open_plan(ctx: click.Context, plan: Path) -> None:
    """Open the window on a plan."""
    ctx.exit(_window(plan))


def _window(path: Path | None) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        # Qt would end the program with a message for programmers.
        sentence = _("There is no screen here. Use a command; --help lists them.")
        raise PlannerError(sentence)
    # Nothing of the start is garbage, and looking for some takes a sixteenth of it.
    gc.disable()
    from gui.app import run

    return run(path)


if __name__ == "__main__":
    if hasattr(sys, "frozen"):
        # Packed with Python, the process that draws long papers is this program again.
        from multiprocessing import freeze_support

        freeze_support()
    main()

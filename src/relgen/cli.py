"""The commands. The only module that prints or exits: text goes to standard output, progress and findings to standard error."""

import os
import sys
from argparse import ArgumentParser, HelpFormatter, Namespace
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # relgen uses none, and looking for them costs a tenth of a build

from relgen.diagnostics import Diagnostic, has_errors, in_order, plain, show
from relgen.facts import YearMonth
from relgen.languages import CODES
from relgen.pipeline import Desk, check_other_registers, open_desk, read_months
from relgen.project import HISTORY, NoProjectError, Project, open_project
from relgen.validate import parse_day

CLEAN, FINDINGS, USAGE = 0, 1, 2
OVERTAKEN = "RG220"
HELP_WIDTH = 100  # fixed: asking the terminal imports half the archive formats


class UsageError(Exception):
    """What was asked for cannot be done as it was asked; the message tells how."""


def main(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code: 0 clean, 1 findings, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        asked = parser(next(iter(arguments), "")).parse_args(list(arguments) or ["--help"])
        return int(asked.run(asked))
    except SystemExit as leave:  # argparse has printed the help, or what is wrong with the line
        return int(leave.code or CLEAN)
    except (UsageError, NoProjectError) as fault:
        print(f"relgen: {fault}", file=sys.stderr)
        return USAGE
    except OSError as fault:
        print(f"relgen: {fault.filename or ''}: {fault.strerror or fault}", file=sys.stderr)
        return FINDINGS


def parser(asked: str) -> ArgumentParser:
    """The command line: a subparser a command; the one that is asked for has its options, since each costs time."""
    shape = partial(HelpFormatter, width=HELP_WIDTH)
    top = ArgumentParser(
        prog="relgen",
        description="Drafts statistics releases in English and Korean from checked month files.",
        formatter_class=shape,
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True, prog="relgen")
    for command in COMMANDS:
        name, doc = command.__name__, command.__doc__
        named = commands.add_parser(name, help=doc, description=doc, allow_abbrev=False, formatter_class=shape)
        named.set_defaults(run=command)
        if name == asked:
            add_options(named, command)
    return top


def add_options(named: ArgumentParser, command: Callable[[Namespace], int]) -> None:
    if command in {build, check}:
        named.add_argument("months", nargs="*", metavar="MONTH", help="a month such as 2020-11")
    elif command is explain:
        named.add_argument("month", metavar="MONTH", help="a month such as 2020-11")
        named.add_argument("--lang", default="en", metavar="CODE", help="en or ko")
    else:
        named.add_argument("lang", metavar="en|ko", help="the language of the phrasebook")
    if command is build:
        named.add_argument("--all", action="store_true", help="every month that has a file")
        named.add_argument("--stdout", action="store_true", help="print the drafts, and write nothing")
        named.add_argument("--as-of", metavar="DATE", help="as it was known on a later day, such as 2020-12-15")
        named.add_argument("--force", action="store_true", help="overwrite drafts that were edited")
    named.add_argument("--register", metavar="NAME", help="Korean register: itemised (개조식) or article (문단식)")
    named.add_argument("--root", metavar="DIR", help="the folder with releases/ and phrasebook/; found upwards from here")
    named.add_argument("--out", metavar="DIR", help="where drafts are written (build/ in the root)")
    named.add_argument("--json", action="store_true", help="findings and facts for programs")
    named.add_argument("--quiet", action="store_true", help="say only what needs attention")


def build(asked: Namespace) -> int:
    """Write the English and Korean drafts of a month (the newest, if none is named) for review."""
    from relgen.build import build_months  # noqa: PLC0415 - each command imports what it needs

    desk, project = opened(asked)
    wanted = chosen(project, asked.months, every=asked.all)
    if desk:
        read_months(desk, wanted[-1])
    out = Path(asked.out) if asked.out else project.root / "build"
    out = out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out
    as_of = day_of(asked.as_of, wanted, desk) if asked.as_of else None
    result = build_months(desk, wanted, out, as_of=as_of, write=not asked.stdout, overwrite=asked.force)
    found = in_order([*project.found, *result.found])
    if asked.json:
        print_json({"findings": [plain(each) for each in found], "drafts": result.plain()})
        return FINDINGS if has_errors(found) else CLEAN
    if asked.stdout:
        print("\n".join(text for draft in result.drafts for text in draft.texts.values()), end="")
    elif not asked.quiet:
        for draft in result.drafts:
            print("\n".join(draft.report()))
    return print_findings(found, project)


def check(asked: Namespace) -> int:
    """Show every finding in the month files (all, if none is named) and the phrasebook, and write nothing."""
    from relgen.overtaken import overtaken  # noqa: PLC0415 - each command imports what it needs

    desk, project = opened(asked)
    wanted = chosen(project, asked.months, every=not asked.months)
    if desk:
        check_other_registers(desk)
        read_months(desk, wanted[-1])
    found = [each for each in project.found if concerns(each, wanted)]
    found += [each for month in wanted if desk and month in desk.filed for each in desk.check_draft(month)]
    if desk and not has_errors(found):
        found += [each for month in wanted for each in overtaken(desk, month)]
    found = in_order(found)
    if asked.json:
        print_json({"findings": [plain(each) for each in found]})
        return FINDINGS if has_errors(found) else CLEAN
    revised = [] if asked.months else [each for each in found if each.code == OVERTAKEN]
    found = [each for each in found if each not in revised]
    if not asked.quiet and not has_errors(found):
        print(f"{counted(len(wanted), 'month')} checked: {counted(len(found), 'note') if found else 'nothing to correct'}")
        if revised:
            print(f"{counted(len(revised), 'figure')} of past releases were revised later: `relgen check MONTH` lists them")
    return print_findings(found, project)


def explain(asked: Namespace) -> int:
    """Tell why each word of a draft was chosen, and which YAML lines each figure comes from."""
    from relgen import explain as explanation  # noqa: PLC0415

    desk, project = opened(asked, one_of_languages(asked.lang))
    month = chosen(project, [asked.month], every=False)[0]
    if desk:
        read_months(desk, month)
    found = in_order([*project.found, *(desk.check(month) if desk and month in desk.filed else [])])
    if desk is None or has_errors(found):
        return print_findings(found, project)
    document, more = desk.draft(desk.plan(month), asked.lang)
    found = in_order([*found, *more])
    if asked.json:
        unsaid = explanation.plain_unsaid(desk, month, asked.lang)
        print_json({"findings": [plain(each) for each in found], "sentences": explanation.plain(document), **unsaid})
        return FINDINGS if has_errors(found) else CLEAN
    print("\n".join(explanation.explain(document, project.texts)))
    print("\n".join(explanation.left_unsaid(desk, month, asked.lang)))
    return print_findings(found, project)


def phrases(asked: Namespace) -> int:
    """Print the whole phrasebook as a specimen sheet: every wording, filled with sample facts."""
    from relgen.specimens import specimens  # noqa: PLC0415

    desk, project = opened(asked, one_of_languages(asked.lang))
    sheet = list(specimens(desk.books[asked.lang], desk.release.messages)) if desk else []
    if asked.json:
        print_json({"findings": [plain(each) for each in in_order(project.found)], "specimens": sheet})
        return FINDINGS if has_errors(project.found) else CLEAN
    print("\n".join(sheet))
    return print_findings(in_order(project.found), project)


COMMANDS: tuple[Callable[[Namespace], int], ...] = (build, check, explain, phrases)


def concerns(found: Diagnostic, months: Sequence[YearMonth]) -> bool:
    """Whether a finding is about one of the months, or about what they all share."""
    folder, _, name = found.place.path.rpartition("/")
    stems = {str(month) for month in months}
    return not folder.startswith("releases/") or name.removesuffix(".yaml") in stems or name == HISTORY or found.code == "RG007"


def opened(asked: Namespace, codes: tuple[str, ...] = CODES) -> tuple[Desk | None, Project]:
    """The project that is asked for, and what it writes with; None if its phrasebook cannot be used."""
    register = asked.register
    project = open_project(Path(asked.root) if asked.root else None, Path.cwd())
    desk = open_desk(project, codes, {"ko": register} if register else None)
    if desk and register and "ko" in desk.books and desk.books["ko"].register != register:
        known = ", ".join(desk.books["ko"].words.registers)
        raise UsageError(f"there is no register '{register}': write one of {known}")
    return desk, project


def one_of_languages(code: str) -> tuple[str, ...]:
    if code not in CODES:
        raise UsageError(f"there is no language '{code}': write one of {', '.join(CODES)}")
    return (code,)


def chosen(project: Project, months: Sequence[str] | None, *, every: bool) -> list[YearMonth]:
    """The months that are asked for, oldest first: those named, all, or the newest."""
    there = project.months("trade")
    if not there:
        raise UsageError(f"there is no month file in {project.root.name}/releases/trade: write one, named like 2020-11.yaml")
    if every:
        return list(there)
    wanted = []
    for text in months or [str(max(there))]:
        try:
            month = YearMonth.parse(text)
        except ValueError:
            raise UsageError(f"'{text}' is not a month: write it as 2020-11") from None
        if month not in there:
            raise UsageError(f"there is no releases/trade/{month}.yaml: the files go from {min(there)} to {max(there)}")
        wanted.append(month)
    return sorted(set(wanted))


def day_of(text: str, wanted: Sequence[YearMonth], desk: Desk | None) -> date:
    """The day that is asked for, on which every month that is wanted must have been announced."""
    try:
        day = parse_day(text)
    except ValueError:
        raise UsageError(f"'{text}' is not a day: write it as 2020-12-15") from None
    for month in wanted:
        announced = desk.filed[month].month.announced if desk and month in desk.filed else day
        if day < announced:
            raise UsageError(f"the release of {month} is of {announced}: --as-of takes that day or a later one")
    return day


def print_findings(found: Iterable[Diagnostic], project: Project) -> int:
    found = list(found)
    for each in found:
        print(show(each, project.texts), file=sys.stderr)
    errors = sum(each.severity == "error" for each in found)
    if errors:
        print(f"{counted(errors, 'finding')} to correct", file=sys.stderr)
    return FINDINGS if errors else CLEAN


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def print_json(data: dict[str, Any]) -> None:
    import json  # noqa: PLC0415 - only for programs

    print(json.dumps(data, ensure_ascii=False, indent=1))

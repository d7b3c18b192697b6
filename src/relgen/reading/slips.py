"""Where a text that is not YAML went wrong: the line in which the slip was made, not the one where the parser gave up.

The lines are read as an editor reads them, one key a line; the first one that cannot be meant so is the slip.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from relgen.values.diagnostics import Diagnostic, Place

MARKS = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( |$)")  # what git leaves where two versions of a line met
KEY = re.compile(r"^(?P<indent> *)(?P<dash>- +)?(?P<key>[^\s#'\"{}\[\],:&*!|>%@`-][^#'\"{}\[\],:]*?) *:(?P<rest> +.*| *$)")
NO_SPACE = re.compile(r"^ *(?P<pair>(?P<key>[\w.]+):(?P<value>[^\s:/].*))$")
NO_COLON = re.compile(r"^ *(?P<pair>(?P<key>[\w.]+)(?: *= *| +)(?P<value>[-+\d{].*))$")
NO_SPACE_INSIDE = re.compile(r"[{,] *(?P<key>[\w.]+):(?P<value>[^\s,{}\[\]:\"']+)")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
NO_COMMA = re.compile(r"[{,] *[\w.]+: +(?P<before>[^,{}\[\]\"':]+?) +(?P<key>[\w.]+): ")
CLOSING: Mapping[str, str] = {"{": "}", "[": "]"}


class Line(NamedTuple):
    """A line of one key; `column` is where its value starts, from 0. `opens`: it has none, so deeper lines are its value."""

    number: int
    indent: int
    key: str
    value: str
    column: int
    in_list: bool

    @property
    def opens(self) -> bool:
        return not self.value


class Slip(NamedTuple):
    """What is wrong from a column of a line on (both from 0), and what to do; `fix` is what to type in the place of `width`."""

    line: int
    column: int
    width: int
    message: str
    hint: str
    fix: str | None = None


def find_slip(path: str, text: str, until: int) -> Diagnostic | None:
    """The slip that made the parser give up in line `until` (from 0), if it is one of those that editors make."""
    lines = re.split(r"\r\n|\r|\n", text)
    slip = next(merge_marks(lines), None) or next(slips(lines, until), None)
    if slip is None:
        return None
    place = Place(path, slip.line + 1, slip.column + 1, slip.width)
    return Diagnostic("RG001", place, slip.message, slip.hint, fix=slip.fix)


def merge_marks(lines: list[str]) -> Iterator[Slip]:
    marked = [number for number, line in enumerate(lines) if MARKS.match(line)]
    if marked:
        message = f"two versions were merged and stand one after the other, in lines {marked[0] + 1} to {marked[-1] + 1}"
        hint = "keep the lines of one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
        yield Slip(marked[0], 0, len(lines[marked[0]]), message, hint)


def slips(lines: list[str], until: int) -> Iterator[Slip]:
    """Each line that cannot be meant as it stands, first to last."""
    number, earlier, before, open_at = 0, None, None, dict[int, Line]()
    while number < min(until + 1, len(lines)):
        line = read_line(number, lines[number])
        if line is None:
            yield from no_key(number, lines[number], before)
            number += 1
            continue
        yield from wrong_indent(line, (earlier, before, following(lines, number)), open_at)
        open_at = {indent: each for indent, each in open_at.items() if indent < line.indent} | {line.indent: line}
        end, slip = end_of_value(lines, line)
        if slip:
            yield slip
        earlier, before, number = before, line, end + 1


def read_line(number: int, line: str) -> Line | None:
    match = KEY.match(line)
    if not match:
        return None
    value = match["rest"].strip()
    value = "" if value.startswith("#") else value
    indent = len(match["indent"]) + len(match["dash"] or "")
    return Line(number, indent, match["key"], value, len(line) - len(match["rest"].lstrip()), bool(match["dash"]))


def no_key(number: int, line: str, before: Line | None) -> Iterator[Slip]:
    """A line that has a key and no ': ' after it, or that is indented with a tab."""
    start = len(line) - len(line.lstrip())
    if "\t" in line[:start]:
        yield Slip(number, line.index("\t"), 1, "a tab stands here", "type spaces: YAML is indented with spaces alone")
    continues = before and not before.opens and start > before.indent  # a text that goes on
    if line.lstrip().startswith(("#", "-")) or continues:
        return
    if match := NO_SPACE.match(line):
        fix = f"{match['key']}: {match['value']}"
        message = f"no space stands after the colon of '{match['key']}'"
        yield Slip(number, start, len(match["pair"]), message, f"write {fix}", fix)
    elif match := NO_COLON.match(line):
        fix = f"{match['key']}: {match['value']}"
        yield Slip(number, start, len(match["pair"]), f"no colon stands after '{match['key']}'", f"write {fix}", fix)


def wrong_indent(line: Line, around: tuple[Line | None, ...], open_at: Mapping[int, Line]) -> Iterator[Slip]:
    """A key that stands neither beside another one nor under one that waits for its value."""
    (earlier, before, after), dash = around, line.indent - len("- ")
    if line.in_list and dash in open_at and before and not before.opens and not open_at[dash].in_list:
        beside = open_at[dash]
        message = f"'- ' begins the row of a list, but '{beside.key}' of line {beside.number + 1}, beside it, is a key"
        yield Slip(line.number, dash, len(line.key) + 2, message, f"write {line.key}", line.key)
    elif before and line.indent > before.indent and not before.opens:
        goes_on = after and after.indent == line.indent
        odd = odd_one(before, line) or (before if goes_on else None)
        either = not odd and earlier and earlier.indent == line.indent  # it left the ones around it, or this one left it
        slip = one_of_two(before, line, before if either else odd or line)
        other = f", or '{line.key}' of line {line.number + 1} by {spaces(before.indent)}"
        yield slip._replace(hint=slip.hint + other, fix=None) if either else slip
    elif before and line.indent < before.indent and line.indent not in open_at:
        inner = next(each for each in open_at.values() if each.indent > line.indent)
        outer = next((each for each in reversed(list(open_at.values())) if each.indent < line.indent), None)
        if odd_one(inner, line) is inner and inner.indent == line.indent + 1:
            yield one_of_two(inner, line, inner)
            return
        near = (inner, outer)
        ways = [f"{spaces(each.indent)} to stand beside '{each.key}' of line {each.number + 1}" for each in near if each]
        message = f"'{line.key}' is indented by {spaces(line.indent)}, as no key above it is"
        yield Slip(line.number, 0, line.indent + len(line.key), message, f"indent it by {', or by '.join(ways)}")


def odd_one(first: Line, second: Line) -> Line | None:
    """The one of two lines that is indented by an odd number of spaces, which is a slip: files are indented by steps of two."""
    odd = [line for line in (first, second) if line.indent % 2]
    return odd[0] if len(odd) == 1 else None


def one_of_two(first: Line, second: Line, wrong: Line) -> Slip:
    """Of two keys that should stand beside one another, the one that is indented wrongly."""
    right, where = (second, "after") if wrong is first else (first, "before")
    message = f"'{wrong.key}' is indented by {spaces(wrong.indent)}, but '{right.key}' {where} it by {right.indent}"
    width = wrong.indent + len(wrong.key)
    fix = None if wrong.in_list else " " * right.indent + wrong.key
    return Slip(wrong.number, 0, width, message, f"indent '{wrong.key}' by {spaces(right.indent)}", fix)


def spaces(number: int) -> str:
    return f"{number} space{'' if number == 1 else 's'}"


def following(lines: list[str], number: int) -> Line | None:
    """The next line that has a key."""
    rest = (read_line(index, line) for index, line in enumerate(lines[number + 1 :], number + 1))
    return next((line for line in rest if line), None)


def end_of_value(lines: list[str], line: Line) -> tuple[int, Slip | None]:
    """The last line of a value, and the slip in it."""
    first = line.value[:1]
    if first in {"|", ">"}:
        deeper = (number for number in range(line.number + 1, len(lines)) if is_beside(lines[number], line.indent))
        return next(deeper, len(lines)) - 1, None
    if first in {'"', "'", "{", "["}:
        return bracketed(lines, line)
    if re.fullmatch(r"\(\w+: .*\)", line.value):
        message = f"the value of '{line.key}' stands in ( ), where {{ }} is meant"
        fix = f"{{{line.value[1:-1]}}}"
        return line.number, Slip(line.number, line.column, len(line.value), message, f"write {fix}", fix)
    if re.search(r":(\s|$)", line.value.partition(" #")[0]):
        return line.number, quote_it(line, "holds ': '")
    if first and first in "@`%":
        return line.number, quote_it(line, f"begins with '{first}'")
    return line.number, None


def is_beside(line: str, indent: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) <= indent


def quote_it(line: Line, why: str) -> Slip:
    quoted = '"' + line.value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return Slip(line.number, line.column, len(line.value), f"the text of '{line.key}' {why}", f"write {quoted}", quoted)


def bracketed(lines: list[str], line: Line) -> tuple[int, Slip | None]:
    """The end of a {mapping}, a [list] or a "text", which may run over several lines; a slip if it has none."""
    stack = [(line.value[0], line.number, line.column)]
    for number in range(line.number, len(lines)):
        typed = lines[number]
        later = read_line(number, typed) if number > line.number else None
        if later and (later.indent <= line.indent or stack[-1][0] in {'"', "'"}):
            break
        stop = scan(typed, number, line.column + 1 if number == line.number else 0, stack)
        if stop is not None:
            return number, after_end(line, typed, number, stop)
    return len(lines), unclosed(lines, stack[-1])


def scan(typed: str, number: int, start: int, stack: list[tuple[str, int, int]]) -> int | None:
    """Opens and closes what a line opens and closes; the column after the end if nothing is open any more."""
    column = start
    while column < len(typed):
        letter, inside = typed[column], stack[-1][0]
        if inside in {'"', "'"}:
            doubled = typed[column : column + 2] == "''" and inside == "'"
            column += doubled or (letter == "\\" and inside == '"')
            if letter == inside and not doubled:
                stack.pop()
        elif letter in CLOSING or (letter in {'"', "'"} and typed[:column].rstrip()[-1:] in {":", ",", "[", "{", ""}):
            stack.append((letter, number, column))
        elif letter == "#" and typed[column - 1 : column] == " ":
            break
        elif letter == CLOSING.get(inside):
            stack.pop()
        column += 1
        if not stack:
            return column
    return None


def after_end(line: Line, typed: str, number: int, stop: int) -> Slip | None:
    """What stands after the end of a value and belongs to nothing, or what is missing in it."""
    rest = typed[stop:].strip()
    if line.value[0] in CLOSING and (slip := missing_inside(typed, number)):
        return slip
    if not rest or rest.startswith("#"):
        return None
    if number == line.number and line.value[0] in CLOSING and rest[0] not in CLOSING.values():
        return quote_it(line, f"begins with '{line.value[0]}'")
    message = f"'{rest}' stands after the end of the value of '{line.key}'"
    return Slip(number, typed.index(rest, stop), len(rest), message, "delete it")


def missing_inside(typed: str, number: int) -> Slip | None:
    """A space or a comma that is missing in a {mapping}, outside its quoted texts."""
    bare = QUOTED.sub(lambda match: "_" * len(match[0]), typed)
    if match := NO_SPACE_INSIDE.search(bare):
        fix, message = f"{match['key']}: {match['value']}", f"no space stands after the colon of '{match['key']}'"
        return Slip(number, match.start("key"), match.end() - match.start("key"), message, f"write {fix}", fix)
    if match := NO_COMMA.search(bare):
        before = match["before"].rstrip(";")
        fix, message = f"{before}, {match['key']}", f"no comma stands between '{before}' and '{match['key']}'"
        start = match.start("before")
        return Slip(number, start, match.end("key") - start, message, f"write {fix}", fix)
    return None


def unclosed(lines: list[str], opened: tuple[str, int, int]) -> Slip:
    """The missing end is typed where the line ends in which something was opened."""
    letter, number, column = opened
    if letter in CLOSING:
        end = len(lines[number].rstrip())
        message = f"the '{letter}' of this line is never closed"
        return Slip(number, end, 0, message, f"write {CLOSING[letter]} here", CLOSING[letter])
    message = "the quote that opens here is never closed"
    return Slip(number, column, 1, message, f"write {letter} where the text ends")

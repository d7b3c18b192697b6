"""Findings for those who read them elsewhere: programs, annotations of a pull request, code scanning. They take findings alone.

What `json` has of a finding is stable: fields may be added, none changes its meaning.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from json import dumps
from typing import Any
from urllib.parse import quote

from relgen import __version__
from relgen.values.codes import CODES
from relgen.values.diagnostics import Diagnostic, Place, Severity, UsageError, plain

LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}  # of annotations
SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(found: Sequence[Diagnostic]) -> str:
    return dumps({"findings": [plain(each) for each in found]}, ensure_ascii=False, indent=1)


def as_annotations(found: Sequence[Diagnostic]) -> str:
    """Workflow commands of GitHub, one a line: each becomes an annotation at its line in a pull request."""
    return "\n".join(annotation(each) for each in found)


def annotation(finding: Diagnostic) -> str:
    place, remedy = finding.place, f"\n= {finding.hint}" if finding.hint else ""
    fields = {
        "file": place.path,
        "line": place.line,
        "endLine": place.line,
        "col": place.column,
        "endColumn": place.column + place.width,
        "title": finding.code,
    }
    told = ",".join(f"{name}={escaped(str(value), ':,')}" for name, value in fields.items())
    return f"::{LEVELS[finding.severity]} {told}::{escaped(finding.message + remedy)}"


def escaped(text: str, more: str = "") -> str:
    """As workflow commands want it: what would end a command or a field of it is written as its code."""
    for letter in f"%\r\n{more}":
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text


def as_sarif(found: Sequence[Diagnostic]) -> str:
    """A log of SARIF 2.1.0: each finding with its place, and with its remedy as a fix where it is plain what to type."""
    codes = list(dict.fromkeys(each.code for each in found))
    driver = {"name": "relgen", "version": __version__, "rules": [rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result(each, codes.index(each.code)) for each in found],
    }
    return dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def rule(code: str) -> dict[str, Any]:
    return {"id": code, "shortDescription": {"text": CODES[code].meaning}, "help": {"text": CODES[code].remedy}}


def result(finding: Diagnostic, index: int) -> dict[str, Any]:
    artifact, region = {"uri": quote(finding.place.path)}, region_of(finding.place)
    made = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": finding.message + (f"\n{finding.hint}" if finding.hint else "")},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.fix is None:
        return made
    replacement = {"deletedRegion": region, "insertedContent": {"text": finding.fix}}
    change = {"artifactLocation": artifact, "replacements": [replacement]}
    return {**made, "fixes": [{"description": {"text": finding.hint or finding.fix}, "artifactChanges": [change]}]}


def region_of(place: Place) -> dict[str, int]:
    return {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.width}


FORMATS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "json": as_json,
    "github": as_annotations,
    "sarif": as_sarif,
}


def written_as(form: str, found: Iterable[Diagnostic]) -> str:
    """Findings in a format that is not for people at a terminal; UsageError for one that there is not."""
    if form not in FORMATS:
        raise UsageError(f"there is no format '{form}': write one of text, {', '.join(FORMATS)}")
    return FORMATS[form](list(found))

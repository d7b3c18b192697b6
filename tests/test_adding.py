"""What CONTRIBUTING promises of adding things, done for real in a checkout: these files are touched, and no others."""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

MONTH = "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"


class Checkout:
    """A copy of relgen, its phrasebook and one month, to be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "phrasebook", folder / "phrasebook")
        self.month(MONTH)

    def month(self, text: str) -> None:
        path = self.folder / "releases" / "trade" / "2031-05.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, find: str, put: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(find) == 1, f"{name} has {find!r} {text.count(find)} times"
        path.write_text(text.replace(find, put), encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        places = [self.folder / "src", ROOT / "tests" / "toy"]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, places)), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

    def relgen(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("-m", "relgen", *arguments)

    def touched(self) -> set[str]:
        """The files that are not as they were, or that were not there."""
        return {
            path.relative_to(self.folder).as_posix()
            for top in ("src", "phrasebook")
            for path in (self.folder / top).rglob("*")
            if path.is_file() and not same(path, ROOT / path.relative_to(self.folder))
        }


def same(path: Path, other: Path) -> bool:
    return other.exists() and filecmp.cmp(path, other, shallow=False)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_an_item_is_a_line_of_names_yaml_and_of_the_sets_that_count_it(checkout: Checkout):
    checkout.month(MONTH + "items:\n  zz_sample: {change: 12.0}\n")
    assert "RG209" in checkout.relgen("check").stderr

    names = "phrasebook/names.yaml"
    checkout.edit(names, "  robots: {en:", "  zz_sample: {en: samples, ko: 견본}\n  robots: {en:")
    checkout.edit(names, "    fifteen:\n", "    fifteen:\n      - zz_sample\n")

    assert checkout.relgen("check").returncode == 0
    assert "견본(+12.0%)은 증가" in checkout.relgen("build", "--stdout").stdout
    assert checkout.touched() == {names}


def test_a_wording_and_a_threshold_are_a_line_each(checkout: Checkout):
    words, bands = "phrasebook/en/words.yaml", "phrasebook/bands.yaml"
    checkout.edit(words, "{past: increased}, {past: grew, plain: grow}", "{past: climbed, plain: climb}")
    assert "exports climb 3.1%" in checkout.relgen("build", "--stdout").stdout

    checkout.edit(bands, "{band: slight, below: 2.5}", "{band: slight, below: 3.5}")
    assert "inched up 3.1 percent" in checkout.relgen("build", "--stdout").stdout
    assert checkout.touched() == {words, bands}


def test_a_paragraph_moves_with_its_line_in_the_outline(checkout: Checkout):
    checkout.month(MONTH + "regions:\n  china: {change: 1.0}\n")
    checkout.edit(
        "phrasebook/en/trade.yaml",
        "  - {paragraph: regions, of: nine, joins: [overview, others, summary, momentum, year]}\n",
        "",
    )
    checkout.edit("phrasebook/en/trade.yaml", "  - headline\n", "  - headline\n  - {paragraph: regions, of: nine}\n")

    assert checkout.relgen("build", "--stdout").stdout.split("\n\n")[1].startswith("By region")
    assert checkout.touched() == {"phrasebook/en/trade.yaml"}


def test_a_paragraph_is_a_composer_a_message_and_its_rules(checkout: Checkout):
    composers = "src/relgen/releases/trade/composers"
    checkout.write(
        f"{composers}/zz_note.py",
        '"""Who counted."""\n\n'
        "from relgen.history.facts import MonthFacts\n"
        "from relgen.releases.trade.messages import ZzNote\n"
        "from relgen.values.plan import Paragraph\n\n\n"
        "def zz_note(facts: MonthFacts) -> Paragraph:\n"
        '    return Paragraph("zz_note", (ZzNote(month=facts.month),))\n',
    )
    checkout.edit(f"{composers}/__init__.py", "from relgen.releases.trade.composers.headline", (
        "from relgen.releases.trade.composers.zz_note import zz_note\nfrom relgen.releases.trade.composers.headline"
    ))  # fmt: skip
    checkout.edit(f"{composers}/__init__.py", '    "items": items,\n', '    "items": items,\n    "zz_note": zz_note,\n')
    messages = "src/relgen/releases/trade/messages.py"
    decorator = "@dataclass(frozen=True, slots=True, kw_only=True)\n"
    checkout.edit(messages, "MESSAGES: tuple", f"{decorator}class ZzNote(Message):\n    month: Month\n\n\nMESSAGES: tuple")
    checkout.edit(messages, "    Regions,\n", "    Regions,\n    ZzNote,\n")
    rules = {
        "en/trade.yaml": "Customs counted {month}.",
        "ko/trade.yaml": "{month} 통관 기준",
        "ko/trade-article.yaml": "통관 기준이다.",
    }
    for name, sentence in rules.items():
        checkout.edit(
            f"phrasebook/{name}",
            "\nreporting_row:\n",
            f'\nzz_note:\n  - {{say: "{sentence}", as: paragraph}}\n\nreporting_row:\n',
        )
        checkout.edit(f"phrasebook/{name}", "\nmerge:\n", "  - zz_note\n\nmerge:\n")

    assert checkout.relgen("check").stderr == ""
    assert "Customs counted May." in checkout.relgen("build", "--stdout").stdout
    assert "통관 기준이다." in checkout.relgen("build", "--stdout", "--register", "article").stdout
    assert checkout.touched() == {
        *(f"{composers}/{name}.py" for name in ("zz_note", "__init__")), messages, *(f"phrasebook/{name}" for name in rules),
    }  # fmt: skip


def test_a_check_is_a_function_its_name_in_the_list_and_a_code(checkout: Checkout):
    checks, codes = "src/relgen/history/checks", "src/relgen/values/codes.py"
    checkout.write(
        f"{checks}/zz_days.py",
        '"""What must be true of zz_days."""\n\n'
        "from collections.abc import Iterator\n\n"
        "from relgen.history.checks.context import Context, File\n"
        "from relgen.values.diagnostics import Diagnostic\n\n\n"
        "def no_release_is_of_a_zz_day(file: File, _: Context) -> Iterator[Diagnostic]:\n"
        "    if file.model.announced.day == 13:\n"
        '        place = file.source.place(("announced",))\n'
        '        yield Diagnostic("RG289", place, "announced is a zz_day", "wait a day")\n',
    )
    checkout.edit(f"{checks}/__init__.py", "from relgen.history.checks.runs", (
        "from relgen.history.checks.zz_days import no_release_is_of_a_zz_day\nfrom relgen.history.checks.runs"
    ))  # fmt: skip
    checkout.edit(f"{checks}/__init__.py", "CHECKS: tuple[Check, ...] = (\n", (
        "CHECKS: tuple[Check, ...] = (\n    no_release_is_of_a_zz_day,\n"
    ))  # fmt: skip
    checkout.edit(
        codes,
        '    "RG301"',
        '    "RG289": Code("a release on a zz_day", "announced: 2031-06-13", "wait a day"),\n    "RG301"',
    )
    checkout.month(MONTH.replace("06-01", "06-13"))

    assert "2031-05.yaml:2:12: RG289 announced is a zz_day" in checkout.relgen("check").stderr
    assert "what to do: wait a day" in checkout.relgen("explain", "RG289").stdout
    assert checkout.touched() == {f"{checks}/zz_days.py", f"{checks}/__init__.py", codes}


def test_a_format_is_a_file_and_a_line_in_the_list(checkout: Checkout):
    checkout.write(
        "src/relgen/renderers/zz_plain.py",
        '"""Document → plain text, a sentence a line."""\n\n'
        "from relgen.values.document import Document\n\n\n"
        "def render(document: Document) -> str:\n"
        '    return "\\n".join(sentence.text for sentence in document.sentences()) + "\\n"\n',
    )
    formats = "src/relgen/renderers/__init__.py"
    checkout.edit(formats, "from relgen.renderers import ", "from relgen.renderers import zz_plain, ")
    checkout.edit(formats, '{"md": ', '{"zz": zz_plain.render, "md": ')

    assert checkout.relgen("build").returncode == 0
    text = (checkout.folder / "build" / "trade" / "2031-05" / "draft.en.zz").read_text(encoding="utf-8")
    assert text.startswith("Korea’s May exports grow 3.1% to $50.0 billion\nJune 1, 2031\n")
    assert checkout.touched() == {"src/relgen/renderers/zz_plain.py", formats}


FRENCH_FORMS = '''"""French, as far as the toy needs it."""

from relgen.languages.language import Language, text
from relgen.values.facts import Amount, Change, Month, Name, Names, Text, Trend
from relgen.values.standing import Record, Streak, Turn

FORMS = {
    Month: {"": lambda fact, _: f"{fact.month.month}/{fact.month.year}"},
    Amount: {"": lambda fact, _: f"{fact.quantity.value:.0f} M$"},
    Change: {"": lambda fact, _: f"{fact.printed:+} %"},
    Trend: {},
    Streak: {"": lambda fact, _: f"{fact.months} mois"},
    Turn: {"": lambda fact, _: f"{fact.months} mois"},
    Record: {},
    Name: {"": lambda fact, voice: voice.name(fact)["name"]},
    Names: {"": lambda fact, voice: ", ".join(voice.name(entry.name)["name"] for entry in fact.entries)},
    Text: {"": text},
}
FRENCH = Language(
    code="fr",
    forms=FORMS,
    verb_forms={Change: ("passe",)},
    finish=lambda spans: spans,
    is_pair=lambda _: False,
    particle=lambda _, pair, __: pair,
    owns=lambda _: True,
)
'''
FRENCH_WORDS = """
register: communiqué
verbs: {up: {}, down: {}, flat: []}
unsized: {}
"""
FRENCH_TOY = """
outline: [sales, net, genres]
sales: [{say: "Ventes en {month}[ : {sales}][, {change}]."}]
net: [{say: "Solde : {net}."}]
genres: [{say: "[En hausse : {rising}.]"}]
cities: [{say: "{genre} : {rising}."}]
run_of: [{say: "{streak} de suite."}]
turn_of: [{say: "Une première depuis {turn}."}]
record_of: [{say: "Un record."}]
"""
DRAFT_IN_FRENCH = """
from pathlib import Path
from relgen.desk.workspace import open_workspace, select
from relgen.releases import RELEASES
from relgen.renderers.markdown import render
from toy_release import TOY
asked = select(Path("."), releases=(TOY,))[0]
workspace = open_workspace(asked.project, asked.release, codes=("fr",), releases=RELEASES)
print(*asked.project.found, sep="\\n")
print(render(workspace.draft(workspace.plan(asked.months[-1]), "fr")[0]))
"""


def test_a_language_is_a_folder_of_words_a_folder_of_forms_a_line_and_a_column_of_names(checkout: Checkout):
    toy = ROOT / "tests" / "toy"
    shutil.rmtree(checkout.folder / "releases" / "trade")
    shutil.copytree(toy / "releases" / "toy", checkout.folder / "releases" / "toy")
    names = (toy / "phrasebook" / "names.yaml").read_text(encoding="utf-8")
    checkout.write("phrasebook/names.yaml", names.replace(", ko: ", ", fr: le même, ko: "))
    shutil.copy(toy / "phrasebook" / "angles.yaml", checkout.folder / "phrasebook" / "angles.yaml")
    checkout.write("phrasebook/fr/words.yaml", FRENCH_WORDS)
    checkout.write("phrasebook/fr/toy.yaml", FRENCH_TOY)
    checkout.write("src/relgen/languages/french/__init__.py", '"""French: how each fact is said."""\n')
    checkout.write("src/relgen/languages/french/forms.py", FRENCH_FORMS)
    checkout.edit(
        "src/relgen/languages/__init__.py", "MODULES = {", 'MODULES = {"fr": ("relgen.languages.french.forms", "FRENCH"), '
    )

    result = checkout.run("-c", DRAFT_IN_FRENCH)

    assert result.stdout.strip().startswith("Ventes en 3/2030 : 560 M$, +4.1 %. Un record. 2 mois de suite."), result.stderr
    assert {name for name in checkout.touched() if name.startswith("src")} == {
        "src/relgen/languages/__init__.py", "src/relgen/languages/french/__init__.py", "src/relgen/languages/french/forms.py",
    }  # fmt: skip

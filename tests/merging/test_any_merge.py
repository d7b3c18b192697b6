"""Any edit of sentences and any change of figures: the merge has the editor's words and the new figures, or shows both.

`MERGES=2000 pytest tests/merging/test_any_merge.py` tries as many; the suite tries fewer.
"""

import os
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from conftest import ROOT
from relgen.languages import CODES, tongue
from relgen.languages.korean.josa import PAIRS
from relgen.merging.cutting import plain
from relgen.merging.merge import merge
from relgen.pipeline import Workspace
from relgen.reading.month_file import read_month
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.renderers.written import written
from relgen.values.calendar import YearMonth
from relgen.values.written import Words, WrittenDraft, WrittenSentence

MERGES = settings(
    max_examples=int(os.environ.get("MERGES", "60")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # a month is no smaller for being shrunk
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
MONTHS = ("2020-11", "2020-12", "2020-04", "2019-06", "2018-11")
CHANGE = re.compile(r"(?<=change: )-?\d+\.\d")
AMOUNT = re.compile(r"(?<=value: )\d{5}(?=,)")
MINE = re.compile(r"[Zz]q[\dxn]+")
PARTICLES = {form for pair in PAIRS for form in pair.split("/")}
BASES: dict[tuple[str, str, str], WrittenDraft] = {}


@dataclass
class Kept:
    """A sentence as an editor has it: pieces of text beside the words that they were made of. `what` was done to it."""

    base: WrittenSentence | None
    pieces: list[str]
    what: str = ""
    touched: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def drafted(workspace: Workspace, code: str, month: str, text: str) -> WrittenDraft:
    source, found = read(f"releases/trade/{month}.yaml", text)
    assert found == []
    filed, found = read_month(source, TRADE.month)
    assert found == []
    at = YearMonth.parse(month)
    other = replace(workspace, months={**workspace.months, at: filed})
    return written(other.draft(other.plan(at), code)[0])


def revised(text: str, data: st.DataObject) -> str:
    """The figures of a month, some of them changed."""
    shifts = st.sampled_from(["0.1", "-0.1", "0.4", "-0.7", "3.0", "-12.5", "40.0"])
    wanted = data.draw(st.lists(st.booleans(), min_size=12, max_size=12), label="which figures")
    number = iter([*wanted, *[False] * 200])

    def shift(match: re.Match[str]) -> str:
        if not next(number):
            return match[0]
        by = Decimal(data.draw(shifts))
        return str(Decimal(match[0]) + by) if "." in match[0] else str(int(int(match[0]) + by * 100))

    return AMOUNT.sub(shift, CHANGE.sub(shift, text))


def edit(kept: Kept, number: int, data: st.DataObject) -> None:
    """One edit of a sentence, with a word that is nowhere else."""
    mine = f"zq{number}"
    words = kept.base.words if kept.base else ()
    figures = [at for at, each in enumerate(words) if each.fact and not each.chosen]
    plain_words = [at for at, each in enumerate(words) if not each.fact and re.search(r"\w{3}", each.text)]
    kept.what = data.draw(st.sampled_from(["word", "replace", "figure", "two", "delete", "add"]))
    if kept.what in {"word", "two"} or (kept.what == "replace" and not plain_words) or (kept.what == "figure" and not figures):
        at = data.draw(st.sampled_from(plain_words)) if plain_words else -1
        if at < 0:
            kept.pieces[0] = f"{mine.capitalize()} {kept.pieces[0]}"
        else:
            kept.pieces[at] = re.sub(r"(\w{3,})", rf"\1 {mine}", kept.pieces[at], count=1)
    if kept.what == "replace" and plain_words:
        at = data.draw(st.sampled_from(plain_words))
        kept.pieces[at] = re.sub(r"\w{3,}", mine if at else mine.capitalize(), kept.pieces[at], count=1)
    if kept.what == "two" and kept.base and "|" in kept.base.text:
        return  # a row with another name and another figure is another row
    if kept.what in {"figure", "two"} and figures:
        at = data.draw(st.sampled_from(figures))
        stop = "." if kept.pieces[at].endswith(".") else ""
        kept.pieces[at] = f"{mine if at else mine.capitalize()}x{stop}"
        kept.touched.add(at)


def edited(draft: WrittenDraft, data: st.DataObject) -> tuple[list[list[Kept]], list[int]]:
    """The lines of a draft with up to six of its sentences edited, and the order in which an editor puts the lines."""
    lines = [[Kept(each, [words.text for words in each.words]) for each in line.sentences] for line in draft.lines]
    places = [(at, number) for at, line in enumerate(lines) for number, each in enumerate(line) if each.base and each.base.kind]
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=6, unique=True), label="edited")
    for number, (at, place) in enumerate(chosen):
        edit(lines[at][place], number, data)
    order = list(range(len(lines)))
    movable = [at for at, line in enumerate(draft.lines) if line.gap == "\n\n" and not line.before and len(line.sentences) > 1]
    if len(movable) > 1 and data.draw(st.booleans(), label="moved"):
        one, other = movable[0], movable[-1]
        order[one], order[other] = order[other], order[one]
    return lines, order


def text_of(draft: WrittenDraft, lines: list[list[Kept]], order: list[int]) -> str:
    text = ""
    for place, at in enumerate(order):
        line, words = draft.lines[at], []
        for number, each in enumerate(lines[at]):
            words += [each.text] if each.what != "delete" else []
            words += [f"Zq{at}n{number} and nothing more."] if each.what == "add" and can_go_on(draft, at) else []
        if words:
            gap = draft.lines[place].gap if place < len(draft.lines) else "\n\n"
            text += (gap if text else "") + line.before + " ".join(words) + line.after
    return text + "\n"


def can_go_on(draft: WrittenDraft, at: int) -> bool:
    """Whether a line is of sentences that end in a stop."""
    return not draft.lines[at].before.strip() and draft.lines[at].text.endswith(".")


def key(sentence: WrittenSentence) -> tuple[str, str]:
    return sentence.kind, sentence.subject


def simple(base: WrittenSentence, new: WrittenSentence) -> bool:
    """Whether only figures differ: the same rule, with the same facts in it, each name in its place."""
    rows = [[(each.fact, each.chosen, "" if each.fact else each.text) for each in sentence.words] for sentence in (base, new)]
    if len([fact for fact in base.facts if fact.endswith(".name")]) > 1:
        return base.rule == new.rule and rows[0] == rows[1]
    places = [Counter((fact, chosen) for fact, chosen, _ in row if fact) for row in rows]
    return base.rule == new.rule and places[0] == places[1]


def facts(sentence: WrittenSentence) -> Counter[tuple[str, str, str]]:
    return Counter((each.fact, each.value, "" if each.chosen else each.text) for each in sentence.words if each.fact)


def beside(base: WrittenSentence, new: WrittenSentence) -> dict[int, Words]:
    """The words of a new sentence by the place of the words of the old one that they stand for."""
    rows: dict[tuple[str, bool], list[Words]] = {}
    for each in new.words:
        rows.setdefault((each.fact, each.chosen), []).append(each)
    seen: Counter[tuple[str, bool]] = Counter()
    found = {}
    for at, each in enumerate(base.words):
        if each.fact:
            found[at] = rows[each.fact, each.chosen][seen[each.fact, each.chosen]]
            seen[each.fact, each.chosen] += 1
    return found


def expected(kept: Kept, new: WrittenSentence) -> str | None:
    """What an edited sentence becomes; None where the edit and a new figure are in the same words."""
    base = kept.base
    assert base is not None
    changed = {
        at: now
        for at, now in beside(base, new).items()
        if now.text != base.words[at].text and now.value != base.words[at].value
    }
    if kept.touched & changed.keys():
        return None
    pieces = list(kept.pieces)
    for at, now in changed.items():
        pieces[at] = pieces[at].replace(base.words[at].text, now.text)
    return "".join(pieces)


def loose(text: str) -> str:
    """A text without what agrees with a figure beside it: particles and articles."""
    text = re.sub(rf"(?<=[^\s])({'|'.join(sorted(PARTICLES, key=len, reverse=True))})(?=[\s,.)’”·]|$)", "", plain(text))
    return re.sub(r"\b([Aa])n\b", r"\1", text)


@pytest.mark.parametrize("code", CODES)
@MERGES
@given(data=st.data())
def test_a_merge_has_the_editors_words_and_the_new_figures_or_shows_both(
    workspace: Workspace, article_workspace: Workspace, code: str, data: st.DataObject
):
    register = data.draw(st.sampled_from(["itemised", "article"] if code == "ko" else ["itemised"]))
    space = article_workspace if register == "article" else workspace
    month = data.draw(st.sampled_from(MONTHS), label="month")
    source = (ROOT / "releases" / "trade" / f"{month}.yaml").read_text(encoding="utf-8")
    if (code, register, month) not in BASES:
        BASES[code, register, month] = drafted(space, code, month, source)
    base = BASES[code, register, month]
    new = drafted(space, code, month, revised(source, data))
    lines, order = edited(base, data)
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    text = text_of(base, lines, order).replace("\n", end)

    merged = merge(text, base, new, tongue(code))

    now = plain(merged.text)
    assert set(MINE.findall(text)) == set(MINE.findall(merged.text)), "no word of the editor is lost"
    assert end == "\n" or "\n" not in merged.text.replace("\r\n", "")
    may_clash = check_sentences(lines, base, new, now)
    assert not merged.conflicts or may_clash
    assert len(merged.conflicts) <= may_clash
    if not merged.conflicts:
        assert merge(merged.text, new, new, tongue(code)).text == merged.text, "a second build changes nothing"
        again = merge(merged.text, base, new, tongue(code))
        assert again.text == merged.text or again.conflicts, "nor does one that does not know of the first, but by asking"


def check_sentences(lines: list[list[Kept]], base: WrittenDraft, new: WrittenDraft, now: str) -> int:
    """Each sentence that stands once in both drafts is as it must be; how many of all may have to be chosen by the editor."""
    counts = [Counter(key(each) for each in draft.sentences()) for draft in (base, new)]
    by_key = {key(each): each for each in new.sentences()}
    may_clash = 0
    for beside, kept in ((beside, each) for line in lines for beside, each in zip([None, *line], line, strict=False)):
        sentence = kept.base
        may_clash += kept.what == "delete" and beside is not None and beside.what == "add"  # as if it were rewritten
        assert sentence is not None
        if counts[0][key(sentence)] != 1 or counts[1][key(sentence)] != 1:
            may_clash += kept.what not in {"", "add", "delete"}
            continue
        fresh = by_key[key(sentence)]
        if kept.what in {"", "add"}:
            assert plain(fresh.text) in now
        elif kept.what != "delete":
            may_clash += check_edited(kept, sentence, fresh, now)
    return may_clash


def check_edited(kept: Kept, base: WrittenSentence, fresh: WrittenSentence, now: str) -> bool:
    both = plain(kept.text) in now and plain(fresh.text) in now
    if facts(base) == facts(fresh):
        assert plain(kept.text) in now
        return False
    if not simple(base, fresh):
        figures = {each.text for each in fresh.words if each.fact and not each.chosen} - {each.text for each in base.words}
        assert both or all(figure in now for figure in figures)
        return True
    wanted = expected(kept, fresh)
    assert both if wanted is None else loose(wanted) in loose(now), (kept.text, wanted)
    return wanted is None

"""What `verify` says of every sentence of other writers, held as it was read: a change shows each sentence that it touches."""

from collections.abc import Iterator
from pathlib import Path

import paraphrases
import pytest
from holding import remedy, words

SAID = Path(__file__).parent / "said"


def said_of(path: Path) -> Iterator[str]:
    for entry in paraphrases.entries(path):
        verdicts = paraphrases.held(entry).verdicts
        yield f"{entry.name} {entry.verdict}: {paraphrases.came(entry, verdicts)}"
        for each in verdicts:
            what = " ".join(filter(None, ("note" if each.note else "", each.state, each.kind, each.code)))
            instead = f" -> {remedy(each)}" if each.remedies else ""
            yield f"  {what} '{words(entry.text, each)}' {each.fact}{instead}".rstrip()


@pytest.mark.parametrize("path", sorted(paraphrases.FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_sentence_is_judged_as_it_was_read(golden, path: Path):
    golden(SAID / f"{path.stem}.txt", "\n".join([*said_of(path), ""]))

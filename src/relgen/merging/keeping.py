"""A draft as data to be kept beside its file, so that what an editor makes of it can be merged; damage to it is noticed."""

import json
import zlib
from typing import Any, NamedTuple

from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence

VERSION = 1  # of the form in which it is kept


class Book(NamedTuple):
    """What is kept of a file: the draft that it was made of and, while it is being written, the one before and its checksum.

    `becomes` is the checksum of the file that is being written; "" when it is there.
    """

    draft: WrittenDraft
    becomes: str = ""
    before: WrittenDraft | None = None

    def made_of(self, text: str, checksum: str) -> WrittenDraft | None:
        """The draft that a file with a text and a checksum was made of; a build that was killed may have left the one before.

        If it was edited since, it is the one of which more of the sentences that the other has not stand in it.
        """
        if self.becomes in {"", checksum}:
            return self.draft
        if self.before is None:
            return None
        now, before = ({sentence.text for sentence in draft.sentences()} for draft in (self.draft, self.before))
        standing = [sum(sentence in text for sentence in own) for own in (now - before, before - now)]
        return self.draft if standing[0] > standing[1] else self.before


def dumped(book: Book) -> str:
    drafts = [plain_draft(book.draft), plain_draft(book.before) if book.before else None]
    kept = json.dumps([VERSION, book.becomes, *drafts], ensure_ascii=False, separators=(",", ":"))
    return f"{checksum(kept)}\n{kept}\n"


def loaded(text: str) -> Book | None:
    """What was kept; None if it was damaged, or kept in another form."""
    sum_, _, kept = text.strip("\n").partition("\n")
    if sum_ != checksum(kept):
        return None
    version, becomes, draft, before = json.loads(kept)
    return Book(read_draft(draft), becomes, read_draft(before) if before else None) if version == VERSION else None


def checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def plain_draft(draft: WrittenDraft) -> list[Any]:
    return [
        draft.language,
        [[line.gap, line.before, line.after, [plain_sentence(each) for each in line.sentences]] for line in draft.lines],
    ]


def plain_sentence(sentence: WrittenSentence) -> list[Any]:
    return [sentence.kind, sentence.subject, sentence.rule, [list(words) for words in sentence.words]]


def read_draft(data: list[Any]) -> WrittenDraft:
    language, lines = data
    return WrittenDraft(
        language,
        tuple(
            WrittenLine(tuple(read_sentence(each) for each in sentences), before, after, gap)
            for gap, before, after, sentences in lines
        ),
    )


def read_sentence(data: list[Any]) -> WrittenSentence:
    kind, subject, rule, words = data
    return WrittenSentence(kind, tuple(Words(*each) for each in words), subject, rule)

"""One text of three: what was written last, what an editor made of it, and the new draft.

The edited text is what stays: its order, its line ends, all that is between its sentences. Nothing of it goes but sentences
that the editor left as they were drafted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from relgen.merging.aligning import align
from relgen.merging.blocks import ROW_OR_HEADING, Block, Piece
from relgen.merging.cutting import Cut, plain
from relgen.merging.differing import facts
from relgen.merging.marker import unsettled
from relgen.merging.matching import matched
from relgen.merging.merged import Merged
from relgen.merging.settling import Group, Settled, grouped, joined, settle
from relgen.values.tongue import Tongue
from relgen.values.written import WrittenDraft, WrittenLine, WrittenSentence

ROW = "\n"  # what stands above a line of a table that has lines above it


def merge(text: str, base: WrittenDraft, new: WrittenDraft, tongue: Tongue) -> Merged:
    """An edited text, the draft that it was made of, and the new draft, as one text."""
    merging = Merging(text, base, new, tongue)
    merging.settle_all()
    merging.enter_new()
    return merging.result()


@dataclass(slots=True)
class Merging:
    """A merge while it is made. `placed`: the block and the piece of each sentence of the new draft that has its place."""

    text: str
    base: WrittenDraft
    new: WrittenDraft
    tongue: Tongue
    before: tuple[WrittenSentence, ...] = ()
    now: tuple[WrittenSentence, ...] = ()
    blocks: list[Block] = field(default_factory=list)
    placed: dict[int, tuple[Block, Piece]] = field(default_factory=dict)
    said: set[int] = field(default_factory=set)  # sentences of the new draft that have their place, or that were deleted
    settled: list[Settled] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    displaced: list[int] = field(default_factory=list)  # old sentences in whose place others of the new draft stand already
    added: int = 0
    head: str = ""  # what stands before the first block, and after the last
    tail: str = ""

    def settle_all(self) -> None:
        """Each sentence of the edited text becomes what it will be."""
        aligned = align(self.text, self.base, self.new)
        self.before, self.now = tuple(self.base.sentences()), tuple(self.new.sentences())
        of = matched(self.before, self.now)
        self.blocks = blocks_of(aligned.cut)
        self.head = self.text
        if aligned.cut.blocks:
            self.head, self.tail = self.text[: aligned.cut.blocks[0].start], self.text[aligned.cut.blocks[-1].end :]
        groups = grouped(aligned, self.before)
        for group in groups:
            self.settle(aligned.cut, group, of)
        kept = {number for group in groups for number in group.of}
        for number in (*(number for number in aligned.gone if number not in kept), *self.displaced):
            self.leave_out(self.before[number], of[number])

    def settle(self, cut: Cut, group: Group, of: Sequence[int | None]) -> None:
        first, last = cut.sentences[group.first], cut.sentences[group.last]
        yours, block = cut.text[first.start : last.end], self.blocks[first.block]
        settled, news = self.settled_as(yours, group, of)
        self.settled.append(settled)
        if settled.text is not None:
            previous = cut.sentences[group.first - 1].end if group.first else 0
            piece = Piece(settled.text, cut.text[previous : first.start], settled.new, settled.about)
            block.pieces.append(piece)
            self.placed.update(dict.fromkeys(news, (block, piece)))
        self.said.update(news)

    def settled_as(self, yours: str, group: Group, of: Sequence[int | None]) -> tuple[Settled, list[int]]:
        """What becomes of sentences, and which of the new draft they are; one may stand there word for word already."""
        words = plain(yours)
        same = [number for number, each in enumerate(self.now) if plain(each.text) == words and number not in self.said]
        if same and [words] != [plain(self.before[number].text) for number in group.of]:
            self.displaced += group.of
            return Settled(yours, "same"), same[:1]
        if not group.of:
            return Settled(yours, "yours"), []
        news = [each for number in group.of if (each := of[number]) is not None]
        new = joined([self.now[number] for number in news]) if news else None
        return settle(yours, joined([self.before[number] for number in group.of]), new, self.tongue), news

    def leave_out(self, before: WrittenSentence, number: int | None) -> None:
        """A sentence that the editor deleted stays deleted; if it would now say something else, that is told."""
        if number is not None and number not in self.said:
            self.said.add(number)
            if facts(before) != facts(self.now[number]):
                self.deleted.append(plain(self.now[number].text))

    def enter_new(self) -> None:
        """What only the new draft says enters beside what stands beside it there."""
        number = 0
        last: Block | None = None
        table: list[int] = []  # the sentences of the rows above
        for line in self.new.lines:
            numbers = range(number, number + len(line.sentences))
            number += len(line.sentences)
            table = [*table, *numbers] if line.gap == ROW else [*numbers]
            missing = [each for each in numbers if each not in self.said]
            if missing and any(each in self.placed for each in numbers):
                self.enter_line(line, numbers)
            elif missing and (line.gap != ROW or any(each in self.placed for each in table)):
                self.enter_block(line, numbers, missing, last)
            placed = [self.placed[each][0] for each in numbers if each in self.placed]
            last = placed[-1] if placed else last

    def enter_line(self, line: WrittenLine, numbers: range) -> None:
        """Sentences enter the paragraph in which the others of theirs stand."""
        for number in (each for each in numbers if each not in self.said):
            piece = Piece(line.sentences[number - numbers.start].text, " ")
            placed = [each for each in numbers if each in self.placed]
            before = [each for each in placed if each < number]
            block, beside = self.placed[before[-1] if before else placed[0]]
            at = block.pieces.index(beside) + bool(before)
            if not at:
                beside.space = " "
            self.put(number, block, piece, at)

    def enter_block(self, line: WrittenLine, numbers: range, missing: list[int], last: Block | None) -> None:
        """A line of its own, below what stands above it in the new draft."""
        end = self.line_end()
        gap = (line.gap or "\n\n").replace("\n", end)
        block = Block(
            line.before, line.after, gap, is_prose=not line.before.strip() and not line.after.strip() and line.gap != ROW
        )
        at = self.blocks.index(last) + 1 if last else 0
        self.blocks.insert(at, block)
        for number in missing:
            self.put(number, block, Piece(line.sentences[number - numbers.start].text, " "), len(block.pieces))

    def put(self, number: int, block: Block, piece: Piece, at: int) -> None:
        block.pieces.insert(at, piece)
        self.placed[number] = (block, piece)
        self.said.add(number)
        self.added += 1

    def line_end(self) -> str:
        return "\r\n" if 2 * self.text.count("\r\n") > self.text.count("\n") else "\n"

    def result(self) -> Merged:
        end = self.line_end()
        standing = [block for block in self.blocks if block.pieces]
        text = self.head
        for at, block in enumerate(standing):
            text += (block.gap or 2 * end) if at else ""
            text += block.written(self.tongue, end)
        text += self.tail
        kinds = [each.kind for each in self.settled]
        return Merged(
            text,
            yours=kinds.count("yours"),
            figures=sum(each.figures for each in self.settled),
            drafted=kinds.count("drafted") + self.added,
            conflicts=tuple(each.place.line for each in unsettled(text, "")),
            deleted=tuple(self.deleted),
        )


def blocks_of(cut: Cut) -> list[Block]:
    """The blocks of a text, without their sentences."""
    blocks: list[Block] = []
    end = 0
    for part in cut.blocks:
        inner = [each for each in cut.sentences if each.block == part.block]
        before, after = cut.text[part.start : inner[0].start], cut.text[inner[-1].end : part.end]
        is_prose = not before.strip() and not after.strip() and not ROW_OR_HEADING.match(cut.text[part.start : part.end])
        blocks.append(Block(before, after, cut.text[end : part.start] if blocks else "", is_prose))
        end = part.end
    return blocks

"""Which lines of an itemised text have a mark before them."""

from relgen.values.document import Block


def without_lone_marks(blocks: list[Block], levels: tuple[str, ...] = ("point", "detail")) -> tuple[Block, ...]:
    """An item that stands alone at its level under a heading has no mark, as official Korean has it."""
    result = list(blocks)
    for level in levels:
        above = {"point": ("section", "lead"), "detail": ("section", "lead", "point")}[level]
        group: list[int] = []
        for index in range(len(result) + 1):
            ends = index == len(result) or result[index].style in above
            if not ends and result[index].style == level:
                group.append(index)
            if ends:
                if len(group) == 1:
                    lone = result[group[0]]
                    result[group[0]] = Block(lone.style, lone.sentences, lone.paragraph)
                group = []
    return tuple(result)

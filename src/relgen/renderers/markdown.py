"""Document → Markdown: the draft as an editor reviews it, plain enough to be read as it is."""

import re

from relgen.values.document import Block, Document

SPECIAL = re.compile(r"([\\`*_\[\]<>])|&(?=#?\w+;)")
LINE_START = re.compile(r"^(\s*)([-+#=~]+(?=\s|$)|\d+[.)](?=\s|$)|~~~)")
INDENT = {"point": " ", "detail": "   ", "footnote": "   "}


def render(document: Document) -> str:
    """The draft as Markdown, one blank line between blocks but none within a table, a line end at the end."""
    text = ""
    for block in document.blocks:
        text += ("" if not text else "\n" if block.style == "row" else "\n\n") + line(block)
    return text + "\n"


FRAMES = {
    "title": "# {}",
    "headline": "# {}",
    "subtitle": "## {}",
    "dateline": "*{}*",
    "notes": "---\n\n**{}**",
    "note": "- {}",
}


def line(block: Block) -> str:
    if block.style in {"columns", "row"}:
        return row(block)
    text = escape(block.text)
    if block.style in FRAMES:
        return FRAMES[block.style].format(text)
    marked = f"{escape(block.mark)} {text}" if block.mark else text
    return INDENT.get(block.style, "") + LINE_START.sub(r"\1\\\2", marked)


def row(block: Block) -> str:
    """A row of a table; the one that names the columns with the line below it."""
    cells = [escape(cell).replace("|", "\\|") for cell in block.cells]
    text = f"| {' | '.join(cells)} |".replace("|  |", "| |")
    return f"{text}\n{'|---' * len(cells)}|" if block.style == "columns" else text


def escape(text: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> escape("A*B, R&D, &amp;")
    'A\\*B, R&D, \\&amp;'
    """
    return SPECIAL.sub(lambda match: f"\\{match[0]}", text)

"""Document → Markdown: the draft as an editor reviews it, plain enough to be read as it is."""

import re

from relgen.values.document import Block, Document

SPECIAL = re.compile(r"([\\`*_\[\]<>])|&(?=#?\w+;)")
LINE_START = re.compile(r"^(\s*)([-+#=~]+(?=\s|$)|\d+[.)](?=\s|$)|~~~)")
INDENT = {"point": " ", "detail": "   ", "footnote": "   "}


def render(document: Document) -> str:
    """The draft as Markdown, one blank line between blocks, a line end at the end."""
    return "\n\n".join(line(block) for block in document.blocks) + "\n"


def line(block: Block) -> str:
    text = escape(block.text)
    match block.style:
        case "title" | "headline":
            return f"# {text}"
        case "subtitle":
            return f"## {text}"
        case "dateline":
            return f"*{text}*"
    marked = f"{escape(block.mark)} {text}" if block.mark else text
    return INDENT.get(block.style, "") + LINE_START.sub(r"\1\\\2", marked)


def escape(text: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> escape("A*B, R&D, &amp;")
    'A\\*B, R&D, \\&amp;'
    """
    return SPECIAL.sub(lambda match: f"\\{match[0]}", text)

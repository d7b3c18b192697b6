"""A page as a test reads it: its elements in order, with their classes, ids, links and text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "link"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    parts: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def every(self, tag: str = "", of: str = "") -> list["Element"]:
        """The elements within, in order, of a tag or a class."""
        found = []
        for part in self.parts:
            if isinstance(part, Element):
                if (not tag or part.tag == tag) and (not of or of in part.classes):
                    found.append(part)
                found += part.every(tag, of)
        return found

    def with_id(self, name: str) -> "Element":
        return next(each for each in self.every() if each.attributes.get("id") == name)


class Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("root", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.parts.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.parts.append(Element(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.tag, f"</{tag}> closes <{self.here.tag}> {self.here.attributes}"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.parts.append(data)


def read(page: str) -> Element:
    """The root of a page; an element that is closed by another's end is a fault."""
    tree = Tree()
    tree.feed(page)
    tree.close()
    assert tree.here is tree.root, f"<{tree.here.tag}> is never closed"
    return tree.root

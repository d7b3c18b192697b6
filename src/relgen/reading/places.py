"""The way back from a place to what stands there: the keys of a value, and its text as typed."""

from collections.abc import Iterator, Mapping

from relgen.reading.source import Keys, Marks, Source
from relgen.values.diagnostics import Place


def keys_by_place(source: Source) -> Mapping[Place, Keys]:
    """Of every value of a file, and of every key, where it stands; a key's are those of what it holds."""
    found: dict[Place, Keys] = {}
    for keys, place in marked(source, source.marks, ()):
        found.setdefault(place, keys)
    return found


def marked(source: Source, mark: object, keys: Keys) -> Iterator[tuple[Keys, Place]]:
    if not isinstance(mark, Marks):
        return
    for key, value in mark.values.items():
        here = (*keys, key)
        yield here, source.at(value)
        yield from marked(source, value, here)
        if key in mark.keys:
            yield here, source.at(mark.keys[str(key)])


def typed_at(text: str, place: Place) -> str:
    """What stands at a place of a text."""
    lines = text.splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line[place.column - 1 : place.column - 1 + place.width]

"""Faults that pydantic finds → findings in the words of the month file: what is, at its place, and what to type."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from relgen.reading.meant import meant_amount, meant_number
from relgen.reading.source import Data, Keys, Source, shape
from relgen.values.diagnostics import MOST_OF_A_CODE, Diagnostic, Place, and_more, nearest

EXPECTED = {"dict_type": "a mapping", "model_type": "a mapping", "list_type": "a list", "tuple_type": "a list"}
REST = re.compile(r"\d[\d.]*\D{0,20}")  # what stands after the comma of a figure
LONGEST_REMEDY = 60
FIGURES = ("value", "change")  # of a row, as they are told of


def translated(source: Source, faults: list[ErrorDetails], model: type[BaseModel]) -> Iterator[Diagnostic]:
    """The faults as findings, of each kind the first ones: naming what was meant takes long."""
    kinds: dict[str, int] = {}
    unknown = [tuple(fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"][:MOST_OF_A_CODE]
    misspelled = {(*keys[:-1], nearest(str(keys[-1]), known_keys(model, keys[:-1]))) for keys in unknown}
    for fault in faults:
        kinds[fault["type"]] = kinds.get(fault["type"], 0) + 1
        if kinds[fault["type"]] <= MOST_OF_A_CODE:
            last = translate(source, fault, model)
            if not is_told_elsewhere(source, fault, misspelled):
                yield last
        elif kinds[fault["type"]] == MOST_OF_A_CODE + 1:
            more = sum(each["type"] == fault["type"] for each in faults) - MOST_OF_A_CODE
            yield and_more(last.code, last.place, more)


def translate(source: Source, fault: ErrorDetails, model: type[BaseModel]) -> Diagnostic:
    keys: Keys = tuple(key for key in fault["loc"] if key != "[key]")
    path = key_path(keys)
    if fault["type"] == "extra_forbidden":
        return cut_figure(source, keys) or unknown_key(source, keys, model)
    if fault["type"] == "missing":
        return Diagnostic("RG102", source.place(keys[:-1]), f"'{path}' is missing", f"add '{keys[-1]}: …'")
    if fault["type"].startswith("RG"):
        return own_fault(source, keys, fault)
    if fault["input"] == "":
        return Diagnostic("RG109", source.place(keys), f"{path} has no value", "give it a value, or delete the key")
    if fault["type"] == "too_short":
        return Diagnostic("RG108", source.place(keys), f"{path} is an empty list", "give it a row, or delete the key")
    return other_shape(source, keys, fault, model)


def own_fault(source: Source, keys: Keys, fault: ErrorDetails) -> Diagnostic:
    """What a field of ours found of its text."""
    if fault["type"] == "RG109" and is_empty_row(source, keys[:-1]):
        return empty_row(source, keys[:-1])
    context = fault.get("ctx", {})
    message = fault["msg"] if context.get("alone") else f"{key_path(keys)} {fault['msg']}"
    place = source.inside(keys, context.get("offset", 0))
    return Diagnostic(fault["type"], place, message, context.get("hint") or None, fix=context.get("fix") or None)


def unknown_key(source: Source, keys: Keys, model: type[BaseModel]) -> Diagnostic:
    place, key = source.place(keys, of_key=True), str(keys[-1])
    parent, near = key_path(keys[:-1]) or "the file", nearest(key, known_keys(model, keys[:-1]))
    is_deep = isinstance(at(source.data, keys), Mapping)  # so only its name is wrong
    hint = f"did you mean '{near}'?" if near else keys_to_type(model, keys[:-1], told=not is_deep)
    return Diagnostic("RG101", place, f"{parent} has no '{key}'", hint, fix=near)


def keys_to_type(model: type[BaseModel], keys: Keys, *, told: bool = True) -> str:
    """The keys that may stand somewhere; `told`: after what the model says of how it is filled."""
    known = known_keys(model, keys)
    remedy = getattr(model_at(model, keys), "remedy", "").replace("KEY", known[0] if known else "") if told else ""
    return f"{remedy}the keys that may stand here: {', '.join(known)}"


def is_told_elsewhere(source: Source, fault: ErrorDetails, misspelled: set[tuple[str | int | None, ...]]) -> bool:
    """Whether a fault follows from another one: a key is missing that is there and misspelled, or a row has several of them."""
    if fault["type"] == "missing":
        return tuple(fault["loc"]) in misspelled
    return is_rest_of_a_figure(source, fault) or is_later_of_an_empty_row(source, fault)


def is_empty_row(source: Source, keys: Keys) -> bool:
    """Whether a row has several fields and a value in none of them."""
    row = at(source.data, keys)
    return isinstance(row, Mapping) and len(row) > 1 and set(map(str, row.values())) == {""}


def empty_row(source: Source, keys: Keys) -> Diagnostic:
    message, hint = f"{key_path(keys)} is empty", "fill it in; if it is not known, delete it or comment it out with #"
    place, value = source.place(keys, of_key=True), source.place(keys)
    alone = place.line == value.line and not source.text.splitlines()[place.line - 1][: place.column - 1].strip()
    return Diagnostic("RG109", place, message, hint, fix=f"# {keys[-1]}" if alone else None)


def is_later_of_an_empty_row(source: Source, fault: ErrorDetails) -> bool:
    """Whether a field stands in a row without any value, which is told of its first field."""
    keys: Keys = tuple(fault["loc"])
    row = at(source.data, keys[:-1]) if fault["type"] == "RG109" else None
    return isinstance(row, Mapping) and is_empty_row(source, keys[:-1]) and next(iter(row)) != keys[-1]


def is_rest_of_a_figure(source: Source, fault: ErrorDetails) -> bool:
    """Whether a key is the third part or a later one of a figure that commas cut, which is told of the second."""
    keys: Keys = tuple(fault["loc"])
    row = at(source.data, keys[:-1]) if fault["type"] == "extra_forbidden" else None
    if not isinstance(row, Mapping) or not is_rest(row, str(keys[-1])):
        return False
    names = list(row)
    return is_rest(row, names[max(0, names.index(str(keys[-1])) - 1)])


def is_rest(row: Mapping[str, Data], name: str) -> bool:
    return row.get(name) == "" and bool(REST.fullmatch(name))


def cut_figure(source: Source, keys: Keys) -> Diagnostic | None:
    """A figure with a comma in a {mapping}, where commas end what stands before them: `{change: 11,4}`."""
    row, name = at(source.data, keys[:-1]), str(keys[-1])
    names = list(row) if isinstance(row, Mapping) else []
    if not isinstance(row, Mapping) or not is_rest(row, name) or names[0] == name:
        return None
    first = names.index(name) - 1
    begun = row[names[first]]
    if not isinstance(begun, str) or not begun[-1:].isdigit():
        return None
    rest = [name]
    while names.index(rest[-1]) + 1 < len(names) and is_rest(row, names[names.index(rest[-1]) + 1]):
        rest.append(names[names.index(rest[-1]) + 1])
    typed = ",".join([begun, *rest])
    meant = meant_number(typed) or meant_amount(typed)
    path = key_path((*keys[:-1], names[first]))
    place = source.place((*keys[:-1], names[first]))
    end = source.place((*keys[:-1], rest[-1]), of_key=True)
    whole = Place(place.path, place.line, place.column, end.column + end.width - place.column)
    message = f"{path} is '{typed}', but in a {{mapping}} a comma ends the figure"
    if meant is None or end.line != place.line:
        return Diagnostic("RG104", place, message, "type figures with a point and without commas")
    fix = meant.replace(",", "")
    return Diagnostic("RG104", whole, message, f"write {fix}", fix=fix)


def other_shape(source: Source, keys: Keys, fault: ErrorDetails, model: type[BaseModel]) -> Diagnostic:
    """A text, a list or a mapping where another of them should stand."""
    wanted, typed = EXPECTED.get(fault["type"], "a text"), fault["input"]
    message = f"{key_path(keys) or 'the file'} is {shape(typed)}, not {wanted}"
    place, text = source.place(keys), typed if isinstance(typed, str) and len(typed) <= LONGEST_REMEDY else ""
    if wanted == "a list" and text:
        return Diagnostic("RG108", place, message, f"write [{text}]", fix=f"[{text}]")
    known = known_keys(model, keys) if wanted == "a mapping" else []
    if not known:
        return Diagnostic("RG108", place, message)
    parts = typed if isinstance(typed, list) else text.split(", ")
    pair = [each for each in parts if isinstance(each, str) and meant_number(each)]
    if len(pair) == len(FIGURES) and set(FIGURES) <= set(known):
        fix = f"{{value: {pair[0]}, change: {pair[1]}}}"
        return Diagnostic("RG108", place, message, f"write {fix}", fix=fix if text else None)
    figures = {"value": meant_amount(text), "change": meant_number(text)}
    ways = [f"{{{name}: {figure.replace(',', '')}}}" for name in known if (figure := figures.get(name))]
    ways = [f"{{direction: {text}}}"] if text in {"up", "down", "flat"} and "direction" in known else ways
    if not ways:
        return Diagnostic("RG108", place, message, keys_to_type(model, keys))
    return Diagnostic("RG108", place, message, f"write {' or '.join(ways)}", fix=ways[0] if len(ways) == 1 else None)


def at(data: Data, keys: Keys) -> Data | None:
    """What stands at some keys; None if nothing does."""
    for key in keys:
        try:
            data = data[key]  # type: ignore[index]  # what cannot be indexed so raises
        except (KeyError, IndexError, TypeError):
            return None
    return data


def key_path(keys: Keys) -> str:
    """Keys as an editor reads them: `items.semiconductors.value`, list places as `revisions[2]` (counted from one)."""
    path = ""
    for key in keys:
        path += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if path else str(key)
    return path


def known_keys(model: type[BaseModel], keys: Keys) -> list[str]:
    """The keys that may stand at `keys`, as they are typed."""
    found = model_at(model, keys)
    return [field.alias or name for name, field in found.model_fields.items()] if found else []


def model_at(model: type[BaseModel], keys: Keys) -> type[BaseModel] | None:
    """The model of the mapping at `keys`."""
    current: Any = model
    for key in keys:
        if not hasattr(current, "model_fields"):
            break
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        more = current.__annotations__.get("__pydantic_extra__")
        current = nested_model(fields[str(key)].annotation) if key in fields else nested_model(more) or current
    return current if hasattr(current, "model_fields") else None


def nested_model(annotation: Any) -> Any:
    """The model inside `Item | None`, `dict[str, Item]` or `tuple[Item, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = nested_model(inner)
        if found is not None:
            return found
    return None

"""Frozen values, made cheaply.

`dataclass(frozen=True, slots=True)` writes and compiles eight methods for every class; with the seventy classes of facts,
messages and parts of a draft that alone took a fifth of a build. `Value` is a base class that compiles nothing: its fields are
the annotations of its subclasses, it is compared by identity, and it has no repr. Where values are compared (places,
quantities, diagnostics), a plain dataclass or NamedTuple says so.
"""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from inspect import get_annotations
from typing import Any, ClassVar, dataclass_transform, get_origin


@dataclass_transform(frozen_default=True, eq_default=False)
class Value:
    """A frozen value whose fields are the annotations of its class, a parent's first."""

    FIELDS: ClassVar[Mapping[str, Any]] = {}
    DEFAULTS: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: kind for name, kind in get_annotations(cls).items() if not is_class_variable(kind)}
        cls.FIELDS = {**cls.FIELDS, **own}
        cls.DEFAULTS = {**cls.DEFAULTS, **{name: cls.__dict__[name] for name in own if name in cls.__dict__}}

    def __init__(self, *values: Any, **named: Any) -> None:
        given = named
        if values or len(named) != len(self.FIELDS):
            given = {**self.DEFAULTS, **dict(zip(self.FIELDS, values, strict=False)), **named}
        if given.keys() != self.FIELDS.keys() or len(values) > len(self.FIELDS):
            wrong = sorted(given.keys() ^ self.FIELDS.keys()) or [f"{len(values)} values"]
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(self.FIELDS)}: {', '.join(wrong)}")
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{type(self).__name__}.{name}")


@dataclass_transform(frozen_default=True, eq_default=False, kw_only_default=True)
class NamedValue(Value):
    """The same, whose fields are given by name."""


def is_class_variable(annotation: Any) -> bool:
    origin: Any = get_origin(annotation)
    return origin is ClassVar

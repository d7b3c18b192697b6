"""Frozen values, made cheaply.

`dataclass(frozen=True, slots=True)` writes and compiles eight methods for every class. With the seventy classes of facts,
messages and parts of a draft that alone took a fifth of a build. Two remedies: `frozen` leaves out comparison by value and the
repr, and `Value` is a base class that compiles nothing (facts and messages, which are many and are always made by keyword).
Where values are compared (places, quantities, diagnostics), a plain dataclass or NamedTuple says so.
"""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass
from inspect import get_annotations
from typing import Any, ClassVar, TypeVar, dataclass_transform, get_origin

T = TypeVar("T")


@dataclass_transform(frozen_default=True, eq_default=False)
def frozen(cls: type[T]) -> type[T]:
    """A frozen dataclass with slots, compared by identity."""
    return dataclass(frozen=True, slots=True, eq=False, repr=False)(cls)


@dataclass_transform(frozen_default=True, eq_default=False, kw_only_default=True)
class Value:
    """A frozen value whose fields are annotations of its class and are given by keyword; compared by identity."""

    FIELDS: ClassVar[Mapping[str, Any]] = {}  # every field and its annotation, a parent's first
    DEFAULTS: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: kind for name, kind in get_annotations(cls).items() if not is_class_variable(kind)}
        cls.FIELDS = {**cls.FIELDS, **own}
        cls.DEFAULTS = {**cls.DEFAULTS, **{name: cls.__dict__[name] for name in own if name in cls.__dict__}}

    def __init__(self, **values: Any) -> None:
        given = {**self.DEFAULTS, **values}
        if given.keys() != self.FIELDS.keys():
            wrong = given.keys() ^ self.FIELDS.keys()
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(self.FIELDS)}, not {', '.join(sorted(wrong))}")
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{type(self).__name__}.{name}")


def is_class_variable(annotation: Any) -> bool:
    origin: Any = get_origin(annotation)
    return origin is ClassVar

"""What was made of texts, so that a preview makes anew only what comes of a text that has changed."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Made = TypeVar("Made")


class Kept:
    """By the texts that it was made of. What was not asked for between two turns is forgotten."""

    def __init__(self) -> None:
        self.before: dict[Hashable, object] = {}
        self.now: dict[Hashable, object] = {}

    def turn(self) -> None:
        self.before, self.now = self.now, {}

    def of(self, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """What `make` gives, which depends on the `key` alone."""
        if key not in self.now:
            self.now[key] = self.before[key] if key in self.before else make()
        return cast("Made", self.now[key])

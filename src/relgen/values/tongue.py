"""What a merge must know of the language of a text; a language declares it."""

from collections.abc import Callable
from typing import NamedTuple

Agree = Callable[[str, str, str, str], tuple[str, str]]


class Tongue(NamedTuple):
    """`agree`: what stands before and after words that are put in place of others, as it must be beside the new ones.

    It is given what stands before, the old words, the new ones, and what stands after. The rest are words beside a marker.
    """

    agree: Agree
    yours: str
    new: str
    gone: str

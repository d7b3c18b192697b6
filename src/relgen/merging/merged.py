"""What a merge gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Merged:
    """`yours`: how many sentences are the editor's, `figures`: how many new figures entered them, `drafted`: how many others
    the new draft brought, changed or took away. `conflicts`: the lines at which an editor has to choose. `deleted`: what
    sentences that the editor deleted would say now.
    """

    text: str
    yours: int = 0
    figures: int = 0
    drafted: int = 0
    conflicts: tuple[int, ...] = ()
    deleted: tuple[str, ...] = ()

"""The built-in goals, channels, stages and tones, read once from the data files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from journeys.text import fold

__all__ = ["Entry", "Tone", "channels", "goals", "read", "stages", "tones"]


@cache
def read(name: str) -> dict[str, Any]:
    """A data file of the vocabulary, or all files of a data folder.

    Args:
        name: The file without its ending, or the folder.

    Returns:
        Its tables, in written order, those of a folder by the names of its files.

    Raises:
        ValueError: Two files of a folder have a table of one name.
    """
    data = files(__package__).joinpath("data")
    folder = data.joinpath(name)
    if not folder.is_dir():
        return tomllib.loads(data.joinpath(f"{name}.toml").read_text("utf-8"))
    tables: dict[str, Any] = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        found = tomllib.loads(file.read_text("utf-8"))
        if twice := tables.keys() & found.keys():
            raise ValueError(f"{file.name} has tables of another file: {sorted(twice)}")
        tables.update(found)
    return tables


@attrs.frozen
class Entry:
    """A built-in part of the vocabulary.

    Attributes:
        id: The id that maps use.
        labels: Language and label, French and English.
        codes: Language and two-letter code; empty for goals and stages.
        staffed: Whether a person answers.
        digital: Whether it needs a screen or a network.
        physical: Whether it takes place somewhere.
        max_text: The longest answer in characters; None when there is no bound.
    """

    id: str
    labels: dict[str, str]
    codes: dict[str, str] = attrs.field(factory=dict)
    staffed: bool = False
    digital: bool = False
    physical: bool = False
    max_text: int | None = None


def _entries(name: str) -> dict[str, Entry]:
    return {
        key: Entry(
            id=key,
            labels=table["label"],
            codes=table.get("code", {}),
            **{part: table[part] for part in table.keys() - {"label", "code"}},
        )
        for key, table in read(name).items()
    }


@cache
def channels() -> dict[str, Entry]:
    """The 15 built-in channels by id, in the order of the catalogue.

    Example:
        >>> channels()["phone"].staffed
        True

    Source: [Simple] and [CrossChannel].
    """
    return _entries("channels")


@cache
def goals() -> dict[str, Entry]:
    """The five common goals by id, in the source's order.

    Example:
        >>> list(goals())
        ['inform', 'buy', 'manage', 'service', 'complain']

    Source: [Simple].
    """
    return _entries("goals")


@cache
def stages() -> dict[str, Entry]:
    """Common stages by id, in the order of time.

    Example:
        >>> stages()["discover"].labels["fr"]
        'Découvrir'
    """
    return _entries("stages")


@attrs.frozen
class Tone:
    """A tone that the rules know.

    Attributes:
        id: Its English id.
        words: Its words in both languages, folded.
        against: Relational styles that it works against (`hurried`, `unhurried`, `advice`).
    """

    id: str
    words: frozenset[str]
    against: frozenset[str]


@cache
def tones() -> dict[str, Tone]:
    """The known tones by folded word, French and English.

    Example:
        >>> tones()["empathique"].id
        'empathic'

    Source: [Simple], the response: tone.
    """
    known = [
        Tone(
            id=key,
            words=frozenset(fold(word) for words in table["words"].values() for word in words),
            against=frozenset(table["against"]),
        )
        for key, table in read("tones").items()
    ]
    return {word: tone for tone in known for word in tone.words}

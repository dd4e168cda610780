"""The data files of the vocabulary and the limits to tables."""

from __future__ import annotations

import re

import attrs

from _ext.markdown import code, plain, prose, table
from journeys.mutations import every_kind
from journeys.reader import Limits
from journeys.rules.bounds import BOUNDS
from journeys.vocabulary import channels as built_in_channels
from journeys.vocabulary import goals as built_in_goals
from journeys.vocabulary import stages as built_in_stages
from journeys.vocabulary.catalogue import Entry, read

__all__ = ["bounds", "channels", "goals", "mutation_kinds", "reading_limits", "stages", "tones"]


def _labels(entries: dict[str, Entry]) -> str:
    rows = [
        (code(entry.id), plain(entry.labels["en"]), plain(entry.labels["fr"]))
        for entry in entries.values()
    ]
    return table(("id", "English", "French"), rows)


def mutation_kinds() -> str:
    """The kinds of changes that `journeys mutate` makes."""
    rows = [(code(kind.name), plain(kind.about)) for kind in every_kind()]
    return table(("kind", "what it does"), rows)


def goals() -> str:
    """The five common goals."""
    return _labels(built_in_goals())


def stages() -> str:
    """The built-in stages."""
    return _labels(built_in_stages())


def channels() -> str:
    """The built-in channels, with what is known of them."""
    rows = [
        (
            code(entry.id),
            plain(entry.labels["en"]),
            plain(entry.labels["fr"]),
            _yes(entry.staffed),
            _yes(entry.digital),
            _yes(entry.physical),
            str(entry.max_text or ""),
        )
        for entry in built_in_channels().values()
    ]
    heads = ("id", "English", "French", "staffed", "digital", "physical", "longest answer")
    return table(heads, rows)


def _yes(value: bool) -> str:  # noqa: FBT001 - a flag of the data, shown as a word
    return "yes" if value else ""


def tones() -> str:
    """The tones that rules know, with the styles that they work against."""
    rows = [
        (
            code(name),
            plain(", ".join(tone["words"]["en"])),
            plain(", ".join(tone["words"]["fr"])),
            plain(", ".join(tone["against"])),
        )
        for name, tone in read("tones").items()
    ]
    return table(("tone", "English words", "French words", "works against"), rows)


def bounds() -> str:
    """The limits of the method."""
    rows = [(code(name), str(one.value), plain(one.reason)) for name, one in BOUNDS.items()]
    return table(("limit", "default", "why"), rows)


def reading_limits() -> str:
    """The limits of reading, with their words from the docstring."""
    said = dict(re.findall(r"^ {8}(\w+): (.+)$", Limits.__doc__ or "", re.MULTILINE))
    rows = [
        (code(field.name), f"{field.default:,}", prose(said[field.name]))
        for field in attrs.fields(Limits)
    ]
    return table(("limit", "default", "what it bounds"), rows)

"""What a raw log holds, as far as a first plan for it can use it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from journeys.text import fold
from journeys.tracking.form import LogForm

__all__ = ["Seen", "alike"]


def _to_texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


def _to_values(value: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(texts) for name, texts in value.items()})


@attrs.frozen(kw_only=True)
class Seen:
    """What was seen in a raw log.

    Attributes:
        columns: Its columns.
        form: How it looks as if it were to be read; somebody has to say whether it is so.
        values: By column what it commonly holds, the commonest first, where that are few texts
            and each is of several customers; never the column of customers. None where only
            the columns are known.
    """

    columns: tuple[str, ...] = attrs.field(default=(), converter=_to_texts)
    form: LogForm = attrs.field(factory=LogForm)
    values: Mapping[str, tuple[str, ...]] | None = attrs.field(
        default=None, converter=attrs.converters.optional(_to_values)
    )

    def texts(self, column: str) -> tuple[str, ...]:
        """What a column commonly holds.

        Args:
            column: Its name.
        """
        return (self.values or {}).get(column, ())


def alike(texts: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """Texts that are a name but for case, accents and marks between words.

    Args:
        texts: Texts of a log, the commonest first.
        names: Ids of a map.

    Returns:
        Such a text of each name: the name itself, else the first; names without any are left
        out.

    Example:
        >>> alike(["Add to cart", "BASKET", "basket"], ["basket", "add-to-cart", "paid"])
        {'basket': 'basket', 'add-to-cart': 'Add to cart'}
    """
    known: dict[str, str] = {}
    every = list(texts)
    for text in every:
        # A text of signs alone is like no other.
        known.setdefault(_bare(text) or text, text)
    known |= {text: text for text in every}
    found = ((name, known.get(name, known.get(_bare(name)))) for name in names)
    return {name: text for name, text in found if text is not None}


def _bare(text: str) -> str:
    return "".join(one for one in fold(text) if one.isalnum())

"""The key of a label and what fills its gaps to a sentence in either language."""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs

from journeys.vocabulary import label

__all__ = ["Sentence", "sentence"]

Value: TypeAlias = "str | float | Sentence"


@attrs.frozen
class Sentence:
    """What an attribution tells of itself: a rule, or what was put together.

    Its text is English; `told` gives it in another language.

    Attributes:
        key: The key of its label, without `attribution-`.
        values: What fills the gaps of the label, by name.

    Example:
        >>> found = sentence("rule-steps", life=3.5)
        >>> str(found)
        'half as much every 3.5 touches before the last'
        >>> found.told("fr")
        'moitié moins tous les 3,5 contacts avant le dernier'
    """

    key: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.told("en")

    def told(self, language: str) -> str:
        """The sentence in a language.

        Args:
            language: `fr` or `en`.
        """
        values = {name: _told(value, language) for name, value in self.values}
        return label(language, f"attribution-{self.key}", **values)


def sentence(key: str, **values: Any) -> Sentence:
    """A sentence that a label holds.

    Args:
        key: The key of the label, without `attribution-`.
        values: What fills its gaps: texts, numbers, or other sentences.

    Returns:
        The sentence.
    """
    return Sentence(key, tuple(values.items()))


def _told(value: Value, language: str) -> str:
    if isinstance(value, Sentence):
        return value.told(language)
    if isinstance(value, str):
        return value
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text.replace(".", ",") if language == "fr" else text

"""Strategies of those for whom a map is made: personas, their styles and their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
from hypothesis.strategies import SearchStrategy

from journeys.model import Appetite, Idiolect, Language, Pace, Persona, Seeks, Style
from journeys.testing.bounds import ids_given, language_given
from journeys.testing.handful import Handful, made
from journeys.testing.words import words_of
from journeys.text import slug

__all__ = ["STYLES", "appetites", "idiolects", "personas", "styles"]

#: The four relational styles of the method.
STYLES: Final = tuple((pace, seeks) for pace in Pace for seeks in Seeks)
_CHANNELS: Final = ("web", "phone", "chat", "email", "branch", "app")


def some_words(hand: Handful, language: Language | None) -> dict[str, Any]:
    """The words of a language, or of any."""
    return words_of(language or hand.pick((Language.EN, Language.FR)))


def a_persona(
    hand: Handful, words: dict[str, Any], name: str, style: Style, avoids: Sequence[str]
) -> Persona:
    """A persona of a style who prefers nothing yet."""
    return Persona(
        id=slug(name),
        name=hand.text((name,)),
        quote=hand.text(words["quotes"]),
        tagline=hand.text(words["taglines"]),
        about=hand.text(words["abouts"]),
        style=style,
        potential=hand.pick((None, 1, 2, 3, 4, 5)),
        churn_risk=hand.pick((None, 1, 2, 3, 4, 5)),
        appetites=[
            Appetite(product=product, level=hand.between(1, 5))
            for product in hand.some(words["products"], 2)
        ],
        avoids=avoids,
        idiolect=an_idiolect(hand, words),
    )


def an_idiolect(hand: Handful, words: dict[str, Any]) -> Idiolect:
    """A few words used, and jargon to be avoided."""
    return Idiolect(uses=hand.some(words["uses"], 2), avoids=hand.some(words["jargon"], 2))


def a_style(hand: Handful, words: dict[str, Any]) -> Style:
    """One of the four styles."""
    pace, seeks = hand.pick(STYLES)
    return Style(pace=pace, seeks=seeks, note=hand.text(words["notes"]))


def styles(*, language: Language | str | None = None) -> SearchStrategy[Style]:
    """Relational styles, both poles said.

    Args:
        language: Of the notes, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to hurried and seeking confirmation.

    Example:
        >>> from hypothesis import find
        >>> find(styles(), lambda style: True).pace
        <Pace.HURRIED: 'hurried'>
    """
    given = language_given(language)
    return made(lambda hand: a_style(hand, some_words(hand, given)))


def idiolects(*, language: Language | str | None = None) -> SearchStrategy[Idiolect]:
    """Words that a customer uses, and jargon to be kept away.

    Args:
        language: `fr` or `en`; None for any.

    Returns:
        A strategy; no expression is both used and avoided. It shrinks to no words.

    Example:
        >>> from hypothesis import find
        >>> find(idiolects(language="en"), lambda words: words.avoids).avoids
        ('procedure',)
    """
    given = language_given(language)
    return made(lambda hand: an_idiolect(hand, some_words(hand, given)))


def appetites(*, language: Language | str | None = None) -> SearchStrategy[Appetite]:
    """How much a customer is drawn to a product.

    Args:
        language: `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to the lowest level.

    Example:
        >>> from hypothesis import find
        >>> find(appetites(language="en"), lambda one: one.level > 3)
        Appetite(product='savings', level=4)
    """
    given = language_given(language)
    return made(
        lambda hand: Appetite(
            product=hand.text(some_words(hand, given)["products"]), level=hand.between(1, 5)
        )
    )


def personas(
    *, channels: Iterable[str] = _CHANNELS, language: Language | str | None = None
) -> SearchStrategy[Persona]:
    """Personas that can be pictured: with a name, a quote and a whole style.

    Args:
        channels: Ids of the channels that they prefer and avoid, never both.
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; shares are whole percents, or not said. It shrinks to a hurried persona.

    Raises:
        ValueFormError: The channels are no ids.

    Example:
        >>> from hypothesis import find
        >>> find(personas(language="en"), lambda persona: True).name
        'Ana'
    """
    given, known = language_given(language), ids_given("channels", channels, 64)
    return made(lambda hand: _persona(hand, given, known))


def _persona(hand: Handful, language: Language | None, channels: tuple[str, ...]) -> Persona:
    words = some_words(hand, language)
    chosen = hand.some(channels, 5)
    avoided = chosen[: hand.roll(min(len(chosen), 2) + 1)]
    persona = a_persona(hand, words, hand.pick(words["names"]), a_style(hand, words), avoided)
    return attrs.evolve(
        persona,
        prefers=[one for one in chosen if one not in avoided][:3],
        share=hand.roll(101) / 100 if hand.chance(50) else None,
    )

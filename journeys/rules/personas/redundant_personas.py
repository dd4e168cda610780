"""Two personas expect the same: one style, and boards that are equal or nearly so.

Each persona costs a board that contact staff have to make their own; two that get the same answers
are one [Simple].

Example::

    personas:
      bob:
        name: Bob
        quote: Tell me when it arrives
        style: {pace: hurried, seeks: confirmation}
        prefers: [web]
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}

Instead::

    personas:
      bob:
        name: Bob
        quote: Explain it to me once more
        style: {pace: unhurried, seeks: advice}
        prefers: [web]
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from journeys.diagnostic import Finding, Severity
from journeys.model import Persona
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN304"
SEVERITY: Final = Severity.WARNING

#: With how many earlier personas of its style each one is compared; a bound of time.
_COMPARED: Final = 12

Cards: TypeAlias = dict[tuple[str, str], int]


def check(view: View) -> Iterator[Finding]:
    """One finding for each persona that repeats an earlier one, in the order of the map."""
    least = view.limit("likeness")
    cards = _own_cards(view)
    earlier: dict[tuple[object, object], list[Persona]] = {}
    for persona in view.personas.values():
        style = (persona.style.pace, persona.style.seeks)
        if None in style:
            continue
        others = earlier.setdefault(style, [])
        for other in others[:_COMPARED]:
            if _is_alike(persona, other, cards, least):
                yield Finding(("personas", persona.id), _message(persona, other))
                break
        else:
            others.append(persona)


def _own_cards(view: View) -> dict[str, Cards]:
    """The own cards of each persona, as numbers: cards that say the same have equal ones."""
    numbers: dict[tuple[object, ...], int] = {}
    cards: dict[str, Cards] = {}
    for cell in view.map.board:
        offer = cell.offer
        said = (offer.status, offer.response, offer.instead)
        number = numbers.setdefault(said, len(numbers))
        cards.setdefault(cell.persona, {}).setdefault((cell.subject, cell.channel), number)
    return cards


def _is_alike(persona: Persona, other: Persona, cards: dict[str, Cards], least: int) -> bool:
    mine, theirs = cards.get(persona.id, {}), cards.get(other.id, {})
    if not mine and not theirs:
        return (persona.prefers, persona.avoids) == (other.prefers, other.avoids)
    same = sum(theirs.get(place) == number for place, number in mine.items())
    return bool(mine and theirs) and same * 100 >= least * len(mine | theirs)


def _message(persona: Persona, other: Persona) -> str:
    both = f"personas {quoted(other.name)} and {quoted(persona.name)}"
    return f"{both} have one style and (nearly) the same cards; join them, or say what differs"

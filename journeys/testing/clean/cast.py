"""The channels and personas of a clean map."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.model import Channel, Language, Style
from journeys.testing.clean.plan import Draft, Plan
from journeys.testing.handful import Handful
from journeys.testing.people import STYLES, a_persona
from journeys.testing.scenery import a_channel
from journeys.testing.words import words_of
from journeys.vocabulary import channels as catalogue

__all__ = ["begun", "cast", "preferring", "staffed_of"]

#: What a persona takes of a handful.
_BYTES: Final = 24


def staffed_of(channels: list[Channel]) -> frozenset[str]:
    """The channels where a person answers.

    Args:
        channels: Channels, which may leave their nature to the catalogue.
    """
    known = catalogue()
    return frozenset(
        one.id
        for one in channels
        if (known[one.id].staffed if one.staffed is None and one.id in known else one.staffed)
    )


def begun(hand: Handful, plan: Plan, count: int) -> Draft:
    """A map that has its language and its channels.

    Args:
        hand: Where its choices come from, in bytes enough for all channels.
        plan: What is asked of it.
        count: How many channels.
    """
    language = hand.pick((Language.EN, Language.FR))
    words = words_of(plan.language or language)
    owned, left = hand.chance(40), list(plan.channel_ids)
    whole = count == len(left)
    channels = []
    for _ in range(count):
        at = hand.roll(len(left))
        channels.append(a_channel(hand, words, left.pop(0 if whole else at), owned=owned))
    if plan.is_staffed and not staffed_of(channels):
        channels = _staffed(channels)
    staffed = staffed_of(channels)
    return Draft(
        plan=plan,
        language=plan.language or language,
        words=words,
        channels=channels,
        staffed=staffed,
    )


def _staffed(channels: list[Channel]) -> list[Channel]:
    """The channels with a person on one: on one that is not built in, or on the phone."""
    own = [at for at, one in enumerate(channels) if one.id not in catalogue()]
    if not own:
        return [*channels[:-1], Channel(id="phone", owner=channels[-1].owner)]
    channel = attrs.evolve(channels[own[0]], staffed=True)
    return [*channels[: own[0]], channel, *channels[own[0] + 1 :]]


def cast(hand: Handful, draft: Draft, count: int) -> None:
    """Personas, of different styles as long as they last; none avoids one of the channels.

    Args:
        hand: Where the choices for all come from.
        draft: The map.
        count: How many personas.
    """
    columns = draft.columns
    sure = hand.pick([one for one in columns if one in draft.staffed] or columns)
    others = [one for one in columns if one != sure]
    order = hand.some(STYLES, len(STYLES), least=len(STYLES))
    names, left = list(draft.words["names"]), 100
    for at in range(count):
        own = hand.apart(_BYTES)
        name, percent = names.pop(own.roll(len(names))), own.between(1, max(left, 1))
        pace, seeks = order[at % len(order)]
        style = Style(pace=pace, seeks=seeks, note=own.text(draft.words["notes"]))
        has_share, avoiding = own.chance(40) and left > 0, own.chance(25)
        avoids = own.some(others, 1) if avoiding else []
        persona = a_persona(own, draft.words, name, style, avoids)
        if has_share:
            left -= percent
            persona = attrs.evolve(persona, share=percent / 100)
        draft.personas.append(persona)
    avoided = {one for persona in draft.personas for one in persona.avoids}
    draft.kept = [one for one in columns if one not in avoided]


def preferring(hand: Handful, draft: Draft) -> None:
    """Have personas prefer some of the channels that serve them.

    Those of one style without cards of their own prefer different ones.

    Args:
        hand: Where the choices come from.
        draft: The map, its board decided.
    """
    decided = {cell.persona for cell in draft.cells}
    for at, persona in enumerate(draft.personas):
        served = [
            one
            for one in draft.columns
            if one not in persona.avoids
            and any((persona.id, one) not in errand.closed for errand in draft.errands)
        ]
        prefers = hand.some(served, 3)
        twin = draft.personas[at - len(STYLES)] if at >= len(STYLES) else None
        if twin and not {twin.id, persona.id} & decided and prefers == [*twin.prefers]:
            prefers = [] if prefers else served[:1]
        draft.personas[at] = attrs.evolve(persona, prefers=prefers)

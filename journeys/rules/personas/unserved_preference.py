"""A persona prefers a channel on which it finds no answer to any goal.

The customer comes where it is easiest; being sent on from there each time is the opposite of the
answer expected at that moment [Simple].

Example::

    channels: [web, phone, chat]
    personas:
      ana: {prefers: [web, chat]}
    board:
      everyone:
        inform: {chat: {instead: [web], because: nobody is there to chat}}
        buy: {chat: {instead: [web], because: nobody is there to chat}}
        manage: {chat: {instead: [web], because: nobody is there to chat}}
        service: {chat: {instead: [web], because: nobody is there to chat}}
        complain: {chat: {instead: [web], because: nobody is there to chat}}

Instead::

    channels: [web, phone, chat]
    personas:
      ana: {prefers: [web, chat]}
    board:
      everyone:
        inform: {chat: {answer: A seller is there from 9 to 6, tone: warm, depth: 3}}
        buy: {chat: {instead: [web], because: a chat takes no money}}
        manage: {chat: {instead: [web], because: a chat proves no identity}}
        service: {chat: {instead: [web], because: a chat takes no photo}}
        complain: {chat: {instead: [web], because: a complaint is put on file}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN305"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each preference that is never served; an empty board has other rules."""
    for persona in view.personas.values() if view.map.board else ():
        for at, name in enumerate(persona.prefers):
            if name in view.channels and not _is_served(view, persona.id, name):
                label = quoted(view.channels[name].label)
                yield Finding(
                    ("personas", persona.id, "prefers", at),
                    f"persona {quoted(persona.name)} prefers {label} and finds no answer there; "
                    "open it for one goal at least, or name another channel",
                )


def _is_served(view: View, persona: str, channel: str) -> bool:
    offers = (view.map.offer(persona, goal, channel) for goal in view.goals)
    return any(offer is not None and offer.is_open for offer in offers)

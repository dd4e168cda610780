"""A number of personas to the text of a clean map with forty cards for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeys.model import Limit, Settings
from journeys.reader import Limits

__all__ = ["CARDS", "SETTINGS", "WIDE", "map_text"]

#: Cards of a persona: five goals on eight channels.
CARDS: Final = 40

GOALS: Final = ("inform", "buy", "manage", "service", "complain")
CHANNELS: Final = ("branch", "web", "mobile", "phone", "email", "chat", "sms", "social")
OPEN: Final = ("branch", "web", "mobile", "phone", "email", "chat")
STAGES: Final = ("discover", "buy", "use", "incident")

#: Bounds of reading that no map of a benchmark meets.
WIDE: Final = Limits(
    bytes=10**9, nodes=10**8, parts=10**7, transitions=10**7, cells=10**7, lived=10**7
)

#: Settings under which a map of many personas is clean.
SETTINGS: Final = Settings(
    limits=[Limit(name="personas", value=10**6), Limit(name="situations", value=10**9)]
)


def map_text(personas: int) -> str:
    """The text of a map in which every cell is decided, no two alike.

    Args:
        personas: How many personas.
    """
    return "\n".join(_lines(personas)) + "\n"


def _lines(personas: int) -> Iterator[str]:
    yield "format: journeys/1\ntitle: A bank with many customers\ncoherence: Customer care"
    yield f"channels: [{', '.join(CHANNELS)}]\nstages: [{', '.join(STAGES)}]\nmoments:"
    for number, goal in enumerate(GOALS):
        stage = STAGES[min(number, len(STAGES) - 1)]
        said = f"goal: {goal}, stage: {stage}, owner: Care, data: [crm], indicator: effort"
        yield f"  {goal}-asked: {{label: Asks to {goal}, {said}, start: true}}"
        yield f"  {goal}-done: {{label: Has done with {goal}, {said}, end: true}}"
    yield "personas:"
    for number in range(personas):
        yield f"  p{number}:\n    name: Customer {number}\n    quote: I am number {number}"
        yield "    style: {pace: hurried, seeks: confirmation}\n    prefers: [mobile, chat]"
    yield "board:"
    for number in range(personas):
        yield f"  p{number}:"
        yield from _board(number)
    yield "journeys:"
    for number in range(personas):
        yield f"  way-of-p{number}:\n    personas: [p{number}]\n    steps:"
        for goal in GOALS:
            yield f"      - {goal}-asked@chat -> {goal}-done@phone: {{carries: [file]}}"


def _board(number: int) -> Iterator[str]:
    for goal in GOALS:
        yield f"    {goal}:"
        for channel in CHANNELS:
            if channel not in OPEN:
                yield f"      {channel}: {{instead: [chat, web], because: too little room}}"
                continue
            yield f"      {channel}:"
            yield f"        answer: Answer {number} to {goal} on the {channel}"
            yield "        tone: direct, warm\n        depth: 3"
            yield "        commitments: [{text: A reply in 5 days, within: 5 days}]"
            yield "        evidence: {grade: survey, n: 120, reviewed: 2026-05-04}"

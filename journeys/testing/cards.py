"""What cards are made of, by small choices: evidence, commitments, responses, offers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import attrs

from journeys.model import (
    Commitment,
    Duration,
    Evidence,
    Grade,
    Offer,
    Pace,
    Response,
    Seeks,
    Status,
    Style,
)
from journeys.testing.handful import Handful

__all__ = ["CARD", "DEADLINES", "Card", "a_commitment", "an_evidence", "closed_card", "open_card"]

#: Deadlines that a customer can be promised, in the units that people say.
DEADLINES: Final = (
    Duration(2, "days"),
    Duration(48, "h"),
    Duration(5, "days"),
    Duration(10, "days"),
    Duration(2, "weeks"),
)
#: Days between reviews of evidence; 23 times as many are less than 24 months.
_MONTH: Final = 29
_GRADES: Final = tuple(Grade)
#: What a card takes of a handful.
CARD: Final = 20
_BRIEF_GOALS: Final = ("inform", "buy")


@attrs.frozen(kw_only=True)
class Card:
    """What a card must be so that its map is clean.

    Attributes:
        subject: The goal that it answers.
        style: The style of its one reader; None when several read it.
        is_deep: Whether it goes as deep as who seeks advice wants.
        is_backed: Whether it says what it rests on.
        is_due: Whether one of its commitments has a deadline.
        until: The moments that may fulfil its commitments.
        firm: Whether a deadline may name the moment that fulfils it.
        today: The day on which evidence is judged.
    """

    subject: str
    style: Style | None = None
    is_deep: bool = False
    is_backed: bool = False
    is_due: bool = False
    until: str = ""
    firm: bool = True
    today: dt.date


def an_evidence(hand: Handful, today: dt.date) -> Evidence:
    """What a card rests on, reviewed less than two years ago.

    Args:
        hand: Where its choices come from.
        today: The day on which it is judged.
    """
    grade = hand.pick(_GRADES)
    count, is_counted = hand.between(3, 250), hand.chance(60) and grade is not Grade.ASSUMED
    days, is_dated = _MONTH * hand.roll(24), hand.chance(40)
    return Evidence(
        grade=grade,
        n=count if is_counted else None,
        reviewed=today - dt.timedelta(days=days) if is_dated else None,
    )


def a_commitment(
    hand: Handful, words: dict[str, Any], *, due: bool, until: str = "", firm: bool = True
) -> Commitment:
    """A commitment; a deadline stands in its text too, so that both say the same.

    Args:
        hand: Where its choices come from.
        words: The words of its language.
        due: Whether it has a deadline.
        until: The moment that may fulfil it; empty for none.
        firm: Whether a deadline may name that moment.
    """
    until = until if hand.chance(40) else ""
    if not due:
        return Commitment(text=hand.text(words["commitments"]), until=until)
    within = hand.pick(DEADLINES)
    said = f"{within.amount} {words['units'][within.unit]}"
    text = hand.pick(words["deadlines"]).format(said)
    return Commitment(text=hand.text((text,)), within=within, until=until if firm else "")


def open_card(
    hand: Handful, words: dict[str, Any], card: Card, instead: Sequence[str] = ()
) -> Offer:
    """A card that offers its answer, whole or in part.

    Args:
        hand: Where its choices come from.
        words: The words of its language.
        card: What it must be.
        instead: Channels that a partial answer may name.
    """
    answer, tone, depth, rare = (
        hand.text(words["answers"]),
        hand.text(_tones(words, card.style)),
        hand.pick(_depths(card)),
        [hand.chance(percent) for percent in (10, 25, 20, 10, 10, 15)],
    )
    is_partial, is_backed, has_votes, has_uses, is_due, is_plain = rare
    backed = an_evidence(hand, card.today) if is_backed or card.is_backed else None
    dues = [True] * (is_due or card.is_due) + [False] * is_plain
    commitments = [
        a_commitment(hand, words, due=one, until=card.until, firm=card.firm) for one in dues
    ]
    uses = hand.some(words["uses"], 1) if has_uses else ()
    return Offer(
        status=Status.PARTIAL if is_partial else Status.OFFERED,
        response=Response(
            answer=answer, tone=tone, depth=depth, idiolect=uses, commitments=commitments
        ),
        instead=hand.some(instead, 2) if is_partial else (),
        because=hand.text(words["reasons"]) if is_partial else "",
        votes=hand.roll(10) if has_votes else 0,
        evidence=backed,
    )


def closed_card(hand: Handful, words: dict[str, Any], instead: Sequence[str]) -> Offer:
    """A card that sends to one channel at least, and says why.

    Args:
        hand: Where its choices come from.
        words: The words of its language.
        instead: The channels that it may send to.
    """
    return Offer(
        status=Status.ELSEWHERE,
        instead=hand.some(instead, 2, least=1),
        because=hand.text(words["reasons"]),
    )


def _depths(card: Card) -> tuple[int | None, ...]:
    if card.is_deep:
        return (3, 4)
    return (None, 1, 2, 3, 4) if card.subject in _BRIEF_GOALS else (None, 1, 2, 3, 4, 5)


def _tones(words: dict[str, Any], style: Style | None) -> list[str]:
    """The tones that suit everyone, and those that suit the one reader."""
    tones: list[str] = list(words["tones"])
    if style and style.pace is Pace.HURRIED and style.seeks is Seeks.CONFIRMATION:
        tones += words["brief"]
    if style and style.pace is Pace.UNHURRIED:
        tones += words["lengthy"]
    return tones

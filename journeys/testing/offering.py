"""Strategies of cards and their parts, each valid by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hypothesis.strategies import SearchStrategy

from journeys.model import EVERYONE, Cell, Commitment, Evidence, Language, Offer, Response
from journeys.testing.bounds import ids_given, language_given
from journeys.testing.cards import Card, a_commitment, an_evidence, closed_card, open_card
from journeys.testing.handful import Handful, made
from journeys.testing.people import some_words
from journeys.testing.scenery import CHANNELS, GOALS

__all__ = ["cells", "commitments", "day_of", "evidences", "offers", "responses"]


def day_of(today: dt.date | None) -> dt.date:
    """The day on which evidence is judged.

    Args:
        today: The day; None for today.
    """
    return today or dt.date.today()  # noqa: DTZ011 - the day where the analyst sits


def evidences(*, today: dt.date | None = None) -> SearchStrategy[Evidence]:
    """What cards rest on, reviewed less than two years ago or on no stated day.

    Args:
        today: The day on which evidence is judged; today by default.

    Returns:
        A strategy; it shrinks to a mere assumption.

    Example:
        >>> from hypothesis import find
        >>> find(evidences(), lambda evidence: True)
        Evidence(grade=<Grade.ASSUMED: 'assumed'>, n=None, reviewed=None)
    """
    day = day_of(today)
    return made(lambda hand: an_evidence(hand, day))


def commitments(
    *, until: Iterable[str] = (), language: Language | str | None = None
) -> SearchStrategy[Commitment]:
    """Commitments; those with a deadline say it in their text too.

    Args:
        until: Ids of the moments that may fulfil them; none by default.
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to one without a deadline.

    Raises:
        ValueFormError: The moments are no ids.

    Example:
        >>> from hypothesis import find
        >>> find(commitments(language="en"), lambda one: one.within is not None).text
        'An answer within 2 days'
    """
    given = language_given(language)
    known = ("", *ids_given("until", ids, 99)) if (ids := tuple(until)) else ("",)
    return made(
        lambda hand: a_commitment(
            hand, some_words(hand, given), due=hand.chance(60), until=hand.pick(known)
        )
    )


def responses(*, language: Language | str | None = None) -> SearchStrategy[Response]:
    """Responses with an answer and a tone.

    Args:
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to an answer and a tone alone.

    Example:
        >>> from hypothesis import find
        >>> find(responses(language="en"), lambda response: response.commitments).answer
        'A person answers'
    """
    return offers(language=language, elsewhere=False).map(_response)


def _response(offer: Offer) -> Response:
    assert offer.response is not None
    return offer.response


def offers(
    *,
    channels: Iterable[str] = CHANNELS,
    elsewhere: bool = True,
    language: Language | str | None = None,
    today: dt.date | None = None,
) -> SearchStrategy[Offer]:
    """Cards: offered, partly offered, or deliberately elsewhere with the reason.

    Args:
        channels: Ids of the channels that they may send to.
        elsewhere: Whether some of them send elsewhere.
        language: Of the texts, `fr` or `en`; None for any.
        today: The day on which evidence is judged; today by default.

    Returns:
        A strategy; it shrinks to a card that offers its answer.

    Raises:
        ValueFormError: The channels are no ids.

    Example:
        >>> from hypothesis import find
        >>> find(offers(), lambda offer: not offer.is_open).instead
        ('phone',)
    """
    given, known = language_given(language), ids_given("channels", channels, 64)
    day = day_of(today)

    def make(hand: Handful) -> Offer:
        words = some_words(hand, given)
        if elsewhere and hand.chance(25):
            return closed_card(hand, words, known)
        return open_card(hand, words, Card(subject=hand.pick(GOALS), today=day), known)

    return made(make)


def cells(
    *,
    personas: Iterable[str] = (EVERYONE,),
    subjects: Iterable[str] = GOALS,
    channels: Iterable[str] = CHANNELS,
    language: Language | str | None = None,
    today: dt.date | None = None,
) -> SearchStrategy[Cell]:
    """Decided places of a board, with their cards.

    Args:
        personas: Persona ids, or `everyone`.
        subjects: Ids of goals or moments.
        channels: Channel ids; a card sends to another one of them.
        language: Of the texts, `fr` or `en`; None for any.
        today: The day on which evidence is judged; today by default.

    Returns:
        A strategy; it shrinks to the first place of each.

    Raises:
        ValueFormError: The ids are no slugs.

    Example:
        >>> from hypothesis import find
        >>> find(cells(), lambda cell: True).place
        ('everyone', 'inform', 'phone')
    """
    given, day = language_given(language), day_of(today)
    owners = tuple(personas)
    ids_given("personas", [one for one in owners if one != EVERYONE] or ["all"], 64)
    about, known = ids_given("subjects", subjects, 999), ids_given("channels", channels, 64)

    def make(hand: Handful) -> Cell:
        words, channel = some_words(hand, given), hand.pick(known)
        others = [one for one in known if one != channel]
        card = Card(subject=hand.pick(about), today=day)
        closed = bool(others) and hand.chance(25)
        return Cell(
            persona=hand.pick(owners),
            subject=card.subject,
            channel=channel,
            offer=closed_card(hand, words, others)
            if closed
            else open_card(hand, words, card, others),
        )

    return made(make)

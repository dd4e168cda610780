"""Cards and commitments: opened, closed, said otherwise, promised less or more."""

from __future__ import annotations

import attrs
import pytest

from journeys.comparison import compare
from journeys.model import EVERYONE, Commitment, Evidence, elsewhere, offered, partly
from tests.comparison.maps import ANSWERS, SHOP, board, boarded, said, told

WEB = ("ana", "buy", "web")
PROMISE = "A price that stays"


def promising(*commitments: Commitment | str) -> list[str]:
    """What is told when a card's one commitment becomes these."""
    return told(SHOP, boarded({WEB: offered("A basket", commitments=commitments)}))


def test_a_card_that_closes_is_one_change() -> None:
    """Its status is told, with where to go instead; what it said goes without saying."""
    new = boarded({WEB: elsewhere("kiosk", because="repairs")})
    assert told(SHOP, new) == [
        "board.ana.buy.web.because: because is 'repairs', was not said",
        "board.ana.buy.web.instead: instead is 'kiosk', was not said",
        "board.ana.buy.web.status: status is 'elsewhere', was 'offered' [weakened]",
    ]


def test_a_card_that_offers_a_part_is_weaker() -> None:
    """A part of the answer is less than the answer, and more than none."""
    part = partly("A basket", commitments=[PROMISE])
    assert said(compare(SHOP, boarded({WEB: part})).changes) == {("changed", "card", "weakened")}
    closed = boarded({WEB: elsewhere("kiosk")})
    assert ("changed", "card", "tightened") in said(compare(closed, boarded({WEB: part})).changes)


def test_cards_added_and_removed_are_told() -> None:
    """An open card that goes weakens, a closed one does not."""
    new = boarded({WEB: None, ("bob", "inform", "web"): None, ("bob", "buy", "web"): offered("S")})
    assert told(SHOP, new)[:3] == [
        "board.ana.buy.web: card 'A basket' is removed [weakened]",
        "board.bob.buy.web: card 'S' is added [tightened]",
        "board.bob.inform.web: card 'he has no screen' is removed",
    ]


def test_what_a_card_says_is_told_by_field() -> None:
    """Answer, tone, depth, words and evidence are fields of a card."""
    card = attrs.evolve(
        offered("A big basket", tone="warm", depth=3, idiolect=["basket"], commitments=[PROMISE]),
        evidence=Evidence(grade="survey", n=40, reviewed="2026-05-04"),
    )
    changes = compare(SHOP, boarded({WEB: card})).changes
    assert {(one.field, one.old, one.new) for one in changes} == {
        ("answer", "A basket", "A big basket"),
        ("tone", "", "warm"),
        ("depth", "", "3"),
        ("idiolect", "", "basket"),
        ("evidence", "", "survey, n 40, reviewed 2026-05-04"),
    }


def test_everyones_card_counts_as_ones_own() -> None:
    """A card that everyone has instead of an equal one of each persona is no change."""
    same = elsewhere("web", because="closed on Sundays")
    each = {("ana", "buy", "phone"): same, ("bob", "buy", "phone"): same}
    own = attrs.evolve(SHOP, board=board({**ANSWERS, **each}))
    kept = {place: card for place, card in ANSWERS.items() if place != ("bob", "buy", "phone")}
    shared = attrs.evolve(SHOP, board=board({**kept, (EVERYONE, "buy", "phone"): same}))
    assert compare(own, shared).same


def test_a_card_against_everyones_is_a_change_of_it() -> None:
    """A persona who gets a card of her own is told what differs from everyone's."""
    shared = {(EVERYONE, "buy", "mail"): offered("A form", tone="dry")}
    own = {**shared, ("ana", "buy", "mail"): offered("A form", tone="warm")}
    old, new = (attrs.evolve(SHOP, board=board({**ANSWERS, **more})) for more in (shared, own))
    assert told(old, new) == ["board.ana.buy.mail.tone: tone is 'warm', was 'dry'"]


def test_a_commitment_that_goes_is_weaker() -> None:
    """A commitment removed weakens; one added tightens."""
    assert promising() == [
        f"board.ana.buy.web.commitments.0: commitment '{PROMISE}' is removed [weakened]"
    ]
    assert promising(PROMISE, "A gift") == [
        "board.ana.buy.web.commitments.1: commitment 'A gift' is added [tightened]"
    ]


@pytest.mark.parametrize(
    ("old", "new", "meaning"),
    [
        ({"within": "48 h"}, {"within": "3 days"}, "weakened"),
        ({"within": "48 h"}, {"within": "1 days"}, "tightened"),
        ({"within": "48 h"}, {}, "weakened"),
        ({}, {"within": "48 h"}, "tightened"),
        ({"until": "told"}, {}, "weakened"),
        ({"until": "told"}, {"until": "ordered"}, "neutral"),
    ],
)
def test_deadlines_and_fulfilment_are_weighed(
    old: dict[str, str], new: dict[str, str], meaning: str
) -> None:
    """Later, open-ended and fulfilled by nothing are weaker."""
    maps = [
        boarded({WEB: offered("A basket", commitments=[{"text": PROMISE, **more}])})
        for more in (old, new)
    ]
    assert said(compare(*maps).changes) == {("changed", "commitment", meaning)}


def test_a_reworded_commitment_is_recognised() -> None:
    """Most of the words are enough to hold a deadline against the old one."""
    old, new = (
        boarded({WEB: offered("A basket", commitments=[Commitment(text=text, within=within)])})
        for text, within in (("We call back in 48 h", "48 h"), ("We call back in 5 days", "5 days"))
    )
    assert said(compare(old, new).changes) == {
        ("changed", "commitment", "neutral"),
        ("changed", "commitment", "weakened"),
    }


def test_the_order_of_commitments_means_nothing() -> None:
    """Commitments are known by their text."""
    both = [Commitment(text=PROMISE, within="2 days"), Commitment(text="A gift")]
    old, new = (
        boarded({WEB: offered("A basket", commitments=order)}) for order in (both, both[::-1])
    )
    assert compare(old, new).same

"""Rules of responses: which words, tones, depths and deadlines they take for a fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Finding
from journeys.model import (
    Channel,
    Commitment,
    Duration,
    Journey,
    JourneyMap,
    Moment,
    Offer,
    Persona,
    Style,
    elsewhere,
    offered,
)
from journeys.rules.phrases import occurring, phrases
from journeys.rules.responses import (
    complaint_without_deadline,
    contradictory_commitments,
    mismatched_depth,
    mismatched_tone,
    missing_tone,
    misstated_deadline,
    overlong_text,
    unreachable_fulfilment,
    unwelcome_words,
)
from journeys.rules.view import View

HURRIED = Persona(id="ana", style=Style(pace="hurried", seeks="confirmation"))
ADVISED = Persona(id="bob", style=Style(pace="unhurried", seeks="advice"))


def findings(
    check: Callable[[View], Iterator[Finding]],
    *cards: Offer,
    owner: str = "everyone",
    subject: str = "inform",
    personas: Iterable[Persona] = (HURRIED, ADVISED),
    journeys: Iterable[Journey] = (),
) -> list[Finding]:
    """What a rule finds on a row of cards, one a channel."""
    names = [f"c{number}" for number in range(len(cards))]
    map_ = JourneyMap(
        title="Shop",
        personas=personas,
        channels=[Channel(id=name, max_text=30) for name in names],
        moments=[Moment(id="ask", goal="inform"), Moment(id="told", goal="inform")],
        board={owner: {subject: dict(zip(names, cards, strict=True))}},
        journeys=journeys,
    )
    return list(check(View(map_, today=dt.date(2026, 11, 22))))


def promise(text: str, within: str | None = None, until: str = "") -> Offer:
    """A card with one commitment."""
    return offered("Yes", commitments=[Commitment(text=text, within=within, until=until)])


def test_every_open_complaint_card_needs_a_deadline() -> None:
    """The channels without one are named in one finding; closed cards need none."""
    cards = (promise("A reply", "2 days"), promise("A reply"), elsewhere("c0"), offered("Yes"))
    (found,) = findings(complaint_without_deadline.check, *cards, subject="complain")
    assert found.path == ("board", "everyone", "complain")
    assert "'C1', 'C3'" in found.message
    assert "'C0'" not in found.message
    assert findings(complaint_without_deadline.check, *cards, subject="buy") == []


@given(st.sampled_from(["2 days", "48h", "2880 min"]), st.sampled_from(["2 jours", "48h"]))
def test_equal_deadlines_never_contradict(one: str, other: str) -> None:
    """A deadline is the same in every unit and language."""
    cards = (promise("A reply", one), promise("a REPLY", other))
    assert findings(contradictory_commitments.check, *cards) == []


def test_one_promise_with_two_deadlines_contradicts() -> None:
    """Case and accents make no other promise; two different promises do not contradict."""
    cards = (promise("Réponse", "2 days"), promise("reponse", "3 days"), promise("Rappel", "1h"))
    (found,) = findings(contradictory_commitments.check, *cards)
    assert "2 days on 'C0', 3 days on 'C1'" in found.message


@pytest.mark.parametrize(
    ("persona", "subject", "depth", "faults"),
    [
        (HURRIED, "inform", 5, 1),
        (HURRIED, "inform", 4, 0),
        (HURRIED, "complain", 5, 0),
        (HURRIED, "told", 5, 1),
        (ADVISED, "inform", 5, 0),
        (ADVISED, "complain", 2, 1),
        (ADVISED, "complain", None, 0),
        (Persona(id="eve"), "inform", 5, 0),
    ],
)
def test_depth_follows_from_the_style(
    persona: Persona, subject: str, depth: int | None, faults: int
) -> None:
    """Hurried confirmation bears no depth 5 on the brief goals, advice needs depth 3 once."""
    card = offered("Yes", depth=depth)
    found = findings(mismatched_depth.check, card, subject=subject, personas=[persona])
    assert len(found) == faults


@pytest.mark.parametrize(
    ("tone", "named"),
    [
        ("Détaillée , chaleureuse", "'Ana'"),
        ("warm, curt", "'Bob'"),
        ("direct, warm", ""),
        ("detailed warmth", ""),
        (", ,", ""),
    ],
)
def test_tones_are_words_between_commas(tone: str, named: str) -> None:
    """Each word of a tone is folded and judged by itself; other words say nothing."""
    found = findings(mismatched_tone.check, offered("Yes", tone=tone))
    assert len(found) == bool(named)
    assert all(f"style of {named};" in finding.message for finding in found)


def test_a_text_may_fill_its_channel() -> None:
    """The bound itself is still allowed."""
    found = findings(overlong_text.check, offered("x" * 30), offered("x" * 31))
    assert [finding.path[-1] for finding in found] == ["c1"]
    assert "31" in found[0].message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Détail de l'encours", ["encours"]),
        ("DÉTAIL DE L’ENCOURS", ["encours"]),
        ("à-partir-de 3 €", ["À partir de"]),
        ("A partir du 3", []),
        ("les encoursiers", []),
        ("Vite !", ["!"]),
    ],
)
def test_words_are_found_on_their_boundaries(text: str, words: list[str]) -> None:
    """Case, accents, apostrophes and hyphens do not hide a word; longer words do not hold it."""
    assert occurring(phrases(["encours", "À partir de", "!", " "]), [text]) == words


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_a_phrase_occurs_in_every_text_around_it(before: str, phrase: str, after: str) -> None:
    """A phrase with words is found between any other words."""
    wanted = phrases([phrase])
    assert occurring(wanted, [f"{before} {phrase} {after}"]) == list(wanted.values())


def test_unwelcome_words_are_those_of_the_reader_and_of_the_card() -> None:
    """A shared card is judged for each persona; its own list holds for all of them."""
    strict = Persona(id="eve", idiolect={"uses": [], "avoids": ["process"]})
    shared = promise("Our process")
    (found,) = findings(unwelcome_words.check, shared, personas=[HURRIED, strict])
    assert "kept from 'Eve';" in found.message
    own = offered("Our tariff", idiolect={"uses": ["the tariff"], "avoids": ["tariff"]})
    (found,) = findings(unwelcome_words.check, own, personas=[HURRIED, strict])
    assert "kept from 'Ana', 'Eve';" in found.message


def test_a_promise_is_kept_where_a_reader_passes() -> None:
    """Everyone's promise needs one journey, a persona's own needs that persona's."""
    card = promise("A reply", "1h", until="told")
    lives = Journey(id="a", personas=["ana"], steps=["ask@c0 -> told@c0"])
    asks = Journey(id="b", personas=["bob"], steps=["ask@c0 -> ask@c0"])
    check = unreachable_fulfilment.check
    assert findings(check, card, journeys=[lives, asks]) == []
    (found,) = findings(check, card, owner="bob", journeys=[lives, asks])
    assert found.path == ("board", "bob", "inform", "c0")


def test_promises_are_not_judged_without_journeys() -> None:
    """A persona without journeys, and a moment that is not declared, are other faults."""
    asks = Journey(id="b", personas=["bob"], steps=["ask@c0 -> ask@c0"])
    card = promise("A reply", "1h", until="told")
    assert findings(unreachable_fulfilment.check, card) == []
    assert findings(unreachable_fulfilment.check, card, owner="ana", journeys=[asks]) == []
    unknown = promise("A reply", "1h", until="never-declared")
    assert findings(unreachable_fulfilment.check, unknown, journeys=[asks]) == []


def test_a_card_without_an_answer_misses_more_than_its_tone() -> None:
    """Empty and closed cards are left to the rules of offers."""
    cards = (offered(" "), Offer(), elsewhere("c0"))
    assert findings(missing_tone.check, *cards) == []


@given(st.integers(1, 999), st.sampled_from(["h", "min", "days", "weeks"]))
def test_a_deadline_that_the_text_states_is_never_misstated(amount: int, unit: str) -> None:
    """Text and deadline that say the same are no fault."""
    duration = Duration(amount, unit)
    for word in ("within", "sous", "En", "dans les"):
        card = promise(f"A reply {word} {duration}", str(duration))
        assert findings(misstated_deadline.check, card) == []


@pytest.mark.parametrize(
    ("text", "within", "faults"),
    [
        ("Réponse sous 10 jours", "9 days", 1),
        ("Réponse sous 10 jours ouvrables", "14 days", 0),
        ("Accusé sous 2 jours, réponse sous 15 jours", "15 days", 0),
        ("Gratuit en 2 clics", "1h", 0),
        ("Réponse sous 10 jours", None, 0),
        ("Livret à 30 jours", "1h", 0),
    ],
)
def test_only_deadlines_of_the_text_are_compared(
    text: str, within: str | None, faults: int
) -> None:
    """Working days, other figures and promises without a deadline are left alone."""
    assert len(findings(misstated_deadline.check, promise(text, within))) == faults

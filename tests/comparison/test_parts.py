"""Parts with an id: added, removed, renamed, merged, split, changed, in another order."""

from __future__ import annotations

import time

import attrs
import pytest

import journeys as jn
from journeys.comparison import Kind, Part, compare
from journeys.model import Channel, JourneyMap, Moment, Persona, Promise, Settings
from tests.comparison.maps import ANSWERS, SHOP, board, said, told


def test_fields_of_the_map_are_told() -> None:
    """The title, the language and the settings of the rules are fields of the map."""
    rules = Settings(limits={"personas": 8})
    new = attrs.evolve(SHOP, title="Store", language="fr", rules=rules)
    assert told(SHOP, new) == [
        "title: title is 'Store', was 'Shop'",
        "language: language is 'fr', was 'en'",
        "rules.limits: limits is 'personas 8', was not said",
    ]


def test_a_removed_channel_takes_its_cards_with_it() -> None:
    """Its cards are counted, and customers who found an open one are promised less."""
    found = compare(SHOP, SHOP.without(channel="kiosk"))
    (channel,) = (one for one in found if one.part is Part.CHANNEL)
    assert str(channel) == "channels.kiosk: channel 'Kiosk' is removed, with 2 cards [weakened]"
    assert not [one for one in found if one.part is Part.CARD]


def test_a_removed_persona_is_neutral() -> None:
    """A customer who is no longer thought of is promised nothing."""
    assert told(SHOP, SHOP.without(persona="bob")) == [
        "personas.bob: persona 'Bob' is removed, with 4 cards",
        "journeys.bob-buys: journey 'bob-buys' is removed",
    ]


def test_a_renamed_persona_is_compared_under_the_new_name() -> None:
    """A new id and a new quote are two changes; cards and journeys follow in silence."""
    bea = Persona(id="bea", name="Bob", quote="Explain it to me twice", prefers=["phone"])
    cards = {("bea" if p == "bob" else p, g, c): card for (p, g, c), card in ANSWERS.items()}
    ours, bobs = SHOP.journeys
    new = attrs.evolve(
        SHOP,
        personas=[SHOP.personas[0], bea],
        board=board(cards),
        journeys=[ours, attrs.evolve(bobs, personas=["bea"])],
    )
    assert told(SHOP, new) == [
        "personas.bea: persona 'bob' is renamed to 'bea'",
        "personas.bea.quote: quote is 'Explain it to me twice', was 'Explain it to me'",
    ]


def test_parts_renamed_together_are_each_recognised() -> None:
    """A channel and a moment that name each other are found under their new names."""
    text = jn.dumps(SHOP).replace("kiosk", "booth").replace("ordered", "bought")
    assert {(one.old, one.new) for one in compare(SHOP, jn.loads(text))} == {
        ("kiosk", "booth"),
        ("ordered", "bought"),
        ("Has ordered", "Has bought"),
    }


def test_one_built_in_channel_for_another_is_no_renaming() -> None:
    """A chat that is dropped and a text message that is added are two channels."""
    old, new = (JourneyMap(title="Shop", channels=[name]) for name in ("chat", "sms"))
    assert {change.kind for change in compare(old, new)} == {Kind.REMOVED, Kind.ADDED}


def test_two_likely_names_are_no_renaming() -> None:
    """Of two equal new parts neither is the old one."""
    old = attrs.evolve(SHOP, channels=[Channel(id="one", label="Desk")])
    new = attrs.evolve(SHOP, channels=[Channel(id=x, label="Desk") for x in ("two", "three")])
    kinds = [one.kind for one in compare(old, new) if one.part is Part.CHANNEL]
    assert sorted(kinds) == [Kind.ADDED, Kind.ADDED, Kind.REMOVED]


def merged(target: str) -> JourneyMap:
    """The shop after its two personas became one, whose board is the union of theirs."""
    cards = {(target, goal, channel): card for (_, goal, channel), card in ANSWERS.items()}
    return attrs.evolve(
        SHOP,
        personas=[Persona(id=target, name="Ana and Bob", quote="Just explain it")],
        board=board(cards),
        journeys=[attrs.evolve(one, personas=[target]) for one in SHOP.journeys],
    )


@pytest.mark.parametrize("target", ["duo", "ana"])
def test_two_personas_become_one(target: str) -> None:
    """Personas whose boards are joined are told as merged, and back as split."""
    there, back = compare(SHOP, merged(target)), compare(merged(target), SHOP)
    (one,) = (change for change in there if change.kind is Kind.MERGED)
    assert one.old_paths == (("personas", "ana"), ("personas", "bob"))
    assert one.new_paths == (("personas", target),)
    assert str(one) == f"personas.{target}: personas 'ana, bob' are merged into '{target}'"
    (two,) = (change for change in back if change.kind is Kind.SPLIT)
    assert two == one.undone
    kinds = {change.kind for change in there if change.part in {Part.PERSONA, Part.CARD}}
    assert kinds == {Kind.MERGED, Kind.CHANGED}


def test_what_a_merge_takes_from_one_persona_is_told() -> None:
    """Of two answers at one place one survives; the other one's customers are told of it."""
    texts = [change.old for change in compare(SHOP, merged("duo")) if change.field == "answer"]
    assert texts == ["A screen and a card reader"]


def test_other_orders_of_boards_are_told_once() -> None:
    """Channels in another order are one change of the section."""
    new = attrs.evolve(SHOP, channels=SHOP.channels[::-1])
    assert told(SHOP, new) == [
        "channels: the order is 'kiosk, phone, web', was 'web, phone, kiosk'"
    ]


@pytest.mark.parametrize(
    ("field", "weaker", "stronger"),
    [
        ("within", "3 days", "2 days"),
        ("within", "2 days", "47 h"),
        ("within", "3 steps", "2 steps"),
        ("within", None, "2 steps"),
        ("strength", "possible", "guaranteed"),
        ("strength", "guaranteed", "always"),
        ("personas", ["ana"], []),
        ("personas", ["ana"], ["bob", "ana"]),
        ("max_hand_offs", 3, 2),
    ],
)
def test_promises_are_weighed(field: str, weaker: object, stronger: object) -> None:
    """A promise is weakened by more time, a lesser claim, and fewer personas."""
    old, new = (
        attrs.evolve(SHOP, promises=[Promise(id="kept", **{field: value})])  # type: ignore[arg-type]
        for value in (stronger, weaker)
    )
    assert said(compare(old, new).changes) == {("changed", "promise", "weakened")}
    assert said(compare(new, old).changes) == {("changed", "promise", "tightened")}


def test_a_promise_that_goes_is_weakened() -> None:
    """What is no longer promised is the weakest promise."""
    new = attrs.evolve(SHOP, promises=())
    assert said(compare(SHOP, new).changes) == {("removed", "promise", "weakened")}


def test_the_same_length_of_time_is_no_change() -> None:
    """48 h and 2 days are one deadline."""
    promise = attrs.evolve(SHOP.promises[0], within="48 h")
    assert compare(SHOP, attrs.evolve(SHOP, promises=[promise])).same


def test_many_new_names_take_little_time() -> None:
    """A map of thousands of moments under other names is compared in seconds."""
    maps = [
        attrs.evolve(
            SHOP,
            moments=[Moment(id=f"{word}-{n}", label=f"Moment {n}") for n in range(3000)],
        )
        for word in ("old", "new")
    ]
    start = time.monotonic()
    kinds = {change.kind for change in compare(*maps)}
    assert Kind.RENAMED in kinds
    assert time.monotonic() - start < 20


def test_lists_follow_a_removed_part() -> None:
    """A preference among others goes with its channel in silence; the only one is told."""
    ana, bob = SHOP.personas
    several = attrs.evolve(ana, prefers=["kiosk", "web"])
    old = attrs.evolve(SHOP, personas=[several, attrs.evolve(bob, prefers=["kiosk"])])
    found = compare(old, old.without(channel="kiosk"))
    assert [one.path for one in found if one.part is Part.PERSONA] == [
        ("personas", "bob", "prefers")
    ]

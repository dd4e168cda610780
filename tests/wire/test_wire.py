"""Old files load for ever, and mean what they meant."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from journeys import Channel, JourneyMap, Steps, dumps, load, loads
from journeys.reader import read
from journeys.reader.form import Board, Many, Record, Table
from journeys.reader.form import Steps as Ways
from journeys.reader.mapfile import MAP

FILE: Final = Path(__file__).with_name("journeys-1.yaml")
_DIGEST: Final = "8431c9b460cc149418440cc40231554f8876fc391f28836f85701f25554d3f8a"


def test_the_frozen_file_is_frozen() -> None:
    """Nobody mends the file so that a later reader can read it."""
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == _DIGEST


def test_the_first_format_loads() -> None:
    """Every part of the file is there, with the values that it was written with."""
    map_ = load(FILE)
    assert read(FILE).source.remarks == ()
    assert (map_.title, map_.language) == ("Horizon: clients", "fr")
    julie, karim = map_.personas
    assert (julie.potential, julie.churn_risk, julie.share) == (5, 4, 0.22)
    assert (karim.share, karim.idiolect.uses) == (0.125, ("hors taxes",))
    assert [goal.id for goal in map_.goals] == ["inform", "buy", "manage", "service", "complain"]
    kiosk = Channel(
        id="kiosk",
        label="Borne",
        code="Bn",
        staffed=False,
        digital=True,
        physical=True,
        owner="Réseau",
    )
    assert map_.channels[-1] == kiosk
    assert [moment.feeling for moment in map_.moments] == [1, None, None, -2, 0]
    assert [moment.id for moment in map_.moments if moment.start] == ["first-contact", "filed"]
    steps = [step for journey in map_.journeys for step in journey.steps]
    assert [str(step.target) for step in steps] == [
        "quote@chat",
        "opened@mobile",
        "opened@branch",
        "answered@branch",
    ]
    assert (steps[2].share, steps[2].by, steps[2].carries) == (
        0.2,
        "company",
        ("identité", "panier"),
    )
    assert steps[2].within is not None
    assert steps[2].within.seconds == 2 * 86400


def test_the_cards_of_the_first_format_load() -> None:
    """Short and long forms of a card say what they said."""
    cards = {"/".join(cell.place): cell.offer for cell in load(FILE).board}
    card = cards["julie/inform/mobile"]
    assert card.status == "partial"
    assert card.response is not None
    assert [one.text for one in card.response.commitments] == ["Prix affiché", "Rappel sous 48 h"]
    assert card.evidence is not None
    assert (card.votes, card.evidence.n, card.evidence.reviewed) == (3, 420, dt.date(2026, 5, 4))
    assert cards["everyone/complain/kiosk"].status == "elsewhere"
    assert cards["everyone/complain/kiosk"].instead == ("chat", "branch")
    assert cards["julie/quote/chat"].status == "offered"


def test_the_promises_of_the_first_format_load() -> None:
    """Each form of a promise is there, and so are the settings of the rules."""
    map_ = load(FILE)
    assert [promise.form for promise in map_.promises if not promise.form] == []
    assert len(map_.promises) == 5
    assert map_.promises[-1].within == Steps(2)
    assert [str(change.severity) for change in map_.rules.severity] == ["info", "error"]
    assert [(limit.name, limit.value) for limit in map_.rules.limits] == [("personas", 8)]


def test_it_is_written_and_read_again() -> None:
    """What a later version writes of it reads back equal."""
    map_ = load(FILE)
    again: JourneyMap = loads(dumps(map_))
    assert again == map_


def test_every_key_stands_in_the_file() -> None:
    """The frozen file uses each key that the form knows, so that none is ever lost."""
    spans = read(FILE).source.spans
    written = {str(key) for path in spans for key in path} | {"by", "within", "share", "carries"}
    assert set(_keys(MAP)) <= written


def _keys(record: Record) -> Iterator[str]:
    """Each key of a record and of those in it."""
    waiting: list[object] = [record]
    while waiting:
        shape = waiting.pop()
        if isinstance(shape, Record):
            yield from (key.name for key in shape.keys)
            waiting.extend(key.shape for key in shape.keys)
        elif isinstance(shape, (Many, Table)):
            waiting.append(shape.item)
        elif isinstance(shape, Board):
            waiting.append(shape.card)
        elif isinstance(shape, Ways):
            waiting.append(shape.said)

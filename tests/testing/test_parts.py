"""Strategies of parts: valid by construction, for every class of the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import journeys.model
import journeys.testing
from journeys.model import (
    Commitment,
    Duration,
    Evidence,
    Journey,
    Limit,
    Offer,
    Persona,
    Promise,
    Settings,
    SeverityChange,
    Transition,
)
from journeys.model.durations import to_duration
from journeys.rules.bounds import BOUNDS
from journeys.rules.table import rules
from journeys.testing import (
    commitments,
    durations,
    evidences,
    limits,
    lived_journeys,
    offers,
    personas,
    promises,
    rule_settings,
    severity_changes,
    shares,
    step_limits,
    texts,
    transitions,
)
from journeys.testing.entry import STRATEGIES
from journeys.text import ID, invisible

CLASSES = sorted(
    name for name in journeys.model.__all__ if attrs.has(getattr(journeys.model, name))
)


def test_every_class_has_its_strategy() -> None:
    """A class that comes into the model comes with its strategy."""
    assert sorted(STRATEGIES) == CLASSES
    assert {*STRATEGIES.values()} <= {*journeys.testing.__all__}


@pytest.mark.parametrize("name", CLASSES)
def test_from_type_gives_what_the_strategy_gives(name: str) -> None:
    """`from_type` of a class of the model gives a valid value of it."""
    made: Any = getattr(journeys.model, name)
    strategy = getattr(journeys.testing, STRATEGIES[name])()
    quiet = settings(database=None, max_examples=10, phases=[Phase.generate])
    assert isinstance(find(st.from_type(made), lambda _: True, settings=quiet), made)
    assert isinstance(find(strategy, lambda _: True, settings=quiet), made)


@pytest.mark.parametrize("name", CLASSES)
def test_parts_have_slugs_for_ids(name: str) -> None:
    """The ids of generated parts may stand in a file."""

    @settings(max_examples=15)
    @given(getattr(journeys.testing, STRATEGIES[name])())
    def has_a_slug(part: Any) -> None:
        assert ID.fullmatch(getattr(part, "id", "a-slug"))

    has_a_slug()


@given(texts())
def test_texts_may_stand_in_a_map(text: str) -> None:
    """No text holds a character that nobody can see."""
    assert invisible(text) is None


@given(durations(min_seconds=600, max_seconds=172_800))
def test_durations_stay_within_their_bounds(one: Duration) -> None:
    """Both bounds are kept, in whatever unit; what is written is read again."""
    assert 600 <= one.seconds <= 172_800
    assert to_duration(str(one)) == one


@given(shares(min_share=0.155, max_share=0.29))
def test_shares_stay_within_their_bounds(share: float) -> None:
    """Shares are whole percents between the bounds."""
    assert 0.16 <= share <= 0.29
    assert round(share * 100) / 100 == share


@given(personas(channels=["web", "chat"]))
def test_no_persona_prefers_what_it_avoids(persona: Persona) -> None:
    """A persona can be pictured, and its preferences do not contradict each other."""
    assert persona.quote
    assert not {*persona.prefers} & {*persona.avoids}
    assert {*persona.prefers, *persona.avoids} <= {"web", "chat"}
    assert None not in {persona.style.pace, persona.style.seeks}


@given(commitments(until=["answered"]))
def test_a_commitment_says_its_deadline_twice(one: Commitment) -> None:
    """A deadline stands in the text as it stands in `within`."""
    assert one.until in {"", "answered"}
    if one.within:
        assert str(one.within.amount) in one.text


@given(offers())
def test_an_offer_answers_or_sends_on(offer: Offer) -> None:
    """An open card has an answer and a tone; a closed one says where and why."""
    if offer.is_open:
        assert offer.response is not None
        assert offer.response.answer
        assert offer.response.tone
    else:
        assert offer.response is None
        assert offer.instead
        assert offer.because


@given(evidences())
def test_an_assumption_counts_nobody(evidence: Evidence) -> None:
    """What is only assumed has no number of customers."""
    assert evidence.n is None or evidence.grade.value != "assumed"


@given(transitions(moments=["asks", "told"], channels=["web", "phone"]))
def test_a_hand_off_carries_something(step: Transition) -> None:
    """No step stands still, and a change of channel carries what was said."""
    assert step.source.moment != step.target.moment
    assert step.carries or not step.is_hand_off


@given(lived_journeys(min_steps=2, max_steps=3))
def test_a_journey_is_one_way(journey: Journey) -> None:
    """Each step begins where the one before ended."""
    assert 2 <= len(journey.steps) <= 3
    assert all(
        here.target == there.source
        for here, there in zip(journey.steps, journey.steps[1:], strict=False)
    )


@given(promises(places=["asks", "told", "web"], personas=["ana"]))
def test_a_promise_has_one_form(promise: Promise) -> None:
    """Each promise is whole, and limits stand on the form that takes one."""
    assert promise.form
    assert promise.within is None or promise.form == "when"


@given(rule_settings(), limits(), severity_changes())
def test_settings_name_what_there_is(
    chosen: Settings, limit: Limit, change: SeverityChange
) -> None:
    """Settings name rules and limits that exist."""
    names = {word for rule in rules() for word in (rule.code, rule.name)}
    assert {*chosen.ignore, change.rule} <= names
    assert limit.name in BOUNDS


IMPOSSIBLE: list[tuple[Callable[[], Any], str]] = [
    (lambda: durations(min_seconds=9, max_seconds=8), "min_seconds"),
    (lambda: durations(min_seconds=1_000_000, max_seconds=1_000_001), "max_seconds"),
    (lambda: shares(min_share=0.111, max_share=0.112), "max_share"),
    (lambda: shares(max_share=1.5), "max_share"),
    (lambda: step_limits(min_count=0), "min_count"),
    (lambda: limits(min_value=-1), "min_value"),
    (lambda: lived_journeys(max_steps=9), "max_steps"),
    (lambda: lived_journeys(moments=["asks"]), "moments"),
    (lambda: transitions(channels=[]), "channels"),
    (lambda: promises(places=["asks"]), "places"),
    (lambda: promises(forms=["whenever"]), "form"),
    (lambda: personas(channels=["web", "web"]), "channels"),
    (lambda: personas(language="de"), "language"),
]


@pytest.mark.parametrize(("make", "name"), IMPOSSIBLE, ids=[name for _, name in IMPOSSIBLE])
def test_impossible_bounds_are_named_at_once(make: Callable[[], Any], name: str) -> None:
    """The call itself fails and says which bound it is."""
    with pytest.raises(ValueError, match=name):
        make()

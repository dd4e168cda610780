"""Every rule is a check of any map: it never raises, and its messages are safe to print."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.model import (
    Cell,
    Channel,
    Commitment,
    Critical,
    Evidence,
    Goal,
    Journey,
    JourneyMap,
    Limit,
    Moment,
    Offer,
    Pace,
    Persona,
    Promise,
    Response,
    Seeks,
    Settings,
    SeverityChange,
    Stage,
    Status,
    Steps,
    Strength,
    Style,
    Touchpoint,
    Transition,
)
from journeys.rules import check
from journeys.rules.table import rules
from journeys.rules.view import View
from journeys.text import invisible

TODAY = dt.date(2026, 11, 22)
HOSTILE = ["", "A", "É", "a@b", "a.b", "../x", "\x00", "\u202e", "\ud800", "<b>", "\n", "%s", "{0}"]

ids = st.sampled_from(["a", "b", "everyone", "staffed", "inform", "complain", "web"]) | (
    st.sampled_from(HOSTILE)
)
texts = st.sampled_from([*HOSTILE, "soon.", "CALL US TODAY", "direct, warm", "x" * 90]) | st.text(
    max_size=4
)


def some(one: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """A few texts, repeated ones too."""
    return st.lists(one, max_size=3)


def maybe(one: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A value or nothing."""
    return st.none() | one


days = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
durations = st.sampled_from(["1 s", "48h", "10 days"])
commitments = st.builds(Commitment, text=texts, within=maybe(durations), until=ids)
responses = st.builds(
    Response,
    answer=texts,
    tone=texts,
    depth=maybe(st.integers(1, 5)),
    idiolect=some(texts),
    commitments=st.lists(commitments, max_size=2),
)
evidence = st.builds(Evidence, grade=st.sampled_from(["assumed", "log"]), reviewed=maybe(days))
offers = st.builds(
    Offer,
    status=st.sampled_from(Status),
    response=maybe(responses),
    instead=some(ids),
    because=texts,
    evidence=maybe(evidence),
)
personas = st.builds(
    Persona,
    id=ids,
    name=texts,
    quote=texts,
    style=st.builds(Style, pace=maybe(st.sampled_from(Pace)), seeks=maybe(st.sampled_from(Seeks))),
    share=maybe(st.sampled_from(["0%", "60%", "100%"])),
    prefers=some(ids),
    avoids=some(ids),
    idiolect=st.fixed_dictionaries({"uses": some(texts), "avoids": some(texts)}),
)
moments = st.builds(
    Moment,
    id=ids,
    label=texts,
    goal=ids,
    stage=ids,
    start=st.booleans(),
    end=st.booleans(),
    critical=maybe(st.sampled_from(Critical)),
    owner=texts,
    data=some(texts),
)
touchpoints = st.builds(Touchpoint, moment=ids, channel=ids)
transitions = st.builds(
    Transition,
    source=touchpoints,
    target=touchpoints,
    by=st.sampled_from(["customer", "company"]),
    within=maybe(durations),
    share=maybe(st.sampled_from(["0%", "60%", "100%"])),
    carries=some(texts),
)
promises = st.builds(
    Promise,
    id=ids,
    when=ids,
    then=ids,
    never=ids,
    first=ids,
    before=ids,
    max_hand_offs=maybe(st.integers(0, 3)),
    within=maybe(durations | st.builds(Steps, st.integers(1, 3))),
    strength=st.sampled_from(Strength),
    personas=some(ids),
)
wishes = st.builds(
    Settings,
    ignore=some(texts),
    severity=st.lists(st.builds(SeverityChange, rule=texts, severity=st.just("info")), max_size=2),
    limits=st.lists(
        st.builds(
            Limit,
            name=st.sampled_from(["personas", "text", "", "likeness"]),
            value=st.integers(0, 3),
        ),
        max_size=2,
    ),
)
maps = st.builds(
    JourneyMap,
    title=texts,
    language=st.sampled_from(["fr", "en"]),
    coherence=texts,
    personas=st.lists(personas, max_size=3),
    goals=st.lists(st.builds(Goal, id=ids, label=texts), max_size=3),
    channels=st.lists(
        st.builds(Channel, id=ids, label=texts, code=texts, staffed=maybe(st.booleans())),
        max_size=3,
    ),
    stages=st.lists(st.builds(Stage, id=ids, label=texts), max_size=3),
    moments=st.lists(moments, max_size=4),
    board=st.lists(
        st.builds(Cell, persona=ids, subject=ids, channel=ids, offer=offers), max_size=5
    ),
    journeys=st.lists(
        st.builds(
            Journey,
            id=ids,
            label=texts,
            personas=some(ids),
            steps=st.lists(transitions, max_size=4),
        ),
        max_size=2,
    ),
    promises=st.lists(promises, max_size=3),
    rules=wishes,
)


@given(maps)
def test_no_map_makes_a_rule_raise(map_: JourneyMap) -> None:
    """Whatever a map holds, each rule ends, and says so in one printable line at a path."""
    view = View(map_, today=TODAY)
    for rule in rules():
        for one in rule.check(view):
            assert invisible(one.message) is None, rule.name
            assert "\n" not in one.message, rule.name
            assert all(isinstance(key, (str, int)) for key in one.path), rule.name


@given(maps)
@settings(max_examples=30)
def test_a_check_is_the_same_twice(map_: JourneyMap) -> None:
    """A report depends on the map alone, and is sorted by place."""
    assert check(map_, today=TODAY) == check(map_, today=TODAY)

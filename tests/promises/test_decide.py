"""What promises mean on maps: scopes, commitments, deciders, and what a broken one shows."""

from __future__ import annotations

import attrs
import pytest

import journeys as jn
from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap
from journeys.promises import Ground, Outcome, Verdict, kept, verdicts
from journeys.vocabulary import complete

SHOP = """
format: journeys/1
title: Shop
language: en
personas: {ana: {name: Ana}, ben: {name: Ben}}
channels: [web, phone, email]
stages: [use, incident]
moments:
  filed: {label: Files, goal: complain, stage: incident, start: true}
  waits: {label: Waits, goal: complain, stage: incident}
  calls: {label: Calls, goal: complain, stage: incident}
  answered: {label: Has it, goal: complain, stage: incident, end: true}
  asks: {label: Asks, goal: inform, stage: use, start: true}
  told: {label: Told, goal: inform, stage: use, end: true}
board:
  everyone:
    complain:
      web: {answer: A number, commitments: [{text: Soon, within: 3 days, until: answered}, Free]}
      email: {answer: By mail, commitments: [{text: Never met, within: 1 day, until: told}]}
journeys:
  complains:
    personas: [ana]
    steps:
      - "filed@web -> waits@web: {within: 2 days, by: company}"
      - "waits@web -> answered@email: {within: 2 days, by: company}"
      - "waits@web -> calls@phone: {within: 1 h}"
      - "calls@phone -> answered@phone: {within: 1 day, by: company}"
  asks:
    personas: [ana, ben]
    steps:
      - asks@web -> told@web
"""


def _shop(*promises: str) -> JourneyMap:
    lines = "".join(f"  p{at}: {{{text}}}\n" for at, text in enumerate(promises))
    steps = SHOP.replace('- "', "- ").replace('}"', "}")
    return jn.loads(f"{steps}promises:\n{lines}")


def _verdict(promise: str, persona: str = "ana") -> Verdict:
    [found] = [one for one in verdicts(_shop(promise)) if one.persona == persona]
    return found


@pytest.mark.parametrize(
    ("promise", "outcome", "walk"),
    [
        ("when: filed, then: answered", Outcome.KEPT, ""),
        (
            "when: filed, then: answered, within: 3 days",
            Outcome.BROKEN,
            "filed@web -> waits@web -> answered@email",
        ),
        ("when: filed, then: answered, within: 4 days", Outcome.KEPT, ""),
        ("when: filed, then: answered, within: 3 days, stages: [use]", Outcome.VACUOUS, ""),
        ("when: calls@phone, then: answered, within: 1 day", Outcome.KEPT, ""),
        ("when: filed, then: answered@phone, strength: possible", Outcome.KEPT, ""),
        (
            "when: filed, then: answered@phone, strength: guaranteed",
            Outcome.BROKEN,
            "filed@web -> waits@web -> answered@email",
        ),
        (
            "when: complain, then: staffed, within: 2 steps, strength: possible",
            Outcome.KEPT,
            "",
        ),
        ("never: phone", Outcome.BROKEN, "filed@web -> waits@web -> calls@phone"),
        ("never: phone, goals: [inform]", Outcome.KEPT, ""),
        ("never: phone, strength: possible", Outcome.KEPT, ""),
        ("first: waits, before: phone", Outcome.KEPT, ""),
        ("first: told, before: answered", Outcome.BROKEN, None),
        ("first: told, before: email, goals: [inform]", Outcome.VACUOUS, ""),
        ("max_hand_offs: 1", Outcome.KEPT, ""),
        ("max_hand_offs: 0", Outcome.BROKEN, None),
        ("max_hand_offs: 0, goals: [inform]", Outcome.KEPT, ""),
    ],
)
def test_a_promise_means_what_it_says(promise: str, outcome: Outcome, walk: str | None) -> None:
    """Each form, strength and scope on a small map, with the walk where it is the only one."""
    verdict = _verdict(promise)
    assert verdict.outcome is outcome
    if walk:
        assert str(verdict.walk) == walk


def test_a_walk_tells_its_times() -> None:
    """Seconds are summed from the first touchpoint; the promise begins at its place."""
    walk = _verdict("when: waits, then: answered, within: 1 day").walk
    assert walk is not None
    assert walk.points[walk.begins] == "waits@web"
    assert walk.elapsed == 2 * 86_400
    assert walk.seconds[-1] == 4 * 86_400


def test_steps_without_a_time_are_told() -> None:
    """A promise in time lists the steps that count none; others list none."""
    assert _verdict("when: asks, then: told, within: 1 h").untimed == (("asks@web", "told@web"),)
    assert _verdict("when: asks, then: told, within: 1 step").untimed == ()


def test_a_commitment_is_a_promise_of_its_own() -> None:
    """Commitments with a deadline and an end are decided where the customer is given them."""
    shop = complete(_shop())
    grounds = {name: Ground(name, graph) for name, graph in to_touchpoint_graphs(shop).items()}
    [soon] = kept(shop, grounds["ana"])
    assert (soon.commitment.text, soon.points) == ("Soon", ("filed@web",))
    assert [one.outcome for one in soon.verdicts] == [Outcome.BROKEN]
    assert list(kept(shop, grounds["ben"])) == []


def test_a_moments_own_card_takes_the_place_of_its_goals() -> None:
    """Where a moment has a card of its own, the commitments of its goal's card are not given."""
    own = jn.Cell(
        persona="ana", subject="filed", channel="web", offer=jn.offered("A form", commitments=[])
    )
    shop = _shop()
    shop = complete(attrs.evolve(shop, board=[*shop.board, own]))
    graph = to_touchpoint_graphs(shop)["ana"]
    assert list(kept(shop, Ground("ana", graph))) == []


def test_findings_stand_at_the_promise_and_the_card() -> None:
    """A broken promise and a broken commitment are findings at their lines, with the walk."""
    report = jn.check(_shop("when: filed, then: answered, within: 3 days"))
    found = {one.code: one for one in report.diagnostics if one.code.startswith("JRN7")}
    assert found["JRN701"].path == ("promises", "p0")
    assert "filed@web -> waits@web -> answered@email' takes 4 days in 2 steps" in (
        found["JRN701"].message
    )
    assert found["JRN704"].path == ("board", "everyone", "complain", "web")
    assert "'Soon' is not kept for 'ana'" in found["JRN704"].message

"""The moments of one goal of a clean map, and the ways through them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import attrs

from journeys.model import EVERYONE, Critical, Duration, Journey, Moment, Touchpoint, Transition
from journeys.testing.clean.plan import Draft, Errand
from journeys.testing.handful import Handful
from journeys.testing.roads import TIMES, a_transition
from journeys.testing.scenery import a_moment
from journeys.testing.words import moment_ids

__all__ = ["STAGES", "errand_of", "lead", "live"]

#: The shortest deadline of a card; no way through a goal may take longer.
_SOONEST: Final = Duration(48, "h").seconds
STAGES: Final = ("discover", "choose", "buy", "use", "incident", "renew")
_MOST_IN_A_STAGE: Final = 6
#: What a moment takes of a handful.
_MOMENT: Final = 8
_INCIDENTS: Final = tuple(one for one in Critical if one.is_incident)
_OTHERS: Final = (Critical.FIRST_CONTACT, Critical.FIRST_PURCHASE, Critical.REPEAT_PURCHASE)


def errand_of(hand: Handful, draft: Draft, goal: str, count: int) -> Errand:
    """A goal with its moments, and who lives it; the first goal is lived by all.

    Args:
        hand: Where its choices come from.
        draft: The map.
        goal: Goal id.
        count: How many moments serve it.
    """
    names = draft.names
    rare, some = hand.chance(35), hand.apart(8).some(names, len(names), least=1)
    is_common = not rare or not draft.errands or len(names) == 1
    kinds = ("plain",) * 5 + ("leaky", "retry" if count > 2 else "plain")
    critical = _critical(hand, draft)
    needs_person = goal == "complain" or (critical is not None and critical.is_incident)
    anchors = [one for one in draft.kept if one in draft.staffed or not needs_person]
    errand = Errand(
        goal=goal,
        moments=_moments(hand, draft, goal, count),
        living=tuple(names if is_common else some),
        is_common=is_common,
        kind=hand.pick(kinds),
        anchor=hand.pick(anchors),
        is_timed=hand.chance(40),
        has_late_start=hand.chance(10) and count > 2,
    )
    first, second, *_ = errand.moments
    errand.moments[0] = attrs.evolve(first, start=True, critical=critical)
    errand.moments[1] = attrs.evolve(second, start=errand.has_late_start)
    errand.moments[-1] = attrs.evolve(errand.moments[-1], end=True)
    return errand


def _critical(hand: Handful, draft: Draft) -> Critical | None:
    """Why a first moment is a turning point; an incident wants a person who answers."""
    kind, is_rare = hand.pick((*_OTHERS, *_INCIDENTS)), hand.chance(20)
    return kind if is_rare and (draft.staffed or not kind.is_incident) else None


def _moments(hand: Handful, draft: Draft, goal: str, count: int) -> list[Moment]:
    known = moment_ids(goal)
    moments = []
    for at in (*range(count - 1), len(known) - 1):
        own = hand.apart(_MOMENT)
        stage = _stage(own, draft)
        moment = a_moment(own, draft.words, known[at], goal, at)
        moments.append(attrs.evolve(moment, stage=stage))
    return moments


def _stage(hand: Handful, draft: Draft) -> str:
    """A stage with room for a moment, from the one that was meant on."""
    at = hand.roll(len(STAGES))
    in_order = (*STAGES[at:], *STAGES[:at])
    stage = next(one for one in in_order if draft.stages.get(one, 0) < _MOST_IN_A_STAGE)
    draft.stages[stage] = draft.stages.get(stage, 0) + 1
    return stage


def live(hand: Handful, draft: Draft, errand: Errand) -> None:
    """Write the journeys of a goal: its main way, and others where nothing forbids them.

    Args:
        hand: Where their choices come from.
        draft: The map.
        errand: The goal, its cards decided.
    """
    everyone = hand.chance(70) and errand.is_common
    errand.journey = len(draft.journeys)
    errand.points = _points(hand.apart(8), draft, errand, errand.moments, errand.living)
    steps = lead(hand.apart(), draft, errand, pairwise(errand.points))
    if errand.kind == "retry":
        back = [(errand.points[-2], errand.points[-3])]
        steps += lead(hand.apart(), draft, errand, back)
    elif hand.chance(30) and errand.kind == "plain":
        steps += _another(hand.apart(), draft, errand, errand.living, steps)
    _write(draft, errand, [EVERYONE] if everyone else errand.living, steps, hand)
    if hand.chance(20) and errand.kind == "plain":
        name = hand.pick(errand.living)
        own_steps = _another(hand.apart(), draft, errand, [name], [])
        _write(draft, errand, [name], own_steps, hand)


def _another(
    hand: Handful, draft: Draft, errand: Errand, people: Sequence[str], known: list[Transition]
) -> list[Transition]:
    """Another way from start to end, over fewer moments or other channels."""
    points = _points(hand, draft, errand, _shorter(hand, errand), people)
    return lead(hand, draft, errand, pairwise(points), known=known)


def _write(
    draft: Draft, errand: Errand, lived: Iterable[str], steps: list[Transition], hand: Handful
) -> None:
    first = len(draft.journeys) == errand.journey
    name = errand.goal[:50] if first else f"{errand.goal[:50]}-another-way"
    label = hand.text(draft.words["ways"])
    draft.journeys.append(Journey(id=name, label=label, personas=lived, steps=steps))


def _shorter(hand: Handful, errand: Errand) -> list[Moment]:
    """The moments of a way from start to end that may leave some out between."""
    first, *between, last = errand.moments
    return [first, *(one for one in between if hand.chance(50)), last]


def _points(
    hand: Handful, draft: Draft, errand: Errand, moments: Iterable[Moment], people: Iterable[str]
) -> list[Touchpoint]:
    """Touchpoints of some moments, on channels where some personas find an answer."""
    readers = tuple(people)
    return [
        Touchpoint(one.id, hand.pick(errand.open_at(one.id, draft.columns, readers)))
        for one in moments
    ]


def lead(
    hand: Handful,
    draft: Draft,
    errand: Errand,
    ends: Iterable[tuple[Touchpoint, Touchpoint]],
    *,
    known: Sequence[Transition] = (),
) -> list[Transition]:
    """Steps between touchpoints, none of which a journey has already.

    Args:
        hand: Where their choices come from.
        draft: The map, which keeps count of the shares.
        errand: The goal whose pace they keep.
        ends: Where each leads from and to.
        known: The steps that the journey has.
    """
    taken = {(step.source, step.target) for step in known}
    owners = {one.id: one.owner for each in (*draft.errands, errand) for one in each.moments}
    pace = [one for one in TIMES if one.seconds * (len(errand.moments) - 1) <= _SOONEST]
    steps = []
    for source, target in ends:
        if (source, target) in taken:
            continue
        walls = owners[source.moment] != owners[target.moment]
        step = a_transition(
            hand,
            draft.words,
            (source, target),
            times=pace if errand.is_timed else (None, *pace),
            carries=walls or source.channel != target.channel,
            most=draft.left.get(source, 100),
        )
        if step.share is not None:
            draft.left[source] = draft.left.get(source, 100) - round(step.share * 100)
        steps.append(step)
    return steps

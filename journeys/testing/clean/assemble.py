"""A plan to a clean map."""

from __future__ import annotations

from hypothesis import strategies as st

from journeys.model import EVERYONE, Goal, JourneyMap, Settings, Stage
from journeys.testing.clean.cast import begun, cast, preferring
from journeys.testing.clean.links import link
from journeys.testing.clean.paths import STAGES, errand_of, live
from journeys.testing.clean.plan import Draft, Plan
from journeys.testing.clean.pledges import pledged
from journeys.testing.clean.rows import decide_cards
from journeys.testing.handful import Handful
from journeys.testing.scenery import GOALS, a_label
from journeys.vocabulary import goals as built_in

__all__ = ["clean_maps"]

_FEWEST_GOALS = len(built_in())
_MOST_MOMENTS = 6
#: What a channel takes of a handful.
_BYTES = 6
_EITHER = st.integers(0, 1)


@st.composite
def clean_maps(draw: st.DrawFn, plan: Plan) -> JourneyMap:
    """Maps that break no rule.

    Args:
        draw: What draws from strategies.
        plan: What is asked of them.

    Returns:
        A strategy.
    """
    people, columns = draw(st.integers(*plan.personas)), draw(st.integers(*plan.channels))
    goals = _goals(draw, plan)
    draft = begun(Handful(draw, 2 + _BYTES * plan.channels[1]), plan, columns)
    cast(Handful(draw), draft, people)
    for at, goal in enumerate(_answered(goals, draft)):
        draw(_goal(draft, goal, len(goals) - at))
    hand = Handful(draw)
    link(hand.apart(), draft)
    preferring(hand.apart(), draft)
    return _map(hand, draft)


def _goals(draw: st.DrawFn, plan: Plan) -> list[str]:
    """Which goals the map has, in the order of the plan."""
    fewest, most = plan.goals
    ids = plan.goal_ids
    if fewest == len(ids):
        return [*ids]
    chosen = [one for one in ids if draw(_EITHER)][:most]
    lacking = [one for one in ids if one not in chosen][: max(0, fewest - len(chosen))]
    return [one for one in ids if one in {*chosen, *lacking}]


def _answered(goals: list[str], draft: Draft) -> list[str]:
    """The goals, with another one for complaints that no person would answer."""
    if draft.staffed:
        return goals
    others = (one for one in draft.plan.goal_ids if one not in {*goals, "complain"})
    return [next(others) if one == "complain" else one for one in goals]


@st.composite
def _goal(draw: st.DrawFn, draft: Draft, goal: str, more: int) -> None:
    """Another goal, with everything that belongs to it."""
    hand = Handful(draw)
    used = sum(len(one.moments) for one in draft.errands)
    fewest, most = draft.plan.moments
    low = max(2, fewest - used - _MOST_MOMENTS * (more - 1))
    high = min(_MOST_MOMENTS, most - used - 2 * (more - 1))
    count = min(high, low + hand.pick((0, 0, 0, 1, 1, 2, 3, 4)))
    errand = errand_of(hand, draft, goal, count)
    decide_cards(hand, draft, errand)
    live(hand, draft, errand)
    draft.errands.append(errand)


def _map(hand: Handful, draft: Draft) -> JourneyMap:
    words, plan = draft.words, draft.plan
    order = {one: at for at, one in enumerate((*plan.goal_ids, EVERYONE, *draft.names))}
    goals = sorted((one.goal for one in draft.errands), key=order.__getitem__)
    common = tuple(goals) == GOALS[:_FEWEST_GOALS] and not plan.is_named
    unsaid = common and hand.chance(50)
    few = len(goals) < _FEWEST_GOALS
    return JourneyMap(
        title=hand.text(words["titles"]),
        edition=hand.text(words["editions"]),
        language=draft.language,
        coherence=hand.text(words["teams"]),
        personas=draft.personas,
        goals=() if unsaid else [Goal(id=one, label=a_label(hand)) for one in goals],
        channels=draft.channels,
        stages=[Stage(id=one) for one in STAGES if one in draft.stages],
        moments=[moment for errand in draft.errands for moment in errand.moments],
        board=sorted(draft.cells, key=lambda cell: order[cell.persona]),
        journeys=draft.journeys,
        promises=pledged(hand.apart(), draft),
        rules=Settings(limits={"min_goals": len(goals)} if few else {}),
    )

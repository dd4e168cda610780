"""A first plan is whole: it reads, it is clean, and it speaks the map's language."""

from __future__ import annotations

from hypothesis import given, settings

from journeys.model import JourneyMap, Moment
from journeys.testing import journey_maps
from journeys.tracking import LogForm, read_plan_text
from journeys.tracking.checking import check_plan
from journeys.tracking.drafting import draft_plan
from journeys.tracking.seen import Seen
from tests.tracking.shops import SHOP


@settings(max_examples=25)
@given(journey_maps())
def test_a_first_plan_is_clean(map_: JourneyMap) -> None:
    """The first plan of a map reads as a plan in which nothing is found."""
    plan = read_plan_text(draft_plan(map_))
    assert check_plan(plan, map_) == ()


def test_touchpoints_stand_in_the_order_of_the_map() -> None:
    """Each touchpoint of the journeys has an entry, moment after moment; other moments follow."""
    plan = read_plan_text(draft_plan(SHOP, ["user_id", "ts", "event_name", "platform"]))
    assert [one.then for one in plan.events] == [
        "first-contact@web", "basket@web", "basket@app", "payment-failed@app",
        "bought@web", "bought@app", "returned",
    ]  # fmt: skip
    assert plan.log.column("customer") == "user_id"
    assert [when.column for when in plan.events[1].when] == ["event_name", "platform"]


def test_comments_speak_the_maps_language() -> None:
    """Labels stand as comments over their entries; the rest is in French for a French map."""
    text = draft_plan(SHOP)
    assert "  # Échec du paiement · Appli mobile\n" in text
    assert "Un premier plan de marquage" in text


def test_labels_stay_comments() -> None:
    """A label with line breaks, or an id that no file can name, is no part of the plan."""
    label = "a\nevents:\r\n- x: y\u2028z\x07"
    moments = [Moment(id="ask", label=label), Moment(id="a b"), Moment(id="ignore")]
    plan = read_plan_text(draft_plan(JourneyMap(title=f"t\n{label}", moments=moments)))
    assert [one.then for one in plan.events] == ["ask"]


def test_an_empty_map_has_an_empty_plan() -> None:
    """A map without moments gives a plan without entries."""
    assert read_plan_text(draft_plan(JourneyMap(title=""))).events == ()


def test_signs_alone_are_like_nothing() -> None:
    """A channel without a label is not what a log writes for none."""
    seen = Seen(
        columns=["user", "event", "channel"],
        form=LogForm(columns={"customer": "user"}),
        values={"event": ["look"], "channel": ["--", "web"]},
    )
    text = draft_plan(
        JourneyMap(title="t", channels=["web"], moments=[Moment(id="ask")]), seen=seen
    )
    assert '# values: {channel: {"--": "…", web: web}}' in text

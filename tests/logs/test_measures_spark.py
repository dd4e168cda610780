"""Commitments, channels and contexts on two engines: every value is the same."""

from __future__ import annotations

import random
from typing import Any

from journeys.evidence.commitments import kept_commitments
from journeys.evidence.contacts import contacts
from journeys.evidence.context import contexts_of
from journeys.evidence.crossing import crossing
from journeys.evidence.handoffs import hand_offs
from journeys.evidence.intent import purchase_intent
from journeys.evidence.recontacts import recontacts
from journeys.evidence.stopping import stopping_of
from journeys.logs import trace
from journeys.logs.rows import of_rows
from tests.evidence.small import HOUR, SHOP
from tests.logs.spark import ON_SPARK, on_spark

pytestmark = ON_SPARK


def test_measures_are_equal_on_both_engines(spark: Any) -> None:
    """What DuckDB measures on a log of a year with ties and odd names, Spark measures too."""
    chance = random.Random(5)
    rows = [
        {
            "customer": f"c{chance.randrange(60)}",
            "time": chance.randrange(9000) * HOUR + chance.randrange(3) * 777,
            "moment": chance.choice(["asks", "told", "looks", "basket", "got", "strange"]),
            "channel": chance.choice(["web", "phone", "store"]),
            "persona": chance.choice(["ana", "bob", "eve", None]),
            "location": chance.choice(["home", "l'été", 'a"b', None]),
            "device": chance.choice(["tablet", None]),
            "value": chance.choice([None, 0.1, 10.7]),
            "goal": chance.choice(["buy", None]),
        }
        for _ in range(1200)
    ]
    log = of_rows(rows)
    here, there = trace(log), trace(on_spark(log, spark))
    zone = "Europe/Paris"
    assert kept_commitments(SHOP, here, zone=zone) == kept_commitments(SHOP, there, zone=zone)
    assert hand_offs(SHOP, here) == hand_offs(SHOP, there)
    assert recontacts(SHOP, here, by="goal") == recontacts(SHOP, there, by="goal")
    assert crossing(SHOP, here) == crossing(SHOP, there)
    assert contacts(SHOP, here) == contacts(SHOP, there)
    assert contexts_of(SHOP, here, zone=zone) == contexts_of(SHOP, there, zone=zone)
    assert purchase_intent(SHOP, here) == purchase_intent(SHOP, there)
    assert stopping_of(SHOP, here, zone=zone) == stopping_of(SHOP, there, zone=zone)

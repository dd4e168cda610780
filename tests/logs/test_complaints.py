"""Complaints as an authority publishes them, with two dates a row, against their commitments."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

from journeys.evidence.commitments import kept_commitments
from journeys.logs import trace
from journeys.logs.matches import check_log
from journeys.model import Commitment, Journey, JourneyMap, Moment, Persona, offered
from journeys.tracking import TrackingPlan, check_plan, read_plan_text
from tests.logs.files import engine, read

#: Published by the Consumer Financial Protection Bureau, in the public domain.
FILE: Final = Path(__file__).parents[1] / "data" / "cfpb-complaints.csv"
CHANNELS: Final = {
    "Web": "web", "Phone": "phone", "Referral": "referral", "Postal mail": "mail", "Fax": "fax",
}  # fmt: skip
DAYS: Final = (1, 5)
DATES: Final = ("date_received", "date_sent_to_company")
HEAD: Final = """\
format: journeys-tracking/1
log:
  columns:
    customer: complaint_id
    channel: submitted_via
    time: [date_received, date_sent_to_company]
  values: {channel: {Web: web, Phone: phone, Referral: referral, Postal mail: mail, Fax: fax}}
  constants: {persona: consumer}
events:
  - at: date_received
    then: complaint-filed
  - at: date_sent_to_company
    when: {company_response_to_consumer: ["Closed*", In progress]}
    then: complaint-sent
"""
LAST: Final = """\
  - at: date_sent_to_company
    then: ignore
"""
PLAN: Final = HEAD + LAST


@cache
def _plan() -> TrackingPlan:
    return read_plan_text(PLAN)


@cache
def _map() -> JourneyMap:
    held = [
        Commitment(text=f"Sent in {days}", within=f"{days} days", until="complaint-sent")
        for days in DAYS
    ]
    channels = list(CHANNELS.values())
    steps = [f"complaint-filed@{one} -> complaint-sent@{one}" for one in channels]
    return JourneyMap(
        title="Complaints",
        channels=channels,
        personas=[Persona(id="consumer")],
        moments=[
            Moment(id="complaint-filed", goal="service", start=True),
            Moment(id="complaint-sent", goal="service", end=True),
        ],
        board={
            "consumer": {
                "complaint-filed": {one: offered("Sent", commitments=held) for one in channels}
            }
        },
        journeys=[Journey(id="complaint", personas=["consumer"], steps=steps)],
    )


def _rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _answered(row: dict[str, str]) -> bool:
    return row["company_response_to_consumer"] != "Untimely response"


def test_each_row_is_two_events() -> None:
    """All rows count once for each date, and the plan has nothing to mend."""
    log = read(FILE, plan=_plan(), audit=True)
    rows = _rows()
    answered = sum(map(_answered, rows))
    assert log.tally.read == 2 * len(rows)
    assert (log.tally.used, log.tally.ignored) == (len(rows) + answered, len(rows) - answered)
    assert (log.tally.repeated, log.tally.disordered) == (0, 0)
    assert check_plan(_plan(), _map()) == ()


def test_commitments_are_kept_as_a_loop_counts_them() -> None:
    """By channel, what was sent within one day and within five is what the dates say."""
    found = kept_commitments(_map(), trace(read(FILE, plan=_plan())))
    counted: Counter[tuple[str, int]] = Counter()
    for row in filter(_answered, _rows()):
        filed, sent = (dt.date.fromisoformat(row[one]) for one in DATES)
        for days in DAYS:
            counted[(CHANNELS[row["submitted_via"]], days)] += (sent - filed).days <= days
    told = {
        (one.deadline.start.partition("@")[2], one.deadline.seconds // 86_400): one.fate.kept
        for one in found.keepings
    }
    assert told == dict(counted)
    web = {days: told["web", days] for days in DAYS}
    assert 80 < web[1] < web[5] < 101


def test_a_plan_is_held_against_its_times() -> None:
    """Columns of times that lack, entries that never match, and events of no entry are told."""
    table = engine().read_csv(FILE, all_varchar=True)
    assert check_log(table, _plan()) == ()
    wrong = PLAN.replace("date_sent_to_company", "date_sent")
    (gap,) = check_log(table, read_plan_text(wrong))
    assert (gap.code, str(gap.place)) == ("JRN768", "<plan>:6:27")
    never = HEAD.replace('"Closed*", In progress', "Lost")
    idle, strange = check_log(table, read_plan_text(never))
    assert (idle.code, str(idle.place)) == ("JRN766", "<plan>:12:5")
    assert strange.message.startswith("145 events match no entry: ")
    assert "at 'date_sent_to_company' (108)" in strange.message

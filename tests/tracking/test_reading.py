"""Tracking plans are read whole, or told of everything that is wrong with them."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.errors import FileError, ValueFormError
from journeys.reader import Limits
from journeys.tracking import (
    EventRule,
    LogForm,
    Order,
    PlanError,
    Repeats,
    TrackingPlan,
    read_plan,
    read_plan_text,
)
from journeys.tracking.form import COLUMNS
from journeys.tracking.writing import dump_plan
from tests.tracking.plans import HOSTILE, SHOP_PLAN, plans

HEAD = "format: journeys-tracking/1\n"
TIMES = "log: {columns: {time: [receivd, sent]}}\nevents:\n"


def faults(text: str | bytes) -> list[str]:
    """What is wrong with a plan: line, column, code and message of each finding."""
    with pytest.raises(PlanError) as caught:
        read_plan_text(text, file="p")
    found = caught.value.diagnostics
    return [
        f"{one.span.line}:{one.span.column} {one.code} {one.message}" for one in found if one.span
    ]


def only(text: str) -> str:
    """The one thing that is wrong with a plan."""
    (found,) = faults(HEAD + text)
    return found


def test_a_plan_is_what_its_file_says() -> None:
    """Each key of the form becomes the value that it names."""
    plan = read_plan_text(SHOP_PLAN)
    assert plan.log.column("customer") == "user_id"
    assert plan.log.column("value") == "value"
    assert plan.log.repeats is Repeats.DROP
    assert plan.log.order is Order.SORT
    assert plan.log.time.zone == "Europe/Paris"
    assert [one.then for one in plan.events] == [
        "first-contact@web", "payment-failed@app", "basket", "ignore",
    ]  # fmt: skip
    assert plan.events[1].when[0].patterns == ("payment_error", "payment_declined")


def test_places_are_known() -> None:
    """The place of each entry is kept for the findings about it."""
    plan = read_plan_text(SHOP_PLAN, file="shop.yaml")
    assert plan.source is not None
    assert str(plan.source.span(("events", 2))) == "shop.yaml:15:5"


def test_several_times_are_read() -> None:
    """A row may hold several times, and an entry may be for one of them, for some, or for all."""
    events = "- {at: sent, then: a}\n- {at: [sent, receivd], when: {e: x}, then: b}\n"
    plan = read_plan_text(f"{HEAD}{TIMES}{events}- {{when: {{e: y}}, then: c}}")
    assert plan.log.times == ("receivd", "sent")
    assert plan.log.column("time") == "receivd"
    assert [one.at for one in plan.events] == [("sent",), ("sent", "receivd"), ()]
    assert [len(one.when) for one in plan.events] == [0, 1, 1]
    assert LogForm().times == ("time",)


@given(plans())
def test_reading_undoes_writing(plan: TrackingPlan) -> None:
    """A plan that is written and read again is the same plan, whatever its texts hold."""
    assert read_plan_text(dump_plan(plan)) == plan


@pytest.mark.parametrize(
    "plan",
    [
        TrackingPlan(events=[EventRule(when={"e": "a"}, channel="web")]),
        TrackingPlan(events=[EventRule(when={"e": "a"}, moment="ignore")]),
        TrackingPlan(events=[EventRule(when={"e": "a"}, moment="a b")]),
        TrackingPlan(events=[EventRule(when={})]),
        TrackingPlan(events=[EventRule(at="a", moment="ask")]),
        TrackingPlan(log=LogForm(columns={"time": ["a", "a"]})),
        TrackingPlan(log=LogForm(columns={"customer": ["a", "b"]})),
        TrackingPlan(log=LogForm(encoding="latin")),
        TrackingPlan(log=LogForm(columns={"who": "user"})),
        TrackingPlan(log=LogForm(constants={"channel": "a\x07"})),
    ],
)
def test_what_no_file_can_say_is_not_written(plan: TrackingPlan) -> None:
    """Writing refuses a plan that would read back as another one."""
    with pytest.raises(ValueFormError):
        dump_plan(plan)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: x", "2:1 JRN003 'titel' is no key of a tracking plan; did you mean 'title'?"),
        ("log: {encoding: utf8x}", "2:17 JRN006 'encoding' knows no 'utf8x'"),
        ("log: {delimiter: ';;'}", "2:18 JRN007 'delimiter' expects one mark"),
        ("log: {decimal: x}", "2:16 JRN007 'decimal' expects '.' or ','"),
        ("log: {columns: {customr: a}}", "2:17 JRN003 'customr' is no key of a list of columns"),
        ("log: {values: {value: {a: b}}}", "2:16 JRN003 'value' is no key of a list of values"),
        ("log: {time: {zone: Europe/Pari}}", "the nearest are Europe/Paris, "),
        ("log: {time: {zone: paris}}", "got 'paris'; did you mean 'Europe/Paris'?"),
        ("log: {time: {zone: ../../etc/passwd}}", "JRN007 'zone' expects a time zone"),
        ("log: {time: epoch-second}", "did you mean 'epoch-seconds'?"),
        ("log: {time: '%d/%m'}", "it needs %d, %m and %Y"),
        ("log: {time: '%d/%m/%Y %S'}", "seconds only with minutes"),
        ("log: {time: '%d/%m/%Y %p'}", "no '%p'"),
        ("log: {time: '%d/%m/%Y %d'}", "each part stands once"),
        ("log: {repeats: dropp}", "did you mean 'drop'?"),
        ("events: [{when: {}, then: a}]", "an entry without a condition matches everything"),
        ("events: [{when: {e: []}, then: a}]", "an empty list matches nothing"),
        ("events: [{when: {e: }, then: a}]", "'e' expects a list, got nothing"),
        ("events: [{when: e, then: a}]", "'when' expects a mapping of column to patterns"),
        ("events: [{then: a}]", "JRN005 an entry needs the key 'when'"),
        ("events: [{when: {e: x}, then: a@b@c}]", "'then' expects moment@channel"),
        ("events: {a: b}", "'events' expects a list"),
        ("events: [{when: {e: a, e: b}, then: c}]", "JRN002 the key 'e' stands here again"),
        ('events: [{when: {e: "\\u0007"}, then: c}]', "the invisible character"),
        (f"events: [{{when: {{e: {'a' * 1001}}}, then: c}}]", "of 1000 characters at most"),
        ("log: {columns: {time: [a]}}", "2:23 JRN007 'time' expects a column, or a list of two"),
        ("log: {columns: {time: []}}", "2:23 JRN007 'time' expects a column, or a list of two"),
        ("log: {columns: {time: [a, b, a]}}", "2:30 JRN002 'a' stands in this list twice"),
        ("log: {columns: {customer: [a, b]}}", "'customer' expects the name of a column"),
        (
            "events: [{at: a, then: b}]",
            "2:15 JRN007 a row of the log has one time; leave 'at' out, or declare columns",
        ),
        ("log: {columns: {time: [a, '']}}", "2:27 JRN007 'time' expects the name of a column of"),
        (f"{TIMES}- {{at: received, then: b}}", "4:8 JRN006 'at' knows no 'received'"),
        (
            f"{TIMES}- {{at: [receivd, recieved], then: b}}",
            "4:18 JRN006 'at' knows no 'recie",
        ),
        (f"{TIMES}- {{at: [], then: b}}", "an empty list names no time"),
        (f"{TIMES}- {{at: receivd, when: {{}}, then: b}}", "leave it out, 'at' tells enough"),
        (f"{TIMES}- {{at: , then: b}}", "an entry needs the key 'when'"),
        ("log: !!python/name:os.system x", "JRN008"),
        ("log: &a {x: *a}", "JRN008"),
    ],
)
def test_each_fault_is_told_at_its_place(text: str, told: str) -> None:
    """A plan with one fault gives one finding, with its place, its code and the way out."""
    assert told in only(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the file is empty; a plan begins with"),
        ("- a", "a plan is a mapping of keys"),
        ("title: x", "JRN012 a tracking plan begins with"),
        ("format: journeys/1", "not 'journeys/1'; it is a map"),
        (b"format: \xe9", "JRN010"),
        ("format: [", "JRN001"),
        ("[" * 100_000, "JRN009"),
    ],
)
def test_what_is_no_plan_is_told(text: str | bytes, told: str) -> None:
    """A file that is something else, or hostile, gives a finding and no crash."""
    assert told in faults(text)[0]


def test_all_faults_are_told_at_once() -> None:
    """Several faults give as many findings, in the order of the file."""
    found = faults(f"{HEAD}log: {{order: x}}\nevents:\n- {{when: {{}}, then: a b}}\nfoo: 1\n")
    assert [one.split()[1] for one in found] == ["JRN006", "JRN007", "JRN007", "JRN003"]


def test_sizes_are_bounded() -> None:
    """A plan beyond a limit is refused, and the limit can be raised."""
    text = HEAD + "events:\n" + "- {when: {e: a}, then: b}\n" * 100
    with pytest.raises(PlanError, match="more than 50 values; split the plan, or raise"):
        read_plan_text(text, limits=Limits(nodes=50))
    assert len(read_plan_text(text).events) == 100


def test_a_large_plan_is_read() -> None:
    """Five thousand entries are no attack, though they are more than a map may hold."""
    entries = (f"- {{when: {{e: e{at}}}, then: m{at}@web}}\n" for at in range(5_000))
    assert len(read_plan_text(f"{HEAD}events:\n{''.join(entries)}").events) == 5_000


def test_files_are_read(tmp_path: Path) -> None:
    """A plan is read from a file, and what is no file is an error of its own."""
    path = tmp_path / "p.yaml"
    path.write_text(SHOP_PLAN, encoding="utf-8")
    assert read_plan(path) == read_plan_text(SHOP_PLAN)
    with pytest.raises(FileError):
        read_plan(tmp_path)


@given(st.text(HOSTILE + "[]{}&*!|>-:,@%\t", max_size=40))
def test_any_text_is_a_plan_or_a_plan_error(text: str) -> None:
    """Reading ends with a plan or with findings, never with another error."""
    with contextlib.suppress(PlanError):
        assert read_plan_text(f"{HEAD}log: {text}").source


def test_columns_are_those_of_the_contract() -> None:
    """A plan knows exactly the columns that logs have."""
    from journeys.logs.contract import NEEDED, OPTIONAL

    assert set(COLUMNS) == {*NEEDED, *OPTIONAL}

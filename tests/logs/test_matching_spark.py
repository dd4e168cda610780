"""Raw rows are matched on Spark exactly as on the embedded engine."""

from __future__ import annotations

from itertools import product
from typing import Any

from journeys.logs.engine import rows_of
from journeys.logs.matching import UNMATCHED, matched
from journeys.tracking import EventRule, TrackingPlan
from tests.logs.spark import ON_SPARK
from tests.logs.test_matching import check_rows
from tests.tracking.plans import matches

pytestmark = ON_SPARK

TEXTS = [
    "", "a", "b", "%", "_", "\\", "'", '"', "*", "?", "\n", "é", "\U0001f600", "a%b", "a_b",
    "a\\b", "a'b", "a\nb", "ab%_\\b", "\\%", "x.y", "[a]", "$", "a\\'b",
]  # fmt: skip
PATTERNS = [
    "*", "?", "a*", "*b", "a*b", "a?b", "*%*", "*_*b", "*\\*", "a\\b", "\\%", "'", "a'b", "?'*?",
    "*\\?", "??", "*a*b*", "*_\\b", "[a]", "x.y", "a\n*", "*\n?", "$", "\\", "a\\'b", "\U0001f600",
]  # fmt: skip


def test_spark_matches_as_python_does(spark: Any) -> None:
    """Every pattern finds the texts that it means, wildcards of SQL and escapes included."""
    rows: list[tuple[str | None, str]] = [(None, "x"), *product(TEXTS, ["x", "it's \\ %"])]
    data = [(p, q, at) for at, (p, q) in enumerate(rows)]
    frame = spark._session.createDataFrame(data, "p string, q string, n bigint")
    frame.createOrReplaceTempView("raw_rows")
    raw = spark.table("raw_rows")
    for some in (PATTERNS[::3], PATTERNS[1::3], PATTERNS[2::3]):
        found = raw
        for at, one in enumerate(some):
            plan = TrackingPlan(events=[EventRule(when={"p": one}, moment=f"m'\\{one}")])
            found = matched(found, plan, rule=f"r{at}", moment=f"m{at}", channel=f"c{at}")
        for row in rows_of(found):
            for at, one in enumerate(some):
                is_met = matches(one, row["p"] or "")
                assert row[f"r{at}"] == (0 if is_met else UNMATCHED), (one, row["p"])
                assert row[f"m{at}"] == (f"m'\\{one}" if is_met else None)


def test_spark_takes_the_first_entry(spark: Any) -> None:
    """Of entries with several conditions the first that matches counts there too."""
    rows: list[tuple[str | None, str]] = [(None, ""), ("a%", "x"), ("ab", "y'"), ("b", "\\")]
    frame = spark._session.createDataFrame(
        [(p, q, at) for at, (p, q) in enumerate(rows)], "p string, q string, n bigint"
    )
    frame.createOrReplaceTempView("raw_entries")
    events = [
        EventRule(when={"p": ["*%", ""], "q": "x"}, moment="one", channel="web"),
        EventRule(when={"p": ["a*", "?"]}, moment="two"),
        EventRule(when={"q": ""}),
    ]
    check_rows(events, rows, spark.table("raw_entries"))

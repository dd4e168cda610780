"""Raw rows are matched on Spark exactly as on the embedded engine."""

from __future__ import annotations

from itertools import product
from typing import Any

from journeys.tracking import EventRule
from tests.logs.spark import ON_SPARK
from tests.logs.test_matching import check_rows

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
    for at in range(len(PATTERNS)):
        turned = PATTERNS[at:] + PATTERNS[:at]
        events = [EventRule(when={"p": one}, moment=f"m'\\{one}") for one in turned[:4]]
        check_rows(events, rows, raw)

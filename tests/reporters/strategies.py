"""Reports with any text that Python can hold."""

from __future__ import annotations

from hypothesis import strategies as st

from journeys.diagnostic import Diagnostic, Severity
from journeys.rules import Coverage, Report
from journeys.source import Span

__all__ = ["DIAGNOSTICS", "REPORTS", "TEXTS"]

_HOSTILE = st.sampled_from(
    [
        "::error::x",
        "\n::stop-commands::x",
        " ::add-mask::x",
        "##[add-mask]x",
        "]]>",
        "<b a='1'>&amp;",
        "\r\nJRN",
        "a\x00\x1b[31m\x85\u2028\ufffe\ud800\u202e",
        "%0A::x",
        "[a](javascript:1)",
        "a:b,c=d",
        "/etc/passwd",
        "../x y#?%",
        "C:\\new",
        "NaN",
        "\t店e\u0301",
    ]
)
TEXTS = (
    st.text(st.characters(), max_size=20) | _HOSTILE | st.tuples(st.text(), _HOSTILE).map("".join)
)

_NUMBERS = st.integers(1, 200)
SPANS = st.builds(Span, TEXTS, _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS)

DIAGNOSTICS = st.builds(
    Diagnostic,
    code=st.sampled_from(["JRN001", "JRN101", "JRN201", "JRN999", "XYZ1"]),
    name=st.sampled_from(["syntax-error", "some-fault", "autre-défaut"]) | TEXTS,
    severity=st.sampled_from(list(Severity)),
    message=TEXTS,
    path=st.lists(TEXTS | st.integers(0, 99), max_size=3).map(tuple),
    span=st.none() | SPANS,
    excerpt=TEXTS | st.text(max_size=300),
)

REPORTS = st.builds(
    Report,
    file=TEXTS,
    diagnostics=st.lists(DIAGNOSTICS, max_size=6).map(tuple),
    allowed=st.integers(0, 5),
    known=st.integers(0, 5),
    coverage=st.lists(
        st.builds(Coverage, TEXTS, TEXTS, st.integers(0, 9), st.integers(0, 9)), max_size=3
    ).map(tuple),
    situations=st.integers(0, 9999),
    dropped=st.integers(0, 5),
)

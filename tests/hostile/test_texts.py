"""Hostile texts and ids: in every field, through every output, and never more than text."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from journeys.text import invisible
from tests.cli.running import here
from tests.hostile.surviving import HEAD, checked, survives

TEXTS: Final = {
    "empty": "",
    "blank": " ",
    "a no-break space": "\u00a0",
    "DOT escapes": r"\N\G\L\n\l\r\\",
    "a trailing backslash": "C:\\new\\GUIDE\\",
    "DOT markup": "<b>fat</b>",
    "a whole DOT label": '<<table href="javascript:alert(1)"><tr><td>x</td></tr></table>>',
    "a quote in DOT": '"]; node [URL="javascript:alert(1)"]; x [label="',
    "the end of a script": "</script><script>alert(1)</script>",
    "a handler": '"><svg onload=alert(1)>',
    "a link": "javascript:alert(1)",
    "the end of CDATA": "x]]>y<![CDATA[",
    "an entity": '&lt;&#0;&amp;&x;<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
    "the end of a comment": "--><!-- x --!>",
    "an instruction": "<?xml-stylesheet href='x'?>",
    "a style": "</style><style>@import url(//x)</style>",
    "a workflow command": "%0A::error::x",
    "a workflow command on a line": "x\n::error file=a::b\n##[error]c",
    "a formula": "=cmd|' /C calc'!A0",
    "a plus formula": "+1+1",
    "an at formula": "@SUM(A1)",
    "a wide formula": "＝1+1",
    "a formula behind a tab": "\t=1+1",
    "a formula behind blanks": "  -1+1",
    "columns": 'a;b,c\td"e\r\nf'.replace("\r", ""),
    "a merge": "<<",
    "a flag": "no",
    "a null": "~",
    "a number": "1e400",
    "not a number": "NaN",
    "sexagesimal": "12:30",
    "an allowing comment": "# journeys: allow JRN4 because x",
    "a directive": "%YAML 1.1\n---\n...",
    "Markdown": "[x](javascript:alert(1)) `y` **z** | t |",
    "templates": "{{7*7}} ${7*7} {0} %s %(x)s {x.__class__}",
    "emoji": "👩‍👩‍👧‍👦🏴‍☠️🇫🇷" * 8,
    "right to left": "עברית وعربية",
    "combining": "e" + "\u0301" * 300,
    "wide": "ﷺ𒐫𝕏" * 40,
    "without breaks": "x" * 4000,
    "many words": "x " * 2000,
    "many lines": "x\n" * 400,
    "zero width": "a\u200bb\u200dc\u2060d\u00ade",
    "private": "\ue000\U0010fffd",
    "a path": "../../../../etc/passwd",
    "markup of a terminal": "[bold red]x[/] [link=file:///]y",
}

#: What YAML can say by an escape and no map may hold.
CONTROLS: Final = [
    "\x00", "\x07", "\x08", "\x0b", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u202e", "\u2066",
    "\ufeff", "\ufffe", "\r",
]  # fmt: skip


def written(data: object) -> str:
    """Data as JSON that is YAML as well: YAML knows no pairs of surrogates."""
    text = json.dumps(data, ensure_ascii=False)
    return "".join(f"\\U{ord(char):08X}" if invisible(char) else char for char in text)


def filled(text: str, *, name: str = "ana") -> str:
    """A map that has a text in every field that takes any, as JSON, which is YAML."""
    said = [text, f"{text}b"]
    idiolect = {"uses": said, "avoids": [f"{text}c"]}
    card = {
        "answer": text,
        "tone": text,
        "depth": 2,
        "idiolect": idiolect,
        "commitments": [{"text": text, "within": "48h", "until": text}, text],
        "evidence": {"grade": "log"},
    }
    elsewhere = {"instead": ["web"], "because": text}
    persona = {
        "name": text,
        "tagline": text,
        "about": text,
        "quote": text,
        "style": {"pace": "hurried", "seeks": "advice", "note": text},
        "appetites": {text: "high"},
        "prefers": ["web", text],
        "avoids": said,
        "idiolect": idiolect,
    }
    moment = {"label": text, "goal": "buy", "stage": "s", "owner": text, "data": said}
    data = {
        "format": "journeys/1",
        "title": text,
        "edition": text,
        "coherence": text,
        "personas": {name: persona, "bob": persona},
        "goals": {"buy": {"label": text}, "inform": None},
        "channels": {"web": {"label": text, "code": text, "owner": text}, "x": None},
        "stages": {"s": {"label": text}},
        "moments": {"a": {**moment, "start": True}, "b": {**moment, "indicator": text}},
        "board": {name: {"buy": {"web": card, "x": elsewhere}}, "everyone": {"buy": {"x": card}}},
        "journeys": {
            "j": {
                "label": text,
                "personas": [name],
                "steps": [{"a@web -> b@x": {"carries": said}}, "b@x -> a@web"],
            }
        },
        "promises": {"p": {"label": text, "when": text, "then": text}},
        "rules": {"ignore": [text], "severity": {text: "info"}},
    }
    return written(data)


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_text_in_every_output(name: str) -> None:
    """In every field at once it is checked, drawn and exported, and stays text."""
    survives(filled(TEXTS[name]))


@pytest.mark.parametrize("text", CONTROLS, ids=ascii)
def test_what_nobody_sees_is_told_and_spelled(text: str) -> None:
    """A character behind an escape is a finding, and no output holds it as it is."""
    done = survives(filled(f"a{text}b"))
    assert "[invisible-character]" in done.said


@pytest.mark.parametrize("text", CONTROLS, ids=ascii)
def test_what_nobody_sees_in_a_key_is_told(text: str) -> None:
    """An id, a key, a wrong word and a wrong kind are told in printable words."""
    shown = written(f"a{text}b")
    for line in (
        f"{shown}: 1",
        f"personas: {{{shown}: {{}}}}",
        f"personas: {{a: {{{shown}: 1}}}}",
        f"personas: {{a: {{prefers: {shown}}}}}",
        f"personas: {{a: {{potential: {shown}}}}}",
        f"language: {shown}",
        f"board: {{{shown}: {{{shown}: {{{shown}: {{answer: x}}}}}}}}",
        f"journeys: {{j: {{steps: [{shown}]}}}}",
        f"journeys: {{j: {{steps: [{shown}@web -> b@{shown}]}}}}",
        f"include: [{shown}]",
        f"rules: {{select: [{shown}]}}",
    ):
        assert checked(f"{HEAD}{line}\n").status == 1


@given(st.text(max_size=30))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_text_in_every_output(text: str) -> None:
    """Whatever stands in every field, no promise is broken."""
    survives(filled(text))


IDS: Final = [
    "../../etc/passwd", "/etc/passwd", "..", ".", "", "a/b", "a\\b", "C:", "con", "nul", "aux.svg",
    "com1", "x" * 64, "x" * 65, "x" * 3000, "__proto__", "constructor", "everyone", "overview",
    "staffed", "É", "é", "A", "a b", "-a", "--help", "a@b", "a->b", "a.b", "a:b", "<b>", "\u202e",
    "%s", "😀", "ａ", "0", "1e3", "null", "true", "board-bob", "bob-1", "graph", "node", "digraph",
]  # fmt: skip


@pytest.mark.parametrize("name", IDS, ids=ascii)
def test_a_hostile_id_is_no_path(name: str) -> None:
    """Whatever a persona is called, each picture stands in the folder, and none over another."""
    survives(filled("x", name=name))


@pytest.mark.parametrize("name", ["x" * 65, "É", "a b", "-a", "a.b", "../x", "😀"], ids=ascii)
def test_an_id_that_is_none_is_told(name: str) -> None:
    """An id that is no slug is a finding at its place."""
    done = checked(filled("x", name=name))
    assert "[malformed-id]" in done.said


@pytest.mark.parametrize(
    ("one", "two"),
    [("ana", "Ana"), ("ana", "ána"), ("ana", "ａna"), ("ana", "a/na"), ("a-b", "a.b"), ("ß", "ss")],
)
def test_ids_that_look_alike_are_told_and_both_drawn(one: str, two: str) -> None:
    """Two personas whose ids fold alike are two pictures, and at least one finding."""
    text = f"{HEAD}personas: {written({one: {}, two: {}})}\n"
    done = survives(text)
    assert "[colliding-ids]" in done.said or "[malformed-id]" in done.said


def test_no_visible_character_is_lost(tmp_path: Path) -> None:
    """A text of a board stands whole in the picture's text and in the table."""
    text = "Prix d’été : 5 % <b> & \"x\" 'y' \\n €"
    file = tmp_path / "a.svg"
    data = filled(text).encode()
    assert here("render", "-", "-o", file, "--persona", "ana", data=data).status == 0
    drawn = "".join(str(part) for part in etree.parse(file).getroot().itertext())
    assert _letters(text) in _letters(drawn)
    table = here("export", "-", "--format", "csv", data=data).out.decode("utf-8-sig")
    assert text.replace('"', '""') in table


def _letters(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))

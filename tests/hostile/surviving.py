"""Hostile input to what every command makes of it; whatever it is, no promise is broken."""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
import time
from pathlib import Path
from typing import Final

from lxml import etree

from journeys import loads
from tests.cli.running import Done, here

__all__ = ["HEAD", "MAP", "checked", "safe_svg", "survives"]

HEAD: Final = "format: journeys/1\ntitle: T\n"

#: A map with every kind of node, small enough to be hurt thousands of times.
MAP: Final = (Path(__file__).parents[1] / "wire" / "journeys-1.yaml").read_text("utf-8")

_SECONDS: Final = 10
_GRAPHS: Final = ("graphml", "gexf")
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")
_SVG: Final = "{http://www.w3.org/2000/svg}"
_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
#: What a picture may be made of; whatever else a text could smuggle in is found.
_ELEMENTS: Final = {
    "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "marker", "path", "pattern",
    "polygon", "polyline", "rect", "svg", "text", "title", "tspan", "use", "style",
}  # fmt: skip


def checked(data: bytes | str, *words: str) -> Done:
    """A check of hostile bytes: it ends in time, with 0, 1 or 2, and says where."""
    data = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    began = time.monotonic()
    done = here("check", "-", *words, data=data)
    assert time.monotonic() - began < _SECONDS
    assert done.status in {0, 1, 2}
    assert "Traceback" not in done.said
    if done.status == 1:
        assert done.places
    _is_plain(done.said)
    return done


def survives(data: bytes | str) -> Done:
    """Hostile bytes through every command; what they write is whole and holds nothing active."""
    done = checked(data)
    data = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    for form in ("github", "json", "sarif", "junit"):
        _report_is_sound(form, here("check", "-", "--format", form, data=data))
    for form in ("yaml", "json", "csv", "nodelink", *_GRAPHS):
        _export_is_sound(form, here("export", "-", "--format", form, data=data), data)
    _is_plain(here("show", "-", data=data).said)
    for form in ("svg", "dot"):
        _pictures_are_sound(form, data)
    return done


def safe_svg(text: bytes) -> None:
    """Fail when a picture holds anything but shapes and text."""
    root = etree.fromstring(text, _XML)
    assert b"<!DOCTYPE" not in text[:500]
    for node in root.iter():
        assert isinstance(node.tag, str), "a comment or an instruction"
        assert node.tag.removeprefix(_SVG) in _ELEMENTS, node.tag
        for name, value in node.attrib.items():
            assert not str(name).lower().startswith("on"), name
            if str(name).endswith("href"):
                assert str(value).startswith("#"), value
            if name == "aria-label":  # read aloud, and never anything else
                continue
            assert "javascript:" not in str(value).lower(), value
            assert not re.search(r"url\(\s*['\"]?[^#'\"\s]", str(value)), value


def _is_plain(said: str) -> None:
    """No control character, no mark that reorders text, and no half of a character."""
    found = re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", said)
    assert found is None, said[max(0, found.start() - 40) : found.end() + 40]


def _report_is_sound(form: str, done: Done) -> None:
    assert done.status in {0, 1, 2}
    if done.status == 2:
        return
    if form == "junit":
        etree.fromstring(done.out, _XML)
    elif form == "github":
        assert all(line.startswith(("::", "|")) for line in done.text.split("\n") if line)
        assert "##[" not in done.text
    else:
        _json(done.text)


def _json(text: str) -> object:
    def refuse(word: str) -> None:
        raise AssertionError(word)

    return json.loads(text, parse_constant=refuse)


def _export_is_sound(form: str, done: Done, data: bytes) -> None:
    assert done.status in {0, 2}, done.said
    if done.status == 2:
        assert done.out == b""
        return
    if form in _GRAPHS:
        etree.fromstring(done.out, _XML)
    elif form == "nodelink":
        _json(done.text)
    elif form == "csv":
        for row in csv.reader(io.StringIO(done.out.decode("utf-8-sig"), newline="")):
            assert not any(_FORMULA.match(cell) for cell in row), row
    else:
        assert loads(done.out) == loads(data)


def _pictures_are_sound(form: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        around, folder = Path(name), Path(name, "in", "out")
        done = here("render", "-", "-o", folder, "--format", form, data=data)
        assert done.status in {0, 2}, done.said
        _is_plain(done.said)
        files = [file for file in around.rglob("*") if file.is_file()]
        assert all(file.parent == folder for file in files), "a file outside the folder"
        assert len(files) == len(done.text.splitlines()), "a file written over another"
        assert all(file.suffix == f".{form}" for file in files)
        if form == "svg":
            for file in files:
                safe_svg(file.read_bytes())

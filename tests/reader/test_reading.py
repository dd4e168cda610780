"""Text to a map: every problem with its place, and nothing that the text does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeys.errors import FileError
from journeys.reader import Limits, Reading, read, read_text

HEAD = "format: journeys/1\ntitle: Shop\n"


def places(reading: Reading) -> list[str]:
    """Code, line and column of every problem, in the order of reading."""
    found = reading.source.remarks
    return [f"{one.code}:{one.span.line}:{one.span.column}" for one in found if one.span]


def test_words_stay_words() -> None:
    """What YAML 1.1 takes for flags, times and numbers is text here."""
    text = HEAD + "personas: {no: {name: 12:30, about: 1_000, quote: yes, tagline: 0612345678}}"
    reading = read_text(text)
    assert reading.map is not None
    persona = reading.map.personas[0]
    assert persona.id == "no"
    assert (persona.name, persona.about, persona.quote, persona.tagline) == (
        "12:30",
        "1_000",
        "yes",
        "0612345678",
    )


def test_all_problems_are_told_at_once_each_at_its_place() -> None:
    """One reading tells every problem, with line and column."""
    reading = read_text(
        HEAD + "langage: fr\n"
        "personas:\n"
        "  ana: {style: {pace: hurryed}, share: '0,5', prefers: web}\n"
        "board: {ana: {inform: {web: {answer: x, depth: 9}}}}\n"
    )
    assert reading.map is None
    assert places(reading) == [
        "JRN003:3:1",
        "JRN006:5:23",
        "JRN007:5:40",
        "JRN004:5:56",
        "JRN007:6:48",
    ]


def test_a_harmless_problem_travels_with_the_map() -> None:
    """A repeated key does not keep the map from being read; the first one counts."""
    reading = read_text(HEAD + "title: Other\n")
    assert reading.map is not None
    assert reading.map.title == "Shop"
    assert places(reading) == ["JRN002:3:1"]


def test_a_key_without_a_value_says_nothing() -> None:
    """A key that waits for its text is as good as not written."""
    reading = read_text(HEAD + "coherence:\npersonas:\n  ana: {quote: }\n")
    assert reading.map is not None
    assert reading.map.personas[0].quote == ""
    assert places(reading) == []


def test_the_place_of_each_part_is_known() -> None:
    """Each path of the map has its line and column, steps inside one line too."""
    text = HEAD + "journeys:\n  j:\n    steps:\n      - a@web -> b@web -> c@chat\n"
    reading = read_text(text, file="m.yaml")
    assert str(reading.source.span(("journeys", "j"))) == "m.yaml:4:3"
    assert str(reading.source.span(("journeys", "j", "steps", 0))) == "m.yaml:6:9"
    assert str(reading.source.span(("journeys", "j", "steps", 1))) == "m.yaml:6:18"
    assert str(reading.source.span(("journeys", "j", "label"))) == "m.yaml:4:3"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "JRN004"),
        ("- a", "JRN004"),
        ("title: [", "JRN001"),
        ("title: 'a", "JRN001"),
        ("a: b: c", "JRN001"),
        ("title: @x", "JRN001"),
        ("format: journeys/9\ntitle: x", "JRN012"),
        ("title: x", "JRN012"),
        ("format: journeys/1", "JRN005"),
        (HEAD + "x-note: !!python/object:os.system {}", "JRN008"),
        (HEAD + "personas: &a {b: *a}", "JRN008"),
        (HEAD + "personas: {a: {<<: {name: b}}}", "JRN008"),
        (HEAD + "---\ntitle: y", "JRN008"),
        (HEAD + "x-a: " + "[" * 100_000, "JRN009"),
        (HEAD + "x-a: \x07", "JRN010"),
        (HEAD + "include: [other.yaml]", "JRN011"),
        (HEAD + "journeys: {j: {steps: [a@b]}}", "JRN013"),
        (HEAD + "promises: {p: {when: a}}", "JRN014"),
    ],
)
def test_what_cannot_be_a_map_is_told_by_its_rule(text: str, code: str) -> None:
    """Each kind of fault has its own code, and no map comes of it."""
    reading = read_text(text)
    assert reading.map is None
    assert code in {remark.code for remark in reading.source.remarks}


def test_anchors_cannot_make_a_map_grow_beyond_measure() -> None:
    """A text of a few lines that means a thousand million values is refused at once."""
    rows = [f"x-{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 10)}]" for at in range(1, 10)]
    reading = read_text(HEAD + "x-0: &a0 [x]\n" + "\n".join(rows))
    assert [remark.code for remark in reading.source.remarks] == ["JRN009"]


def test_limits_are_named_and_can_be_raised() -> None:
    """The message names the limit, and a higher one lets the map through."""
    text = HEAD + "x-a: [" + "x, " * 30_000 + "x]"
    refused = read_text(text)
    assert "'nodes'" in refused.source.remarks[0].message
    assert read_text(text, limits=Limits(nodes=50_000)).map is not None


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("personas: {%s}\nchannels: [%s]\n", "cells"),
        ("personas: {%s}\njourneys: {j: {personas: [everyone], steps: [%s]}}\n", "lived"),
    ],
)
def test_few_words_cannot_mean_endless_work(text: str, limit: str) -> None:
    """Cells and lived steps grow as products; both are bounded, and the limit is named."""
    people = ", ".join(f"p{at}: {{}}" for at in range(300))
    many = ", ".join(f"c{at}" for at in range(300))
    ways = " -> ".join(f"m{at}@web" for at in range(300))
    reading = read_text(HEAD + text % (people, many if limit == "cells" else ways))
    assert reading.map is None
    assert f"'{limit}'" in reading.source.remarks[-1].message
    assert (
        read_text(
            HEAD + text % (people, many if limit == "cells" else ways),
            limits=Limits(parts=10**9, cells=10**9, lived=10**9),
        ).map
        is not None
    )


def test_latin_text_is_told_where_it_stops_being_utf8() -> None:
    """A file of another encoding is told its line, column and cure."""
    reading = read_text((HEAD + "coherence: Qualit\u00e9").encode("cp1252"))
    assert places(reading) == ["JRN010:3:18"]
    assert "save the file as UTF-8" in reading.source.remarks[0].message


def test_utf16_with_its_mark_is_read() -> None:
    """What Windows editors call Unicode is read as it is."""
    reading = read_text((HEAD + "coherence: Qualité").encode("utf-16"))
    assert reading.map is not None
    assert reading.map.coherence == "Qualité"


def write(folder: Path, **files: str) -> Path:
    """Files of a map in a folder; the first one is given back."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder / f"{next(iter(files))}.yaml"


def test_included_files_are_joined_and_keep_their_places(tmp_path: Path) -> None:
    """Tables of several files are one; each part knows its own file."""
    path = write(
        tmp_path,
        main=HEAD + "include: [more.yaml]\nboard: {ana: {inform: {web: {answer: a}}}}\n",
        more="board:\n  ana:\n    inform:\n      chat: {answer: b}\n    buy: {web: {answer: c}}\n",
    )
    reading = read(path)
    assert reading.map is not None
    assert [cell.place[1:] for cell in reading.map.board] == [
        ("inform", "web"),
        ("inform", "chat"),
        ("buy", "web"),
    ]
    span = reading.source.span(("board", "ana", "inform", "chat"))
    assert (Path(span.file).name, span.line) == ("more.yaml", 4)


def test_a_part_in_two_files_is_repeated(tmp_path: Path) -> None:
    """A cell that two files decide is told, naming the other file."""
    cell = "board: {ana: {inform: {web: {answer: a}}}}\n"
    reading = read(write(tmp_path, main=HEAD + "include: [more.yaml]\n" + cell, more=cell))
    assert [remark.code for remark in reading.source.remarks] == ["JRN002"]
    assert "main.yaml" in reading.source.remarks[0].message


@pytest.mark.parametrize(
    "name", ["main.yaml", "missing.yaml", "../out.yaml", "/etc/hostname", ".", "a\x00b", "out"]
)
def test_a_file_that_may_not_be_included_is_refused(tmp_path: Path, name: str) -> None:
    """Circles, missing files, folders and files outside of the map's folder are refused."""
    folder = tmp_path / "map"
    folder.mkdir()
    (tmp_path / "out.yaml").write_text("personas: {}")
    (folder / "out").symlink_to(tmp_path / "out.yaml")
    quoted = '"' + name.replace("\x00", "\\0") + '"'
    reading = read(write(folder, main=HEAD + f"include: [{quoted}]\n"))
    assert [remark.code for remark in reading.source.remarks] == ["JRN011"]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    """A map that is not there is no finding: the caller named the wrong file."""
    with pytest.raises(FileError, match="no such file"):
        read(tmp_path / "none.yaml")
    with pytest.raises(FileError, match="regular file"):
        read(tmp_path)

"""Hostile YAML: bombs, odd scalars, wrong encodings, and files that were cut or damaged."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile.surviving import HEAD, MAP, checked, survives

BYTES: Final = MAP.encode()
_LETTERS: Final = "bcdefghijklmnopqrstuvwxyz"

#: Texts that are no map: what they are, and the code that must speak.
REFUSED: Final[dict[str, tuple[str, str]]] = {
    "100,000 lists in flow": ("[" * 100_000, "JRN009"),
    "100,000 mappings in flow": ("{a: " * 100_000, "JRN009"),
    "100,000 lists in block": ("- " * 100_000, "JRN009"),
    "100,000 keys in keys": ("? " * 100_000, "JRN009"),
    "1,300 mappings in block": ("\n".join(" " * n + "a:" for n in range(1300)), "JRN009"),
    "a closed depth": (f"{HEAD}x-a: {'[' * 500}{']' * 500}\n", "JRN009"),
    "an alias bomb": (
        HEAD
        + "x-a: &a [x, x]\n"
        + "".join(f"x-{c}: &{c} [{', '.join([f'*{chr(ord(c) - 1)}'] * 9)}]\n" for c in _LETTERS),
        "JRN009",
    ),
    "a wide alias bomb": (
        HEAD + f"x-a: &a [{'x,' * 900}]\nx-b: [{'*a,' * 900}]\n",
        "JRN009",
    ),
    "2,000 aliases": (f"{HEAD}x-a: &a x\nx-b: [{'*a,' * 2000}]\n", "JRN009"),
    "a merge bomb": (
        HEAD
        + "channels: &a {web: }\n"
        + "moments:\n"
        + "".join(f"  m{n}: {{<<: [*a, *a, *a, *a]}}\n" for n in range(40)),
        "JRN008",
    ),
    "a merge": (f"{HEAD}personas: {{a: &a {{name: A}}, b: {{<<: *a}}}}\n", "JRN008"),
    "an alias in itself": (f"{HEAD}x-a: &a [*a]\n", "JRN008"),
    "a map in itself": ("&a {title: *a}\n", "JRN008"),
    "an alias to nothing": (f"{HEAD}x-a: *b\n", "JRN008"),
    "a Python tag": (f"{HEAD}edition: !!python/object/apply:os.system [ls]\n", "JRN008"),
    "a new Python object": (f"{HEAD}edition: !!python/object/new:type [x]\n", "JRN008"),
    "an empty integer": (f"{HEAD}edition: !!int ''\n", "JRN008"),
    "a binary": (f"{HEAD}edition: !!binary '====='\n", "JRN008"),
    "a local tag": (f"{HEAD}edition: !x y\n", "JRN008"),
    "a whole tag": (f"{HEAD}edition: !<tag:x,2000:y> z\n", "JRN008"),
    "a tagged list": (f"{HEAD}channels: !!set {{web, chat}}\n", "JRN008"),
    "two documents": (f"{HEAD}---\n{HEAD}", "JRN008"),
    "a second end": (f"{HEAD}...\nmore\n", "JRN001"),
    "another version": (f"%YAML 9.9\n---\n{HEAD}", "JRN001"),
    "beyond Unicode": (f'{HEAD}edition: "\\UFFFFFFFF"\n', "JRN001"),
    "half a character": (f'{HEAD}edition: "\\uD800"\n', "JRN001"),
    "an unknown escape": (f'{HEAD}edition: "C:\\new\\GUIDE"\n', "JRN001"),
    "a tab": (f"{HEAD}personas:\n\ta: b\n", "JRN001"),
    "a percent sign": (f"{HEAD}edition: %x\n", "JRN001"),
    "an open quote": (f"{HEAD}edition: 'x\n", "JRN001"),
    "a colon": (f"{HEAD}edition: a: b\n", "JRN001"),
    "100,000 keys": (HEAD + "".join(f"k{n}:\n" for n in range(100_000)), "JRN009"),
    "too large": (f"{HEAD}edition: {'x' * 1_000_000}\n", "JRN009"),
    "6,000 moments": (
        f"{HEAD}moments:\n" + "".join(f" m{n}: {{goal: buy}}\n" for n in range(5001)),
        "JRN009",
    ),
    "30,000 steps": (
        f"{HEAD}journeys: {{j: {{steps: [{' -> '.join(f'a{n}@web' for n in range(30_000))}]}}}}\n",
        "JRN009",
    ),
    "a huge cube": (
        HEAD
        + "".join(
            f"{key}:\n" + "".join(f" k{n}: {{}}\n" for n in range(2000))
            for key in ("personas", "goals", "channels")
        ),
        "JRN009",
    ),
    **{
        f"201 {key}": (
            f"{HEAD}{key}:\n" + "".join(f" k{n}: {{}}\n" for n in range(201)),
            "JRN009",
        )
        for key in ("personas", "goals", "channels", "stages")
    },
    "nothing": ("", "JRN004"),
    "blanks": (" " * 999_999, "JRN004"),
    "line ends": ("\n" * 999_999, "JRN004"),
    "a comment": ("#", "JRN004"),
    "a null": ("~", "JRN004"),
    "a text": ("x", "JRN004"),
    "a list": ("[]", "JRN004"),
    "an empty map": ("{}", "JRN005"),
    "no format": ("title: T\n", "JRN012"),
    "a later format": ("format: journeys/2\ntitle: T\n", "JRN012"),
    "a format that is a list": ("format: [journeys/1]\ntitle: T\n", "JRN012"),
}

#: Maps within every bound that once took a time in the square of their size.
_CHANNELS: Final = ",".join("w" * 60 + str(number) for number in range(5000))
_STEPS: Final = ", ".join(f"n{number}@web -> n{number + 1}@web" for number in range(4000))
_WAY: Final = " -> ".join(f"a{number}@web" for number in range(15_000))
LARGE: Final[dict[str, str]] = {
    "allowing comments": HEAD + "# journeys: allow a, b because x until y\n" * 20_000,
    "misspelt channels": f"{HEAD}personas: {{p: {{prefers: [{_CHANNELS}]}}}}\n",
    "misspelt moments": HEAD
    + "moments:\n"
    + "".join(f" m{n}: {{goal: buy}}\n" for n in range(3000))
    + f"journeys: {{j: {{steps: [{_STEPS}]}}}}\n",
    "a long way": f"{HEAD}journeys: {{j: {{steps: [{_WAY}]}}}}\n",
    "repeated keys": HEAD + "edition: x\n" * 9000,
    "cards": HEAD
    + "personas: {p: {}}\nboard: {p: {buy: {"
    + ",".join(f"w{n}: {{answer: x, instead: [w{n + 1}]}}" for n in range(2000))
    + "}}}\n",
}

#: Bytes that are no text of a map, with the place that must be named.
UNREADABLE: Final[dict[str, tuple[bytes, str]]] = {
    "NUL": (HEAD.encode() + b"edition: \0\n", "3:10"),
    "BEL": (HEAD.encode() + b"edition: a\x07\n", "3:11"),
    "DEL": (HEAD.encode() + b"edition: a\x7f\n", "3:11"),
    "a lone CR": (HEAD.replace("\n", "\r").encode(), "1:19"),
    "U+0085": (f"{HEAD}edition: a\u0085b\n".encode(), "3:11"),
    "U+2028": (f"{HEAD}edition: a\u2028b\n".encode(), "3:11"),
    "a reversal": (f"{HEAD}edition: a\u202eb\n".encode(), "3:11"),
    "a non-character": (f"{HEAD}edition: a\ufffeb\n".encode(), "3:11"),
    "two marks": (b"\xef\xbb\xbf" * 2 + HEAD.encode(), "1:1"),
    "UTF-32": (HEAD.encode("utf-32"), "1:1"),
    "Windows-1252": (f"{HEAD}edition: été\n".encode("cp1252"), "3:10"),
    "Windows-1252 behind a mark": (b"\xef\xbb\xbf" + f"{HEAD}é".encode("cp1252"), "3:1"),
    "half of UTF-16": (HEAD.encode("utf-16")[:-1], "2:9"),
    "a surrogate": (HEAD.encode() + b"edition: \xed\xa0\x80\n", "3:10"),
    "an overlong slash": (HEAD.encode() + b"edition: \xc0\xaf\n", "3:10"),
}

#: Odd forms of a map that reads all the same.
READ: Final[dict[str, bytes]] = {
    "a mark": b"\xef\xbb\xbf" + BYTES,
    "UTF-16 with a mark": MAP.encode("utf-16"),
    "CR LF": MAP.replace("\n", "\r\n").encode(),
    "a directive": b"%YAML 1.1\n---\n" + BYTES,
    "a tag directive": b"%TAG ! tag:x,2000:\n---\n" + BYTES,
    "an end": BYTES + b"...\n",
    "a repeated key": BYTES + b"title: other\n",
    "a long number": BYTES.replace(b"atelier du", b"9" * 4300),
    "no day": BYTES.replace(b"atelier du 14 mars", b"2001-99-99"),
    "a small anchor": BYTES.replace(b"[web]", b"&a [web]"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_map_is_told_by_its_code(name: str) -> None:
    """Each text is refused by the rule it breaks, at a place, at once."""
    text, code = REFUSED[name]
    done = checked(text)
    assert done.status == 1
    assert f"{code} " in done.said


@pytest.mark.parametrize("name", LARGE)
def test_large_maps_take_a_time_that_grows_with_their_size(name: str) -> None:
    """Thousands of parts, comments and faults are told within the time of the promise."""
    assert checked(LARGE[name]).status == 1


@pytest.mark.parametrize("name", UNREADABLE)
def test_bytes_that_are_no_text_are_told_where_they_stand(name: str) -> None:
    """The first byte that cannot be is named by line and column."""
    data, place = UNREADABLE[name]
    done = checked(data)
    assert done.places[0] == place
    assert "JRN010" in done.said


@pytest.mark.parametrize("name", READ)
def test_odd_forms_are_read(name: str) -> None:
    """What an editor or a spreadsheet makes of a text file is a map still."""
    done = survives(READ[name])
    assert "JRN001" not in done.said
    assert "JRN010" not in done.said


@pytest.mark.parametrize("text", [*"[]{}()<>\"'`-?:,&*!|>%@#.~\\$=+/", "[]", '"[', ": ", "- "])
def test_a_megabyte_of_one_sign_is_refused_at_once(text: str) -> None:
    """Whatever sign is repeated, nothing is slow and nothing crashes."""
    times = 999_990 // len(text)
    assert checked(text * times).status == 1
    assert checked(f"{HEAD}edition: " + text * (times - 50)).status in {0, 1}


def test_every_truncation_of_a_map_is_told() -> None:
    """Cut after any of its bytes, a map is read or told, and never crashes."""
    for end in range(0, len(BYTES), 11):
        checked(BYTES[:end])


@given(st.data())
def test_flipped_bits_are_told(data: st.DataObject) -> None:
    """A map with a few damaged bits is read or told."""
    hurt = bytearray(BYTES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(hurt) - 1))
        hurt[at] ^= 1 << data.draw(st.integers(0, 7))
    checked(bytes(hurt))


@given(st.binary(max_size=80))
def test_any_bytes_are_told(data: bytes) -> None:
    """Any bytes, alone and behind the beginning of a map, are read or told."""
    checked(data)
    checked(HEAD.encode() + data)


@given(st.text(alphabet="[]{}:,-?&*!|>%@`'\"# \n\tab<~.\\", max_size=60))
def test_any_signs_of_yaml_are_told(text: str) -> None:
    """Any row of YAML's own signs, in any place of a map, is read or told."""
    checked(text)
    checked(f"{HEAD}personas: {text}\n")
    checked(f"{HEAD}board:\n  {text}\n")

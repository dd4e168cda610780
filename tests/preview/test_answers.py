"""Every answer has the same headers; only four paths, two methods and one host are answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Severity
from journeys.document import Note
from journeys.preview.answers import HEADERS, Answer, answered
from journeys.preview.shell import POLICY, SHELL
from journeys.preview.view import MOST, View
from journeys.vocabulary.catalogue import read
from tests.board.maps import hostile_texts

PATHS = ["/", "/map.html", "/events", "/findings.json"]
VIEW = View(file="shop.yaml", page=b"<p>boards</p>")
PORT = 8765


def ask(
    method: str, target: str, headers: Mapping[str, str] | None = None, *, view: View = VIEW
) -> Answer:
    """The answer to a request whose host is right unless another is given."""
    message = Message()
    for name, value in {"Host": f"127.0.0.1:{PORT}", **(headers or {})}.items():
        message[name] = value
    return answered(method, target, message, port=PORT, view=view)


@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "OPTIONS", "TRACE"]) | st.text(max_size=8),
    target=st.sampled_from(PATHS) | st.text(max_size=40),
    host=st.sampled_from(["127.0.0.1", "localhost", f"localhost:{PORT}"]) | st.text("a.:1"),
    origin=st.none() | st.just("http://evil.example"),
)
def test_every_answer_has_the_headers(
    method: str, target: str, host: str, origin: str | None
) -> None:
    """Whatever is asked, nothing is kept, guessed, framed by others or shared with them."""
    answer = ask(method, target, {"Host": host, **({"Origin": origin} if origin else {})})
    assert answer.headers.keys() >= HEADERS.keys()
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not any(name.lower().startswith("access-control") for name in answer.headers)


@given(st.text(max_size=60).map(lambda text: f"/{text}"))
def test_a_path_is_one_of_four_or_none(path: str) -> None:
    """No path leads anywhere else, whatever is in it."""
    expected = 200 if path.partition("?")[0] in PATHS else 404
    assert ask("GET", path).status == expected


@pytest.mark.parametrize(
    "path", ["/../etc/passwd", "/map.html/", "//map.html", "/%6Dap.html", "/shell.css", "*", ""]
)
def test_a_path_is_taken_by_the_letter(path: str) -> None:
    """Nothing is decoded, joined or looked up in a folder."""
    assert ask("GET", path).status == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1:1", "", "[::1]"])
def test_another_host_is_refused(host: str) -> None:
    """A name that somebody bound to this machine reads nothing; nor does no name, or two."""
    assert {ask("GET", path, {"Host": host}).status for path in PATHS} == {421}
    message = Message()
    assert answered("GET", "/", message, port=PORT, view=VIEW).status == 421
    message["Host"] = "localhost"
    message["Host"] = "evil.example"
    assert answered("GET", "/", message, port=PORT, view=VIEW).status == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:8765", "127.0.0.1:8765"])
def test_this_machine_is_answered(host: str) -> None:
    """The names of this machine are answered, with the port and without."""
    assert {ask("GET", path, {"Host": host}).status for path in PATHS} == {200}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
def test_nothing_but_reading_is_allowed(method: str) -> None:
    """A preview is only looked at; the answer says how."""
    answer = ask(method, "/")
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://127.0.0.1:{PORT + 1}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_reads_nothing(headers: dict[str, str]) -> None:
    """Boards, findings and events are for the page itself."""
    assert {ask("GET", path, headers).status for path in PATHS[1:]} == {403}


def test_the_page_itself_reads() -> None:
    """The page's own requests are answered, and a link to it may be followed."""
    own = {"Origin": f"http://localhost:{PORT}", "Sec-Fetch-Site": "same-origin"}
    assert {ask("GET", path, own).status for path in PATHS} == {200}
    assert ask("GET", "/", {"Sec-Fetch-Site": "cross-site"}).status == 200


def test_the_shell_is_constant_and_runs_only_its_own() -> None:
    """Style and script stand in the policy by hash; nothing inline goes beyond them."""
    text = SHELL.decode()
    assert text.count("<script>") == text.count("<style>") == 1
    assert "unsafe" not in POLICY
    assert POLICY.count("'sha256-") == 2
    assert not {" style=", " onclick", "innerHTML", "http:", "https:"} & set(text.split())
    assert "innerHTML" not in text


def test_there_is_no_page_before_the_first_board() -> None:
    """A map that was broken from the first has findings alone."""
    empty = View(file="shop.yaml")
    assert ask("GET", "/map.html", view=empty).status == 404
    assert json.loads(ask("GET", "/findings.json", view=empty).body)["page"] is None


@given(texts=st.lists(hostile_texts(), max_size=5), file=hostile_texts(), title=hostile_texts())
def test_an_event_is_one_line_whatever_the_texts(texts: list[str], file: str, title: str) -> None:
    """No text of a map or file name ends an event or begins another."""
    notes = tuple(
        Note(code="JRN101", name="x", severity=Severity.INFO, message=text, place=text)
        for text in texts
    )
    view = View(file=file, title=title, notes=notes)
    assert view.line.isascii()
    assert len(view.line.splitlines()) == 1
    assert len(json.loads(view.line)["findings"]) == len(texts)


def test_findings_are_bounded_and_the_gravest_stand_first() -> None:
    """A thousand findings are told as some and a number, errors first."""
    notes = [
        Note(code="JRN101", name="x", severity=severity, message="m", place="p")
        for severity in (Severity.INFO, Severity.ERROR)
        for _ in range(MOST)
    ]
    told = View(file="a", notes=tuple(notes), language="fr").told
    assert {one["severity"] for one in told["findings"]} == {"error"}
    assert told["more"] == f"et {MOST} de plus"
    assert told["counts"]["error"] == f"Erreurs\u00a0: {MOST}"
    assert told["counts"]["warning"] == "Avertissements\u00a0: 0"


def test_labels_are_there_in_both_languages() -> None:
    """Each label of the preview is French and English."""
    own = {key: table for key, table in read("labels").items() if key.startswith("preview-")}
    assert len(own) == 14
    assert all(table.keys() == {"fr", "en"} and all(table.values()) for table in own.values())

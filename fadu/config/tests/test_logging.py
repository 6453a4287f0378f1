"""A log line names the request and the account, and nothing about a person."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from fadu.config.logging import RequestLog, configure, without_query


@pytest.fixture
def lines() -> Iterator[Any]:
    """What the process logs, parsed line by line; the test's own logging is put back afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    configure({"level": "INFO", "json": True})
    stream = io.StringIO()
    root.handlers[0].stream = stream  # type: ignore[attr-defined]
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:] = before
    root.setLevel(level)


def answer(request: HttpRequest) -> HttpResponse:
    """A page."""
    return HttpResponse(status=200)


def test_a_request_is_one_line_without_what_was_searched_for(
    rf: RequestFactory, lines: Any
) -> None:
    request: Any = rf.get("/cases/", {"party": "张三"})

    response = RequestLog(answer)(request)

    (line,) = lines()
    assert (line["method"], line["path"], line["status"]) == ("GET", "/cases/", 200)
    assert line["request"] == response.headers["X-Request-ID"]
    assert "张三" not in json.dumps(line, ensure_ascii=False)
    assert set(line) == {
        "event",
        "level",
        "logger",
        "at",
        "request",
        "method",
        "path",
        "status",
        "ms",
        "account",
    }


def test_the_proxys_number_is_kept_and_a_forged_one_is_not(rf: RequestFactory) -> None:
    kept = RequestLog(answer)(rf.get("/", headers={"X-Request-ID": "abcdef-123456"}))
    replaced = RequestLog(answer)(rf.get("/", headers={"X-Request-ID": "a b\nc"}))

    assert kept.headers["X-Request-ID"] == "abcdef-123456"
    assert len(replaced.headers["X-Request-ID"]) == 32


def test_the_standard_librarys_records_become_json_too(lines: Any) -> None:
    logging.getLogger("django.server").warning("磁盘将满")

    assert lines()[0]["event"] == "磁盘将满"


def test_djangos_request_object_never_reaches_a_log() -> None:
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "x", None, None)
    record.request = "GET /?party=张三"

    assert without_query(record)
    assert not hasattr(record, "request")


def test_what_is_bound_for_a_request_is_gone_after_it(rf: RequestFactory) -> None:
    RequestLog(answer)(rf.get("/"))

    assert structlog.contextvars.get_contextvars() == {}


IDENTITY = "430211199001011234"


def refused_by_the_database() -> None:
    """An error whose message and whose cause's message name somebody."""
    try:
        raise ValueError(f"Key (identity)=({IDENTITY}) already exists")
    except ValueError as cause:
        raise RuntimeError(IDENTITY) from cause


def test_an_error_is_logged_with_its_lines_and_never_with_its_message(lines: Any) -> None:
    try:
        refused_by_the_database()
    except RuntimeError:
        logging.getLogger("django.request").exception("Internal Server Error: %s", "/parties/")

    (line,) = lines()
    assert "refused_by_the_database" in line["event"]
    assert line["event"].index("builtins.ValueError") < line["event"].index("builtins.RuntimeError")
    assert "/parties/" in line["event"]
    assert IDENTITY not in json.dumps(line, ensure_ascii=False)

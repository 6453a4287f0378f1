"""Logs for machines: one JSON object a line, and never a name, a query or a form value.

A line carries the request's number, method, path, status, duration and the account's number. Query strings are
left out because people search by name.
"""

from __future__ import annotations

import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse

REQUEST_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
log = structlog.stdlib.get_logger("fadu.request")


def configure(options: MutableMapping[str, Any]) -> None:
    """Set up structlog and the standard library's root logger; called by Django through LOGGING_CONFIG."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
    ]
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if options["json"]
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                last,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(options["level"])
    for name in ("django", "django.server"):  # Django gives them handlers of their own
        logging.getLogger(name).handlers[:] = []
        logging.getLogger(name).propagate = True
    for name in ("django.request", "django.security.csrf", "fadu.work", "fadu.sweep"):
        logging.getLogger(name).addFilter(without_query)
        logging.getLogger(name).addFilter(without_values)
    logging.getLogger("axes").setLevel(logging.ERROR)  # its warnings print user names and addresses
    logging.getLogger("weasyprint.progress").setLevel(logging.WARNING)  # its steps are no events
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def without_query(record: logging.LogRecord) -> bool:
    """Drop Django's request object from a record: its text would print the query string."""
    record.__dict__.pop("request", None)
    return True


def without_values(record: logging.LogRecord) -> bool:
    """Keep of an error its types and the lines it passed through, not its message.

    A database says which row it refused, a parser which text: both are what somebody has typed.
    """
    if record.exc_info and record.exc_info[1] is not None:
        record.msg, record.args = f"{record.getMessage()}\n{traced(record.exc_info[1])}", ()
        record.exc_info = record.exc_text = None
    return True


def traced(error: BaseException | None) -> str:
    """The traceback of an error and of what caused it, the first cause first, without messages."""
    parts: list[str] = []
    while error is not None:
        kind = f"{type(error).__module__}.{type(error).__qualname__}"
        parts.insert(0, "".join(traceback.format_tb(error.__traceback__)) + kind)
        hidden = None if error.__suppress_context__ else error.__context__
        error = error.__cause__ or hidden
    return "\n".join(parts)


class RequestLog:
    """Gives each request a number (or keeps the proxy's X-Request-ID) and logs one line when it is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        number = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        begun = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request=number):
            response = self.get_response(request)
            log.info(
                "request",
                method=request.method,
                path=request.path,
                status=response.status_code,
                ms=round((time.perf_counter() - begun) * 1000, 1),
                account=getattr(getattr(request, "user", None), "pk", None),
            )
        response.headers["X-Request-ID"] = number
        return response

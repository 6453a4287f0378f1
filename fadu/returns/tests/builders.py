"""Returns built by acting: asked for, handed in, accepted by people who may."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.law.engine.record import Actor
from fadu.matters.deeds import Sent
from fadu.matters.scope import Place
from fadu.returns import services
from fadu.returns.grammar import Returned
from fadu.returns.models import Return
from fadu.returns.services import Submission
from tests.people import Bureau

AT = datetime(2025, 1, 20, 2, 0, tzinfo=UTC)
CUT_OFF = date(2024, 12, 31)
STATISTICIAN, LEGAL_OFFICE = "statistician", "legal_office"


def a_scan(text: bytes = b"stamped") -> SimpleUploadedFile:
    """A stamped scan as it is uploaded."""
    return SimpleUploadedFile("盖章件.pdf", b"%PDF-1.4 " + text)


def sent(bureau: Bureau, person: str, role: str, at: datetime = AT, **more: object) -> Sent:
    """A sending by a person in a capacity."""
    return Sent((Actor(person, role),), bureau.hand(at), at, **more)  # type: ignore[arg-type]


def a_request(
    bureau: Bureau, figure: Returned, *, year: int = 2024, unit: Place | None = None
) -> Return:
    """A return asked for by the legal office."""
    outcome = services.request_return(
        code=figure.code,
        year=year,
        due_on=date(year + 1, 1, 31),
        unit=unit or bureau.place,
        scope=bureau.zhao.viewer.scope,
        sent=sent(bureau, bureau.zhao.id, LEGAL_OFFICE),
    )
    return Return.objects.get(pk=outcome.matter)


def a_submission(numerator: int, denominator: int | None = None, **more: int) -> Submission:
    """A submission cut off at the end of 2024."""
    return Submission(numerator, CUT_OFF, "执法支队台账", denominator, **more)


def handed_in(bureau: Bureau, record: Return, stated: Submission, by: str = "") -> Return:
    """The return with its number, scan and list."""
    services.submit_return(
        record=record,
        stated=stated,
        scan=a_scan(),
        listing=a_scan(b"list"),
        sent=sent(bureau, by or bureau.zhang.id, STATISTICIAN),
    )
    return Return.objects.get(pk=record.pk)


def accepted(
    bureau: Bureau,
    figure: Returned,
    numerator: int,
    denominator: int | None = None,
    *,
    year: int = 2024,
    unit: Place | None = None,
    **more: int,
) -> Return:
    """A return that stands behind its figure."""
    record = a_request(bureau, figure, year=year, unit=unit)
    handed_in(bureau, record, a_submission(numerator, denominator, **more))
    services.accept_return(record=record, sent=sent(bureau, bureau.zhao.id, LEGAL_OFFICE))
    return Return.objects.get(pk=record.pk)

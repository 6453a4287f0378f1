"""What the provincial platform drew (外部平台抽取): its number, its roster and its result, hashed as they came."""

from __future__ import annotations

from datetime import date

from django.core.files.uploadedfile import UploadedFile

from fadu.documents.services import store
from fadu.draws.models import Batch
from fadu.draws.services.sending import record
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_draw import acts as a
from fadu.matters.deeds import Outcome, Sent


def record_external(
    *,
    batch: Batch,
    platform: str,
    number: str,
    drawn_on: date,
    drawn: int,
    roster: UploadedFile,
    result: UploadedFile,
    sent: Sent,
) -> Outcome:
    """Register what another platform drew (登记外部平台抽取结果)."""
    if drawn_on > day_of(sent.at):
        raise BadInput("抽取日期不能晚于今天", todo="请核对平台上的抽取日期。")
    if drawn < 1:
        raise BadInput("抽中对象数至少为1", todo="请按平台的结果填写。")
    files = [store(upload, sent.hand.noted) for upload in (roster, result)]
    facts = {
        "platform": platform,
        "number": number,
        "drawn_on": drawn_on.isoformat(),
        "roster": files[0].sha256,
        "drawn": drawn,
        "result": files[1].sha256,
    }
    return record(batch, a.record_external, sent, facts, files)

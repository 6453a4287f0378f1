"""Items of evidence as officers enter them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fadu.documents.services import keep
from fadu.evidence.catalogue import services
from fadu.evidence.catalogue.models import Evidence
from fadu.law.procedures import registers
from fadu.law.procedures.registers.evidence import COLLECTED
from fadu.matters.deeds import FileRef
from fadu.matters.models import Matter
from tests.people import Bureau

NOW = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
ALL_WELL = {"verdict": "查证属实", "lawful": True, "method": "与现场笔录、询问笔录相互印证"}


def told(bureau: Bureau, **facts: Any) -> dict[str, Any]:
    """What a form says of an item; `facts` say what is different."""
    return {
        "evidence_kind": "书证", "name": "安全教育培训台账", "proves": "未按规定组织从业人员培训", "way": COLLECTED,
        "origin": "甲烟花公司综合办公室", "first_taker": bureau.zhang.id, "second_taker": bureau.zhao.id,
        "taken_on": "2025-03-01", "taken_at": "甲烟花公司", "form": "复制件", "pages": 3,
        "confirmation": "签名或者盖章确认", **facts,
    }  # fmt: skip


def stored(content: bytes, type: str = "application/pdf", name: str = "台账.pdf") -> FileRef:
    """A file in the store."""
    return keep(content, name, type, NOW)


def an_item(bureau: Bureau, matter: Matter, file: FileRef | None = None, **facts: Any) -> Evidence:
    """An item that 张三 has entered."""
    by = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    done = services.enter(matter=matter, facts=told(bureau, **facts), file=file, **by)
    return Evidence.objects.get(pk=done.matter)


def closed(matter: Matter) -> Matter:
    """A matter that is closed, as far as its evidence asks."""
    Matter.objects.filter(pk=matter.pk).update(closed=True)
    return matter


def noted(bureau: Bureau, item: Evidence, act: str, *, by: Any = None, **facts: Any) -> Evidence:
    """An item after one more act by 张三, or by somebody else."""
    services.note(
        viewer=(by or bureau.zhang).viewer, item=item, what=registers.EVIDENCE_REGISTER.act(act), facts=facts,
        hand=bureau.hand(NOW),
    )  # fmt: skip
    item.refresh_from_db()
    return item

"""The course tells a court who acted, and a party what became of its own service alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from fadu.casefile.course import INNER, course
from fadu.casefile.pieces import Dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.publication.serving.models import Delivery

SENT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
GONE = "已撤回"


def delivery(id: str, party: str, **more: Any) -> Delivery:
    return Delivery(pk=id, party=party, kind="decision", entry=5, number=1, **more)


def test_each_receiver_reads_the_services_it_may(db: None) -> None:
    line: Any = SimpleNamespace(n=0, at=SENT, day_only=True, title="立案", key="", who=(("nobody", "officer"), ("nor", "officer")))  # fmt: skip
    inner: Any = SimpleNamespace(n=1, at=SENT + timedelta(days=9), day_only=True, title="审查是否涉嫌犯罪", key="P", who=())  # fmt: skip
    file: Any = SimpleNamespace(lines=(line, inner), agency="某局")
    matter: Any = SimpleNamespace(procedure="penalty.ordinary")
    services = (
        delivery("A", "P", state="withdrawn"), delivery("B", "P", state="opened", sent=SENT, opened=SENT + timedelta(hours=1)),
        delivery("C", "Q", state="sent", sent=SENT),
    )  # fmt: skip
    whole = Dossier(
        matter, file, (), (), (), {"P": "甲公司", "Q": "乙公司"}, {}, services, {0: "P"}
    )

    told = course(whole, Reader(Receiver.COURT))
    own = course(whole, Reader(Receiver.PARTY, "P"))

    assert [part.title for part in told.parts] == ["", "电子送达"]
    assert told.parts[0].rows == (
        ("1", "2026年3月2日", "立案", "执法人员2人"), ("2", "2026年3月11日", "审查是否涉嫌犯罪（甲公司）", ""),
    )  # fmt: skip
    assert (
        own.parts[0].rows == told.parts[0].rows[:1]
    )  # what is done inside the house is not told, nor when
    assert (told.day, own.day) == (date(2026, 3, 11), date(2026, 3, 2))
    assert (told.note, own.note) == ("", INNER)
    paper = "《行政处罚决定书》第1版（第6条）"
    assert told.parts[1].rows[0] == ("1", paper, "甲公司", *[GONE] * 4)
    assert own.parts[1].rows == (
        ("1", paper, "甲公司", "2026年3月2日 09:00", "2026年3月2日 10:00", "", ""),
    )
    whole.matter.opened = date(2026, 3, 1)
    assert [part.title for part in course(whole, Reader(Receiver.PARTY, "R")).parts] == [""]
    assert course(whole, Reader(Receiver.PARTY, "R")).day == date(2026, 3, 1)

"""Numbers as people take them: reserved with a task, taken with the act that bears them, never left out, never twice."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from fadu.documents.numbers import selectors, services
from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberBook
from fadu.documents.tests.builders import HEAD, NOW, Numbering, numbering
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.procedures.registers.numbering import CALLED_OFF, SPOILT, UNUSED
from fadu.ledger.verify import verify
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau


def standing(office: Numbering, matter: Matter) -> list[tuple[str, str]]:
    scope = office.bureau.zhang.viewer.scope
    return [(n.text, n.state) for n in selectors.numbers_of(scope, matter.id)]


def proofs(office: Numbering) -> dict[str, tuple[int, tuple[str, ...]]]:
    scope = office.bureau.zhang.viewer.scope
    found = {b.kind: selectors.proof_of(scope, b) for b in NumberBook.objects.all()}
    return {kind: (proof.last, proof.faults) for kind, proof in found.items()}


def test_ranges_are_dense_over_visits_and_the_same_download_gives_the_same(
    office: Numbering,
) -> None:
    first, second = office.matter(), office.matter()
    wanted = {"order": 2, "record": 1}

    got = services.reserve(matter=first, wanted=wanted, sent=office.sent("download-1"))
    again = services.reserve(matter=first, wanted=wanted, sent=office.sent("download-1"))
    other = services.reserve(matter=second, wanted={"order": 3}, sent=office.sent("download-2"))

    assert again == got
    assert [r.texts for r in got] == [
        ("（某）应急责改〔2025〕1号", "（某）应急责改〔2025〕2号"), ("（某）应急现记〔2025〕1号",),
    ]  # fmt: skip
    assert (other[0].first, other[0].last) == (3, 5)
    assert proofs(office) == {"order": (5, ()), "record": (1, ())}


def test_what_is_not_used_is_made_void_run_by_run_and_nothing_is_missing(office: Numbering) -> None:
    matter = office.matter()
    services.reserve(matter=matter, wanted={"order": 4, "record": 1}, sent=office.sent())
    services.take(
        matter=matter, kind="order", entry=0, sent=office.sent(), number="（某）应急责改〔2025〕2号"
    )

    told = services.void_unused(matter=matter, void_for=UNUSED, sent=office.sent())

    assert [text[-2:] for text in told] == ["1号", "3号", "4号", "1号"]
    assert services.void_unused(matter=matter, void_for=UNUSED, sent=office.sent()) == []
    assert [state for _, state in standing(office, matter)] == ["void", "taken", "void", "void", "void"]  # fmt: skip
    assert proofs(office) == {"order": (4, ()), "record": (1, ())}
    assert verify().problems == ()


def test_a_number_is_taken_in_one_flow_with_the_act_or_not_at_all(office: Numbering) -> None:
    matter = office.matter()
    stale = matter.n - 1

    with pytest.raises(Behind, match="您打开页面之后"):
        services.with_number(
            matter=matter, kind="order", sent=office.sent(),
            deeds=lambda text: [office.deed(matter, expected=stale)],
        )  # fmt: skip
    assert not DocumentNumber.objects.filter(state="taken").exists()
    text, (outcome,) = services.with_number(
        matter=matter, kind="order", sent=office.sent(),
        deeds=lambda text: [office.deed(matter, summary=f"见{text}")],
    )  # fmt: skip

    assert (text, outcome.n) == ("（某）应急责改〔2025〕1号", 1)
    assert standing(office, matter) == [(text, "taken")]
    assert proofs(office) == {"order": (1, ())}


def test_a_paper_keeps_its_number_and_a_spoilt_one_gets_another(office: Numbering) -> None:
    matter = office.matter()

    first = services.take(matter=matter, kind="record", entry=0, sent=office.sent())
    assert services.take(matter=matter, kind="record", entry=0, sent=office.sent()) == first
    (number,) = DocumentNumber.objects.all()
    services.void(number=number, place=matter.place, void_for=SPOILT, sent=office.sent())
    second = services.take(matter=matter, kind="record", entry=0, sent=office.sent())

    assert (first[-2:], second[-2:]) == ("1号", "2号")
    with pytest.raises(Refused, match="已经作废"):
        services.void(number=number, place=matter.place, void_for=SPOILT, sent=office.sent())
    assert proofs(office) == {"record": (2, ())}


def test_a_device_s_number_must_be_its_own_and_unused(office: Numbering) -> None:
    mine, other = office.matter(), office.matter()
    services.reserve(matter=mine, wanted={"order": 1}, sent=office.sent())
    services.reserve(matter=other, wanted={"order": 1}, sent=office.sent())
    foreign, own = "（某）应急责改〔2025〕2号", "（某）应急责改〔2025〕1号"

    def take(number: str) -> str:
        return services.take(matter=mine, kind="order", entry=0, sent=office.sent(), number=number)

    with pytest.raises(Refused, match="不是为本事项预留的编号（《本系统登记规则》第二十一条）"):
        take(foreign)
    services.void_unused(matter=mine, void_for=CALLED_OFF, sent=office.sent())
    with pytest.raises(Refused, match="1号已作废，不能再用"):
        take(own)


def test_without_letterhead_kind_or_sense_nothing_is_reserved(bureau: Bureau) -> None:
    bare = Numbering(bureau)
    matter = bare.matter()

    with pytest.raises(Refused, match="还没有登记文书抬头") as refused:
        services.reserve(matter=matter, wanted={"order": 1}, sent=bare.sent())
    assert "法规科" in refused.value.todo
    with pytest.raises(BadInput, match="没有名为“warrant”的文种"):
        services.reserve(matter=matter, wanted={"warrant": 1}, sent=bare.sent())
    with pytest.raises(BadInput, match="一次可以预留1至50个编号，不能预留1000个"):
        services.reserve(matter=matter, wanted={"order": 1000}, sent=bare.sent())
    assert not NumberBook.objects.exists()


def test_a_letterhead_is_dated_and_a_book_keeps_its_word_to_the_end_of_the_year(
    office: Numbering,
) -> None:
    matter = office.matter()
    services.take(matter=matter, kind="order", entry=0, sent=office.sent())
    numbering(office.bureau, agency_word="（新）应急", since="2025-02-01")
    scope, place = office.bureau.zhang.viewer.scope, office.bureau.place

    later = office.sent(at=NOW + timedelta(days=305))
    assert services.take(matter=matter, kind="order", entry=1, sent=office.sent())[-12:] == "应急责改〔2025〕2号"  # fmt: skip
    assert services.take(matter=matter, kind="order", entry=2, sent=later) == "（新）应急责改〔2026〕1号"  # fmt: skip
    heads = [selectors.letterhead(scope, place, day) for day in (NOW.date().replace(month=1), NOW.date())]  # fmt: skip
    assert [head.agency_word for head in heads if head] == ["（某）应急", "（新）应急"]
    assert len({row.id.partition(":")[0] for row in Letterhead.objects.all()}) == 1
    with pytest.raises(BadInput, match="请填写行政复议机关"):
        services.set_letterhead(facts={**HEAD, "government": " "}, place=place, sent=office.sent())


@pytest.mark.django_db(transaction=True)
def test_eight_hands_at_once_take_eight_numbers_in_a_row(bureau: Bureau) -> None:
    office = numbering(bureau)
    matters = [office.matter() for _ in range(4)]
    sent = [office.sent() for _ in range(8)]
    barrier, got = Barrier(8), []

    def hand(turn: int) -> None:
        try:
            barrier.wait()
            matter = matters[turn % 4]
            if turn < 4:
                got.append(services.take(matter=matter, kind="order", entry=0, sent=sent[turn]))
            else:
                (made,) = services.reserve(matter=matter, wanted={"order": 1}, sent=sent[turn])
                got.extend(made.texts)
        finally:
            connection.close()

    threads = [Thread(target=hand, args=(turn,)) for turn in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    last, faults = proofs(office)["order"]
    assert faults == ()
    assert len(got) == 8
    # a number may have been reserved by one hand and taken by another of the same visit
    assert len(set(got)) == last == DocumentNumber.objects.count()
    assert DocumentNumber.objects.filter(state="taken").count() == 4
    assert verify().problems == ()

"""A copy whose text departs from the print is filed when a person has looked and says why; both stay beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.documents.issued.checking import Checked
from fadu.documents.issued.confirming import NAME, WHY, read, record_of
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.selectors import confirmed_of
from fadu.documents.issued.services import Differs
from fadu.documents.services import keep
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.issued.builders import TEXT, filing
from fadu.matters.models import Matter
from fadu.matters.selectors import history

if TYPE_CHECKING:
    from tests.people import Bureau


def test_other_words_are_filed_with_who_looked_and_why_and_never_without(bureau: Bureau) -> None:
    case = filing(bureau)
    signed = case.sealed(text=f"{TEXT}\n数字签名人：某某局")

    for said in ({}, {"compared": True}, {"why": "签名系统加印"}, {"compared": True, "why": "  "}):
        with pytest.raises(Differs, match="多出“数字签名人:某某局”") as told:
            case.file(signed, **said)
        assert (told.value.by_eye, told.value.departs) == (True, True)
    case.file(signed, compared=True, why="签名系统\n加印")

    version = DocumentVersion.objects.get()
    scope = bureau.zhang.viewer.scope
    assert version.checked_by == "人工逐项核对"
    (said,) = confirmed_of(scope, version.document).values()
    assert said == (f"{WHY}签名系统 加印", "第1页“月3日一式两份。”处多出“数字签名人:某某局”")
    (line,) = history(Matter.objects.get(pk=version.document))
    assert [one["name"] for one in line.files][1:] == [NAME]
    assert confirmed_of(bureau.wang.viewer.scope, version.document) == {}


def test_no_reason_excuses_a_penalty_that_the_ledger_does_not_have(bureau: Bureau) -> None:
    case = filing(bureau)
    more = case.sealed(text=TEXT.replace("超量。", "超量。并处没收违法所得100,000元。"))

    with pytest.raises(Differs, match="多出“并处没收违法所得100,000元。”") as told:
        case.file(more, compared=True, why="领导同意")

    assert (told.value.by_eye, DocumentVersion.objects.count()) == (False, 0)


def test_nothing_is_kept_where_the_text_is_the_prints(bureau: Bureau) -> None:
    assert record_of(Checked((), (), True, ("扫描件",)), "说明", NOW) is None
    case = filing(bureau)
    case.file(case.sealed())
    assert confirmed_of(bureau.zhang.viewer.scope, DocumentVersion.objects.get().document) == {}
    assert read(keep(b"1\n2", "1.txt", "text/plain", NOW).sha256) == ("1", "2")
    assert read("0" * 64) == ()

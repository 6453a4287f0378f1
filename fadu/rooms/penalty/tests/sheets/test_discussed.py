"""The case's own record of a discussion tells what each said at the meeting, who led it and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.documents.tests.papers.reading import said
from fadu.rooms.penalty.sheets import deciding, discussed
from fadu.rooms.penalty.sheets.told import Told
from tests.deliberating import Deliberating, deliberating

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Deliberating:
    """The bureau of both desks."""
    return deliberating()


def met(office: Deliberating) -> CaseFile:
    """The first case, discussed at a meeting whose minutes are closed."""
    office.each(office.passed, 0, 1)
    office.finish(office.met(0, 1))
    return casefile(office.viewer("zhaoliu").scope, office.case())


def test_the_record_says_what_each_said_at_the_meeting(office: Deliberating) -> None:
    file = met(office)
    (n,) = deciding.DISCUSSION.entries(file)

    words = said(deciding.DISCUSSION.make(file, n))

    assert "刘副局（示范）（不同意）：建议从轻，罚款一万元。" in words
    assert "王局（示范）（同意）：同意承办机构意见。" in words
    assert "讨论地点：三楼会议室" in words
    assert "主持人：王局（示范）" in words
    assert "列席人员和记录人：吴九（示范）；记录人赵六（示范）" in words
    assert "：\n" not in words.split("讨论情况")[1].split("参加讨论的负责人（签字）")[0]


def test_without_a_meeting_the_record_says_where_the_words_are_or_that_there_are_none(
    office: Deliberating,
) -> None:
    file = met(office)
    line = next(x for x in file.lines if x.act == "discuss")
    elsewhere = replace(line, key="someone", at=line.at)

    assert list(discussed.spoken(Told(file, replace(elsewhere, n=900)))) == [discussed.ATTACHED]
    bare = replace(elsewhere, n=901, files=())
    assert list(discussed.spoken(Told(file, bare))) == [discussed.UNRECORDED]

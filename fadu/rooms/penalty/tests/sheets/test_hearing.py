"""A hearing is told with day, place and chair; its record and report tell what was held (行政处罚法 64)."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import hearing


def test_notice_record_and_report_of_a_hearing(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    (call,), (record,) = hearing.CALL.entries(file), hearing.RECORD.entries(file)

    words = said(hearing.CALL.make(file, call))

    assert "本机关定于2025年3月28日" in words
    timed = without(file, "notify_hearing", "hearing_hour", "上午9时")
    assert "本机关定于2025年3月28日上午9时在" in said(hearing.CALL.make(timed, call))
    assert "听证主持人：冯二" in words
    assert "听证公开举行" in words
    secret = without(file, "notify_hearing", "openness", "涉及商业秘密")
    assert "因涉及商业秘密，听证不公开举行" in said(hearing.CALL.make(secret, call))
    assert [
        x[2] for x in missed(without(file, "notify_hearing", "place"), hearing.CALL.make, call)
    ] == ["《行政处罚法》第六十四条第二项"]
    words = said(hearing.RECORD.make(file, record))
    assert "听证时间：2025年3月28日 09:00" in words
    assert "笔录核对：当事人或者代理人签字盖章" in words
    attended = without(file, "record_hearing", "attendees", "证人孙某")
    assert "其他参加人：证人孙某" in said(hearing.RECORD.make(attended, record))
    words = said(hearing.REPORT.make(file, record))
    assert "拟作出的行政处罚：罚款人民币伍万元整（50,000元）" in words

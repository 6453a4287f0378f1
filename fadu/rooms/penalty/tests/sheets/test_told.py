"""What an entry tells: its party as registered, money in words and figures, the newest entry before it."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import without
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.rooms.penalty.sheets import told


def test_the_party_is_that_of_the_entry_and_newest_means_up_to_it(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["daily"]
    first, second = (told.Told(file, line) for line in file.every(a.notify.code))

    assert first.last(a.propose, a.propose_daily) == file.last(a.propose.code, key=first.line.key)
    newest = second.last(a.propose, a.propose_daily)
    assert newest is not None
    assert newest.act == a.propose_daily.code
    assert first.party.name == first.names == "某某化工有限公司"
    two = files["contested"]
    case = told.Told(two, two.every(a.conclude_investigation.code)[0])
    assert (case.party.name, case.names) == ("", "某某化工有限公司、钱某")
    assert [told.Told(two, x).party.you for x in two.every(a.notify.code)] == ["你单位", "你"]


def test_kinds_of_penalty_are_told_together_and_erased_words_stay_erased(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    line = file.every(a.penalize.code)[0]
    several = without(
        without(file, a.penalize.code, "business", "责令停产停业"), a.penalize.code, "confiscated_income", 100
    ).every(a.penalize.code)[0]  # fmt: skip

    assert told.penalty(line) == "罚款人民币伍万元整（50,000元）"
    assert (
        told.penalty(several)
        == "罚款人民币伍万元整（50,000元）；没收违法所得人民币壹元整（1元）；责令停产停业"
    )
    assert told.penalty(None) == ""
    gone = without(file, a.penalize.code, "facts_found", None)
    assert told.Told(gone, gone.every(a.penalize.code)[0]).value(f.facts_found) is None
    assert (told.sentence("甲。"), told.sentence(None)) == ("甲。", "。")

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


def test_words_that_were_erased_are_told_from_those_never_stated(
    files: Mapping[str, CaseFile],
) -> None:
    gone = without(files["contested"], a.penalize.code, "facts_found", None)
    line = gone.every(a.penalize.code)[0]

    assert told.Told(gone, line).value(f.facts_found) is None
    assert told.Told(gone, line).value(f.reason) == ""
    assert told.Told(gone, line).value(f.in_power) == "是"

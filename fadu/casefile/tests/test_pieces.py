"""What goes into a case file, and what of it a party sees."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.casefile import pieces, sheets
from fadu.casefile.clock import Clock
from fadu.casefile.lacks import Sort
from fadu.casefile.piece import EARLY, LOST, REDACTED, UNSIGNED, WITHHELD, Stored
from fadu.casefile.pieces import OTHERS, UNREGISTERED, Dossier, dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Paper
from fadu.documents.services import is_stored, path_of
from fadu.matters.models import Matter
from fadu.registry import services
from fadu.registry.tests.builders import a_party, by
from tests import casefiles

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def case(settings: Any, tmp_path: Path) -> Any:
    """A closed case, whose files are this test's alone."""
    settings.FILES = tmp_path
    return casefiles.closed()


@pytest.mark.django_db
def test_what_officers_did_on_paper_is_the_bureaus_whomever_it_concerns(
    case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = casefiles.ATTACHED[1]
    read = pieces.casefile

    def on_paper(scope: Any, matter: Matter) -> Any:
        file = read(scope, matter)
        lines = [replace(x, recorded_by="clerk") if x.act == order.code else x for x in file.lines]
        return replace(file, lines=lines)

    monkeypatch.setattr(pieces, "casefile", on_paper)
    whole = dossier(case.viewer.scope, case.matter)

    attached = next(one for one in whole.pieces if one.title.startswith(f"{order.title}附件"))
    assert attached.author == whole.file.agency


@pytest.mark.django_db
def test_papers_stand_by_time_and_evidence_after_them(
    case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[str] = []

    def counted(sha256: str) -> bool:
        looked_for.append(sha256)
        return is_stored(sha256)

    monkeypatch.setattr(pieces, "is_stored", counted)
    whole = case.dossier
    assert len(looked_for) == len(set(looked_for)) > len(whole.items)  # each file once
    main = [one for one in whole.pieces if one.volume is Volume.MAIN]

    assert [one.volume for one in whole.pieces] == sorted(
        (one.volume for one in whole.pieces), key=lambda one: one is Volume.SIDE
    )
    assert [one.folder == "evidence" for one in main] == sorted(
        one.folder == "evidence" for one in main
    )
    papers = [one for one in main if isinstance(one.content, Paper)]
    assert [one.day for one in papers] == sorted(one.day for one in papers if one.day)
    assert "行政处罚告知书" in {one.title for one in main}
    own = whole.of(Reader(Receiver.PARTY, case.party))
    files = [one for one in whole.pieces if one.folder == "files"]
    volumes = {one.title.partition("附件")[0]: one.volume for one in files}
    # who told the bureau of it stays in the house
    clue, order, waiver = (act.title for act in casefiles.ATTACHED)
    assert volumes == {clue: Volume.SIDE, order: Volume.MAIN, waiver: Volume.MAIN}
    assert (
        next(one.author for one in files if one.title.startswith(waiver))
        == whole.parties[case.party]
    )
    assert next(one.author for one in files if one.title.startswith(clue)) == whole.file.agency
    assert "线索登记表" not in {one.title for one in own}
    asked = next(one for one in own if one.title == "询问笔录")  # it was asked itself
    assert (asked.withheld, asked.key) == (False, case.party)
    thing = next(one for one in main if "物证" in one.title)
    assert (thing.content, thing.note) == (None, "原物；存放于物证室3号柜")

    lost = next(one.content for one in main if "书证" in one.title)
    assert isinstance(lost, Stored)
    path_of(lost.sha256).unlink()

    assert "证据1（书证）的文件不在存储中" in map(str, case.dossier.lacks)
    assert LOST in {one.note for one in case.dossier.pieces}


@pytest.mark.django_db
def test_who_was_told_nothing_reads_nothing_and_what_nobody_signed_is_noted(
    settings: Any, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    whole = casefiles.closed().dossier
    main = [one for one in whole.pieces if one.volume is Volume.MAIN]

    somebody = Reader(Receiver.PARTY, "somebody else")
    told = replace(whole, heard=frozenset(("somebody else",)))
    other = {one.title for one in told.of(somebody) if one.note == WITHHELD}
    assert "行政处罚告知书" in other
    assert {one.note for one in whole.of(somebody)} == {EARLY}  # it was told nothing yet
    drawn = {one.title for one in main if UNSIGNED in one.note}
    assert "行政处罚告知书" in drawn
    assert "行政处罚决定书" not in drawn  # its sealed copy stands
    assert "“确认全部履行”" in "".join(str(x) for x in whole.lacks if x.sort is Sort.EXPECTED)


@pytest.mark.django_db
def test_a_party_reads_the_newest_copy_that_was_made_for_it(case: Any) -> None:
    whole = case.dossier
    own = whole.of(Reader(Receiver.PARTY, case.party))

    seen = {one.title: one for one in own}
    document = next(one for title, one in seen.items() if "书证" in title)
    assert document.note.endswith(REDACTED)
    copies = next(one.copies for one in whole.items if one.row.kind == "书证")
    newest = next(one for one in copies if one.boxes == len(casefiles.COPIES[-1][1]))
    assert document.content == document.copy
    assert document.copy is not None
    assert document.copy.sha256 == newest.sha256  # not the first for the party, nor the public's
    said = replace(next(one for one in whole.pieces if "书证" in one.title), key=OTHERS)
    theirs = replace(whole, pieces=(said, replace(said, copy=None))).of(
        Reader(Receiver.PARTY, case.party)
    )
    # whose words they are is not told
    assert [one.title for one in theirs] == ["证据1（书证）"] * 2
    assert [one.content for one in theirs] == [document.copy, None]


@pytest.mark.django_db
def test_a_party_that_a_fact_names_takes_its_own_file(settings: Any, tmp_path: Path) -> None:
    settings.FILES = tmp_path
    firm, (fined, warned, sealed) = casefiles.of_one_party()
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), casefiles.FILED)
    rows = Matter.objects.in_bulk((fined, warned, sealed))
    files = {id: dossier(viewer.scope, row) for id, row in rows.items()}

    assert list(files[fined].parties) == [firm]
    assert files[warned].parties == {UNREGISTERED: casefiles.WRITTEN}
    page = sheets.cover(files[fined], "当场处罚", (), Clock(), Reader(Receiver.COURT))
    assert dict(page.fields)["当事人"] == files[fined].parties[firm]
    own = files[sealed].of(
        Reader(Receiver.PARTY, firm)
    )  # entries about single things are of its file too
    assert "查封（扣押）清单" in {one.title for one in own if one.content}
    assert not any(one.withheld for one in own)


@pytest.mark.django_db
def test_what_a_file_is_called_names_a_party_no_other_under_no_name_it_ever_had(
    bureau: Bureau,
) -> None:
    scope = bureau.zhang.viewer.scope
    own, other = (a_party(bureau, name=name) for name in ("华安化工厂", "华安"))
    for party, name in ((own, "新安公司"), (other, "永乐公司")):
        facts = {"party_kind": party.kind, "name": name, "division": party.division}
        services.amend_party(party=party, facts=facts, reason="更名", scope=scope, **by(bureau))
    nothing: Any = None
    parties = {own.pk: "新安公司", other.pk: "永乐公司"}
    whole = Dossier(nothing, nothing, (), (), (), parties)
    name = "华安化工厂（新安公司）、华安（永乐公司）非法储存案"

    assert whole.named(name, Reader(Receiver.PARTY, own.pk)) == (
        "华安化工厂（新安公司）、其他当事人（其他当事人）非法储存案"
    )
    assert whole.named(name, Reader(Receiver.PARTY, other.pk)) == (
        "其他当事人（其他当事人）、华安（永乐公司）非法储存案"
    )
    assert whole.named(name, Reader(Receiver.COURT)) == name

"""What was served and then issued anew is in the file beside the newer one: for whom it was served on, court and archive."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.casefile.bundle.checking import check
from fadu.casefile.former import SERVED
from fadu.casefile.printing import rows
from fadu.casefile.receivers import Reader, Receiver
from fadu.casefile.sheets import contents
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.services import Made, file_copy, void
from fadu.documents.services import path_of
from fadu.documents.tests.papers.builders import a_paper
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.tests.builders import a_copy
from tests import casefiles

if TYPE_CHECKING:
    from tests.casefiles import Closed

WHY = "盖章不清"


@pytest.fixture
def case(settings: Any, tmp_path: Path) -> Closed:
    """A closed case whose decision was served electronically, and then issued anew."""
    settings.FILES, settings.CHECKPOINTS = tmp_path, tmp_path / "checkpoints"
    made = casefiles.closed()
    again(made, "二", WHY)
    return made


def again(case: Closed, mark: str, reason: str) -> DocumentVersion:
    """The decision issued anew, sealed with another mark."""
    first = DocumentVersion.objects.filter(kind="decision").latest("number")
    paper = a_paper(matter=case.id, kind="decision", n=first.entry, title=first.title)
    hand = case.hand(f"again {mark}")
    file_copy(
        viewer=case.viewer, made=Made(case.matter, paper, ()), hand=hand, compared=True, reason=reason,
        upload=SimpleUploadedFile("签章件.png", a_copy(paper, mark)),
    )  # fmt: skip
    return DocumentVersion.objects.filter(kind="decision").latest("number")


def decisions(case: Closed, receiver: Receiver, party: str = "") -> list[tuple[str, str, bool]]:
    """The rows of the decision as a receiver sees them: title, note, whether the file is given."""
    own = case.dossier.of(Reader(receiver, party))
    found = (one for one in own if one.title.startswith("行政处罚决定书"))
    return [(one.title, plain(one.note), one.content is not None) for one in found]


def plain(note: str) -> str:
    """A note without what every paper of the case says: that it has no number, and its template."""
    said = (part for part in note.split("；") if part != "未编号" and not part.startswith("模板"))
    return "；".join(said)


@pytest.mark.django_db
def test_each_receiver_takes_the_version_that_was_served_beside_the_newer(case: Closed) -> None:
    both = [
        ("行政处罚决定书", "第2版", True),
        ("行政处罚决定书（第1版）", f"第1版，已由第2版替换，理由：{WHY}；{SERVED}", True),
    ]
    assert decisions(case, Receiver.PARTY, case.party) == both
    for whole in (Receiver.COURT, Receiver.REVIEWER, Receiver.ARCHIVE):
        assert decisions(case, whole) == both
    shown = case.dossier.of(Reader(Receiver.COURT, ""))
    days = {one.day for one in shown if one.title.startswith("行政处罚决定书")}
    assert (
        len(days) == 1
    )  # a former version is of the day of its paper, not of the day it was replaced

    again(case, "三", "更换纸张")
    assert [title for title, _, _ in decisions(case, Receiver.COURT)] == [
        "行政处罚决定书", "行政处罚决定书（第2版）", "行政处罚决定书（第1版）",
    ]  # fmt: skip
    # the second was never served: the party has not seen it
    assert [title for title, _, _ in decisions(case, Receiver.PARTY, case.party)] == [
        "行政处罚决定书", "行政处罚决定书（第1版）",
    ]  # fmt: skip
    last = DocumentVersion.objects.filter(kind="decision").latest("number")
    hand = case.hand("void")
    void(viewer=case.viewer, version=last, reason="重复", hand=hand)
    notes = [note for _, note, _ in decisions(case, Receiver.ARCHIVE)]
    assert "第3版，已作废，理由：重复" in notes


@pytest.mark.django_db
def test_the_bundle_holds_the_file_that_the_service_names_and_is_verified(case: Closed) -> None:
    (served,) = Delivery.objects.filter(state="served").values_list("sha256", flat=True)
    for receiver in (Receiver.PARTY, Receiver.COURT, Receiver.ARCHIVE):
        made = case.bundle(receiver)
        assert check(io.BytesIO(made)).findings == ()
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            told = json.loads(package.read("manifest.json"))
        held = {one["sha256"]: one["path"] for one in told["files"]}
        listed = {row["path"]: row["title"] for row in told["rows"]}
        assert listed[held[served]] == "行政处罚决定书（第1版）"

    whole = case.dossier
    numbered = list(rows(whole.of(Reader(Receiver.COURT))))
    shown = contents(whole, numbered, Reader(Receiver.COURT))
    assert "行政处罚决定书（第1版）" in str(shown)
    pages = [row.pages for row in numbered if row.piece.title.startswith("行政处罚决定书")]
    assert pages == [1, 1]


@pytest.mark.django_db
def test_a_former_version_whose_file_is_gone_keeps_its_row(case: Closed) -> None:
    (served,) = Delivery.objects.filter(state="served").values_list("sha256", flat=True)
    path_of(served).unlink()

    _, (title, note, given) = decisions(case, Receiver.COURT)
    assert (title, given) == ("行政处罚决定书（第1版）", False)
    assert "文件不在存储中" in note

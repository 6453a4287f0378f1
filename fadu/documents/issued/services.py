"""Acts on the versions of a document: a sealed copy filed as issued, another one in its place, one made void."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from fadu.accounts.viewer import Viewer
from fadu.documents.issued.checking import Checked, check
from fadu.documents.issued.confirming import record_of
from fadu.documents.issued.expecting import Expected, expected_of
from fadu.documents.issued.joining import joined
from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.documents.issued.reading import Copy, demand_copy, read_copy
from fadu.documents.issued.selectors import versions_of_paper
from fadu.documents.issued.templated import by_template
from fadu.documents.kinds import kind_of
from fadu.documents.papers.contents import Said
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.parts import day_of_line
from fadu.documents.printing.pages import facts_of
from fadu.documents.services import checked, store
from fadu.documents.templating.selectors import made_by
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers import documents as register
from fadu.ledger.crypto import sha256_hex
from fadu.matters.deeds import FileRef, Hand, NewMatter, Outcome, Page
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act, repeated

BASIS = str(HOUSE.art(29))


@dataclass(frozen=True)
class Made:
    """A paper as it is made from the facts now, with the contents it states."""

    matter: Matter
    paper: Paper
    said: tuple[Said, ...]

    @property
    def facts(self) -> str:
        """The digest of everything it says."""
        return sha256_hex(facts_of(self.paper, self.said))

    @property
    def expected(self) -> tuple[Expected, ...]:
        """What a copy of it must say."""
        return expected_of(self.paper, self.said)


class Differs(Refused):
    """A copy that is not the paper, or that a person has to compare first; each reason stands alone in `reasons`.

    departs: its text can be read, and is not the print's.
    """

    def __init__(
        self,
        message: str,
        reasons: Sequence[str],
        todo: str,
        *,
        by_eye: bool = False,
        departs: bool = False,
    ) -> None:
        super().__init__(f"{message}：{'；'.join(reasons)}", basis=BASIS, todo=todo)
        self.said, self.reasons, self.by_eye = message, tuple(reasons), by_eye
        self.departs = departs


def file_copy(
    *, viewer: Viewer, made: Made, upload: UploadedFile | Sequence[UploadedFile], hand: Hand, compared: bool = False,
    reason: str = "", why: str = "", id: str = "",
) -> Outcome:  # fmt: skip
    """File a signed or sealed copy as the issued version of a paper; a paper that has one gets a new version, with a reason.

    compared: a person has compared every content of `made.expected` with a copy whose text cannot be read. why: how it comes
    that its text departs from the print's, which is kept with each departure. `id`: the form's own, so that the same form
    sent twice files one version. Differs names everything that does not agree.
    Several uploads are photographs of its sheets in their order: they become one PDF, and are kept beside it.
    """
    _demand_own(viewer, made.matter)
    paper = made.paper
    held = versions_of_paper(viewer.scope, made.matter.pk, paper.kind, paper.n)
    if held and (first := repeated(held[0].document, {"idem": id})):
        return first
    _demand_ready(paper)
    if held and not reason.strip():
        raise BadInput("请写明重新出具的理由", todo="原版本保留，标注为已替换")
    sheets = [upload] if isinstance(upload, UploadedFile) else list(upload)
    upload = sheets[0] if len(sheets) == 1 else joined(sheets, hand.noted)
    copy, outcome = _read(viewer, upload, made)
    _demand_same(outcome, compared=compared, why=why.strip(), expected=made.expected)
    if any(one.sha256 == _digest(upload) for one in held):
        raise Refused("这份文件已经登记为本文书的一个版本", basis=BASIS, todo="请上传新的签章件")
    ref = store(upload, hand.noted)
    photos = [store(one, hand.noted) for one in sheets] if len(sheets) > 1 else []
    record = record_of(outcome, why, hand.noted)
    facts = _about(made, copy, outcome, ref) | _template(viewer, made, hand)
    return _filed(
        _Sent(viewer, hand, id, (ref, *photos, *([record] if record else []))),
        made,
        held,
        facts | ({"reason": reason.strip()} if held else {}),
    )


@dataclass(frozen=True)
class _Sent:
    """Who files which file, under the form's own key."""

    viewer: Viewer
    hand: Hand
    id: str
    files: tuple[FileRef, ...]


def void(
    *, viewer: Viewer, version: DocumentVersion, reason: str, hand: Hand, **page: Unpack[Page]
) -> Outcome:
    """Make the issued version void (作废); it stays visible with the reason."""
    if not viewer.staff or version.county != viewer.place.county:
        raise Refused("文书版本由办理该事项的机关登记", basis=BASIS)
    if version.state != VersionState.ISSUED:
        raise Refused(f"第{version.number}版{VersionState(version.state).label}", basis=BASIS)
    if not reason.strip():
        raise BadInput("请写明作废的理由")
    facts = {"version": version.number, "reason": reason.strip()}
    what = register.void_document
    return act(
        version.document, what, hand=hand, who=(viewer.actor(what),), facts=facts, at=hand.noted, **page
    )  # fmt: skip


def _demand_own(viewer: Viewer, matter: Matter) -> None:
    if not viewer.staff or matter.county != viewer.place.county:
        raise Refused("文书版本由办理该事项的机关登记", basis=BASIS)


def _demand_ready(paper: Paper) -> None:
    if paper.draft:
        raise Refused(f"《{paper.title}》还不能出具：{paper.draft}", basis=BASIS)
    if not paper.number and not paper.unnumbered:
        raise Refused(
            f"《{paper.title}》还没有编号", basis=BASIS, todo="请先取号，打印签章后再登记"
        )


def _read(viewer: Viewer, upload: UploadedFile, made: Made) -> tuple[Copy, Checked]:
    name = (upload.name or "").strip()
    if not name or not upload.size:
        raise BadInput("文件为空或者没有名称")
    demand_copy(kind_of(upload))  # type: ignore[arg-type]
    kind = checked(upload, name, upload.size)
    upload.seek(0)
    copy = read_copy(upload.read(), kind)
    upload.seek(0)
    outcome = check(copy, made.paper, made.expected)
    if outcome.runs and (printed := by_template(viewer.scope, made.matter, made.paper)):
        other = check(copy, made.paper, made.expected, printed)
        outcome = min(outcome, other, key=lambda one: one.departing)
    return copy, outcome


def _digest(upload: UploadedFile) -> str:
    upload.seek(0)
    found = sha256_hex(upload.read())
    upload.seek(0)
    return found


def _demand_same(
    outcome: Checked, *, compared: bool, why: str, expected: Sequence[Expected]
) -> None:
    if outcome.wrong:
        raise Differs(
            "这份文件不是本文书",
            outcome.wrong,
            "请上传本文书的签章件；其他文书请到该文书的页面登记",
        )
    if outcome.differences or outcome.grave:
        raise Differs(
            "签章件与台账记载不一致", [*map(str, outcome.differences), *map(str, outcome.grave)],
            "台账有误的，先更正台账再重新打印；签章件有误的，请重新制作",
        )  # fmt: skip
    if outcome.runs and not (compared and why):
        raise Differs(
            "签章件的文字与系统打印的不同，须人工核对", [*outcome.notes, *map(str, outcome.runs)],
            "请逐处核对；确属签名、手写等不改变内容的，写明“不同之处的说明”，勾选“已逐项核对”再提交", by_eye=True, departs=True,
        )  # fmt: skip
    if outcome.by_eye and not compared:
        listed = [f"{one.title}“{one.text}”" for one in expected]
        told = "不能由系统完整核对这份文件，须人工逐项核对"
        raise Differs(
            told, [*outcome.notes, *listed], "请逐项核对，无误后勾选确认再提交", by_eye=True
        )


def _about(made: Made, copy: Copy, outcome: Checked, ref: FileRef) -> dict[str, object]:
    number = {"paper_number": made.paper.number} if made.paper.number else {}
    return {
        **number, "paper_title": made.paper.title, "paper_facts": made.facts,
        "sealed_copy": ref.sha256, "checked_by": register.BY_EYE if outcome.by_eye else register.BY_TEXT,
        "signatures": len(copy.signers),
    }  # fmt: skip


def _template(viewer: Viewer, made: Made, hand: Hand) -> dict[str, str]:
    """Which template was in force on the day of the paper; a form without a day, on that of its entry."""
    day = made.paper.day
    if day is None:
        line = next((one for one in history(made.matter) if one.n == made.paper.n), None)
        day = day_of_line(line) if line else day_of(hand.noted)
    found = made_by(viewer.scope, made.matter, made.paper.kind, day)
    if found is None:
        return {}
    since = {"template_since": found.since.isoformat()} if found.since else {}
    return {"template_digest": found.digest, **since}


def _new(sent: _Sent, made: Made) -> str | NewMatter:
    return NewMatter(register.DOCUMENT_REGISTER, made.matter.place, id=sent.id)


def _filed(
    sent: _Sent, made: Made, held: Sequence[DocumentVersion], about: dict[str, object]
) -> Outcome:
    facts = {**about, "version": held[0].number + 1 if held else 1}
    what, target = register.issue_document, _new(sent, made)
    if held:
        what, target = register.replace_document, held[0].document
    else:
        facts |= {
            "of_matter": made.matter.pk,
            "of_entry": made.paper.n,
            "paper_kind": made.paper.kind,
        }
    try:
        with transaction.atomic():
            return act(
                target, what, hand=sent.hand, who=(sent.viewer.actor(what),), facts=facts, at=sent.hand.noted,
                files=sent.files, idem=sent.id,
            )  # fmt: skip
    except IntegrityError as taken:
        raise Refused("刚刚有人登记了本文书的签章件", basis=BASIS, todo="请刷新后查看") from taken

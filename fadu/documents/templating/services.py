"""Acts on document templates: put in after every check, adopted from a day on, withdrawn; what is made stays as it was made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack

from django.core.files.uploadedfile import UploadedFile

from fadu.accounts.viewer import Viewer
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.services import store
from fadu.documents.templating import selectors
from fadu.documents.templating.checking import checked
from fadu.documents.templating.models import TemplateState, TemplateVersion
from fadu.documents.templating.package import LIMIT
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers import templates as acts
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import FileRef, Hand, NewMatter, Outcome, Page
from fadu.matters.services import act

BASIS = str(HOUSE.art(28))


@dataclass(frozen=True)
class By:
    """Who acts and by which hand."""

    viewer: Viewer
    hand: Hand


def put_template(
    *,
    procedure: str,
    kind: PaperKind,
    upload: UploadedFile,
    changes: str,
    by: By,
    **page: Unpack[Page],
) -> Outcome:
    """Put in a version (上传文书模板). BadInput names everything that is wrong with the file; nothing is stored then."""
    if not changes.strip():
        raise BadInput("请写明修改说明")
    if upload.size is not None and upload.size > LIMIT:
        raise BadInput(f"模板超过{LIMIT // 1024 // 1024}兆字节", todo="请去掉图片后再上传")
    upload.seek(0)
    checked(kind, upload.read(), selectors.phrases(day_of(by.hand.noted)))
    upload.seek(0)
    ref = store(upload, by.hand.noted)
    facts = {
        "template_file": ref.sha256, "of_procedure": procedure, "of_paper": kind.code, "changes": changes.strip(),
    }  # fmt: skip
    new = NewMatter(acts.TEMPLATE_REGISTER, by.viewer.place)
    return _act(new, acts.put_template, facts, by, page, files=(ref,))


def adopt_template(*, row: TemplateVersion, since: date, by: By, **page: Unpack[Page]) -> Outcome:
    """Adopt a version from a day on (启用), today at the earliest: what was made before stays made by its own version."""
    if since < day_of(by.hand.noted):
        raise BadInput("启用日期不得早于今天", todo="此前的文书按当时的版本生成，请写今天或者以后的日期。")  # fmt: skip
    if row.state == TemplateState.WITHDRAWN:
        raise Refused("这一版本已经停用", basis=BASIS, todo="请重新上传后启用。")
    return _act(row.pk, acts.adopt_template, {"since": since.isoformat()}, by, page)


def withdraw_template(
    *, row: TemplateVersion, ends_on: date, reason: str, by: By, **page: Unpack[Page]
) -> Outcome:
    """End a version for papers of a day on (停用); then the one adopted before holds, or the product's own."""
    if not reason.strip():
        raise BadInput("请写明停用的理由")
    if ends_on <= day_of(by.hand.noted):
        raise BadInput("停用日期应当在今天以后", todo="今天的文书仍按该版本生成，请写明天或者以后的日期。")  # fmt: skip
    facts = {"ends_on": ends_on.isoformat(), "reason": reason.strip()}
    return _act(row.pk, acts.withdraw_template, facts, by, page)


def _act(
    matter: str | NewMatter,
    what: Act,
    facts: dict[str, Any],
    by: By,
    page: Page,
    *,
    files: tuple[FileRef, ...] = (),
) -> Outcome:
    who = (by.viewer.actor(what),)
    return act(
        matter, what, hand=by.hand, who=who, facts=facts, at=by.hand.noted, files=files, **page
    )

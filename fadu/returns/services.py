"""Acts on returns (报送): asking, handing in with scan and list, sending back, accepting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import UploadedFile

from fadu.documents.services import store
from fadu.figures.values import Form
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import FileRef, NewMatter, Outcome, Sent
from fadu.matters.scope import Place, Scope
from fadu.matters.services import act
from fadu.returns import selectors
from fadu.returns.figures import BY_CODE
from fadu.returns.grammar import Returned
from fadu.returns.models import Return


@dataclass(frozen=True)
class Submission:
    """What a unit reports. `numerator` of a mean is in hundredths; `source` says where it was counted."""

    numerator: int
    cut_off: date
    source: str
    denominator: int | None = None
    covered: int = 1
    expected: int = 1


def request_return(
    *, code: str, year: int, due_on: date, unit: Place, scope: Scope, sent: Sent
) -> Outcome:
    """Ask a unit for a figure of a year (布置报送). Refused while the same is still running."""
    if code not in BY_CODE:
        raise BadInput(f"没有名为“{code}”的报送指标")
    if not scope.covers(unit):
        raise Refused("不能向本机关管辖范围以外的单位布置报送")
    if selectors.running(scope, code, year, unit.county) is not None:
        raise Refused(
            f"已向该单位布置过{year}年度“{BY_CODE[code].title}”，尚未审核采用",
            todo="请从报送列表打开已有的一份。",
        )
    facts = {"figure": code, "year_of": year, "due_on": due_on.isoformat()}
    new = NewMatter(registers.RETURN_REGISTER, unit)
    what = registers.request_return
    return act(new, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at, idem=sent.idem)


def submit_return(
    *,
    record: Return,
    stated: Submission,
    scan: UploadedFile | None,
    listing: UploadedFile | None = None,
    sent: Sent,
) -> Outcome:
    """Hand in the number with its stamped scan (报送). BadInput names everything that does not fit."""
    figure = BY_CODE[record.figure]
    wrong = list(_problems(figure, record, stated, day_of(sent.at)))
    if scan is None:
        wrong.append("请上传盖章件扫描")
    if figure.needs_list and listing is None:
        wrong.append(f"“{figure.title}”须附清单")
    if wrong or scan is None:
        raise BadInput("；".join(wrong))
    files = [store(upload, sent.hand.noted) for upload in (scan, listing) if upload is not None]
    return _record(record, registers.submit_return, sent, _facts(stated, files), tuple(files))


def send_back_return(*, record: Return, reason: str, sent: Sent) -> Outcome:
    """Send a return back with the reason (退回重报)."""
    if not reason.strip():
        raise BadInput("请写明退回理由")
    return _record(record, registers.send_back_return, sent, {"reason": reason.strip()})


def accept_return(*, record: Return, sent: Sent) -> Outcome:
    """Accept a return (审核采用); from then on it stands behind its figure."""
    return _record(record, registers.accept_return, sent, {})


def _record(
    record: Return,
    what: Act,
    sent: Sent,
    facts: dict[str, object],
    files: tuple[FileRef, ...] = (),
) -> Outcome:
    return act(
        record.pk, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at,
        files=files, expected=sent.expected, idem=sent.idem,
    )  # fmt: skip


def _facts(stated: Submission, files: Sequence[FileRef]) -> dict[str, object]:
    facts: dict[str, object] = {
        "numerator": stated.numerator,
        "cut_off": stated.cut_off.isoformat(),
        "covered": stated.covered,
        "expected": stated.expected,
        "source": stated.source.strip(),
        "scan": files[0].sha256,
    }
    if stated.denominator is not None:
        facts["denominator"] = stated.denominator
    if len(files) > 1:
        facts["listing"] = files[1].sha256
    return facts


def _problems(figure: Returned, record: Return, stated: Submission, today: date) -> Iterator[str]:
    """What does not fit, each in one sentence."""
    if stated.numerator < 0 or (stated.denominator or 0) < 0:
        yield "数值不能为负数"
    if figure.form.ratio and stated.denominator is None:
        yield f"请填写{figure.denominator_title}"
    if not figure.form.ratio and stated.denominator is not None:
        yield f"“{figure.title}”没有分母"
    if figure.form is Form.PERCENT and stated.numerator > (stated.denominator or 0):
        yield f"{figure.numerator_title}不得大于{figure.denominator_title}"
    if not 0 < stated.covered <= stated.expected:
        yield "已报单位数应当大于零，且不超过应报单位数"
    if not date(record.year, 1, 1) <= stated.cut_off <= today:
        yield f"截止日期应当在{record.year}年1月1日以后，且不晚于今天"
    if not stated.source.strip():
        yield "请写明来源，如文号、台账名称或者系统名称"

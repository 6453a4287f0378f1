"""Versions of templates by the real services: checked, adopted by day, withdrawn; each paper by the version of its day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.models import StoredFile
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.selectors import casefile
from fadu.documents.templating import selectors, services
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.tests.builders import Numbering
from fadu.documents.tests.papers.builders import a_paper
from fadu.documents.tests.templating.builders import changed
from fadu.kernel.errors import BadInput, Refused

if TYPE_CHECKING:
    from tests.people import Bureau

VISIT = "inspection.visit"
NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)


DAY = date(2025, 3, 10)
ORDER = PaperKind(
    "order", "责令限期整改指令书", lambda file: (0,), lambda file, n: a_paper(day=DAY)
)


def by(bureau: Bureau, at: datetime) -> services.By:
    return services.By(bureau.zhao.viewer, bureau.hand(at))


def put(bureau: Bureau, line: str, at: datetime, **more: Any) -> TemplateVersion:
    upload = SimpleUploadedFile("模板.docx", changed(ORDER, line))
    told = {
        "procedure": VISIT,
        "kind": ORDER,
        "upload": upload,
        "changes": f"加一行：{line}",
    } | more
    return TemplateVersion.objects.get(pk=services.put_template(by=by(bureau, at), **told).matter)


def test_a_paper_is_made_by_the_version_in_force_on_its_day(bureau: Bureau) -> None:
    scope, day, n = bureau.zhang.viewer.scope, DAY, 0
    file = casefile(scope, Numbering(bureau).matter())
    before, morning = NOW, NOW + timedelta(days=7)

    def said() -> list[str]:
        _, data = selectors.word_of(scope, file, ORDER, n)
        return [p.text for p in docx.Document(BytesIO(data)).paragraphs]

    own = said()
    first, second = (put(bureau, words, before) for words in ("第一版 {{ 文书编号 }}", "第二版"))
    assert said() == own  # nothing holds before it is adopted
    services.adopt_template(row=first, since=day - timedelta(days=1), by=by(bureau, before))
    services.adopt_template(row=second, since=day + timedelta(days=1), by=by(bureau, before))
    first.refresh_from_db()
    assert f"第一版 {ORDER.make(file, n).number}" in said()
    later = [selectors.in_force(selectors.versions(scope, bureau.place), day + timedelta(days=late)) for late in (-2, 0, 1)]  # fmt: skip
    assert later == [None, first, second]

    services.withdraw_template(row=first, ends_on=day, reason="有误", by=by(bureau, before))
    first.refresh_from_db()
    assert (first.until, first.reason, first.put_by) == (day, "有误", bureau.zhao.id)
    assert said() == own
    with pytest.raises(Refused, match="已经停用"):
        services.adopt_template(row=first, since=day, by=by(bureau, morning))
    assert selectors.version(bureau.wang.viewer.scope, bureau.wang.viewer.place, first.pk) is None


def test_what_is_wrong_leaves_nothing_and_days_before_today_are_refused(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="没有名为“文书编码”的变量"):
        put(bureau, "{{ 文书编码 }}", NOW)
    with pytest.raises(BadInput, match="修改说明"):
        put(bureau, "甲", NOW, changes=" ")
    assert not StoredFile.objects.exists()
    row = put(bureau, "甲", NOW)
    with pytest.raises(BadInput, match="不得早于今天"):
        services.adopt_template(row=row, since=date(2025, 3, 2), by=by(bureau, NOW))
    with pytest.raises(Refused):
        services.withdraw_template(
            row=row, ends_on=date(2025, 4, 1), reason="甲", by=by(bureau, NOW)
        )
    services.adopt_template(row=row, since=date(2025, 3, 3), by=by(bureau, NOW))
    with pytest.raises(BadInput, match="今天以后"):
        services.withdraw_template(
            row=row, ends_on=date(2025, 3, 3), reason="甲", by=by(bureau, NOW)
        )
    with pytest.raises(BadInput, match="理由"):
        services.withdraw_template(
            row=row, ends_on=date(2025, 3, 4), reason=" ", by=by(bureau, NOW)
        )

"""What a provincial platform drew is registered with number, roster and result, hashed."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.draws.models import Batch
from fadu.draws.services.external import record_external
from fadu.draws.tests.builders import AT, Ready, opened
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_draw import facts as f

ROSTER, RESULT = b"%PDF-1.4 roster", b"%PDF-1.4 result"


def registered(made: Ready, batch: Batch, **changed: object) -> Batch:
    """A batch with what the platform drew."""
    stated = {
        "platform": "省双随机平台", "number": "2025-0017", "drawn_on": date(2025, 3, 1), "drawn": 12,
        "roster": SimpleUploadedFile("名录.pdf", ROSTER), "result": SimpleUploadedFile("结果.pdf", RESULT),
        "sent": made.sent(AT + timedelta(hours=1)),
    }  # fmt: skip
    record_external(batch=batch, **{**stated, **changed})  # type: ignore[arg-type]
    return Batch.objects.get(pk=batch.pk)


def test_number_and_hashes_stand_in_the_row(made: Ready):
    row = registered(made, opened(made, mode=f.EXTERNAL))

    assert (row.platform, row.platform_number, row.drawn) == ("省双随机平台", "2025-0017", 12)
    assert row.roster == sha256(ROSTER).hexdigest()
    assert row.result == sha256(RESULT).hexdigest()


def test_our_own_draw_registers_no_platform(made: Ready):
    with pytest.raises(Refused, match="优化营商环境条例"):
        registered(made, opened(made))


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"drawn_on": date(2030, 1, 1)}, "不能晚于今天"), ({"drawn": 0}, "至少为1")],
)
def test_a_day_to_come_and_nothing_drawn_are_bad_input(made: Ready, changed, said):
    with pytest.raises(BadInput, match=said):
        registered(made, opened(made, mode=f.EXTERNAL), **changed)

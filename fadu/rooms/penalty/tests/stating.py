"""What the cases of penalties state where nothing else is said: a unit, a man, the letterhead, the plain facts, two fines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.registry.tests.builders import CODE

UNIT = {
    "name": "某某化工有限公司", "credit_code": CODE, "address": "某区某路8号", "principal": "周九",
}  # fmt: skip
MAN = {
    "party_kind": "个人", "name": "钱某", "identity": "430202199001010011", "address": "某区某路9号",
}  # fmt: skip
HEAD = {
    "agency_word": "（某）应急", "government": "某市人民政府", "court": "某市某区人民法院", "since": "2024-01-02",
}  # fmt: skip
PLAIN: Mapping[str, Any] = {
    "source": "监督检查", "jurisdiction": "本机关管辖", "act_state": "已经终了",
    "discovered_on": "2025-03-03", "cause": "未如实记录安全生产教育和培训情况", "under_wsl": True,
    "legal_basis": "《安全生产法》第九十七条第四项", "adopted": "不予采纳", "suspected": False,
    "licence": "无", "business": "无",
    "complexity": "不属于情节复杂或者重大违法行为", "review_ground": "不属于应当法制审核的情形", "passed": True,
    "production_unit": True, "corrected": False, "correction": "责令限期改正", "channel": "本局网站",
    "statement_until": "2025-03-20",
}  # fmt: skip
LIGHT, HEAVY = 500_000, 5_000_000  # fen

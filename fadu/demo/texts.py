"""An invented local text in two versions: what the law pages show where nothing could be fetched."""

from __future__ import annotations

from datetime import date

from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.law.procedures.registers.radar import UNCHANGED
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.statutes.models import LawTask, LawText
from fadu.statutes.radar.services import settle_change
from fadu.statutes.texts.services import Entry, date_text, import_texts
from fadu.statutes.texts.sources import PUBLISHED, document

TITLE = "示范市执法文书签发办法（示范）"
SOURCE = "示范局虚构的内部规定，不得作为执法依据"
FORMER = f"""{TITLE}
2022年3月1日 示范局局务会议通过（示范文本，内容均为虚构）
第一章 总则
第一条 为了演示法律文本的导入、查阅和对照，编写本办法。
第二条 本办法所称签发，包括：
（一）拟稿；
（二）审核；
（三）签署。
第二章 签发
第三条 拟稿人应当在三日内送审核人。
第四条 本办法自2022年4月1日起试行。
"""
NEWER = (
    FORMER.replace("局务会议通过", "局务会议通过\n2025年6月1日 示范局局务会议修订")
    .replace("三日内", "二日内")
    .replace("第四条 本办法", "第四条 签署人外出的，依照授权代理办理。\n第五条 本办法")
    .replace("2022年4月1日起试行", "2025年7月1日起施行")
)
SINCE = {date(2022, 3, 1): date(2022, 4, 1), date(2025, 6, 1): date(2025, 7, 1)}


FOUND = "只缩短拟稿人送审的日数，清单的适用条件不变（示范）"


def build(bureau: Bureau) -> None:
    """The legal office enters both versions, says since when each applies, and settles one of two tasks of the radar."""
    who = (bureau.crew.people[Role.LEGAL_OFFICE][0],)
    hand = Hand(bureau.law, FOUNDED, chance_of("texts"), BY)
    found = [document(f"{TITLE}.txt", text.encode(), PUBLISHED) for text in (FORMER, NEWER)]
    import_texts(found, Entry(who, hand, bureau.crew.place, FOUNDED, SOURCE))
    for text in LawText.objects.filter(title=TITLE).order_by("version"):
        applies = SINCE[text.version] if text.version else None
        date_text(
            text=text, applies=applies, ends=None, source=SOURCE, reason="首次登记（示范）", who=who,
            hand=hand, at=FOUNDED,
        )  # fmt: skip
    for first in LawTask.objects.order_by("id")[
        :1
    ]:  # entries of the libraries that name the changed article
        settle_change(task=first, outcome=UNCHANGED, reason=FOUND, who=who, hand=hand, at=FOUNDED)

"""Brings the lists up to date after periods have lapsed; meant for a timer, safe at any moment."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from fadu.accounts.services import tidy
from fadu.config.clock import clock
from fadu.config.management.commands.work import post_messages
from fadu.deliberation.services import erasing
from fadu.documents.batches.services import forget_old
from fadu.documents.previews.cache import trim
from fadu.evidence.catalogue.services import finish_erasures
from fadu.evidence.services.forgetting import forget_uploads
from fadu.kernel.zone import day_of
from fadu.matters import repinning
from fadu.matters.deeds import Hand
from fadu.matters.services import repin
from fadu.matters.sweep import sweep
from fadu.publication.services.letters import forget_letters
from fadu.publication.services.links import forget_links
from fadu.publication.services.looking import forget_tries
from fadu.publication.services.ratings import forget_ratings
from fadu.rooms.inspection.services.codes import forget_codes, visit_signer
from fadu.rooms.inspection.services.issuing import settle_all
from fadu.rooms.inspection.services.leftover import void_all_left
from fadu.statutes.selectors import law_view


class Command(BaseCommand):
    """`fadu sweep` calls this. Lapses are derived: no entry is written for them. Where the law has been
    amended and says that running matters go over, each gets its entry (转接)."""

    help = "期限届满后更新列表"

    def handle(self, *args: Any, **options: Any) -> None:
        """Lead matters over, fold what has lapsed, let codes and numbers follow their visits, and say how many moved."""
        now = clock().now()
        led = lead_over(now)
        moved = sweep(law_view(), now)
        gone = tidy(now=timezone.now())  # sessions keep the real clock
        old = forget_codes(now=now) + forget_links(now=now) + forget_letters(now=now)
        old += forget_tries(now=now)
        old += forget_ratings(now=day_of(now))
        files = forget_uploads(now=now) + forget_old(now=now)
        erased, _ = finish_erasures() + erasing.finish_erasures(), trim()
        unused = void_all_left(hand=hand_at(now))
        settled, without = settle_all(at=now, signer=visit_signer)
        told = f"，{led}个事项转接新版程序" if led else ""
        self.stdout.write(
            f"已更新{moved}个事项的期限{told}，清理{gone}条过期的登录记录、"
            f"{old}条过期的检查码、链接、留言和评价、{files}个过期的上传和成批文书"
        )
        if said := post_messages(now):
            self.stdout.write(said)
        if erased:
            self.stdout.write(f"补销毁已经批准销毁的文件{erased}个")
        if settled:
            self.stdout.write(f"检查码：生成或者撤回{settled}个")
        if unused:
            self.stdout.write(f"文书编号：检查已经结束而没有使用的，作废{unused}个")
        for line in without:
            self.stdout.write(f"检查码没有生成：{line}")


def lead_over(now: datetime) -> int:
    """Pin what a newer version binds by now; returns how many matters."""
    hand, led = hand_at(now), 0
    for matter, new in list(repinning.due(day_of(now))):
        repin(matter, new, hand=hand, at=now)
        led += 1
    return led


def hand_at(now: datetime) -> Hand:
    """The hand by which the sweep writes."""
    kept = clock()
    by = f"sweep:cli/{kept.name}" if kept.name else "sweep:cli"
    return Hand(law_view(), now, secrets.token_bytes, by)

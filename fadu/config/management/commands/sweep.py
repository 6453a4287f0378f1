"""Brings the lists up to date after periods have lapsed; meant for a timer, safe at any moment."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from fadu.accounts.services import tidy
from fadu.accounts.services.guessing import forget_guesses
from fadu.config.clock import clock
from fadu.config.management.commands.work import post_messages
from fadu.config.statistics import count_spread
from fadu.deliberation.services import erasing
from fadu.documents.batches.services import forget_old, forget_orphans
from fadu.documents.bundles import services as bundles
from fadu.documents.previews.cache import trim
from fadu.documents.scans.services.bringing import forget_scans
from fadu.documents.services import forget_loose, forget_parts, forget_strays
from fadu.documents.waiting.services import FAILED
from fadu.evidence.catalogue.services import finish_erasures
from fadu.evidence.services.forgetting import forget_uploads
from fadu.kernel.zone import day_of
from fadu.matters import repinning
from fadu.matters.deeds import Hand
from fadu.matters.services import repin
from fadu.matters.sweep import sweep
from fadu.publication.services.letters import forget_letters
from fadu.publication.services.links import forget_links
from fadu.publication.services.ratings import forget_ratings
from fadu.rooms.inspection.services.codes import forget_codes, visit_signer
from fadu.rooms.inspection.services.issuing import settle_all
from fadu.rooms.inspection.services.leftover import void_all_left
from fadu.statutes.selectors import law_view

LOG = "fadu.sweep"
T = TypeVar("T")


class Command(BaseCommand):
    """`fadu sweep` calls this. Lapses are derived: no entry is written for them. Where the law has been
    amended and says that running matters go over, each gets its entry (转接)."""

    help = "期限届满后更新列表"

    def handle(self, *args: Any, **options: Any) -> None:
        """Lead matters over, fold what has lapsed, let codes and numbers follow their visits, and say how many moved.
        A step that fails keeps no other from being done; CommandError at the end names it.
        """
        connection.ensure_connection()  # a database that cannot be reached is named as such
        now, steps = clock().now(), Steps()
        led = steps.count("程序转接", lambda: lead_over(now))
        moved = steps.count("更新期限", lambda: sweep(law_view(), now))
        gone = steps.count("清理登录记录", lambda: tidy(now=timezone.now()))  # the real clock
        old = sum(steps.count(name, partial(do, now)) for name, do in OLD)
        files = sum(steps.count(name, partial(do, now)) for name, do in FILES)
        loose = sum(steps.count(name, partial(do, now)) for name, do in LOOSE)
        erased = sum(steps.count(name, do) for name, do in ERASURES)
        steps.count("整理预览图", trim)
        steps.count("统计数据分布", count_spread)
        unused = steps.count("作废编号", lambda: void_all_left(hand=hand_at(now)))
        nothing: tuple[int, list[str]] = (0, [])
        settled, without = steps.done(
            "检查码", lambda: settle_all(at=now, signer=visit_signer), nothing
        )
        told = f"，{led}个事项转接新版程序" if led else ""
        self.stdout.write(
            f"已更新{moved}个事项的期限{told}，清理{gone}条过期的登录记录、"
            f"{old}条过期的检查码、链接、留言和评价、{files}个过期的上传、成批文书、成批扫描和案卷包"
        )
        if said := steps.done("发送短信", lambda: post_messages(now), ""):
            self.stdout.write(said)
        if loose:
            self.stdout.write(f"清理没有任何记录使用的文件{loose}个")
        if erased:
            self.stdout.write(f"补销毁已经批准销毁的文件{erased}个")
        if settled:
            self.stdout.write(f"检查码：生成或者撤回{settled}个")
        if unused:
            self.stdout.write(f"文书编号：检查已经结束而没有使用的，作废{unused}个")
        for line in without:
            self.stdout.write(f"检查码没有生成：{line}")
        if steps.failed:
            raise CommandError(f"没有完成：{'、'.join(steps.failed)}。{FAILED}")


class Steps:
    """Doing one thing after another, each for itself: `failed` names those that nobody has foreseen how they would end."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def done(self, name: str, do: Callable[[], T], otherwise: T) -> T:
        """What the step gives; `otherwise` where it fails, which is logged without what it was about."""
        try:
            return do()
        except Exception:  # whatever a database, a disk and a network come up with
            logging.getLogger(LOG).exception("sweep: %s", name)
            self.failed.append(name)
            return otherwise

    def count(self, name: str, do: Callable[[], int]) -> int:
        """How many the step moved."""
        return self.done(name, do, 0)


Timed = tuple[tuple[str, Callable[[datetime], int]], ...]
OLD: Timed = (
    ("清理检查码", lambda now: forget_codes(now=now)),
    ("清理链接", lambda now: forget_links(now=now)),
    ("清理留言", lambda now: forget_letters(now=now)),
    ("清理试错次数", lambda now: forget_guesses(now=now)),
    ("清理评价", lambda now: forget_ratings(now=day_of(now))),
)
FILES: Timed = (
    ("清理上传", lambda now: forget_uploads(now=now)),
    ("清理成批文书", lambda now: forget_old(now=now) + forget_orphans()),
    ("清理成批扫描", lambda now: forget_scans(now=now)),
    (
        "清理案卷包",
        lambda now: bundles.forget_bundles(now=now) + bundles.forget_orphans(),
    ),
)
LOOSE: Timed = (
    ("清理无主文件", lambda now: forget_loose(now=now)),
    ("清理没有登记的文件", lambda now: forget_strays(now=now)),
    ("清理没有写完的文件", lambda now: forget_parts(now=timezone.now())),
)
ERASURES: tuple[tuple[str, Callable[[], int]], ...] = (
    ("补销毁证据文件", finish_erasures),
    ("补销毁审议文件", erasing.finish_erasures),
)


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

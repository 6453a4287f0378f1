"""Making bundles: asked for, taken on under a lease, registered with the digest of the manifest before anybody takes one."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.documents.bundles.models import BundleJob, BundleMade, BundleState
from fadu.documents.waiting.services import close, hold, taken_on
from fadu.kernel.ids import new_id
from fadu.law.procedures.registers import bundles as register
from fadu.matters.deeds import Hand, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act

LEASE = timedelta(minutes=2)
"""How long a worker is waited for after it last said how far it is; a piece takes seconds."""
KEPT = timedelta(days=7)
TWICE = timedelta(minutes=1)
"""How long a form that is sent once more is a second click; later the file may have grown, and a new bundle is meant."""


@dataclass(frozen=True)
class Wanted:
    """What is asked for: of which matter, for whom (a code of the receiver, the party's id), how it is called, how many pieces."""

    matter: Matter
    receiver: str
    party: str
    name: str
    total: int


def ask(*, viewer: Viewer, wanted: Wanted, hand: Hand, worker: str = "", id: str = "") -> BundleJob:
    """Keep what is asked for; one that is already being made is found again, and the one of the same form pressed twice.

    worker: who makes it at once; what is found instead has another. id: the form's own, "" where it has none.
    """
    at = hand.noted
    whom = {
        "account": viewer.account,
        "matter": wanted.matter.pk,
        "receiver": wanted.receiver,
        "party": wanted.party,
    }
    own = BundleJob.objects.filter(**whom)
    if id and (found := own.filter(pk=id, asked_at__gt=at - TWICE).first()):
        return found
    if not worker and (found := own.filter(state=BundleState.OPEN).first()):
        return found
    if (
        not id
        or BundleJob.objects.filter(pk=id).exists()
        or BundleMade.objects.filter(pk=id).exists()
    ):
        id = new_id(at, hand.chance(10))
    told = {
        "name": wanted.name, "total": wanted.total, "asked_at": at, "by": hand.by, "worker": worker,
        "lease": at + LEASE if worker else None,
    }  # fmt: skip
    return BundleJob.objects.get_or_create(pk=id, **whom, defaults=told)[0]


def claim(*, now: datetime, worker: str) -> BundleJob | None:
    """Take on the oldest making that nobody works on; of two workers that ask at once, one gets it."""
    return taken_on(BundleJob.objects.all(), now=now, worker=worker, lease=LEASE)


def tell(job: BundleJob, *, done: int, now: datetime) -> None:
    """Say how far it is and hold the making on; Lost where another worker has taken it."""
    hold(job, lease=now + LEASE, done=done)


def record(
    *, job: BundleJob, matter: Matter, viewer: Viewer, hand: Hand, facts: dict[str, object]
) -> BundleState:  # fmt: skip
    """Register that it was made, and close it: both or neither. Done twice it is registered once."""
    what = register.make_bundle
    party = {"handed_party": job.party} if job.party else {}
    told = {"of_matter": matter.pk, **party, **facts}
    with transaction.atomic():
        _close(job, BundleState.DONE)
        new = NewMatter(register.BUNDLE_REGISTER, matter.place, id=job.id)
        act(new, what, hand=hand, who=(viewer.actor(what),), facts=told, at=hand.noted, idem=job.id)
    return BundleState.DONE


def refuse(*, job: BundleJob, said: str) -> BundleState:
    """Close a making that cannot be done."""
    return _close(job, BundleState.REFUSED, said)


def place_of(id: str) -> Path:
    """Where a bundle stands while it is kept; its folder is its own."""
    return Path(settings.FILES) / "bundles" / id / "bundle.zip"


def forget(subject: str, values: frozenset[str]) -> None:
    """Bundles that may name an erased subject do not stay beside the record: what left the house is not ours to erase."""
    _drop(BundleJob.objects.values_list("id", flat=True))


def forget_of(matters: Iterable[str]) -> None:
    """Bundles of matters one of whose files is erased hold a copy of it: they go, and are made again without."""
    _drop(BundleJob.objects.filter(matter__in=matters).values_list("id", flat=True))


def forget_bundles(*, now: datetime) -> int:
    """Drop what was asked for more than a week ago; returns how many."""
    return _drop(BundleJob.objects.filter(asked_at__lt=now - KEPT).values_list("id", flat=True))


def forget_orphans() -> int:
    """Drop the folders of bundles that are gone, in no transaction: what stands is read before what is asked for."""
    standing = {folder.name for folder in place_of("x").parent.parent.glob("*")}
    gone = standing - set(BundleJob.objects.filter(id__in=standing).values_list("id", flat=True))
    _clear(gone)
    return len(gone)


def _drop(ids: Iterable[str]) -> int:
    held = list(ids)
    BundleJob.objects.filter(id__in=held).delete()
    transaction.on_commit(partial(_clear, held))
    return len(held)


def _close(job: BundleJob, state: BundleState, said: str = "") -> BundleState:
    close(job, state=state, said=said)
    return state


def _clear(ids: Iterable[str]) -> None:
    for id in ids:
        shutil.rmtree(place_of(id).parent, ignore_errors=True)

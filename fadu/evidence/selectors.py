"""What a person has sent: where an upload stands, and the whole files an act may carry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from fadu.accounts.viewer import Viewer
from fadu.documents.services import ending_of, is_stored
from fadu.evidence.models import Recording, Upload
from fadu.evidence.parts import come
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.matters.deeds import FileRef
from fadu.matters.scope import Scope

MOST = 200
"""How many are looked at in one sweep: whether entries carry them is one reading of the log."""
IMPORT_DAYS = "enforcement.av_import_days"


@dataclass(frozen=True)
class Standing:
    """How far a file has come: the byte to go on from, its length, and whether it is checked and stored."""

    offset: int
    length: int
    whole: bool


def standing(viewer: Viewer, sha256: str) -> Standing | None:
    """Where the viewer's own upload of a digest stands; None where there is none.

    Only a file that is checked and on the disk has come to its end: until then the last byte is asked for again,
    and with it the check, whatever the crash before it has left behind.
    """
    row = Upload.objects.filter(person=viewer.person, sha256=sha256).first()
    if row is None:
        return None
    if row.whole is not None and is_stored(sha256):
        return Standing(row.length, row.length, whole=True)
    return Standing(min(come(viewer.person, sha256), row.length - 1), row.length, whole=False)


def uploaded(viewer: Viewer, digests: Iterable[str]) -> tuple[FileRef, ...]:
    """The viewer's own whole files, in the order given, as an act carries them. Refused where one has not come."""
    wanted = list(dict.fromkeys(digests))
    rows = Upload.objects.filter(person=viewer.person, sha256__in=wanted, whole__isnull=False)
    found = {row.sha256: row for row in rows if is_stored(row.sha256)}
    missing = [sha256[:8] for sha256 in wanted if sha256 not in found]
    if missing:
        raise Refused(
            f"文件{'、'.join(missing)}还没有传完，或者已经清理",
            todo="请等上传完成后再提交，或者重新上传",
        )
    return tuple(FileRef(s, found[s].length, found[s].type, named(found[s])) for s in wanted)


def named(upload: Upload) -> str:
    """What a file is called: as its device did, or by its digest."""
    return upload.name or f"{upload.sha256[:8]}{ending_of(upload.type)}"


def waiting(viewer: Viewer) -> list[Upload]:
    """The viewer's own files that have come and wait to be put to a matter, the newest first."""
    rows = Upload.objects.filter(person=viewer.person, whole__isnull=False)
    return list(rows.order_by("-begun", "sha256"))


def overdue(unfinished: datetime, loose: datetime) -> list[Upload]:
    """Uploads broken off since before `unfinished`, and whole ones that have come before `loose`; the oldest first."""
    late = Q(whole=None, begun__lt=unfinished) | Q(whole__lt=loose)
    return list(Upload.objects.filter(late).order_by("begun")[:MOST])


def recording(scope: Scope, id: str) -> Recording | None:
    """One recording within reach."""
    return scope.filter(Recording.objects.filter(pk=id)).first()


def recordings_of(scope: Scope, matter: str) -> list[Recording]:
    """What was put to a matter, in the order in which it was taken."""
    return list(scope.filter(Recording.objects.filter(matter=matter)).order_by("captured", "id"))


def loose_recordings(scope: Scope, shot_by: str = "", most: int = 200) -> list[Recording]:
    """Recordings of one's reach that wait to be put to a matter, of one person or of all, the newest first."""
    rows = scope.filter(Recording.objects.filter(matter=""))
    if shot_by:
        rows = rows.filter(shot_by=shot_by)
    return list(rows.order_by("-captured", "-id")[:most])


def placed_recordings(scope: Scope, most: int = 20) -> list[Recording]:
    """Recordings of one's reach that were put to a matter, the latest taken first."""
    rows = scope.filter(Recording.objects.exclude(matter=""))
    return list(rows.order_by("-captured", "-id")[:most])


def import_days(law: LawView, on: date) -> int | None:
    """Within how many days a recording is to be imported; None where the legal office has filled in nothing (U)."""
    held = law.parameters.find(IMPORT_DAYS, on)
    return None if held is None or held.value is None else int(held.value)


def late_by(captured: datetime, imported: datetime, days: int | None) -> bool | None:
    """Whether it was imported after its last day; None where no number of days is known, and so nothing is late."""
    return None if days is None else (day_of(imported) - day_of(captured)).days > days

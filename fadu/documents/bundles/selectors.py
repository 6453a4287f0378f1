"""Reading bundles: those made of a matter, a making of one's own."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.documents.bundles.models import BundleJob, BundleMade
from fadu.matters.scope import Scope


def bundles_of(scope: Scope, matter: str) -> list[BundleMade]:
    """Every bundle that was made of a matter within reach, the newest first."""
    return list(scope.filter(BundleMade.objects.filter(matter=matter)).order_by("-made", "-id"))


def jobs_of(viewer: Viewer, matter: str) -> dict[str, BundleJob]:
    """The makings of a matter that the viewer asked for and that are still kept, by id."""
    rows = BundleJob.objects.filter(account=viewer.account, matter=matter)
    return {one.pk: one for one in rows.order_by("-id")}


def job(viewer: Viewer, matter: str, id: str) -> BundleJob | None:
    """One of the viewer's own: a bundle may say what another's scope does not."""
    return BundleJob.objects.filter(account=viewer.account, matter=matter, pk=id).first()

"""The Django app of draws; registers their fold."""

from django.apps import AppConfig


class DrawsConfig(AppConfig):
    """随机抽取。"""

    name = "fadu.draws"
    label = "draws"
    verbose_name = "随机抽取"

    def ready(self) -> None:
        """Register the fold of draws, what forgets an erased subject, and who holds files."""
        from fadu.documents import holders
        from fadu.draws import folds
        from fadu.draws.models import Batch, Draw
        from fadu.draws.services import jobs, sealed
        from fadu.matters import erasure

        folds.register_all()
        erasure.register(sealed.forget)
        erasure.register(jobs.forget)
        lists = "lists", "officer_list", "result"
        holders.register(
            holders.named_by(
                Batch, "roster", "result", what="抽查批次", matter="id", recorded=True
            ),
            holders.named_by(Draw, *lists, what="抽取", matter="batch", recorded=True),
        )

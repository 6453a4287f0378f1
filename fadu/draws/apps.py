"""The Django app of draws; registers their fold."""

from django.apps import AppConfig


class DrawsConfig(AppConfig):
    """随机抽取。"""

    name = "fadu.draws"
    label = "draws"
    verbose_name = "随机抽取"

    def ready(self) -> None:
        """Register the fold of draws, and what forgets an erased subject."""
        from fadu.draws import folds
        from fadu.draws.services import jobs, sealed
        from fadu.matters import erasure

        folds.register_all()
        erasure.register(sealed.forget)
        erasure.register(jobs.forget)

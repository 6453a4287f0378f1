"""The Django app of the room; registers its fold, its papers, its review and discussion."""

from django.apps import AppConfig


class PenaltyConfig(AppConfig):
    """行政处罚。"""

    name = "fadu.rooms.penalty"
    label = "penalty"
    verbose_name = "行政处罚"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows, its papers, its review and discussion."""
        from fadu.rooms.penalty import deliberated, services
        from fadu.rooms.penalty.sheets import kinds

        services.register_fold()
        kinds.register_all()
        deliberated.register_all()

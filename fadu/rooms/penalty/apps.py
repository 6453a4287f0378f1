"""The Django app of the room; registers its fold with the one door, its review and discussion."""

from django.apps import AppConfig


class PenaltyConfig(AppConfig):
    """行政处罚。"""

    name = "fadu.rooms.penalty"
    label = "penalty"
    verbose_name = "行政处罚"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows."""
        from fadu.rooms.penalty import deliberated, services

        services.register_fold()
        deliberated.register_all()

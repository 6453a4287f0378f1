"""The Django app of the room; registers its fold with the one door, its review and discussion."""

from django.apps import AppConfig


class MajorDecisionsConfig(AppConfig):
    """重大行政决策。"""

    name = "fadu.rooms.major_decisions"
    label = "major_decisions"
    verbose_name = "重大行政决策"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows."""
        from fadu.rooms.major_decisions import deliberated, services

        services.register_fold()
        deliberated.register_all()

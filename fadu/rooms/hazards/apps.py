"""The Django app of the room; registers its fold with the one door."""

from django.apps import AppConfig


class HazardsConfig(AppConfig):
    """重大事故隐患。"""

    name = "fadu.rooms.hazards"
    label = "hazards"
    verbose_name = "重大事故隐患"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows, and its papers."""
        from fadu.rooms.hazards import services
        from fadu.rooms.hazards.sheets import kinds

        services.register_fold()
        kinds.register_all()

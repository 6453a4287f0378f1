"""The Django app of the room; registers its folds, its papers, its reviews and discussion."""

from django.apps import AppConfig


class CoercionConfig(AppConfig):
    """行政强制。"""

    name = "fadu.rooms.coercion"
    label = "coercion"
    verbose_name = "行政强制"

    def ready(self) -> None:
        """Register the folds and the images of the room's rows, and its papers."""
        from fadu.rooms.coercion import deliberated, folds
        from fadu.rooms.coercion.sheets import kinds

        folds.register_folds()
        kinds.register_all()
        deliberated.register_all()

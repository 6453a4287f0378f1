"""The Django app of the staff desk; the design system learns from it where articles are read."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """工作台。"""

    name = "fadu.faces.desk"
    label = "desk"
    verbose_name = "工作台"

    def ready(self) -> None:
        """Lead citations, wherever they stand, to the pages of articles."""
        from fadu.faces.desk.citing import linked
        from fadu.ui import citations

        citations.register(linked)

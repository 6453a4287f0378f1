"""Addresses of draws on the desk; an act's address carries the act's own name."""

from django.urls import path

from fadu.draws import views, views_drawing

ACTS = (
    views.freeze_lists, views.record_external, views_drawing.publish_commitment,
    views_drawing.record_randomness, views_drawing.draw, views_drawing.publish_draw,
    views_drawing.replace_target, views_drawing.cancel_target, views_drawing.decide_recusal,
    views_drawing.substitute_officer, views_drawing.drop_batch, views_drawing.void_draw,
)  # fmt: skip

app_name = "draws"
urlpatterns = [
    path("", views.draw_list, name="draw_list"),
    path("new/", views.determine_kind, name="determine_kind"),
    path("exclusions.xlsx", views.exclusion_template, name="exclusion_template"),
    path("<str:id>/", views.draw_detail, name="draw_detail"),
    path("<str:id>/sheet/", views.commitment_sheet, name="commitment_sheet"),
    path("<str:id>/files/<slug:kind>/", views.draw_file, name="draw_file"),
    path("<str:id>/go-on/", views_drawing.go_on, name="go_on"),
    *(path(f"<str:id>/{act.__name__.replace('_', '-')}/", act, name=act.__name__) for act in ACTS),
]

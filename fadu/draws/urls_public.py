"""Addresses that anybody may open, without sign-in: the draws whose commitments were published."""

from django.urls import path

from fadu.draws import views_public

_ONE = "<str:agency>/<int:year>/<int:number>/"

urlpatterns = [
    path("", views_public.public_draws, name="public_draws"),
    path(_ONE, views_public.public_draw, name="public_draw"),
    path(f"{_ONE}file/", views_public.public_draw_file, name="public_draw_file"),
    path("check.py", views_public.draw_check, name="draw_check"),
]

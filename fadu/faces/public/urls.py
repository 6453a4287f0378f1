"""Addresses of the public face; all begin with /v/, which printed squares hold."""

from django.urls import path

from fadu.faces.public import views, views_bundle, views_order, views_service

app_name = "public"
urlpatterns = [
    path("", views.visit, name="visit"),
    path("spoken/", views.spoken, name="spoken"),
    path("key/", views.visit_key, name="visit_key"),
    path("bundle/", views_bundle.bundle, name="bundle"),
    path("bundle/<str:name>", views_bundle.verifier, name="verifier"),
    path("order/", views_order.order, name="order"),
    path("order/reply/", views_order.reply, name="reply"),
    path("order/letter/", views_order.letter, name="letter"),
    path("order/again/", views_order.again, name="again"),
    path("order/rate/", views_order.rate, name="rate"),
    path("order/complain/", views_order.complain, name="complain"),
    path("service/", views_service.service, name="service"),
    path("service/file/", views_service.service_file, name="service_file"),
    path("service/confirm/", views_service.service_confirm, name="service_confirm"),
    path("service/again/", views_service.service_again, name="service_again"),
    path("complaint/", views_order.complaint, name="complaint"),
    path("complain/", views_order.complain_of_visit, name="complain_of_visit"),
]

"""Periodic tasks of the portal: delete abandoned drafts."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from huiyin.portal.drafts import forget_idle


@app.periodic(cron="17 * * * *")
@app.task(name="huiyin.portal.forget_drafts", pass_context=False)
def forget_drafts(timestamp: int) -> None:
    """Once an hour."""
    forget_idle(timezone.now())

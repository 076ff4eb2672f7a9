"""Staff: an account and what a colleague and a petitioner may see of it. No other personal data."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models.functions import Lower


class StaffManager(BaseUserManager["Staff"]):
    """Makes accounts; a badge number is always given."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Staff:
        """A new account; without a password nobody can sign in with it yet."""
        staff = self.model(username=self.model.normalize_username(username).lower(), **fields)
        staff.set_password(password)
        staff.save(using=self._db)
        return staff

    def get_by_natural_key(self, username: str | None) -> Staff:
        """The account of that name, however it is capitalised."""
        return self.get(username=(username or "").lower())


class Staff(AbstractBaseUser):
    """A member of staff. Petitioners see office, role and ``badge``; ``name`` stands on formal papers only."""

    username = models.CharField(max_length=60, unique=True, validators=[UnicodeUsernameValidator()])
    name = models.CharField(max_length=60)
    badge = models.CharField(max_length=20, unique=True)
    language = models.CharField(max_length=10, blank=True, default="")
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name", "badge"]

    objects: ClassVar[StaffManager] = StaffManager()

    class Meta:
        ordering = ["badge"]
        constraints = [models.UniqueConstraint(Lower("username"), name="staff_username_in_any_case")]

    def __str__(self) -> str:
        return self.badge

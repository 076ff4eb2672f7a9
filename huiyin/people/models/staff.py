"""Staff accounts. They hold no other personal data than name and badge number."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models.functions import Lower


class StaffManager(BaseUserManager["Staff"]):
    """Creates accounts and finds them by user name."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Staff:
        """Create an account; without a password it cannot sign in."""
        staff = self.model(username=self.model.normalize_username(username).lower(), **fields)
        staff.set_password(password)
        staff.save(using=self._db)
        return staff

    def get_by_natural_key(self, username: str | None) -> Staff:
        """The account of that name; case is ignored."""
        return self.get(username=(username or "").lower())


class Staff(AbstractBaseUser):
    """A member of staff. Petitioners see office, role and ``badge``; ``name`` is printed on formal papers only."""

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

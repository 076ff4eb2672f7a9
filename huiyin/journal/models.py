"""The tables of the journal. Imported by the journal alone; other rooms use `record`, `read` and `ledger`.

Dossier   one matter: its number, its readings (made from its acts, rebuildable), its wrapped key
Act       what was done, in order; the database refuses to change or delete one
PartyCode the digest of the query code of a signer or agent
Sealed    the personal part of an act, under the matter's key; erased with the key
Duty      one row per clock of a dossier
Link      that a dossier names another one
Claim     what only one dossier may have
Words     what a dossier is found by, blinded
Opening   who opened a dossier, shown to the petitioner
Shape     for which shape of the standings the readings were made
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now


class Dossier(models.Model):
    """One matter. All columns below ``created_at`` are readings of its acts and can be rebuilt."""

    number = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=16)
    code = models.BinaryField(max_length=32)
    once = models.UUIDField(null=True, unique=True)
    key = models.BinaryField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    places = models.PositiveIntegerField(default=0)
    head = models.BinaryField(max_length=32, default=b"")
    standing: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField(default=dict)
    subject = models.BinaryField(null=True)

    stage = models.CharField(max_length=24)
    is_open = models.BooleanField(default=True)
    reach = models.CharField(max_length=8, default="region", db_default="region")
    is_sealed = models.BooleanField(default=False)
    is_new = models.BooleanField(default=False, db_default=False)
    is_urgent = models.BooleanField(default=False)
    holder = models.CharField(max_length=24)
    offices = ArrayField(models.CharField(max_length=24), default=list)
    #: the offices that have had it and have it no more
    former = ArrayField(models.CharField(max_length=24), default=list, db_default=[])
    region = models.CharField(max_length=12)
    category = models.CharField(max_length=6, blank=True)
    channel = models.CharField(max_length=8, blank=True)
    purpose = models.CharField(max_length=12, blank=True)
    received_on = models.DateField()
    accused = ArrayField(models.CharField(max_length=24), default=list)
    kept_out = ArrayField(models.BigIntegerField(), default=list)
    circle = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    asked = ArrayField(models.CharField(max_length=24), default=list, db_default=[])
    next_due = models.DateField()
    next_clock = models.CharField(max_length=32, blank=True)
    changed_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["holder", "next_due", "id"], condition=models.Q(is_open=True), name="dossier_inbox"),
            models.Index(fields=["next_due", "id"], condition=models.Q(is_open=True), name="dossier_by_due"),
            models.Index(
                fields=["holder", "-id"],
                condition=models.Q(is_open=True, is_new=True),
                name="dossier_just_come",
            ),
            models.Index(fields=["holder", "-id"], name="dossier_of_holder"),
            models.Index(
                fields=["region", "id"], opclasses=["varchar_pattern_ops", "int8_ops"], name="dossier_of_region"
            ),
            GinIndex(fields=["offices"], name="dossier_offices"),
            GinIndex(fields=["former"], condition=models.Q(is_open=True), name="dossier_former"),
            GinIndex(fields=["asked"], condition=~models.Q(asked=[]), name="dossier_asked"),
            GinIndex(fields=["circle"], condition=~models.Q(circle=[]), name="dossier_circle"),
        ]

    def __str__(self) -> str:
        return self.number


class Act(models.Model):
    """One thing done: ``said_on`` by the office's account, ``recorded_at`` by the database's clock."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="acts")
    place = models.PositiveIntegerField()
    verb = models.CharField(max_length=24)
    article = models.CharField(max_length=12)
    body: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField(default=dict)
    said_on = models.DateTimeField()
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_staff = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    by_office = models.CharField(max_length=24, blank=True)
    by_party = models.PositiveIntegerField(default=0, db_default=0)
    pack = models.CharField(max_length=24)
    seal = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["dossier", "place"], name="act_place")]

    def __str__(self) -> str:
        return f"{self.place} {self.verb}"


class PartyCode(models.Model):
    """The keyed digest of one party's own query code; 0, who brought it, has theirs in the dossier's row."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="party_codes")
    party = models.PositiveIntegerField()
    code = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["dossier", "party"], name="party_code_once")]

    def __str__(self) -> str:
        return f"code of party {self.party}"


class Sealed(models.Model):
    """The personal fields of one act, encrypted under the matter's key."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="sealed")
    place = models.PositiveIntegerField()
    box = models.BinaryField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["dossier", "place"], name="sealed_place")]

    def __str__(self) -> str:
        return f"sealed {self.place}"


class Duty(models.Model):
    """One clock of a dossier: ``until`` is empty while it runs; ``due`` is the day that binds its bearer.

    A clock in minutes has moments as well (``due_at``, ``until_at``). ``post`` is the post that bears it within the
    office, 0 for the office itself; ``first_due`` the day before it was moved, empty where it was not.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="duties")
    place = models.PositiveIntegerField()
    clock = models.CharField(max_length=32)
    bearer = models.CharField(max_length=24)
    since = models.DateField()
    last = models.DateField()
    due = models.DateField()
    due_at = models.DateTimeField(null=True)
    first_due = models.DateField(null=True)
    post = models.BigIntegerField(default=0, db_default=0)
    until = models.DateField(null=True)
    until_at = models.DateTimeField(null=True)
    fate = models.CharField(max_length=8)
    is_certain = models.BooleanField()
    is_window = models.BooleanField()
    #: its bearer does not find it in the inbox: another office has the dossier, it has ended, or a post owes it
    is_elsewhere = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["dossier", "place"], name="duty_place")]
        indexes: ClassVar = [
            models.Index(
                fields=["bearer", "due", "id"], condition=models.Q(until=None, is_window=False), name="duty_running"
            ),
            models.Index(fields=["due", "id"], condition=models.Q(until=None, is_window=False), name="duty_due"),
            models.Index(
                fields=["bearer", "due", "id"],
                condition=models.Q(until=None, is_window=False, is_elsewhere=True),
                name="duty_elsewhere",
            ),
            models.Index(
                fields=["bearer", "until"],
                condition=models.Q(until__gt=models.F("due"), is_window=False),
                name="duty_late",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.due}"


class Link(models.Model):
    """That a dossier names another one by its number; read from both ends."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="links")
    number = models.CharField(max_length=24, db_index=True)
    why = models.CharField(max_length=24)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["dossier", "number", "why"], name="link_once")]

    def __str__(self) -> str:
        return f"{self.why} {self.number}"


class Claim(models.Model):
    """What only one dossier may have at a time: a slot, a half-day of a post, the open plan on a matter."""

    what = models.CharField(max_length=120, unique=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="claims")

    def __str__(self) -> str:
        return self.what


class Words(models.Model):
    """The blinded words of a dossier: found only by one who has the key to blind a query alike."""

    dossier = models.OneToOneField(Dossier, on_delete=models.CASCADE, primary_key=True, related_name="words")
    vector = SearchVectorField()

    class Meta:
        indexes: ClassVar = [GinIndex(fields=["vector"], name="words_vector", fastupdate=True)]

    def __str__(self) -> str:
        return "words"


class Opening(models.Model):
    """Who opened a dossier, on which day, and why where identity was shown (charter R-05, R-09)."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="openings")
    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    office = models.CharField(max_length=24)
    roles = ArrayField(models.CharField(max_length=24), default=list)
    on_day = models.DateField()
    at = models.DateTimeField(db_default=Now())
    purpose = models.CharField(max_length=24, blank=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dossier", "staff", "on_day"], condition=models.Q(purpose=""), name="opening_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"opened {self.on_day}"


class Shape(models.Model):
    """The one row that says for which shape of the standings the readings were made (journal.shape)."""

    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.digest

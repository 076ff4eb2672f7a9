"""Petitions walked on after their answer, so that every letter of what follows it has been made."""

from __future__ import annotations

from huiyin.law.petition.steps.carry_out import CarryOut
from tests.dossiers import Petition, a_petition, clerk_of


def carried_out() -> Petition:
    """Supported, carried out in part, then wholly."""
    answered = a_petition().registered().later(1).forwarded().later(2).accepted().later(10).heard().later(5).answered()
    part = answered.later(1).delivered().later(9).did(
        CarryOut(done="东街两盏路灯已更换灯头", evidence="现场照片两张，社区主任签字"), clerk_of("H-ZJ")
    )  # fmt: skip
    return part.later(5).did(
        CarryOut(done="第三盏路灯的电缆已更换", is_complete=True, evidence="验收单一份"), clerk_of("H-ZJ")
    )


AFTERWARDS = (carried_out,)

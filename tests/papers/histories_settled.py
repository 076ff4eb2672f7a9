"""A petition that is settled between two sides, with every letter of settling."""

from __future__ import annotations

from datetime import timedelta

from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.settling.break_off import BreakOff
from huiyin.law.petition.steps.settling.check_performance import CheckPerformance
from huiyin.law.petition.steps.settling.confirm_in_court import ConfirmInCourt
from huiyin.law.petition.steps.settling.mediate import Kind, Mediate
from huiyin.law.petition.steps.settling.settle import Settle
from tests.dossiers import Petition, a_petition, clerk_of


def _talks(petition: Petition, kind: Kind) -> Petition:
    begin = Mediate(
        kind=kind,
        other_side="东街施工队，由队长出面",
        mediator="柳河镇人民调解委员会调解员",
        consented_on=petition.day,
        consent="书面同意书",
        other_consent="电话同意，记入笔录",
    )
    return petition.did(begin, clerk_of("H-ZJ"))


def settled() -> Petition:
    """Reconciliation broken off, then mediated, signed, brought to the court, and not performed by its day."""
    accepted = a_petition().registered().later(1).forwarded().later(2).accepted().later(3)
    broken = _talks(accepted, Kind.RECONCILIATION).later(2).did(BreakOff(reasons="对方一直不来"), PETITIONER)
    talks = _talks(broken.later(3), Kind.MEDIATION).later(4)
    agreement = Settle(
        sides="何秋实与东街施工队",
        dispute="施工挖断电缆，三盏路灯不亮",
        content="施工队更换电缆，赔偿医药费",
        performance="电缆一次修好，医药费当场付清",
        perform_by=talks.day + timedelta(days=15),
        signed_on=talks.day,
        signature="本人签字",
        other_signature="队长签字并盖章",
    )
    signed = talks.did(agreement, clerk_of("H-ZJ"))
    asked = signed.later(2).did(ConfirmInCourt(court="回县人民法院", applied_on=signed.day), clerk_of("H-ZJ"))
    return asked.later(20).did(CheckPerformance(evidence="电缆未修，医药费已付"), clerk_of("H-ZJ"))


SETTLED = (settled,)

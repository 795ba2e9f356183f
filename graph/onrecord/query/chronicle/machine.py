"""A dossier as JSON, for programs: a form of its own that does not follow the changes of our code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from onrecord.query.chronicle import wording
from onrecord.query.disputes import machine, telling
from onrecord.query.disputes.machine import Json, name, names
from onrecord.query.dossier.accused import by_accused
from onrecord.query.dossier.wording import CLAIMS_NOT_FACTS

if TYPE_CHECKING:
    from onrecord.query.chronicle.values import Chronicle, Notice, Standard
    from onrecord.query.dossier.values import Judged

FORM: Final = "onrecord-dossier"
VERSION: Final = 1


def to_json(found: Chronicle) -> bytes:
    """Return a dossier as JSON (UTF-8)."""
    return (json.dumps(document(found), ensure_ascii=False, indent=2) + "\n").encode()


def document(found: Chronicle) -> dict[str, Json]:
    """Return a dossier as an object for JSON; docs/how-to/disputes.md tells its keys."""
    letters = telling.letters(found.exhibits)
    numbers = found.speech.numbers
    return {
        "form": FORM,
        "form_version": VERSION,
        "title": wording.title(found),
        "remark": CLAIMS_NOT_FACTS,
        "incident": name(found.incident),
        "build": found.edition.version,
        "cite_as": wording.citation(found),
        "withheld": found.withheld,
        "told": [
            {
                "source": name(told.source),
                "lines": [
                    {
                        "speaker": line.head.removesuffix(": "),
                        "claims": [numbers[each.iri] for each in line.claims],
                    }
                    for line in told.lines
                ],
            }
            for told in found.told
        ],
        "dated": [numbers[each.iri] for each in found.dated],
        "open": machine.table(found.table, letters),
        "unknown": [
            {"question": each.question.iri, "claims": [numbers[c.iri] for c in each.claims if c.iri in numbers]}
            for each in found.unknown
        ],
        "standards": {
            "title": found.standards.title,
            "address": found.standards.address,
            "questions": [_standard(found, each) for each in found.standards.questions],
        },
        "not_quoted": [
            {
                "agent": name(each.agent),
                "kind": each.kind,
                "claims": each.claims,
                "words": [numbers[claim.iri] for claim in each.words],
            }
            for each in found.silent
        ],
        "accusations": _accusations(found),
        "parties": [_judged(each) for each in found.speech.dossier.sides],
        "identities": [
            {"left": name(each.left), "right": name(each.right), "verdict": each.verdict, "reason": each.reason}
            for each in found.speech.dossier.identities
        ],
        "replies": [_judged(each) for each in found.speech.dossier.replies],
        "notices": [_notice(found, each) for each in found.notices],
        "sources": [machine.exhibit(each) for each in found.exhibits],
        "claims": [machine.said(each, letters) for each in found.notes],
    }  # fmt: skip


def _standard(found: Chronicle, held: Standard) -> Json:
    asked = [question for each in held.answers for question in found.speech.asked(each)]
    return {
        "id": held.key,
        "part": held.part,
        "asks": held.asks,
        "state": held.state.value,
        "claims": [wording.number(found, each) for each in held.answers],
        "statuses": list(dict.fromkeys(question.status for question in asked)),
    }


def _accusations(found: Chronicle) -> list[Json]:
    return [
        {
            "against": list(accused),
            "question": question.iri,
            "status": question.status,
            "single_sided": question.single_sided,
            "claims": [
                found.speech.numbers[c.iri] for c in claims if c.iri in found.speech.numbers
            ],
        }
        for accused, marked in by_accused(found.speech).items()
        for question, claims in marked.items()
    ]


def _judged(held: Judged) -> Json:
    return {
        "agent": name(held.agent),
        "verdict": held.verdict,
        "reason": held.reason,
        "aspects": names(held.aspects),
    }


def _notice(found: Chronicle, held: Notice) -> Json:
    return {
        "notice": held.iri,
        "kind": held.kind,
        "on": held.on,
        "by": names(held.by),
        "reason": held.reason,
        "told_in": names(held.told_in),
        "claims": [wording.number(found, each) for each in held.claims],
        "others": names(held.others),
    }

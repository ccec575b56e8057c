"""What only the whole article shows of a hit."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.lexicon.authority import authority
from ingest.roles.behind import government
from ingest.roles.found import Found
from ingest.roles.hit import Hit
from ingest.roles.process import conflicts, disputed, places_in

_BARE = frozenset({"الحكومة", "المعارضة", "الجيش"})
_BOTH = frozenset({"الطرفين", "الجانبين", "الوفدين", "الاطراف", "الفرقاء"})
_SUMMIT = frozenset({"قمه", "القمه"})
_MISSIONS = ("بعثة الأمم المتحدة", "البعثة الأممية", "بعثة الامم المتحدة")
_IN_PASSING = frozenset({"participant", "envoy"})


def settled(found: Sequence[Found], known: Collection[str], truce: bool, about: bool) -> list[Found]:
    """A mediator is no envoy of a side, and sides without anyone between them take part.

    `known` are the actors of the article in the authority, `truce` says whether one is spoken of, `about` whether talks are more than mentioned in passing.
    """
    keys = {k for f in found for k in f.sides}
    sides = [s for c in conflicts().values() if c.topic for s in c.sides]
    of_conflict = any(s & keys and s <= keys | frozenset(known) for s in sides)
    of_known = of_conflict or truce or any(f.hit.role == "mediator" and not f.hit.passing for f in found)
    found = [f for f in found if of_known or not (f.hit.role == "mediator" and f.hit.passing)]
    mediating = {f.hit.actor.entity for f in found if f.hit.role == "mediator" and f.hit.status != "denied"}
    strong = {f.hit.actor.entity for f in found if f.hit.role in ("mediator", "party") and not f.hit.weak}
    bilateral = any(f.hit.passing for f in found if f.hit.role != "mediator")
    by_name = _called_by_name(found)
    named = {f.hit.actor.label for f in found if f.hit.role == "party"}
    governed = {government(f.hit.actor) for f in found if f.hit.role == "party"} - {None}
    out = []
    for item in found:
        if (
            item.hit.role == "party"
            and item.hit.actor.label in _BARE
            and any(n.startswith(f"{item.hit.actor.label} ") for n in named)
        ):
            continue  # «الحكومة» behind «الحكومة الإثيوبية»
        if item.hit.role == "party" and item.hit.actor.authority in governed:
            continue  # إثيوبيا behind «الحكومة الإثيوبية»
        if (state := _behind(item.hit)) and bool(item.hit.instead) != by_name[state]:
            continue
        third = bool(places_in(item.words)) and not disputed(item.sides) and all(_is_state(k) for k in item.sides)
        hit = _for_its_body(item.hit)
        if hit.passing and hit.role != "host" and not (mediating or truce or disputed(item.sides) or places_in(item.words)):
            continue
        if not (mediating or truce or of_conflict or places_in(item.words)) and hit.role == "host" and (bilateral or hit.passing):
            continue
        guest = hit.actor.authority in list(item.sides)[1:] and _SUMMIT.isdisjoint(item.words)
        if hit.role == "host" and hit.venue and len(item.sides) == 2 and guest:
            continue  # who goes to talk with somebody at home is no guest of a third
        of_both = not _BOTH.isdisjoint(item.words)
        if hit.role == "host" and hit.passing and not hit.venue and not (places_in(item.words) or item.sides or of_both):
            continue  # a summit of others on something else
        if hit.role == "mediator" and government(hit.actor) in conflicts():
            continue  # the government of a country at war is a side, whatever it does for peace
        if hit.role == "envoy" and hit.actor.entity in mediating:
            continue
        if not about and not mediating and not truce and (hit.role in _IN_PASSING or hit.bilateral):
            continue
        if hit.role == "participant" and hit.bilateral and mediating:
            continue
        if hit.weak and not mediating and not truce:
            continue
        if hit.bilateral and hit.role == "party" and (third or not (mediating or truce or disputed(item.sides))):
            hit = replace(hit, role="participant")
        elif hit.role == "participant" and hit.actor.entity in strong:
            continue
        out.append(replace(item, hit=hit))
    return out


def _for_its_body(hit: Hit) -> Hit:
    """A mission of the United Nations that mediates does so as the United Nations."""
    body = authority().actors.get("united-nations")
    if hit.role != "mediator" or body is None or not hit.actor.label.startswith(_MISSIONS):
        return hit
    return replace(
        hit, actor=replace(hit.actor, kind="name", entity=body.key, authority=body.key, type=body.type, label=body.label_ar)
    )


def _behind(hit: Hit) -> str:
    """The state, by entity, for which a leader is a side, by himself or as his state."""
    meets = hit.passing and hit.bilateral and hit.role in ("party", "participant")
    return hit.instead or (hit.actor.entity if meets and hit.actor.span.start == hit.actor.span.end else "")


def _called_by_name(found: Sequence[Found]) -> dict[str, bool]:
    """Whether leaders themselves are sides or their states, by state: as the article puts it first."""
    out: dict[str, bool] = {}
    for item in sorted(found, key=lambda f: f.evidence):
        if state := _behind(item.hit):
            out.setdefault(state, bool(item.hit.instead))
    return out


def _is_state(key: str) -> bool:
    actor = authority().actors.get(key)
    return actor is not None and actor.type == "state"
